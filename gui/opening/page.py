"""The page of a book that does not open: what is the matter, the file, and ways out by Enter, 2, 3, 4."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.errors import Trouble, UserError
from core.screens.opening import Offer, OpeningScreen, Way
from core.text import T
from gui.first_run.choice import Choice
from gui.ground import Ground
from gui.keys import bind
from gui.opening.figures import Figures
from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.card import Card
from gui.widgets.chip import Chip, ChipKind, ChipSpec
from gui.widgets.label import IconLabel, PlainLabel
from gui.widgets.message import InlineMessage, Tone
from gui.widgets.words import key_words
from resources.words import Words

_WIDTH = 800
_TITLE_GAP, _GAP = 6, 12

_ICONS = {
    Way.TRY_AGAIN: "redo",
    Way.CHOOSE: "search",
    Way.READ: "eye",
    Way.TAKE_OVER: "edit",
    Way.COPY_HERE: "drive",
    Way.BACKUP: "undo",
    Way.RESCUE: "import_export",
    Way.SET_ASIDE: "file",
    Way.START_NEW: "plus",
}
_CHIPS = {
    Trouble.DAMAGED: (ChipKind.DANGER, "warning"),
    Trouble.DISK: (ChipKind.DANGER, "warning"),
    Trouble.FULL: (ChipKind.WARN, "drive"),
    Trouble.BUSY: (ChipKind.NEUTRAL, "clock"),
    Trouble.HELD: (ChipKind.WARN, "clock"),
    Trouble.READ_ONLY: (ChipKind.NEUTRAL, "eye"),
    Trouble.NOT_A_BOOK: (ChipKind.NEUTRAL, "file"),
    Trouble.NEWER: (ChipKind.NEUTRAL, "info"),
    Trouble.MISSING: (ChipKind.NEUTRAL, "search"),
    Trouble.CLOUD: (ChipKind.WARN, "cloud"),
    Trouble.ELSEWHERE: (ChipKind.WARN, "customers"),
    Trouble.STRAY_LOG: (ChipKind.WARN, "file"),
}


class OpeningPage(Ground):
    """`chosen` carries the way out that was taken, `left` comes when the program is to end."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, themes: ThemeHolder, words: Words, screen: OpeningScreen) -> None:
        super().__init__(themes)
        self._words, self._screen = words, screen
        self._trouble = InlineMessage(themes, Tone.DANGER, "")
        self._trouble.hide()
        self._choices = [self._choice(place, offer) for place, offer in enumerate(screen.offers)]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        for place, offer in enumerate(screen.offers):
            bind(self, str(place + 1), partial(self.chosen.emit, offer))
        bind(self, "Esc", self.left.emit)

    def take_focus(self) -> None:
        """Enter takes the first way."""
        self._choices[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, error: UserError) -> None:
        """A way out that failed; the others are still there."""
        parts = [part for part in (error.where, error.fix) if part is not None]
        how = ". ".join(self._words.say(part) for part in parts)
        self._trouble.set_message(Tone.DANGER, self._words.say(T("{sentence}. ", sentence=error.what)), how)
        self._trouble.show()

    def details(self) -> str:
        """What a helper on the telephone asks for: the kind of trouble and the file."""
        lines = [self._screen.trouble.value, str(self._screen.path), self._words.say(self._screen.sentence)]
        return "\n".join(lines)

    def _choice(self, place: int, offer: Offer) -> Choice:
        words = self._words
        choice = Choice(self._themes, _ICONS[offer.way], words.say(offer.words), words.say(offer.line))
        choice.set_keys("Enter" if place == 0 else str(place + 1), main=place == 0)
        choice.clicked.connect(partial(self.chosen.emit, offer))
        return choice

    def _lay_out(self) -> None:
        whole, block = QGridLayout(self), QWidget()
        block.setMaximumWidth(_WIDTH)
        whole.addWidget(block, 1, 1)
        whole.setColumnStretch(1, 100)
        for side in (0, 2):
            whole.setColumnStretch(side, 1)
            whole.setRowStretch(side, 1)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(self._head())
        column.addWidget(self._file())
        if self._screen.figures:
            column.addWidget(Figures(self._themes, self._words, self._screen.figures))
        column.addWidget(self._trouble)
        ways = QVBoxLayout()
        ways.setSpacing(8)
        for choice in self._choices:
            ways.addWidget(choice)
        column.addLayout(ways)
        column.addLayout(self._foot())

    def _head(self) -> QVBoxLayout:
        say, screen = self._words.say, self._screen
        kind, icon = _CHIPS[screen.trouble]
        chip = Chip(self._themes, ChipSpec(say(screen.chip), kind, icon))
        column = QVBoxLayout()
        column.setSpacing(_TITLE_GAP)
        column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(PlainLabel(self._themes, say(screen.title), Role.FIRST_RUN, wrap=True))
        for words in (screen.sentence, *screen.remarks):
            column.addWidget(PlainLabel(self._themes, say(words), token="text2", wrap=True))
        return column

    def _file(self) -> Card:
        card, row = Card(self._themes), QHBoxLayout()
        card.body.setContentsMargins(12, 6, 12, 6)
        card.body.addLayout(row)
        row.setSpacing(8)
        row.addWidget(IconLabel(self._themes, "file"))
        row.addWidget(PlainLabel(self._themes, str(self._screen.path), Role.TABLE, elide=True), 1)
        return card

    def _foot(self) -> QHBoxLayout:
        say, row = self._words.say, QHBoxLayout()
        row.setSpacing(8)
        aside = self._screen.aside
        kept = say(T("The damaged file is kept as {name}", name=aside.name)) if aside else ""
        row.addWidget(PlainLabel(self._themes, kept, Role.CAPTION, "text3", elide=True), 1)
        copy = Button(self._themes, say(T("Copy details")), ButtonKind.TEXT, icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details()))
        close = Button(self._themes, say(T("Close")), ButtonKind.TEXT, keys=key_words("Esc"))
        close.clicked.connect(self.left)
        row.addWidget(copy)
        row.addWidget(close)
        return row
