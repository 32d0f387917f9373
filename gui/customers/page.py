"""Customers: the list, and in its place the card of one, or the form that a card is typed on."""

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStackedLayout, QWidget

from core.addressees import Post, households_of, post_for
from core.changes import Changes
from core.errors import NotFoundError
from core.ports import Book, Progress
from gui.customers.card_pane import CardPane
from gui.customers.form_pane import FormPane
from gui.customers.list_pane import ListPane
from gui.desk import Desk
from gui.entries import CUSTOMERS
from gui.keys import bind
from gui.page import Page
from gui.today.large_code import LargeCode

if TYPE_CHECKING:
    from gui.papers.dialog import PapersDialog


class CustomersPage(Page):
    """Esc leads from the form to the card, and from the card to the row one came from."""

    key, icon, label, set_apart = CUSTOMERS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list_pane, self.card_pane, self.form_pane = ListPane(desk), CardPane(desk), FormPane(desk)
        self._is_stale = False
        self._code = LargeCode(desk, self)
        self._stack = QStackedLayout(self)
        for pane in (self.list_pane, self.card_pane, self.form_pane):
            self._stack.addWidget(pane)
        self._listen()
        bind(self, "Ctrl+N", self._start_new)
        bind(self, "Ctrl+P", self.print_papers)

    @property
    def shown(self) -> QWidget:
        """The list, the card or the form: whichever the user sees."""
        panes: tuple[QWidget, ...] = (self.list_pane, self.card_pane, self.form_pane)
        return panes[self._stack.currentIndex()]

    def refresh(self) -> None:
        """Ask the book again. The list waits while a card lies over it; a card that is no longer there
        gives way to it."""
        view = self.card_pane.view
        self._is_stale = view is not None
        if view is None:
            self.list_pane.refresh()
        else:
            self._show_card(view.card.id)

    def show_subject(self, subject: object) -> None:
        """The card of the customer with this id, or for `new` an empty form."""
        if subject == "new":
            self._start_new()
        elif isinstance(subject, int) and self._may_turn():
            self._open_card(subject)

    def point_to(self, changes: Changes) -> None:
        """Go to the row that an undo or redo has changed."""
        if self.shown is self.list_pane:
            self.list_pane.point_to(changes)

    def take_focus(self) -> None:
        """The table, the history, or the first field: whatever is shown."""
        for pane in (self.list_pane, self.card_pane, self.form_pane):
            if self.shown is pane:
                pane.take_focus()

    def regions(self) -> list[QWidget]:
        if self.shown is self.card_pane:
            return self.card_pane.regions()
        if self.shown is self.form_pane:
            return self.form_pane.regions()
        return [self.list_pane.table, self.list_pane.search]

    def selected_rect(self) -> QRect:
        if self.shown is self.list_pane:
            return self.list_pane.selected_rect(self)
        return QRect()

    def print_papers(self) -> "PapersDialog | None":
        """The page of the customer whose card is shown, and post for the household; from the list, post for
        everybody who was found, once the worker has their addresses."""
        view = self.card_pane.view
        if self.shown is self.list_pane:
            self.list_pane.print_papers()
        if self.shown is not self.card_pane or view is None:
            return None
        # Imported here, as below, because it brings the painter of pages, and nobody prints at the start.
        from gui.papers.opening import print_customer

        session, card = self.desk.session, view.card
        post = post_for(session.book, [card.household_id], session.today)
        return print_customer(self.desk, card.id, post, self)

    def _export(self, customer_ids: frozenset[int]) -> None:
        if "export" in self.places:
            self.goto.emit("export", customer_ids)

    def _print_found(self) -> None:
        phrase = self.list_pane.phrase
        self._print_post(lambda book: households_of(book, phrase))

    def _print_ticked(self, customer_ids: frozenset[int]) -> None:
        self._print_post(lambda book: list(book.first_of_households(customer_ids)))

    def _print_post(self, homes: Callable[[Book], list[int]]) -> None:
        desk = self.desk
        path, today = desk.session.book.path, desk.session.today

        def addresses(_tell: Progress) -> Post:
            with closing(desk.library.open_book(path, reading=True)) as book:
                return post_for(book, homes(book), today)

        def show(post: Post) -> None:
            from gui.papers.opening import print_post

            print_post(desk, post, self)

        desk.jobs.start(addresses, show, self)

    def _open_card(self, customer_id: int) -> None:
        self.list_pane.select(customer_id)
        self._show_card(customer_id)
        self._show(self.card_pane)

    def _show_card(self, customer_id: int) -> None:
        """Show what the book says of this customer; nobody may be there any more."""
        try:
            self.card_pane.show_card(customer_id, self.list_pane.place_of(customer_id))
        except NotFoundError:
            self.card_pane.forget()
            if self.shown is not self.list_pane:
                self._show(self.list_pane)

    def _show(self, pane: ListPane | CardPane | FormPane) -> None:
        if pane is self.list_pane and self._is_stale:
            self._is_stale = False
            self.list_pane.refresh()
        self._stack.setCurrentWidget(pane)
        pane.take_focus()
        self.moved.emit()

    def _may_turn(self) -> bool:
        """Whether another card may be shown: a change that is being typed is not lost to it."""
        return self.shown is not self.form_pane or self.form_pane.may_give_way()

    def _start_new(self) -> None:
        if self._may_turn():
            self.form_pane.start_new()
            self._show(self.form_pane)

    def _edit(self) -> None:
        if self.card_pane.view is not None:
            self.form_pane.start_edit(self.card_pane.view.card)
            self._show(self.form_pane)

    def _leave_form(self) -> None:
        self._show(self.list_pane if self.form_pane.is_new else self.card_pane)

    def _leave_card(self) -> None:
        self.card_pane.forget()
        self._show(self.list_pane)

    def _step(self, way: int) -> None:
        view = self.card_pane.view
        beside = None if view is None else self.list_pane.neighbour(view.card.id, way)
        if beside is not None:
            self._open_card(beside)

    def _open_history(self) -> None:
        """Everything that was ever done with this card."""
        if self.card_pane.view is not None and "history" in self.places:
            self.goto.emit("history", self.card_pane.view.card.id)

    def _dial(self) -> None:
        view = self.card_pane.view
        if view is not None and view.phones:
            self._code.open(view.card.name, view.phones[0].digits)

    def _listen(self) -> None:
        self.list_pane.opened.connect(self._open_card)
        self.list_pane.new_asked.connect(self._start_new)
        self.list_pane.moved.connect(self.moved)
        self.list_pane.print_asked.connect(self._print_found)
        self.list_pane.post_asked.connect(self._print_ticked)
        self.list_pane.several.export_asked.connect(self._export)
        self.card_pane.print_asked.connect(self.print_papers)
        self.card_pane.left.connect(self._leave_card)
        self.card_pane.edit_asked.connect(self._edit)
        self.card_pane.dial_asked.connect(self._dial)
        self.card_pane.stepped.connect(self._step)
        self.card_pane.told.connect(self.told)
        self.card_pane.history_asked.connect(self._open_history)
        self.form_pane.left.connect(self._leave_form)
        self.form_pane.saved.connect(self._open_card)
        self._code.closed.connect(self.take_focus)
        for pane in (self.card_pane, self.form_pane):
            pane.person_asked.connect(self._open_card)
