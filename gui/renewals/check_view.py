"""The free check in the panel: a choice of three and a word for every part."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.actions.checks import Judged
from core.model.service import Finding
from core.screens.checks import CheckForm, verdict
from core.text import T
from gui.desk import Desk
from gui.renewals.three_way import ThreeWay
from gui.theme.type import Role
from gui.widgets.card import Line
from gui.widgets.field import LineEdit
from gui.widgets.label import PlainLabel


class CheckView(QWidget):
    """The parts of one item. `changed` comes when anything was judged or written, `returned` on Enter;
    `is_unsaved` tells that something was since the form was shown."""

    changed = Signal()
    returned = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.is_unsaved = False
        self._parts: list[tuple[str, ThreeWay, LineEdit]] = []
        self._when = PlainLabel(desk.themes, role=Role.CAPTION, token="text3", elide=True)
        self._box = QWidget()
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.changed.connect(self._note_change)

    def show_form(self, form: CheckForm) -> None:
        """Show what the last check found of this item."""
        self._when.set_words(self._last(form))
        found = {finding.part: finding for finding in form.findings}
        self._fill([*dict.fromkeys([*map(self._desk.say, form.parts), *found])])
        self._show_findings(found.values())
        self.is_unsaved = False

    def judged(self) -> dict[str, Judged]:
        """What was judged, by part."""
        return {
            part: Judged(choice.choice, note.text().strip())
            for part, choice, note in self._parts
            if choice.choice is not None
        }

    def verdict(self) -> str:
        """What it comes to."""
        return self._desk.say(verdict([one.condition for one in self.judged().values()]))

    def _note_change(self) -> None:
        self.is_unsaved = True

    def _fill(self, parts: list[str]) -> None:
        """A row for each part, in the place of those before; these go later, a key may still be at work."""
        self._column.removeWidget(self._box)
        self._box.hide()
        self._box.deleteLater()
        self._box, self._parts = QWidget(), []
        grid = QGridLayout(self._box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(2, 4)
        for row, part in enumerate(parts):
            self._add_part(grid, row, part)
        self._column.addWidget(self._box)

    def _add_part(self, grid: QGridLayout, row: int, part: str) -> None:
        themes = self._desk.themes
        choice = ThreeWay(self._desk, part)
        note = LineEdit(themes, self._desk.say(T("Note on {part}", part=part)))
        note.setMinimumHeight(themes.theme.scaled(26))
        choice.changed.connect(self.changed)
        note.textEdited.connect(self.changed)
        note.returnPressed.connect(self.returned)
        grid.addWidget(PlainLabel(themes, part, Role.TABLE, elide=True), row, 0)
        grid.addWidget(choice, row, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(note, row, 2)
        self._parts.append((part, choice, note))

    def _show_findings(self, found: Iterable[Finding]) -> None:
        known = {finding.part: finding for finding in found}
        for part, choice, note in self._parts:
            if part in known:
                choice.choose(known[part].condition)
                note.setText(known[part].note)

    def _last(self, form: CheckForm) -> str:
        if form.day is None:
            return self._desk.say(T("Not checked yet"))
        if form.kilometres is None:
            return self._desk.say(T("Checked {day}", day=self._desk.words.day_short(form.day)))
        day = self._desk.words.day_short(form.day)
        return self._desk.say(T("Checked {day}, {km} km", day=day, km=form.kilometres))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self._desk.themes, self._desk.say(T("Free check")), Role.TABLE, bold=True))
        head.addStretch(1)
        head.addWidget(self._when)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(Line())
        self._column.addLayout(head)
        self._column.addWidget(self._box)
