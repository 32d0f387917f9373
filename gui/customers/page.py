"""Customers: the list, and in its place the card of one, or the form that a card is typed on."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStackedLayout, QWidget

from core.changes import Changes
from core.errors import NotFoundError
from core.text import T
from gui.customers.card_pane import CardPane
from gui.customers.form_pane import FormPane
from gui.customers.list_pane import ListPane
from gui.desk import Desk
from gui.keys import bind
from gui.page import Page
from gui.today.large_code import LargeCode


class CustomersPage(Page):
    """Esc leads from the form to the card, and from the card to the row one came from."""

    key = "customers"
    icon = "customers"
    label = T("Customers")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._list, self._card, self._form = ListPane(desk), CardPane(desk), FormPane(desk)
        self._is_stale = False
        self._code = LargeCode(desk, self)
        self._stack = QStackedLayout(self)
        for pane in (self._list, self._card, self._form):
            self._stack.addWidget(pane)
        self._listen()
        bind(self, "Ctrl+N", self._start_new)

    def refresh(self) -> None:
        """Ask the book again. The list waits while a card lies over it; a card that is no longer there
        gives way to it."""
        view = self._card.view
        self._is_stale = view is not None
        if view is None:
            self._list.refresh()
        else:
            self._show_card(view.card.id)

    def show_subject(self, subject: object) -> None:
        """The card of the customer with this id, or for `new` an empty form."""
        if subject == "new":
            self._start_new()
        elif isinstance(subject, int):
            self._open_card(subject)

    def point_to(self, changes: Changes) -> None:
        """Go to the row that an undo or redo has changed."""
        if self._stack.currentWidget() is self._list:
            self._list.point_to(changes)

    def take_focus(self) -> None:
        """The table, the history, or the first field: whatever is shown."""
        for pane in (self._list, self._card, self._form):
            if self._stack.currentWidget() is pane:
                pane.take_focus()

    def regions(self) -> list[QWidget]:
        if self._stack.currentWidget() is self._card:
            return self._card.regions()
        if self._stack.currentWidget() is self._form:
            return self._form.regions()
        return [self._list.table, self._list.search]

    def selected_rect(self) -> QRect:
        if self._stack.currentWidget() is self._list:
            return self._list.selected_rect(self)
        return QRect()

    def _open_card(self, customer_id: int) -> None:
        self._list.select(customer_id)
        self._show_card(customer_id)
        self._show(self._card)

    def _show_card(self, customer_id: int) -> None:
        """Show what the book says of this customer; nobody may be there any more."""
        try:
            self._card.show_card(customer_id, self._list.place_of(customer_id))
        except NotFoundError:
            self._card.forget()
            if self._stack.currentWidget() is not self._list:
                self._show(self._list)

    def _show(self, pane: ListPane | CardPane | FormPane) -> None:
        if pane is self._list and self._is_stale:
            self._is_stale = False
            self._list.refresh()
        self._stack.setCurrentWidget(pane)
        pane.take_focus()
        self.moved.emit()

    def _start_new(self) -> None:
        self._form.start_new()
        self._show(self._form)

    def _edit(self) -> None:
        if self._card.view is not None:
            self._form.start_edit(self._card.view.card)
            self._show(self._form)

    def _leave_form(self) -> None:
        self._show(self._list if self._form.is_new else self._card)

    def _leave_card(self) -> None:
        self._card.forget()
        self._show(self._list)

    def _step(self, way: int) -> None:
        view = self._card.view
        beside = None if view is None else self._list.neighbour(view.card.id, way)
        if beside is not None:
            self._open_card(beside)

    def _dial(self) -> None:
        view = self._card.view
        if view is not None and view.phones:
            self._code.open(view.card.name, view.phones[0].digits)

    def _listen(self) -> None:
        self._list.opened.connect(self._open_card)
        self._list.new_asked.connect(self._start_new)
        self._list.moved.connect(self.moved)
        self._card.left.connect(self._leave_card)
        self._card.edit_asked.connect(self._edit)
        self._card.dial_asked.connect(self._dial)
        self._card.stepped.connect(self._step)
        self._card.told.connect(self.told)
        self._form.left.connect(self._leave_form)
        self._form.saved.connect(self._open_card)
        self._code.closed.connect(self.take_focus)
        for pane in (self._card, self._form):
            pane.person_asked.connect(self._open_card)
