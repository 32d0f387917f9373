"""The window: navigation at the left, one page at the right, one voice for what happens."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from core.changes import Changes
from core.errors import BusyError, UserError
from core.screens.file_notes import Note
from core.text import T, Text
from gui.desk import Desk
from gui.entries import Entry, keys_of
from gui.messages import told_of_book, told_on_top
from gui.overlays import Below, Overlays
from gui.page import Page
from gui.pages import PageToCome
from gui.regions import enter_next
from gui.sidebar import Sidebar
from gui.widgets.clearing import clear
from gui.widgets.cover_line import KEYS as COVER_KEYS
from gui.widgets.flush import flush
from gui.widgets.nav import NavItem
from gui.widgets.toast import Toast
from gui.widgets.words import key_words

SMALLEST = (800, 460)
RAIL_BELOW = 1280


class Window(QMainWindow):
    """Shows the pages it is given, in their order; `closed` comes when the user closes it, `way_taken`
    when he takes a way out that a note offers, `made` with each page when it is first there.

    A page to come is made when it is first opened.
    """

    closed = Signal()
    way_taken = Signal(object)
    made = Signal(object)

    def __init__(self, desk: Desk, pages: Sequence[Page | PageToCome]) -> None:
        super().__init__()
        self._desk = desk
        self._given = {_entry(page).key: page for page in pages}
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set(self._given)
        self._stack = QStackedWidget()
        self._above, self._notes, self._banner = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._sidebar = Sidebar(desk)
        self._nav = self._sidebar.nav
        self._keys_of_pages = keys_of(list(self._given))
        self.overlays = Overlays(desk, self, self._below())
        self._build()
        self._toast = self._make_toast()
        self._listen()
        self._bind()
        self.open_page(next(iter(self._given)))

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages[self._nav.key]

    @property
    def pages(self) -> list[Page]:
        """Those that are made."""
        return list(self._pages.values())

    @property
    def toast(self) -> Toast:
        return self._toast

    @property
    def covered(self) -> bool:
        """Whether tiers, amounts and the middle of phones are kept from whoever looks on."""
        return self._desk.words.discreet

    def cover(self, on: bool) -> None:
        """Keep them to itself, or show them again. Nothing that is being done is lost."""
        self._desk.words.discreet = on
        self._sidebar.set_covered(on)
        self._show_anew()

    def has_page(self, key: str) -> bool:
        """Whether there is such a page to go to."""
        return key in self._given

    def open_page(self, key: str, subject: object = None) -> None:
        """Go to a page, and to one thing on it."""
        self._nav.set_key(key)
        page = self._made(key)
        self._stack.setCurrentWidget(page)
        if key in self._stale:
            self._refresh(page)
        if subject is not None:
            page.show_subject(subject)
        page.enter()
        self._keep_clear()

    def tell(self, error: UserError) -> None:
        """A failure in words on top of the page, until the next thing succeeds. One that names no
        place and no remedy leaves nothing to mend: it is said in passing."""
        clear(self._banner)
        message = told_on_top(self._desk, error)
        if message is None:
            self.say(error.what)
        else:
            self._banner.addWidget(message)

    def set_notes(self, notes: Sequence[Note]) -> None:
        """What is true of the book's file, above every page for as long as it is."""
        clear(self._notes)
        for note in notes:
            self._notes.addWidget(told_of_book(self._desk, note, self.way_taken.emit))

    def set_saved(self, at: datetime | None) -> None:
        """Tell at the left when the book was backed up last; nothing before that is known."""
        if at is not None:
            self._sidebar.set_saved(at)

    def put_above(self, widget: QWidget) -> None:
        """Let this stand above every page; the one of before goes."""
        clear(self._above)
        self._above.addWidget(widget)

    def say(self, text: Text, undoable: bool = False) -> None:
        """Say something in passing, at the foot of the page."""
        self._toast.say(self._desk.say(text), undoable)
        self._keep_clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sidebar.set_rail(event.size().width() < RAIL_BELOW)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _build(self) -> None:
        self.setWindowTitle(self._desk.say(T("Shuke — {book}", book=self._desk.session.book.path.name)))
        self.setMinimumSize(*SMALLEST)
        for key, page in self._given.items():
            if isinstance(page, Page):
                self._made(key)
        self._nav.set_items([self._nav_item(_entry(page)) for page in self._given.values()])
        content = QWidget()
        column = flush(QVBoxLayout(content))
        for layout in (self._above, self._notes, self._banner):
            column.addLayout(layout)
        column.addWidget(self._stack, 1)
        whole = QWidget()
        row = flush(QHBoxLayout(whole))
        row.addWidget(self._sidebar)
        row.addWidget(content, 1)
        self.setCentralWidget(whole)

    def _below(self) -> Below:
        keys = self._keys_of_pages
        pages = [(_entry(page), keys.get(key, "")) for key, page in self._given.items()]
        return Below(self.open_page, self.say, self._back_to_page, pages)

    def _listen(self) -> None:
        session = self._desk.session
        self._nav.chosen.connect(self.open_page)
        self._sidebar.sought.connect(self._search)
        self._sidebar.cover_asked.connect(self._turn_cover)
        session.changed.connect(self._on_changed)
        session.done.connect(self._on_done)
        session.failed.connect(self.tell)
        session.new_day.connect(self._on_new_day)
        self._desk.jobs.failed.connect(self.tell)

    def _made(self, key: str) -> Page:
        """The page, in its place in the window; made now if nobody has opened it before."""
        if key not in self._pages:
            given = self._given[key]
            page = given if isinstance(given, Page) else given.make()
            page.places = frozenset(self._given)
            page.goto.connect(self.open_page)
            page.told.connect(self.say)
            page.moved.connect(self._keep_clear)
            page.counted.connect(lambda: self._nav.set_counts({key: page.count()}))
            self._stack.addWidget(page)
            self._pages[key] = page
            self.made.emit(page)
        return self._pages[key]

    def _bind(self) -> None:
        for key, keys in self._keys_of_pages.items():
            self._shortcut(keys, partial(self.open_page, key))
        for keys, action in (
            ("Ctrl+K", self._search),
            ("Ctrl+E", self.overlays.log_anything),
            ("Ctrl+Z", self._undo),
            ("Ctrl+Y", self._redo),
            (COVER_KEYS, self._turn_cover),
            ("F1", self._show_keys),
            ("F6", partial(self._next_region, 1)),
            ("Shift+F6", partial(self._next_region, -1)),
        ):
            self._shortcut(keys, action)

    def _shortcut(self, keys: str, action: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(action)

    def _next_region(self, step: int) -> None:
        """Move the keyboard to the next part of the window that can be seen, round and round."""
        enter_next([*self.page.regions(), self._nav], self.focusWidget(), step)

    def _search(self) -> None:
        self.overlays.search(self._nav.key, self.page.focusWidget() or self.page)

    def _show_keys(self) -> None:
        self.overlays.show_keys(_entry(self._given[self._nav.key]))

    def _nav_item(self, entry: Entry) -> NavItem:
        count = self._pages[entry.key].count() if entry.key in self._pages else ""
        return NavItem(entry.key, entry.icon, self._desk.say(entry.label), count, entry.set_apart)

    def _make_toast(self) -> Toast:
        toast = Toast(self._desk.themes, self._stack, self._desk.say(T("Undo")), key_words("Ctrl+Z"))
        toast.undone.connect(self._undo)
        toast.unsettled.connect(self._keep_clear)
        return toast

    def _back_to_page(self) -> None:
        self.page.resume()

    def _undo(self) -> None:
        changes = None if self._goes_to_worker(undone=False) else self._desk.session.undo()
        if changes is not None:
            self.page.point_to(changes)
            self.say(T("Undone: {what}", what=changes.label))

    def _redo(self) -> None:
        changes = None if self._goes_to_worker(undone=True) else self._desk.session.redo()
        if changes is not None:
            self.page.point_to(changes)
            self.say(T("Redone: {what}", what=changes.label), undoable=True)

    def _goes_to_worker(self, *, undone: bool) -> bool:
        """A step that takes long is taken on the page of the history, which shows how far it is."""
        step = self._desk.session.large_step(undone=undone) if self.has_page("history") else None
        if step is not None:
            self.open_page("history", step)
        return step is not None

    def _on_done(self, what: Text) -> None:
        self.say(what, undoable=True)  # a method, because that hears nothing more once its window has gone

    def _on_changed(self, changes: Changes) -> None:
        """Ask the page that is seen to show anew; the others do so when they are next seen."""
        clear(self._banner)
        self._outdate([page for page in self._pages.values() if page.concerns(changes)])
        if self._nav.key in self._stale:
            self._refresh(self.page)
        self._nav.set_counts({key: page.count() for key, page in self._pages.items()})

    def _on_new_day(self) -> None:
        # The pages hold on to the words: making other ones would lose what is being typed.
        self._desk.words.today = self._desk.session.today
        self._show_anew()

    def _turn_cover(self) -> None:
        self.cover(not self.covered)
        self.say(T("Tiers, amounts and phones are covered") if self.covered else T("All is shown again"))

    def _show_anew(self) -> None:
        self._stale.update(self._given)
        self._outdate(self._pages.values())
        self._refresh(self.page)

    def _outdate(self, pages: Iterable[Page]) -> None:
        for page in pages:
            page.outdate()
            self._stale.add(page.key)

    def _refresh(self, page: Page) -> None:
        """While somebody else is writing, a page keeps what it shows and asks again after it."""
        try:
            page.refresh()
        except BusyError:
            self._stale.add(page.key)
            return
        self._stale.discard(page.key)
        page.counted.emit()

    def _keep_clear(self) -> None:
        if self._toast.isVisible():
            self._toast.keep_clear(self.page.selected_rect(), *self.page.foot_rects())


def _entry(page: Page | PageToCome) -> Entry:
    if isinstance(page, PageToCome):
        return page.entry
    return Entry(page.key, page.icon, page.label, page.set_apart)
