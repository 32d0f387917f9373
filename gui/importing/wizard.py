"""The wizard as it is seen: head, message, step and foot, its keys, and files dropped on it."""

from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.errors import UserError
from core.screens.importing.screen import ImportScreen, Step
from core.screens.importing.sheets import OpenedFile
from core.text import N, T, Text
from gui.desk import Desk
from gui.importing.columns_step import ColumnsStep
from gui.importing.course import Course, WayOut
from gui.importing.done_step import DoneStep
from gui.importing.file_step import FileStep
from gui.importing.files import Files
from gui.importing.footer import Footer
from gui.importing.heading import Heading
from gui.importing.notices import Notices
from gui.importing.preview_step import PreviewStep
from gui.importing.sheet_step import SheetStep
from gui.importing.step_view import StepView
from gui.keys import bind
from gui.regions import is_looked_at
from gui.turns import in_next_turn
from gui.widgets.flush import flush

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Wizard(QWidget):
    """Shows the course of one import after the other."""

    def __init__(self, desk: Desk, files: Files) -> None:
        super().__init__()
        self._desk = desk
        self.course = Course(desk, files, self)
        self.heading, self.notices, self.footer = Heading(desk), Notices(desk), Footer(desk)
        self._stack = QStackedWidget()
        self.setAcceptDrops(True)
        self._lay_out()
        self._listen()
        self._show()
        in_next_turn(self, partial(self._make_from, Step.SHEET))

    @property
    def view(self) -> StepView:
        """The step that is shown."""
        return self._view_of(self.course.screen.step)

    def _view_of(self, step: Step) -> StepView:
        view = self._made(step)
        if self._stack.indexOf(view) < 0:
            self._stack.addWidget(view)
        return view

    def _made(self, step: Step) -> StepView:
        match step:
            case Step.FILE:
                return self.file_step
            case Step.SHEET:
                return self.sheet_step
            case Step.COLUMNS:
                return self.columns_step
            case Step.PREVIEW:
                return self.preview_step
            case Step.DONE:
                return self.done_step

    @cached_property
    def file_step(self) -> FileStep:
        step = FileStep(self._desk)
        step.file_asked.connect(self.course.choose_file)
        step.export_asked.connect(self.course.export)
        return step

    @cached_property
    def sheet_step(self) -> SheetStep:
        step = SheetStep(self._desk)
        step.chosen.connect(self.course.choose_sheet)
        step.opened.connect(self.course.go_on)
        return step

    @cached_property
    def columns_step(self) -> ColumnsStep:
        step, course = ColumnsStep(self._desk), self.course
        step.changed.connect(course.choose_field)
        step.kind_chosen.connect(course.choose_kind)
        step.opened.connect(course.go_on)
        step.form_chosen.connect(course.read_as)
        step.own_asked.connect(course.give_own_fields)
        self.footer.change.clicked.connect(step.table.open_choices)
        return step

    @cached_property
    def preview_step(self) -> PreviewStep:
        step = PreviewStep(self._desk)
        step.amended.connect(self.course.amend)
        step.duplicates_chosen.connect(self.course.plan)
        return step

    @cached_property
    def done_step(self) -> DoneStep:
        step = DoneStep(self._desk)
        step.sheet_asked.connect(self.course.another_sheet)
        step.file_asked.connect(self.course.another_file)
        return step

    def regions(self) -> list[QWidget]:
        """The parts that F6 goes round."""
        return [*self.view.regions(), self.footer.main]

    def take_focus(self) -> None:
        """Put the keyboard where the work is; where there is none, on the way on."""
        screen = self.course.screen
        if screen.step is Step.DONE or (screen.step is Step.FILE and screen.opened is not None):
            self.footer.main.setFocus()
        else:
            self.view.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on wherever the keyboard is, but writing takes Ctrl+Enter; Esc gives up."""
        if event.key() in _ENTER and self.course.screen.step is not Step.PREVIEW:
            self.course.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.course.cancel()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.course.work.busy and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.file_step.drop_area.set_hot(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.file_step.drop_area.set_hot(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.file_step.drop_area.set_hot(False)
        for url in event.mimeData().urls():
            if url.isLocalFile():
                event.acceptProposedAction()
                self.course.open_path(Path(url.toLocalFile()))
                return

    def _listen(self) -> None:
        course = self.course
        course.moved.connect(self._arrive)
        course.altered.connect(self._show)
        course.failed.connect(self._on_failed)
        course.told.connect(self.notices.news)
        self.heading.cancelled.connect(course.cancel)
        self.footer.back_asked.connect(course.go_back)
        self.footer.main_asked.connect(course.go_on)
        self.footer.save.clicked.connect(course.hand_back)
        bind(self, "Alt+Left", course.go_back)
        bind(self, "Ctrl+Return", self._finish)
        bind(self, "Ctrl+Enter", self._finish)
        bind(self, "F8", self._next_problem)
        bind(self, "F2", self._type_over)

    def _next_problem(self) -> None:
        if self.course.screen.step is Step.PREVIEW:
            self.preview_step.next_problem()

    def _type_over(self) -> None:
        if self.course.screen.step is Step.PREVIEW:
            self.preview_step.type_over()

    def _finish(self) -> None:
        """What is being typed into a cell comes first."""
        if self.course.screen.step is Step.PREVIEW and self.preview_step.table.is_typing:
            self.preview_step.table.setFocus()
        else:
            self.course.go_on()

    def _arrive(self) -> None:
        self._show()
        if is_looked_at(self):
            self.take_focus()

    def _show(self) -> None:
        screen = self.course.screen
        self.notices.clear()
        self.heading.show_screen(screen)
        self.view.show_screen(screen)
        self._stack.setCurrentWidget(self.view)
        self.footer.setVisible(screen.step is not Step.FILE or screen.opened is not None)
        self.footer.back.setVisible(screen.can_go_back)
        self.footer.change.setVisible(screen.step is Step.COLUMNS)
        self.footer.show_problems(_problems(screen))
        self.footer.consequence.set_words(self._desk.words.joined(screen.consequence()))
        keys = "Ctrl+Enter" if screen.step is Step.PREVIEW else "Enter"
        self.footer.show_main(self._desk.say(self._main_words()), keys, screen.can_go_on)
        if screen.step is Step.COLUMNS and screen.missing is not None:
            self.notices.warn(screen.missing, T("Choose it for one of the columns"))

    def _make_from(self, step: Step) -> None:
        """One step in a turn, while the first is looked at: all at once would take a tenth of a second."""
        self._view_of(step)
        if step is not Step.DONE:
            in_next_turn(self, partial(self._make_from, Step(step + 1)))

    def _main_words(self) -> Text:
        """What the main action does; nothing on the first step, where the button stands in the middle."""
        screen = self.course.screen
        match screen.step:
            case Step.FILE:
                return _resume_words(screen.opened)
            case Step.SHEET:
                return T("To the columns")
            case Step.COLUMNS:
                rows = len(screen.understood.table.rows) if screen.understood else 0
                return N("Preview {n} row", "Preview {n} rows", rows)
            case Step.PREVIEW:
                return _import_words(screen.preview.written if screen.preview else 0)
            case Step.DONE:
                return T("Open Today")

    def _on_failed(self, error: UserError, way_out: WayOut) -> None:
        self.notices.fail(error, way_out.words, way_out.take)

    def _lay_out(self) -> None:
        column = flush(QVBoxLayout(self))
        for widget in (self.heading, self.notices, self.course.work.card):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        column.addWidget(self.footer)


def _resume_words(opened: OpenedFile | None) -> Text:
    return T("Go on with {file}", file=opened.file.file_name) if opened else Text("")


def _problems(screen: ImportScreen) -> int:
    """Rows that may be saved to be mended: those of the preview, and of the import that has been done."""
    if screen.step not in (Step.PREVIEW, Step.DONE) or screen.preview is None:
        return 0
    return len(screen.preview.report.problems)


def _import_words(written: int) -> Text:
    if not written:
        return T("Nothing to import")
    return N("Import {n} row", "Import {n} rows", written)
