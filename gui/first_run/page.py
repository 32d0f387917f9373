"""The first page of an empty book: ways to begin, and the language."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.actions.preferences import set_preference
from core.records import dataclass
from core.text import N, T, Text
from gui.desk import Desk
from gui.entries import BACKUPS, FROM_FILE
from gui.first_run.choice import Choice
from gui.ground import Ground
from gui.keys import bind
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.flush import flush
from gui.widgets.label import PlainLabel
from resources.words import languages

_WIDTH = 640


DEMO_CUSTOMERS = 120
DEMO_SEED = 1
ANYWHERE = ""


@dataclass(frozen=True, slots=True)
class _Way:
    """A choice, the page that it needs, and what it does."""

    choice: Choice
    place: str
    take: Callable[[], object]


class FirstRun(Ground):
    """`goto` names the page to begin on and what it should do. Only ways that exist are offered."""

    goto = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.themes)
        self._desk = desk
        self._places: frozenset[str] = frozenset()
        self._ways = self._make_ways()
        self._drag = PlainLabel(
            desk.themes, desk.say(T("A file can also be dragged into this window")), Role.TABLE, "text2"
        )
        self._restore = Button(desk.themes, desk.say(T("Restore a backup")), ButtonKind.TEXT)
        self._restore.clicked.connect(partial(self.goto.emit, BACKUPS.key, FROM_FILE))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        for digit in range(len(self._ways)):
            bind(self, str(digit + 1), partial(self._take, digit))

    def show_places(self, places: frozenset[str]) -> None:
        """Offer the ways whose pages are there; the first of them answers to Enter."""
        self._places = places
        for way in self._ways:
            way.choice.setVisible(way in self._open_ways())
        for number, way in enumerate(self._open_ways(), start=1):
            way.choice.set_keys("Enter" if number == 1 else str(number), main=number == 1)
        self._restore.setVisible(BACKUPS.key in places)
        can_import = "import" in places
        self._drag.setVisible(can_import)
        self.setAcceptDrops(can_import)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        for way in self._open_ways()[:1]:
            way.choice.setFocus(event.reason())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                event.acceptProposedAction()
                self.goto.emit("import", Path(url.toLocalFile()))
                return

    def _open_ways(self) -> list[_Way]:
        return [way for way in self._ways if way.place in {ANYWHERE, *self._places}]

    def _take(self, place: int) -> None:
        ways = self._open_ways()
        if place < len(ways):
            ways[place].take()

    def _make_ways(self) -> list[_Way]:
        demo = N(
            "{n} customer nobody knows. Undo takes them away again",
            "{n} customers nobody knows. Undo takes them away again",
            DEMO_CUSTOMERS,
        )
        ways = [
            _Way(
                self._choice(
                    "import_export",
                    T("Import a table"),
                    T("Excel, CSV or phone contacts. You see everything before it is saved"),
                ),
                "import",
                partial(self.goto.emit, "import", None),
            ),
            _Way(self._choice("play", T("Look at invented customers"), demo), ANYWHERE, self._fill),
            _Way(
                self._choice("plus", T("New customer"), T("One to begin with: a name and a number will do")),
                "customers",
                partial(self.goto.emit, "customers", "new"),
            ),
        ]
        for way in ways:
            way.choice.clicked.connect(way.take)
        return ways

    def _choice(self, icon: str, words: Text, line: Text) -> Choice:
        return Choice(self._desk.themes, icon, self._desk.say(words), self._desk.say(line))

    def _fill(self) -> None:
        session = self._desk.session
        # Imported here because only a book that is still empty asks for it.
        from core.demo.filling import fill_with_demo

        session.run(lambda: fill_with_demo(session.book, DEMO_CUSTOMERS, DEMO_SEED, session.today))

    def _lay_out(self) -> None:
        themes, say = self._desk.themes, self._desk.say
        whole = QGridLayout(self)
        block = QWidget()
        block.setFixedWidth(_WIDTH)
        whole.addWidget(block, 1, 1)
        for side in (0, 2):
            whole.setColumnStretch(side, 1)
            whole.setRowStretch(side, 1)
        column = flush(QVBoxLayout(block))
        column.addWidget(PlainLabel(themes, say(T("Start with the customers you have")), Role.FIRST_RUN))
        column.addSpacing(6)
        for line in (
            T("Every day Shuke says whom to contact, and what was said last."),
            T("Your data stays on this computer. No account."),
        ):
            column.addWidget(PlainLabel(themes, say(line), token="text2", wrap=True))
            column.addSpacing(4)
        column.addSpacing(20)
        for way in self._ways:
            column.addWidget(way.choice)
            column.addSpacing(8)
        column.addSpacing(16)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._drag)
        row.addStretch(1)
        row.addWidget(self._restore)
        for code, name in languages():
            if code != self._desk.words.language:
                button = Button(self._desk.themes, name, ButtonKind.TEXT)
                button.clicked.connect(partial(self._speak, code))
                row.addWidget(button)
        return row

    def _speak(self, code: str) -> None:
        session = self._desk.session
        session.run(lambda: set_preference(session.book, "language", code))
