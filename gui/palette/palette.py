"""Ctrl+K: find anybody, do something with them, call a command, go to a page, from wherever one is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.filters.spelling import bears, plain
from core.text import T, Text
from gui.customers.stepping_field import SteppingField
from gui.desk import Desk
from gui.entries import Entry
from gui.keys import bind
from gui.palette.offer import Offer
from gui.palette.offer_list import OfferList
from gui.palette.people import People, Ways
from gui.palette.shortcuts import commands
from gui.theme.type import Role
from gui.widgets.empty import EmptyState
from gui.widgets.flush import flush
from gui.widgets.label import PlainLabel
from gui.widgets.veil import Veil
from gui.widgets.words import announce, key_words

_WIDTH, _HEIGHT, _TOP, _EDGE = 640, 540, 96, 16


class Palette(Veil):
    """Lies over the window `host`; `ways` are where it leads. `pages` are the pages there are, each with
    the key that opens it or an empty one."""

    def __init__(self, desk: Desk, host: QWidget, ways: Ways, pages: Sequence[tuple[Entry, str]]) -> None:
        super().__init__(desk.themes, host)
        self._desk, self._ways, self._pages = desk, ways, pages
        self._people = People(desk, ways)
        self._found: list[Offer] = []
        self._commands: list[Offer] = []
        self._person: int | None = None
        self._frame = QFrame(self)
        self._frame.setObjectName("PaletteSheet")
        self.setAccessibleName(desk.say(T("Search or go to")))
        self.line = SteppingField(desk.themes, desk.say(T("Search or go to")), "", "")
        self.line.setObjectName("PaletteLine")
        self.list = OfferList(desk)
        self._empty = EmptyState(desk.themes, "")
        self._lay_out()
        self._listen()

    def open(self, page_key: str, focus: QWidget) -> None:
        """Show it anew over this page, where the keyboard is on `focus`."""
        self._commands = [
            *commands(self._desk, self._host, page_key, focus),
            *(self._page(entry, keys) for entry, keys in self._pages),
        ]
        self.line.start_over()
        self.cover()
        self._seek("")
        self.line.setFocus()

    def fit(self) -> None:
        super().fit()
        room = self.rect()
        width = min(_WIDTH, room.width() - 2 * _EDGE)
        top = max(_EDGE, min(_TOP, room.height() - _HEIGHT - _EDGE))
        height = min(_HEIGHT, room.height() - top - _EDGE)
        self._frame.setGeometry(QRect((room.width() - width) // 2, top, width, height))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside it closes it."""
        if not self._frame.geometry().contains(event.position().toPoint()):
            self.uncover()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on to what can be done with whoever is chosen, and back."""
        keys = [offer.key for offer in self.list.rows.rows() if offer.person is None]
        wanted = keys[0] if forward and keys else f"card:{self._person}"
        self.list.select_key(wanted)
        return True

    def _seek(self, phrase: str) -> None:
        self._found = self._people.find(phrase)
        self._person = self._found[0].person if self._found else None
        self.list.setCurrentIndex(QModelIndex())  # whoever was chosen before may have been found again
        self._show()
        self.list.select_first()
        current = self.list.current_row
        announce(self.line, current.sentence if current else self._empty.accessibleName())

    def _show(self) -> None:
        say, looked_for = self._desk.say, plain(self.line.phrase)
        fitting = [one for one in self._commands if not looked_for or bears(one.words, looked_for)]
        parts = [(say(T("Customers")), self._found)]
        if self._person is not None:
            heading = say(T("With {name}", name=self._people.name(self._person)))
            parts.append((heading, [*self._people.actions(self._person)]))
        self.list.show_parts([*parts, (say(T("Commands")), fitting)])
        nothing = not self.list.rows.rows()
        self.list.setVisible(not nothing)
        self._empty.setVisible(nothing)
        if nothing:
            self._empty.set_state(
                say(T("No match for “{phrase}”", phrase=self.line.phrase)),
                say(T("Try the last four digits, or part of the name")),
            )

    def _on_chosen(self, offer: Offer | None) -> None:
        """Offer what can be done with whoever is chosen now."""
        if offer is not None and offer.person not in (None, self._person):
            self._person = offer.person
            self._show()

    def _run_current(self) -> None:
        self.line.tell()
        offer = self.list.current_row
        if offer is not None:
            self._run(offer)

    def _run(self, offer: Offer) -> None:
        self.uncover()
        offer.run()

    def _page(self, entry: Entry, keys: str) -> Offer:
        go = partial(self._ways.go, entry.key, None)
        return Offer(f"page:{entry.key}", entry.icon, self._desk.say(entry.label), go, keys=key_words(keys))

    def _listen(self) -> None:
        self.line.sought.connect(self._seek)
        self.line.stepped.connect(self.list.step)
        self.line.returnPressed.connect(self._run_current)
        self.list.chosen.connect(self._on_chosen)
        self.list.taken.connect(self._run)
        bind(self, "Esc", self.uncover)

    def _lay_out(self) -> None:
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = flush(QVBoxLayout(self._frame))
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._head())
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._foot())

    def _head(self) -> QWidget:
        head = QFrame()
        head.setObjectName("EntryHead")
        row = QHBoxLayout(head)
        row.setContentsMargins(8, 7, 16, 7)
        row.addWidget(self.line, 1)
        row.addWidget(self._caption(T("Pinyin initials, end of phone, commands")))
        return head

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("EntryFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        for words in (T("↑ ↓ choose"), T("Enter opens"), T("Tab goes to the actions")):
            row.addWidget(self._caption(words))
        row.addStretch(1)
        row.addWidget(self._caption(T("Esc goes back")))
        return foot

    def _caption(self, words: Text) -> PlainLabel:
        return PlainLabel(self._desk.themes, self._desk.say(words), Role.CAPTION, "text2")
