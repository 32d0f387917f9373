"""The window: navigation at the left, one page at the right, one voice for what happens."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from core.changes import Changes
from core.errors import UserError
from core.text import T
from gui.desk import Desk
from gui.page import Page
from gui.theme.type import Role
from gui.widgets.label import PlainLabel
from gui.widgets.message import InlineMessage, Tone
from gui.widgets.nav import NavItem, NavList
from gui.widgets.toast import Toast

SMALLEST = (800, 560)
RAIL_BELOW = 1280


class Window(QMainWindow):
    """Shows the pages it is given, in their order; `closed` comes when the user closes it."""

    closed = Signal()

    def __init__(self, desk: Desk, pages: Sequence[Page]) -> None:
        super().__init__()
        self._desk = desk
        self._pages = {page.key: page for page in pages}
        self._stale: set[str] = set(self._pages)
        self._stack = QStackedWidget()
        self._banner = QVBoxLayout()
        self._nav = NavList(desk.themes, desk.say(T("Pages")))
        self._toast = self._make_toast()
        self._build()
        self._listen()
        self.open_page(next(iter(self._pages)))

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages[self._nav.key]

    @property
    def toast(self) -> Toast:
        return self._toast

    def open_page(self, key: str, subject: object = None) -> None:
        """Go to a page, and to one thing on it."""
        self._nav.set_key(key)
        page = self._pages[key]
        self._stack.setCurrentWidget(page)
        if key in self._stale:
            self._refresh(page)
        if subject is not None:
            page.show_subject(subject)
        page.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._nav.set_rail(event.size().width() < RAIL_BELOW)
        self._brand.setVisible(event.size().width() >= RAIL_BELOW)
        self._foot.setVisible(event.size().width() >= RAIL_BELOW)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def tell(self, error: UserError) -> None:
        """A failure in words, on top of the page, until the next thing succeeds."""
        self._clear_banner()
        how = " ".join(self._desk.say(part) for part in (error.where, error.fix) if part is not None)
        self._banner.addWidget(
            InlineMessage(self._desk.themes, Tone.DANGER, self._desk.say(error.what), how, banner=True)
        )

    def _build(self) -> None:
        themes = self._desk.themes
        self.setWindowTitle(self._desk.say(T("Shuke — {book}", book=self._desk.session.book.path.name)))
        self.setMinimumSize(*SMALLEST)
        self._nav.set_items([self._nav_item(page) for page in self._pages.values()])
        self._brand = PlainLabel(themes, self._desk.say(T("Shuke")), Role.SECTION)
        self._brand.setContentsMargins(16, 10, 0, 8)
        self._foot = PlainLabel(
            themes, self._desk.say(T("Data stays on this computer")), Role.CAPTION, "text3"
        )
        self._foot.setContentsMargins(18, 0, 8, 10)
        side = QFrame()
        side.setObjectName("nav")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._brand, self._nav, self._foot):
            column.addWidget(widget)
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._lay_out(side)

    def _lay_out(self, side: QWidget) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._banner)
        column.addWidget(self._stack, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(content, 1)
        self.setCentralWidget(whole)

    def _listen(self) -> None:
        session = self._desk.session
        self._nav.chosen.connect(self.open_page)
        session.changed.connect(self._on_changed)
        session.done.connect(self._on_done)
        session.failed.connect(self.tell)
        session.new_day.connect(self._on_new_day)
        self._desk.jobs.failed.connect(self.tell)
        for page in self._pages.values():
            page.goto.connect(self.open_page)
        for number, key in enumerate(self._pages, start=1):
            self._shortcut(QKeySequence(f"Ctrl+{number}"), partial(self.open_page, key))
        self._shortcut(QKeySequence("Ctrl+Z"), self._undo)
        self._shortcut(QKeySequence("Ctrl+Y"), self._redo)

    def _shortcut(self, keys: QKeySequence, action: Callable[[], None]) -> None:
        QShortcut(keys, self).activated.connect(action)

    def _nav_item(self, page: Page) -> NavItem:
        return NavItem(page.key, page.icon, self._desk.say(page.label), page.count(), page.set_apart)

    def _make_toast(self) -> Toast:
        toast = Toast(self._desk.themes, self._stack, self._desk.say(T("Undo")), "Ctrl Z")
        toast.undone.connect(self._undo)
        return toast

    def _undo(self) -> None:
        changes = self._desk.session.undo()
        if changes is not None:
            self._toast.say(self._desk.say(T("Undone: {what}", what=changes.label)), undoable=False)

    def _redo(self) -> None:
        changes = self._desk.session.redo()
        if changes is not None:
            self._toast.say(self._desk.say(T("Redone: {what}", what=changes.label)))

    def _on_done(self, changes: Changes) -> None:
        if changes.rows:
            self._toast.say(self._desk.say(changes.label))

    def _on_changed(self, changes: Changes) -> None:
        """Ask the page that is seen to show anew; the others do so when they are next seen."""
        self._clear_banner()
        self._stale.update(key for key, page in self._pages.items() if page.concerns(changes))
        if self._nav.key in self._stale:
            self._refresh(self.page)
        self._nav.set_counts({key: page.count() for key, page in self._pages.items()})

    def _on_new_day(self) -> None:
        self._stale.update(self._pages)
        self._refresh(self.page)

    def _refresh(self, page: Page) -> None:
        page.refresh()
        self._stale.discard(page.key)
        self._nav.set_counts({page.key: page.count()})

    def _clear_banner(self) -> None:
        while (item := self._banner.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
