"""The list of customers: a search that answers while one types, and a table read page by page."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.changes import Changes
from core.model.lines import ListOrder
from core.screens.customers import CustomerRow, CustomersScreen
from core.text import N, T
from gui.customers.columns import CustomerColumns
from gui.customers.paged_rows import PagedRows
from gui.customers.search_field import SearchField
from gui.customers.several import Several
from gui.desk import Desk
from gui.keys import bind
from gui.tables.cells import Column
from gui.tables.table_view import TableView
from gui.widgets.button import Button, ButtonKind
from gui.widgets.empty import EmptyState
from gui.widgets.flush import flush
from gui.widgets.page_header import PageHeader
from gui.widgets.words import announce, key_words

_SEARCH = 320
_SEARCH_NARROW = 200
_NARROW = 860


class ListPane(QWidget):
    """`opened` gives the customer whose card is wanted, `new_asked` asks for an empty one,
    `print_asked` for paper, `post_asked` for post to these customers, `moved` tells that the current row
    stands elsewhere."""

    opened = Signal(int)
    new_asked = Signal()
    print_asked = Signal()
    post_asked = Signal(object)
    moved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        say = desk.say
        self._customers = CustomersScreen(desk.session.book, desk.session.today)
        self._columns = CustomerColumns(desk.words, desk.session.today)
        self._rows = PagedRows(self._customers, lambda row: self._columns.sentence(row))
        self._header = PageHeader(desk.themes, say(T("Customers")))
        self.search = SearchField(
            desk.themes,
            say(T("Find customers")),
            say(T("Name, pinyin, last digits, tag")),
            key_words("Ctrl+F"),
        )
        self._new = Button(
            desk.themes, say(T("New customer")), ButtonKind.PRIMARY, icon="plus", keys=key_words("Ctrl+N")
        )
        self._print = Button(
            desk.themes, say(T("Print…")), icon="print", keys=key_words("Ctrl+P"), icon_only=True
        )
        self.table = TableView(desk.themes, self._rows, say(T("Customers")))
        self._empty = EmptyState(desk.themes, "")
        self.several = Several(desk, self._rows)
        self._lay_out()
        self._listen()

    @property
    def current(self) -> int | None:
        """The customer on the current row."""
        row = self.table.current_row
        return None if row is None else row.customer_id

    @property
    def phrase(self) -> str:
        """What is looked for, empty for everybody."""
        return self._customers.phrase

    def refresh(self) -> None:
        """Ask the book again and stay on the same row."""
        self._columns = CustomerColumns(self._desk.words, self._desk.session.today)
        self._keeping_place(self._set_columns)
        self._customers.refresh(self._desk.session.today)
        self._show()

    def seek(self, phrase: str) -> None:
        """Show who matches every word of the phrase, the first one current."""
        self._customers.seek(phrase)
        self._show()
        self.table.select_first()
        self.table.scrollToTop()
        announce(self.search, self._subtitle())

    def select(self, customer_id: int) -> bool:
        """Go to the row of this customer; False where it has not been read."""
        return self.table.select_key(customer_id)

    def place_of(self, customer_id: int) -> tuple[int, int] | None:
        """Which row a customer stands on, counted from 1, and of how many; None outside the list."""
        line = self._rows.line_of(customer_id)
        return None if line < 0 else (line + 1, self._customers.found)

    def neighbour(self, customer_id: int, step: int) -> int | None:
        """The customer one row above (-1) or below (1)."""
        line = self._rows.line_of(customer_id)
        if line < 0:
            return None
        if line + step == self._rows.rowCount() and self._rows.canFetchMore():
            self._rows.fetchMore()
        row = self._rows.row_at(line + step)
        return None if row is None else row.customer_id

    def point_to(self, changes: Changes) -> None:
        """Go to the first row of a household that these changes have touched."""
        for row in self._customers.rows:
            if row.line.household_id in changes.households:
                self.select(row.customer_id)
                return

    def take_focus(self) -> None:
        """The table, or the search where there is nothing in it."""
        (self.table if self._customers.rows else self.search).setFocus()

    def selected_rect(self, page: QWidget) -> QRect:
        """The current row in the coordinates of the page; empty where it cannot be seen."""
        view = self.table.viewport()
        rect = self.table.row_rect().toRect().intersected(view.rect())
        return rect.translated(view.mapTo(page, QPoint(0, 0))) if rect.isValid() else QRect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._desk.themes.theme.scaled(_NARROW)
        self.search.setFixedWidth(_SEARCH_NARROW if narrow else _SEARCH)
        self._new.set_icon_only(narrow)
        self._fit_columns()
        self.moved.emit()

    def _show(self) -> None:
        self._keeping_place(self._rows.show_rows)
        self._header.set_title(self._desk.say(T("Customers")), self._subtitle())
        self.table.setVisible(bool(self._customers.rows))
        self._empty.setVisible(not self._customers.rows)
        if not self._customers.rows:
            self._show_empty()

    def _show_empty(self) -> None:
        say, phrase = self._desk.say, self._customers.phrase
        if phrase:
            line = T("Try the last four digits, or part of the name")
            self._empty.set_state(say(T("No match for “{phrase}”", phrase=phrase)), say(line))
        else:
            line = T("Add one, or import a sheet")
            self._empty.set_state(say(T("No customers yet")), say(line), say(T("New customer")))

    def _subtitle(self) -> str:
        if self._customers.phrase:
            return self._desk.say(N("{n} found", "{n} found", self._customers.found))
        return self._desk.say(self._customers.everybody())

    def _fit_columns(self) -> None:
        """Show other columns where the page has become wider or narrower by one."""
        if len(self._fitting()) != len(self._rows.columns):
            self._keeping_place(self._set_columns)

    def _set_columns(self) -> None:
        self._rows.set_columns(self._fitting())

    def _fitting(self) -> list[Column[CustomerRow]]:
        """Larger type fills a page as a narrower one would be."""
        return self._columns.fitting(self.width() * 100 // self._desk.themes.theme.text_percent)

    def _keeping_place(self, renew: Callable[[], None]) -> None:
        """Renew the table and go back to the customer who was current, or begin at the top."""
        kept = self.current
        renew()
        if kept is None or not self.select(kept):
            self.table.select_first()

    def _open_current(self) -> None:
        self.search.tell()
        if self.current is not None:
            self.opened.emit(self.current)

    def _on_opened(self, row: CustomerRow) -> None:
        self.opened.emit(row.customer_id)

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _sort(self, key: str) -> None:
        """By this heading; the first row is current."""
        self._customers.sort(ListOrder(key))
        self._rows.set_sort(self._customers.order, self._customers.descending)
        self._rows.show_rows()
        self.table.select_first()
        self.table.scrollToTop()

    def _tag(self) -> None:
        """All who are ticked, else whoever is current."""
        if not self.several.is_any and self._customers.rows:
            self._rows.toggle_tick(self.table.currentIndex().row())
        self.several.tag()

    def print_papers(self) -> None:
        """Post for those who are ticked, else for whoever was found."""
        (self.several.print_papers if self.several.is_any else self.print_asked.emit)()

    def _escape(self) -> None:
        """What is being typed first, then the ticks, then the search."""
        if self.several.is_any and not self.search.hasFocus():
            self.several.give_up()
        else:
            self._show_everybody()

    def _show_everybody(self) -> None:
        """End the search, with the keyboard on whoever is current."""
        if self.search.phrase:
            self.search.start_over()
            self._keeping_place(lambda: self.seek(""))
        self.take_focus()

    def _listen(self) -> None:
        self.search.sought.connect(self.seek)
        self.search.lead_to(self.table)
        self.search.returnPressed.connect(self._open_current)
        self.table.opened.connect(self._on_opened)
        self.table.chosen.connect(lambda _row: self.moved.emit())
        self.table.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())
        self._new.clicked.connect(self.new_asked)
        self._print.clicked.connect(self.print_papers)
        self.table.sort_asked.connect(self._sort)
        self.several.print_asked.connect(self.post_asked)
        self.several.left.connect(self.take_focus)
        self._empty.acted.connect(self.new_asked)
        for keys in ("Ctrl+F", "F3"):
            bind(self, keys, self._to_search)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            bind(self, keys, self._open_current)
        bind(self, "Ctrl+T", self._tag)
        bind(self, "Ctrl+J", self.several.plan)
        bind(self, "Ctrl+I", self.several.join)
        bind(self, "Ctrl+Shift+E", self.several.export)
        bind(self, "Ctrl+A", lambda: self._rows.tick_all(True))
        bind(self, "Ctrl+Shift+O", lambda: self._sort(self._customers.next_order()))
        bind(self, "Esc", self._escape)

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._header.add_action(self.search)
        self._header.add_action(self._print)
        self._header.add_action(self._new)
        column = flush(QVBoxLayout(self))
        column.addWidget(self._header)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self.several)
