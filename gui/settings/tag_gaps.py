"""The tags with a rhythm of their own: one line each, and a list of the others to choose from."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.actions.caring import set_tag_gap
from core.model.lines import TagRhythm
from core.model.setting import Settings
from core.ports import Book
from core.text import N, T, Text
from gui.desk import Desk
from gui.settings.form import lead_row
from gui.settings.keeper import Keeper, Wish
from gui.settings.load import load_words
from gui.settings.number import EVERY_DAYS, NumberSetting
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.combo import ComboBox
from gui.widgets.flush import flush
from gui.widgets.label import PlainLabel

FIRST_GAP = 30
"""Days of a tag that was just chosen; the user goes on from there."""


class TagGaps(QWidget):
    """Shows what holds and writes what is chosen; the keyboard stays where the work goes on."""

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        super().__init__()
        self._desk, self._keeper = desk, keeper
        self._lines: dict[str, _TagLine] = {}
        self._others: list[str] = []
        self._chosen = ""
        self._adding = ComboBox(desk.themes, desk.say(T("Give a tag a rhythm")))
        self._adding.activated.connect(self._add)
        self._none = PlainLabel(desk.themes, desk.say(T("There are no tags yet")), Role.TABLE, "text2")
        self._stack = flush(QVBoxLayout())
        self._stack.setSpacing(6)
        column = flush(QVBoxLayout(self))
        column.setSpacing(6)
        column.addLayout(self._stack)
        column.addWidget(self._adding, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._none)

    def show_tags(self, settings: Settings, tags: Sequence[TagRhythm]) -> None:
        """Show the rhythm of each tag that has one, and offer the others."""
        having = {tag.name: tag for tag in tags if tag.gap_days is not None}
        if having.keys() != self._lines.keys():
            self._renew(list(having))
        for name, line in self._lines.items():
            line.show_tag(having[name], settings)
        self._others = [tag.name for tag in tags if tag.gap_days is None]
        self._adding.clear()
        self._adding.addItems([self._desk.say(T("Give a tag a rhythm")), *self._others])
        self._adding.setVisible(bool(self._others))
        self._none.setVisible(not tags)
        self._go_on()

    def _renew(self, names: Sequence[str]) -> None:
        for line in self._lines.values():
            self._stack.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = {name: _TagLine(self._desk, name, partial(self._keep, name)) for name in names}
        for line in self._lines.values():
            self._stack.addWidget(line)

    def _add(self, place: int) -> None:
        if place:
            self._chosen = self._others[place - 1]
            self._keep(self._chosen, FIRST_GAP)

    def _go_on(self) -> None:
        """The number of a tag that was just chosen is what is typed next."""
        if self._chosen in self._lines:
            self._lines[self._chosen].take_focus()
            self._chosen = ""

    def _keep(self, name: str, days: int | None) -> None:
        wish = Wish(
            lambda book: _gap_of(book, name) == days,
            partial(set_tag_gap, name=name, days=days),
            _told(name, days),
        )
        self._keeper.fulfil(f"tag {name}", wish)


class _TagLine(QWidget):
    """One tag, its number, a way to give the rhythm up, and what it asks for."""

    def __init__(self, desk: Desk, name: str, keep: Callable[[int | None], None]) -> None:
        super().__init__()
        self._desk = desk
        words = T("{tag}, days between contacts", tag=name)
        self._number = NumberSetting(desk, "", words, EVERY_DAYS, keep)
        self._load = PlainLabel(desk.themes, "", Role.CAPTION, "text2", elide=True)
        drop = Button(
            desk.themes,
            desk.say(T("{tag}: no rhythm of its own", tag=name)),
            ButtonKind.TEXT,
            icon="close",
            small=True,
            icon_only=True,
        )
        drop.clicked.connect(lambda _checked: keep(None))
        lead = PlainLabel(desk.themes, name, Role.TABLE, elide=True)
        row = lead_row(lead, self._number, drop, self._load)
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)

    def show_tag(self, tag: TagRhythm, settings: Settings) -> None:
        """Show the days that hold, and how many households they make due."""
        gap = tag.gap_days or FIRST_GAP
        self._number.show_number(gap)
        rest = len(settings.rest_weekdays)
        self._load.set_words(self._desk.say(load_words(tag.households, gap, rest)) if tag.households else "")

    def take_focus(self) -> None:
        self._number.take_focus()


def _gap_of(book: Book, name: str) -> int | None:
    return next((tag.gap_days for tag in book.tags.where(name=name)), None)


def _told(name: str, days: int | None) -> Text:
    """What holds for a tag from now on."""
    if days is None:
        return T("{tag}: as wish or tier say", tag=name)
    return N("{tag}: every {n} day", "{tag}: every {n} days", days, tag=name)
