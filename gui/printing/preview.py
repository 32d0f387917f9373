"""Pages before they are printed: the same that go on paper or into a PDF."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPageLayout, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.errors import UserError
from core.text import N, T, Text
from gui.printing.fonts import Fonts
from gui.printing.marks import Page
from gui.printing.page_view import PageView
from gui.printing.painter import a4
from gui.printing.paper import write_pdf
from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.dialog import Dialog
from gui.widgets.flush import flush
from gui.widgets.label import PlainLabel
from gui.widgets.message import InlineMessage, Tone
from resources.words import Words

_TURNS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageDown: 1,
}


class Preview(Dialog):
    """One page at a time, with `options` above it.

    Enter prints, Ctrl+S saves a PDF, Esc closes; arrows and PgUp, PgDn turn the pages.
    """

    def __init__(self, themes: ThemeHolder, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._words = themes, words
        self.fonts = Fonts(words.language)
        self.pages: Sequence[Page] = ()
        self._layout = a4()
        self.place = 0
        self._title = self._file = ""
        self.options = QVBoxLayout()
        self._view = PageView(themes, self.fonts)
        self._message = InlineMessage(themes, Tone.NEUTRAL, "", banner=True)
        self._message.hide()
        self._numbered = PlainLabel(themes, role=Role.TABLE, token="text2")
        self._back = self._turner("chevron_left", T("Previous page"), -1, "PgUp")
        self._on = self._turner("chevron_right", T("Next page"), 1, "PgDown")
        self._lay_out()

    def show_pages(
        self, title: Text, file: str, pages: Sequence[Page], layout: QPageLayout | None = None
    ) -> None:
        """Show other pages, from the first on; `file` is proposed as their name. Without pages there is
        nothing to print."""
        self._title, self._file = self._words.say(title), file
        self.pages, self._layout, self.place = pages, layout or a4(), 0
        self.setWindowTitle(self._title)
        self._message.hide()
        for button in (self._save, self._print):
            button.setEnabled(bool(pages))
        self.turn(0)

    def turn(self, pages: int) -> None:
        """Go so many pages on (or back), as far as there are any."""
        self.place = max(min(self.place + pages, len(self.pages) - 1), 0)
        numbered = self._words.say(T("page {page} / {pages}", page=self.place + 1, pages=len(self.pages)))
        self._numbered.set_words(numbered if self.pages else "")
        page = self.pages[self.place] if self.pages else ()
        self._view.set_page(page, f"{self._title} {self._numbered.text()}".strip())
        self._back.setEnabled(self.place > 0)
        self._on.setEnabled(self.place < len(self.pages) - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a choice above takes for itself, such as its own arrows, does not come here."""
        step = _TURNS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self.turn(step)

    def save(self, out: Path) -> None:
        """Write the PDF, and tell what came of it."""
        try:
            write_pdf(out, self.pages, self.fonts, self._title, self._layout)
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
            sent = ask_and_print(self.pages, self.fonts, self._title, self._layout, self)
        except UserError as error:
            self._tell(error)
            return
        if sent:
            self.accept()

    def _ask_where(self) -> None:
        if not self.pages:
            return
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = folder / f"{self._file}.pdf"
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

    def _turner(self, icon: str, words: Text, pages: int, keys: str) -> Button:
        """A button that turns pages."""
        button = Button(self._themes, self._words.say(words), icon=icon, keys=keys, icon_only=True)
        button.clicked.connect(partial(self.turn, pages))
        return button

    def _lay_out(self) -> None:
        say = self._words.say
        close = Button(self._themes, say(T("Close")), keys="Esc")
        self._save = Button(self._themes, say(T("Save as PDF")), keys="Ctrl S")
        self._print = Button(self._themes, say(T("Print…")), ButtonKind.PRIMARY, keys="Enter")
        self._print.setDefault(True)
        close.clicked.connect(self.reject)
        self._save.clicked.connect(self._ask_where)
        self._print.clicked.connect(self.print_out)
        QShortcut(QKeySequence("Ctrl+S"), self, self._ask_where)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 8)
        foot.setSpacing(8)
        for widget in (self._back, self._numbered, self._on):
            foot.addWidget(widget)
        foot.addStretch(1)
        for button in (close, self._save, self._print):
            foot.addWidget(button)
        column = flush(QVBoxLayout(self))
        column.addWidget(self._message)
        column.addLayout(self.options)
        column.addWidget(self._view, 1)
        column.addLayout(foot)
        self._view.setFocus()
