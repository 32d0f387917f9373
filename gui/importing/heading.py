"""The head of the wizard: what it is, how far it has come, and which file it is about."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.screens.importing.screen import STEPS, ImportScreen, Step
from core.text import N, T, Text
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.button import Button
from gui.widgets.flush import flush
from gui.widgets.label import PlainLabel
from gui.widgets.page_header import PageHeader
from gui.widgets.steps import StepHeader
from gui.widgets.strip import Strip

_SUBTITLES: dict[Step, Text] = {
    Step.FILE: T("Nothing is saved until the last step, and you can undo it"),
    Step.SHEET: T("Nothing is saved until the last step, and you can undo it"),
    Step.COLUMNS: T("Nothing is saved until the last step, and you can undo it"),
    Step.PREVIEW: T("Nothing has been written yet"),
    Step.DONE: T("Everything is written"),
}


class Heading(QWidget):
    """`cancelled` comes from the button that leads back to the start."""

    cancelled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._header = PageHeader(desk.themes)
        self.cancel = Button(desk.themes, desk.say(T("Cancel")), keys="Esc")
        self.cancel.clicked.connect(self.cancelled)
        self._header.add_action(self.cancel)
        self._steps = StepHeader(desk.themes, [desk.say(name) for name in STEPS.values()])
        self._source = PlainLabel(desk.themes, role=Role.CAPTION, token="text3", elide=True)
        strip = Strip("sunken", "below")
        strip.row.setContentsMargins(20, 10, 20, 9)
        strip.row.setSpacing(24)
        strip.row.addWidget(self._steps)
        strip.row.addStretch(1)
        strip.row.addWidget(self._source)
        column = flush(QVBoxLayout(self))
        column.addWidget(self._header)
        column.addWidget(strip)

    def show_screen(self, screen: ImportScreen) -> None:
        """Show the step, and the file once there is one."""
        say = self._desk.say
        subtitle = T("The book is as it was before") if screen.taken_back else _SUBTITLES[screen.step]
        self._header.set_title(say(T("Import")), say(subtitle))
        self.cancel.setVisible(screen.can_go_back)
        self._steps.set_current(screen.step)
        self._source.set_words(say(_source(screen)))


def _source(screen: ImportScreen) -> Text:
    """File, sheet where there are several, and how many rows."""
    if screen.opened is None or screen.step is Step.FILE:
        return Text("")
    file = screen.opened.file.file_name
    if screen.understood is None:
        return T("{file}", file=file)
    rows = len(screen.understood.table.rows)
    if len(screen.opened.sheets) == 1:
        return N("{file}, {n} row", "{file}, {n} rows", rows, file=file)
    return N(
        "{file}, sheet “{sheet}”, {n} row",
        "{file}, sheet “{sheet}”, {n} rows",
        rows,
        file=file,
        sheet=screen.sheet,
    )
