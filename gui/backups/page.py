"""Backups: every copy of the book, what each would bring back, and the two places where they stand."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.errors import UserError
from core.model.backup import BackupLine, Comparison, Drill, Overview, Reason
from core.text import T, Text
from gui.backups.columns import Columns
from gui.backups.course import Course
from gui.backups.folders import FolderDialogs, Folders
from gui.backups.panel import ComparePanel
from gui.backups.places import Places
from gui.desk import Desk
from gui.entries import BACKUPS, FROM_FILE
from gui.importing.notices import Notices
from gui.keys import bind
from gui.page import Page
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.empty import EmptyState
from gui.widgets.flush import flush
from gui.widgets.label import PlainLabel
from gui.widgets.page_header import PageHeader
from gui.widgets.strip import Strip
from gui.widgets.words import key_words

WIDE = 1000
"""From this width of the page on the list has all its columns."""


class BackupsPage(Page):
    """A click chooses a copy, a second one restores it. Ctrl+B backs up, Ctrl+Enter restores."""

    key, icon, label, set_apart = BACKUPS

    def __init__(
        self, desk: Desk, folders: Folders | None = None, now: Callable[[], datetime] | None = None
    ) -> None:
        super().__init__(desk)
        self._folders = folders or FolderDialogs(desk)
        self._now = now or _now
        self._overview: Overview | None = None
        self._offers = False
        self.course = Course(desk, self)
        self.notices = Notices(desk)
        self.places_strip = Places(desk)
        self.panel = ComparePanel(desk)
        columns = Columns(desk)
        self._columns, self._wide = columns, True
        self._model: RowsModel[BackupLine] = RowsModel(
            lambda line: line.sequence, columns.all(wide=True), columns.sentence
        )
        self.table = TableView(desk.themes, self._model, desk.say(T("Backups")))
        self._empty = EmptyState(desk.themes, "")
        self._drill = PlainLabel(desk.themes, "", Role.CAPTION, "text2", elide=True)
        self._lay_out()
        self._listen()

    def refresh(self) -> None:
        """Look at the folders again."""
        self.course.look()

    def show_subject(self, subject: object) -> None:
        """For `FROM_FILE`, ask at once which copy from elsewhere to look at."""
        if subject == FROM_FILE:
            self._choose_file()

    def take_focus(self) -> None:
        (self.table if self.table.isVisible() else self).setFocus()

    def regions(self) -> list[QWidget]:
        return [self.table, self.panel]

    def selected_rect(self) -> QRect:
        view = self.table.viewport()
        rect = self.table.row_rect().toRect().intersected(view.rect())
        return rect.translated(view.mapTo(self, QPoint(0, 0))) if rect.isValid() else QRect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.desk.themes.theme.scaled(WIDE)
        if wide != self._wide:
            self._wide = wide
            self._model.set_columns(self._columns.all(wide))
            self.places_strip.set_stacked(not wide)
        self.moved.emit()

    def _show(self, overview: Overview) -> None:
        self._overview = overview
        first = not self._model.rows()
        has_keyboard = self.hasFocus() or self._empty.button.hasFocus()
        self.places_strip.show_overview(overview, self._now())
        self._model.set_rows(self._columns.grouped(overview.lines))
        if first:
            self.table.select_first()
        some = bool(overview.lines)
        self.table.setVisible(some)
        self._empty.setVisible(not some)
        self._drill.set_words(self.desk.say(_drill_words(overview.drill)))
        self._choose(self.table.current_row)
        self._offer_way_back(overview)
        if first and some and has_keyboard:
            self.table.setFocus()

    def _choose(self, line: BackupLine | None) -> None:
        overview = self._overview
        self.panel.setVisible(line is not None)
        if line is not None and overview is not None:
            compared = Comparison(line.holds, overview.now) if line.holds else None
            self.panel.show_copy(line, compared)
        self.moved.emit()

    def _offer_way_back(self, overview: Overview) -> None:
        """Right after a restore one button takes it back."""
        newest = next(iter(overview.lines), None)
        if newest is None or newest.why is not Reason.RESTORE or not _is_unchanged(overview):
            if self._offers:
                self._clear()
            return
        self._offers = True
        self.notices.news(T("Restored. The book of before is the newest backup"))
        button = self.notices.message.add_button(self.desk.say(T("Take back")))
        button.clicked.connect(lambda: self.course.restore(newest.path))

    def _show_file(self, path: Path, compared: Comparison) -> None:
        """A copy from elsewhere: chosen, though it is not in the list."""
        size = path.stat().st_size
        line = BackupLine(path, 0, compared.copy.changed or self._now(), size, None, compared.copy)
        self.panel.show()
        self.panel.show_copy(line, compared)

    def _on_failed(self, error: UserError) -> None:
        self.notices.fail(error, T("Look again"), self._look_again)

    def _look_again(self) -> None:
        self._clear()
        self.course.look()

    def _clear(self) -> None:
        self._offers = False
        self.notices.clear()

    def _choose_second(self) -> None:
        folder = self._folders.to_copy_to(self)
        if folder is not None:
            self.course.use_second(folder)

    def _choose_file(self) -> None:
        path = self._folders.copy_to_read(self)
        if path is not None:
            self.course.compare(path)

    def _listen(self) -> None:
        self.course.began.connect(self._clear)
        self.course.seen.connect(self._show)
        self.course.compared.connect(self._show_file)
        self.course.told.connect(self.told)
        self.course.failed.connect(self._on_failed)
        self.desk.session.reopened.connect(self.refresh)
        self.places_strip.chosen.connect(self._choose_second)
        self.places_strip.given_up.connect(lambda: self.course.use_second(None))
        self.panel.restored.connect(self.course.restore)
        self.table.chosen.connect(self._choose)
        self._empty.acted.connect(self.course.back_up)
        bind(self, "Ctrl+B", self.course.back_up)
        bind(self, "Ctrl+Return", self.panel.ask)
        bind(self, "Ctrl+Enter", self.panel.ask)

    def _lay_out(self) -> None:
        say = self.desk.say
        self._empty.set_state(
            say(T("No backup yet")),
            say(T("One is made a quarter of an hour after a change, and when Shuke is closed")),
            say(T("Back up now")),
        )
        content, row, column = flush(QVBoxLayout()), flush(QHBoxLayout()), flush(QVBoxLayout(self))
        for widget in (self.places_strip, self.table, self._empty):
            content.addWidget(widget)
        content.setStretchFactor(self.table, 1)
        content.setStretchFactor(self._empty, 1)
        content.addWidget(self._make_foot())
        row.addLayout(content, 1)
        row.addWidget(self.panel)
        column.addWidget(self._make_header())
        column.addWidget(self.notices)
        column.addWidget(self.course.work.card)
        column.addLayout(row, 1)
        self.table.hide()
        self.panel.hide()

    def _make_header(self) -> PageHeader:
        say, themes = self.desk.say, self.desk.themes
        header = PageHeader(themes)
        header.set_title(say(self.label), say(T("Each one is read again and counted when it is made")))
        file = Button(themes, say(T("Restore from a file")), icon="file")
        file.clicked.connect(self._choose_file)
        now = Button(themes, say(T("Back up now")), icon="drive", keys=key_words("Ctrl+B"))
        now.clicked.connect(self.course.back_up)
        header.add_action(file)
        header.add_action(now)
        return header

    def _make_foot(self) -> Strip:
        foot = Strip("sunken", "above")
        again = Button(self.desk.themes, self.desk.say(T("Try one now")), ButtonKind.TEXT, small=True)
        again.clicked.connect(self.course.drill)
        foot.row.addWidget(self._drill, 1)
        foot.row.addWidget(again)
        return foot


def _now() -> datetime:
    return datetime.now().astimezone()


def _is_unchanged(overview: Overview) -> bool:
    """Whether nothing has been done since one of the older copies took the book's place."""
    older = overview.lines[1:]
    mark = overview.now.mark if overview.now else ""
    return any(line.holds is not None and line.holds.mark == mark for line in older)


def _drill_words(drill: Drill | None) -> Text:
    if drill is None:
        return T("Once a week the newest backup is restored in a trial, while nothing else is done")
    if drill.problem is not None:
        return T("Trial restore {at} failed: {problem}", at=drill.at, problem=drill.problem)
    return T("Trial restore {at}: passed in {seconds} s", at=drill.at, seconds=drill.seconds)
