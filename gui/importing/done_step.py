"""The last step: what was written, and where to go from here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.screens.importing.screen import ImportScreen
from core.text import N, T, Text
from gui.desk import Desk
from gui.importing.step_view import StepView
from gui.theme.type import Role
from gui.widgets.button import Button
from gui.widgets.key_figure import KeyFigure, KeyFigureRow
from gui.widgets.label import PlainLabel
from gui.widgets.words import key_name

_FIGURES = (
    (T("New"), T("were not there before")),
    (T("Updated"), T("where the sheet says otherwise")),
    (T("Joined"), T("filled what was missing")),
    (T("Skipped"), T("nothing new in them")),
    (T("Not imported"), T("stay in the file")),
)
_WIDTH = 560


class DoneStep(StepView):
    """`file_asked` and `sheet_asked` begin another import."""

    file_asked = Signal()
    sheet_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._title = PlainLabel(desk.themes, role=Role.PAGE_TITLE, wrap=True)
        self._line = PlainLabel(desk.themes, token="text2", wrap=True)
        self.sheet = Button(desk.themes, desk.say(T("Import another sheet")))
        self.file = Button(desk.themes, desk.say(T("Import another file")))
        self.sheet.clicked.connect(self.sheet_asked)
        self.file.clicked.connect(self.file_asked)
        self._row = KeyFigureRow()
        self._figures = [KeyFigure(desk.themes, desk.say(caption)) for caption, _ in _FIGURES]
        self.aside.hide()
        self._lay_out()

    def show_screen(self, screen: ImportScreen) -> None:
        if screen.preview is None:
            return
        report = screen.preview.report
        figures = (report.created, report.updated, report.joined, report.skipped, len(report.problems))
        for figure, count, (_, line) in zip(self._figures, figures, _FIGURES, strict=True):
            figure.set_figure(self.desk.words.number(count), self.desk.say(line))
        self._row.setVisible(not screen.taken_back)
        self._title.set_words(self.desk.say(_title(screen)))
        self._line.set_words(self.desk.say(_line(screen)))
        self.sheet.setVisible(screen.other_sheets())

    def regions(self) -> list[QWidget]:
        return [self.file]

    def _lay_out(self) -> None:
        for figure in self._figures:
            self._row.add(figure)
        body = QWidget()
        body.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 0, 20, 0)
        column.setSpacing(6)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addSpacing(14)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.sheet)
        buttons.addWidget(self.file)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(3)
        whole = QVBoxLayout()
        whole.setSpacing(0)
        whole.addWidget(self._row)
        whole.addWidget(body, 1, Qt.AlignmentFlag.AlignHCenter)
        self.row.insertLayout(0, whole)


def _title(screen: ImportScreen) -> Text:
    written = screen.preview.written if screen.preview else 0
    if screen.taken_back:
        return T("The import is taken back")
    return N("{n} row is in the book", "{n} rows are in the book", written)


def _line(screen: ImportScreen) -> Text:
    if screen.taken_back:
        return T("{keys} brings it back", keys=key_name("Ctrl+Y"))
    return T("{keys} takes it all back, today or weeks later", keys=key_name("Ctrl+Z"))
