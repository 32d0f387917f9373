"""Results from the sheet: a line that is read back, the grid it fills, and one key that writes them all."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.printed_sheets import log_sheet
from core.errors import UserError
from core.model.interaction import Outcome
from core.screens.sheet_entry import SheetEntry
from core.screens.sheet_line import LETTERS, SheetLine
from core.text import N, T
from gui.customers.search_field import SearchField
from gui.desk import Desk
from gui.keys import bind
from gui.sheet_entry.aside import Aside
from gui.sheet_entry.grid import SheetGrid, headings
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.field import Mark
from gui.widgets.flush import flush
from gui.widgets.label import PlainLabel
from gui.widgets.page_header import PageHeader
from gui.widgets.strip import Strip
from gui.widgets.words import announce, key_words

_WITH_ASIDE = 1000
"""Width from which there is room for the cards beside the grid, px."""


class SheetView(QWidget):
    """`closed` comes with Esc, and when all has been written."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._entry = SheetEntry(desk.session.book, desk.session.today)
        say, themes = desk.say, desk.themes
        self.line = SearchField(themes, say(T("Line of the sheet")), "12 b 7", "Enter", icon="")
        self.grid = SheetGrid(desk)
        self._header = PageHeader(themes)
        self._answer = PlainLabel(themes, role=Role.TABLE, token="text2", wrap=True)
        self._write = Button(themes, "", ButtonKind.PRIMARY, keys=key_words("Ctrl+Return"))
        foot_words = say(T("All at once, one step takes it back"))
        self._left = PlainLabel(themes, foot_words, Role.CAPTION, "text2")
        self._count = PlainLabel(themes, role=Role.TABLE, token="text2")
        self._aside = Aside(desk)
        self._lay_out()
        self._listen()

    def start(self) -> None:
        """Number the sheet that was printed last; what was filled in before is gone when it is another."""
        session = self._desk.session
        entry = SheetEntry(session.book, session.today)
        if entry.sheet != self._entry.sheet or not self._entry.results:
            self._entry = entry
        self.line.start_over()
        self._show()
        self._read_back("")
        self.line.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._aside.setVisible(self.width() >= _WITH_ASIDE)

    def _read_back(self, text: str) -> None:
        """While typing, say what is understood so far; what is not yet is no mistake yet."""
        self.line.set_mark(Mark.PLAIN)
        try:
            line = self._entry.read(text)
        except UserError:
            self._say(self._desk.say(T("Number, letter, days or date, note")), wrong=False)
            self._show()
            return
        self._say(self._desk.say(self._entry.read_back(line)), wrong=False)
        self._show(line)

    def _accept(self) -> None:
        text = self.line.phrase
        try:
            line = self._entry.read(text)
        except UserError as error:
            self.line.set_mark(Mark.WRONG)
            fix = T("{what}. {fix}", what=error.what, fix=error.fix) if error.fix else error.what
            self._say(self._desk.say(fix), wrong=True)
            announce(self.line, self._desk.say(fix))
            return
        self._fill_in(line)

    def _fill_in(self, line: SheetLine) -> None:
        self._entry.fill_in(line)
        words = self._desk.say(self._entry.read_back(line))
        self.line.start_over()
        self._show()
        self.grid.select_key(line.numbers[-1])
        self._say(words, wrong=False)
        announce(self.line, words)

    def _mark(self, number: int, outcome: Outcome) -> None:
        """A letter was clicked: a rearranged call still needs its day, which is typed."""
        if outcome is not Outcome.REARRANGED:
            self._fill_in(SheetLine((number,), outcome))
            return
        letter = next(letter for letter, meant in LETTERS.items() if meant is outcome)
        self.line.setText(f"{number} {letter} ")
        self.line.setFocus()

    def _write_all(self) -> None:
        session, results = self._desk.session, dict(self._entry.results)
        if not results:
            return
        if session.run(lambda: log_sheet(session.book, results, session.today)) is not None:
            self._entry.forget()
            self.closed.emit()

    def _show(self, typed: SheetLine | None = None) -> None:
        say, rows = self._desk.say, self._entry.rows
        self.grid.show_rows(rows, dict.fromkeys(typed.numbers, typed.outcome) if typed else {})
        filled = len(self._entry.results)
        sheet = self._entry.sheet
        about = N("{day}, {n} household", "{day}, {n} households", len(rows), day=sheet.on)
        self._header.set_title(say(T("Results from the sheet")), say(about))
        self._count.set_words(say(T("{done} of {total} filled in", done=filled, total=len(rows))))
        self._write.set_words(say(N("Write {n} household", "Write {n} households", filled)))
        self._write.setEnabled(filled > 0)

    def _say(self, words: str, wrong: bool) -> None:
        self._answer.set_token("danger" if wrong else "text2")
        self._answer.set_words(words)
        self.line.setAccessibleDescription(words)

    def _listen(self) -> None:
        self.line.sought.connect(self._read_back)
        self.line.returnPressed.connect(self._accept)
        self.line.lead_to(self.grid)
        self.grid.marked.connect(self._mark)
        self.grid.cleared.connect(lambda number: self._fill_in(SheetLine((number,), None)))
        self._write.clicked.connect(self._write_all)
        for keys, action in (
            ("Ctrl+Return", self._write_all),
            ("Ctrl+Enter", self._write_all),
            ("Esc", self.closed.emit),
        ):
            bind(self, keys, action)

    def _lay_out(self) -> None:
        leave = Button(self._desk.themes, self._desk.say(T("Back to the list")), keys="Esc")
        leave.clicked.connect(self.closed)
        self._header.add_action(self._count)
        self._header.add_action(leave)
        top = Strip("surface", "below")
        typed = QVBoxLayout()
        typed.setSpacing(6)
        typed.addWidget(self.line)
        typed.addWidget(self._answer)
        top.row.addLayout(typed)
        foot = Strip("sunken", "above")
        foot.row.addWidget(self._write)
        foot.row.addStretch(1)
        foot.row.addWidget(self._left)
        main = QVBoxLayout()
        main.setSpacing(0)
        for widget in (top, headings(self._desk), self.grid, foot):
            main.addWidget(widget, int(widget is self.grid))
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addLayout(main, 1)
        body.addWidget(self._aside)
        column = flush(QVBoxLayout(self))
        column.addWidget(self._header)
        column.addLayout(body, 1)
