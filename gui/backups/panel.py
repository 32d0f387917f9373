"""The copy that is chosen beside the book: what differs, what would be missing, and the way back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from core.model.backup import BackupLine, Comparison
from core.model.lines import ChangeLine
from core.screens.backups import CountRow, changes_after, count_rows
from core.text import N, T, Text
from gui.backups.words import size_words, why_words
from gui.desk import Desk
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.card import Line
from gui.widgets.clearing import clear
from gui.widgets.label import PlainLabel
from gui.widgets.side_panel import SidePanel
from gui.widgets.words import key_words

WIDTH, WIDEST = 372, 420
NAMED = 5


class ComparePanel(SidePanel):
    """`restored` asks for the copy at a path to take the book's place."""

    restored = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.say(T("What this backup would bring back")))
        self._desk = desk
        self._copy: Path | None = None
        self._title = PlainLabel(desk.themes, "", Role.SECTION, elide=True)
        self._what = PlainLabel(desk.themes, "", Role.TABLE, "text2", elide=True)
        self.head.addWidget(self._title)
        self.head.addWidget(self._what)
        note = T("The book as it is now is saved first. One step brings it back")
        self.foot.addWidget(PlainLabel(desk.themes, desk.say(note), Role.CAPTION, "text2", wrap=True))
        self.button = Button(
            desk.themes, desk.say(T("Restore this backup")), ButtonKind.PRIMARY, keys=key_words("Ctrl+Return")
        )
        self.button.clicked.connect(self.ask)
        foot = QHBoxLayout()
        foot.addWidget(self.button)
        foot.addStretch(1)
        self.foot.addLayout(foot)
        self.setFixedWidth(min(desk.themes.theme.scaled(WIDTH), WIDEST))

    def ask(self) -> None:
        """Ask for the copy that is shown."""
        if self._copy is not None and self.isVisible() and self.button.isEnabled():
            self.restored.emit(self._copy)

    def show_copy(self, line: BackupLine, compared: Comparison | None) -> None:
        """Show a copy beside the book; without a comparison it can't be read."""
        at = self._desk.words.moment(line.at)
        self._title.set_words(self._desk.say(T("Back to {at}", at=at)))
        words = T("{why}, {size}", why=why_words(line), size=size_words(line.size))
        self._what.set_words(self._desk.say(words))
        self._copy = line.path if compared else None
        self.button.setEnabled(compared is not None)
        clear(self.body)
        if compared is None:
            self._say(T("This file is damaged. Choose another backup"), "danger")
            return
        self.body.addWidget(self._counts(count_rows(compared)))
        if compared.now is not None:
            self._show_missing(changes_after(self._desk.session.book, compared.copy))
        self.scroll_to_top()

    def _show_missing(self, missing: Sequence[ChangeLine]) -> None:
        """The changes that the copy has not seen, the newest by name."""
        self.body.addSpacing(8)
        if not missing:
            self._say(T("No change would be missing"), "text2")
            return
        title = N("{n} change would be missing", "{n} changes would be missing", len(missing))
        self.body.addWidget(PlainLabel(self._desk.themes, self._desk.say(title), Role.TABLE, bold=True))
        for line in missing[:NAMED]:
            self.body.addLayout(self._change(line))
        if len(missing) > NAMED:
            more = len(missing) - NAMED
            self._say(N("and {n} before it", "and {n} before them", more), "text2")

    def _change(self, line: ChangeLine) -> QHBoxLayout:
        themes, when = self._desk.themes, line.at[:16].replace("T", " ")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(PlainLabel(themes, self._desk.say(line.label), Role.TABLE, elide=True), 1)
        row.addWidget(PlainLabel(themes, when, Role.CAPTION, "text3"))
        return row

    def _counts(self, rows: Sequence[CountRow]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        for column, heading in enumerate((T("Now"), T("This backup"), T("Difference")), start=1):
            self._put(grid, 0, column, self._desk.say(heading), Role.CAPTION, "text3")
        for place, row in enumerate(rows, start=1):
            grid.addWidget(Line(), 2 * place - 1, 0, 1, 4)
            grid.addWidget(PlainLabel(self._desk.themes, self._desk.say(row.what), Role.TABLE), 2 * place, 0)
            for column, (words, token) in enumerate(self._figures(row), start=1):
                self._put(grid, 2 * place, column, words, Role.TABLE, token)
        return holder

    def _figures(self, row: CountRow) -> tuple[tuple[str, Token], ...]:
        """A minus is loud because it is loss, not trend."""
        number = self._desk.words.number
        now = "" if row.now is None else number(row.now)
        loss: Token = "danger" if row.difference < 0 else "warn" if row.difference else "text3"
        sign = "+" if row.difference > 0 else "−" if row.difference else ""
        return (now, "text2"), (number(row.copy), "text"), (f"{sign}{number(abs(row.difference))}", loss)

    def _put(self, grid: QGridLayout, line: int, column: int, words: str, role: Role, token: Token) -> None:
        label = PlainLabel(self._desk.themes, words, role, token, bold=(column == 3 and line > 0) or None)
        grid.addWidget(label, line, column, Qt.AlignmentFlag.AlignRight)

    def _say(self, text: Text, token: Token) -> None:
        self.body.addWidget(PlainLabel(self._desk.themes, self._desk.say(text), Role.TABLE, token, wrap=True))
