"""The call sheet before it is printed: the same pages, then paper or PDF."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.callsheet import CallSheet
from core.errors import UserError
from core.text import N, T, Text
from gui.printing.fonts import Fonts
from gui.printing.layout import call_sheet_pages
from gui.printing.page_view import PageView
from gui.printing.paper import write_pdf
from gui.printing.setting import Setter
from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.label import PlainLabel
from gui.widgets.message import InlineMessage, Tone
from resources.words import Words

_BACK = ("Left", "Up", "PgUp")
_ON = ("Right", "Down", "PgDown")


class CallSheetPreview(QDialog):
    """One page at a time; `printed` is the moment that stands at their foot.

    Enter prints, Ctrl+S saves a PDF, Esc closes; arrows and PgUp, PgDn turn the pages.
    """

    def __init__(
        self,
        themes: ThemeHolder,
        words: Words,
        sheet: CallSheet,
        printed: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes, self._words, self._sheet = themes, words, sheet
        self._fonts = Fonts(words.language)
        self.pages = call_sheet_pages(sheet, printed, Setter(words, self._fonts))
        self.place = 0
        self._title = words.say(T("Call sheet"))
        self.setWindowTitle(self._title)
        self._view = PageView(themes, self._fonts)
        self._message = InlineMessage(themes, Tone.NEUTRAL, "", banner=True)
        self._message.hide()
        self._numbered = PlainLabel(themes, role=Role.TABLE, token="text2")
        self._back = self._turner("chevron_left", T("Previous page"), -1, _BACK)
        self._on = self._turner("chevron_right", T("Next page"), 1, _ON)
        self._lay_out()
        self.turn(0)

    def turn(self, pages: int) -> None:
        """Go so many pages on (or back), as far as there are any."""
        self.place = min(max(self.place + pages, 0), len(self.pages) - 1)
        numbered = self._words.say(T("page {page} / {pages}", page=self.place + 1, pages=len(self.pages)))
        self._numbered.set_words(numbered)
        self._view.set_page(self.pages[self.place], f"{self._title} {numbered}")
        self._back.setEnabled(self.place > 0)
        self._on.setEnabled(self.place < len(self.pages) - 1)

    def save(self, out: Path) -> None:
        """Write the PDF, and tell what came of it."""
        try:
            write_pdf(out, self.pages, self._fonts, self._title)
        except UserError as error:
            self._tell(error)
            return
        pages = len(self.pages)
        written = N("{file} is written, {n} page", "{file} is written, {n} pages", pages, file=out.name)
        self._say(Tone.NEUTRAL, self._words.say(written))

    def print_out(self) -> None:
        """Ask for the printer; the preview closes when the pages are on their way."""
        # Imported here because its library would slow down every start.
        from gui.printing.printer import ask_and_print

        try:
            sent = ask_and_print(self.pages, self._fonts, self._title, self)
        except UserError as error:
            self._tell(error)
            return
        if sent:
            self.accept()

    def _ask_where(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = folder / f"{self._title} {self._sheet.on.isoformat()}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self._words.say(T("Save as PDF")), str(name), "PDF (*.pdf)"
        )
        if chosen:
            self.save(Path(chosen))

    def _tell(self, error: UserError) -> None:
        how = " ".join(self._words.say(part) for part in (error.where, error.fix) if part is not None)
        self._say(Tone.DANGER, self._words.say(error.what), how)

    def _say(self, tone: Tone, what: str, how: str = "") -> None:
        self._message.set_message(tone, what, how)
        self._message.show()

    def _turner(self, icon: str, words: Text, pages: int, keys: Sequence[str]) -> Button:
        """A button that turns pages, and the keys that do the same."""
        button = Button(self._themes, self._words.say(words), icon=icon, keys=keys[-1], icon_only=True)
        turn = partial(self.turn, pages)
        button.clicked.connect(turn)
        for key in keys:
            QShortcut(QKeySequence(key), self, turn)
        return button

    def _lay_out(self) -> None:
        say = self._words.say
        close = Button(self._themes, say(T("Close")), keys="Esc")
        save = Button(self._themes, say(T("Save as PDF")), keys="Ctrl S")
        printing = Button(self._themes, say(T("Print…")), ButtonKind.PRIMARY, keys="Enter")
        printing.setDefault(True)
        close.clicked.connect(self.reject)
        save.clicked.connect(self._ask_where)
        printing.clicked.connect(self.print_out)
        QShortcut(QKeySequence("Ctrl+S"), self, self._ask_where)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 8)
        foot.setSpacing(8)
        for widget in (self._back, self._numbered, self._on):
            foot.addWidget(widget)
        foot.addStretch(1)
        for button in (close, save, printing):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._message)
        column.addWidget(self._view, 1)
        column.addLayout(foot)
