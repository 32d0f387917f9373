"""With whom it was: a field that finds people, and those who are chosen."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.screens.quick_entry import Found, find_people, often_met, together
from core.text import T
from gui.customers.stepping_field import SteppingField
from gui.desk import Desk
from gui.quick_entry.companions import Companions
from gui.quick_entry.found_list import FoundList, FoundRow
from gui.theme.type import Role
from gui.widgets.filter_chip import FilterChip
from gui.widgets.label import PlainLabel

COMMAS = frozenset(",，、")


class _NameField(SteppingField):
    """A search field in which a comma adds a person.

    `added` comes with a comma, `emptied` with Backspace where nothing is typed.
    """

    added = Signal()
    emptied = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text() in COMMAS:
            self.added.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.phrase:
            self.emptied.emit()
        else:
            super().keyPressEvent(event)


class Who(QWidget):
    """`changed` comes when other people are chosen; `finished` when Enter goes on to the line, with the
    words that were typed after the name."""

    changed = Signal()
    finished = Signal(str)

    def __init__(self, desk: Desk, found_list: FoundList) -> None:
        super().__init__()
        self._desk, self._list = desk, found_list
        self._found = Found()
        self._names: dict[int, str] = {}
        say = desk.say
        self.line = _NameField(desk.themes, say(T("Who")), say(T("Name, initials or end of phone")), "")
        self._chips = QHBoxLayout()
        self._note = PlainLabel(desk.themes, role=Role.CAPTION, token="text2")
        self.companions = Companions(desk)
        self.companions.picked.connect(self._join)
        self.line.sought.connect(self._seek)
        self.line.returnPressed.connect(self._finish)
        self.line.added.connect(lambda: self._pick(self._current()))
        self.line.stepped.connect(found_list.step)
        self.line.emptied.connect(self._take_last)
        found_list.opened.connect(self._pick)
        self._lay_out()
        self._tell()

    @property
    def people(self) -> tuple[int, ...]:
        """The ids of those who are chosen, in their order."""
        return tuple(self._names)

    def start_over(self) -> None:
        """Nobody is chosen."""
        self._names.clear()
        self.line.start_over()
        self._seek("")
        self._tell()

    def ask_again(self) -> None:
        """Leave out whoever is no longer in the book, or went into another card."""
        cards = [
            card for person in self._names for card in self._desk.session.book.customers.where(id=person)
        ]
        self._names = {card.id: card.name for card in cards if card.merged_into is None}
        self._tell()

    def _seek(self, phrase: str) -> None:
        self._found = find_people(self._desk.session.book, phrase, self.people)
        self._list.show_lines(self._found.lines)

    def _current(self) -> FoundRow | None:
        self.line.tell()
        return self._list.current_row

    def _finish(self) -> None:
        """Choose who is selected and go on; without anybody sought, go on with those chosen."""
        chosen = self._current()
        rest = self._found.rest
        if chosen is not None:
            self._pick(chosen)
        if self._names and (chosen is not None or not self.line.phrase):
            self.finished.emit(rest if chosen is not None else "")

    def _pick(self, row: FoundRow | None) -> None:
        if row is not None:
            self.add(row.line.customer_id, row.line.name)
            self.line.setFocus()

    def _join(self, person: int, name: str) -> None:
        """Add a companion; the keyboard stays, unless it is on the chip, which goes."""
        if self.companions.has_keyboard:
            self.line.setFocus()
        self.add(person, name)

    def add(self, person: int, name: str) -> None:
        """Choose one more."""
        self._names[person] = name
        self.line.start_over()
        self._seek("")
        self._tell()

    def _take_last(self) -> None:
        if self._names:
            self._take_away([*self._names][-1])

    def _take_away(self, person: int) -> None:
        del self._names[person]
        self._tell()
        self.line.setFocus()

    def _tell(self) -> None:
        """Show who is chosen, and how often that counts."""
        self._show_chips([*self._names.items()])
        session = self._desk.session
        self.companions.show_people(often_met(session.book, self.people, session.today))
        for before, chip in pairwise([self.line, *self.companions.chips]):
            self.setTabOrder(before, chip)
        words = together(session.book, self.people)
        self._note.set_words(self._desk.say(words or T("Enter goes on, a comma adds one more")))
        self.changed.emit()

    def _show_chips(self, names: Sequence[tuple[int, str]]) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for person, name in names:
            chip = FilterChip(self._desk.themes, name, self._desk.say(T("Take away {name}", name=name)))
            chip.clicked.connect(lambda _on=False, gone=person: self._take_away(gone))
            self._chips.addWidget(chip)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        self._chips.setSpacing(6)
        row.addLayout(self._chips)
        row.addWidget(self.line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._note)
        column.addWidget(self.companions)
