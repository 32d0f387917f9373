"""Referrals: who brought whom, what came of it, and what it earned."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.ports import Book
from core.screens.card.introductions import introductions
from core.screens.referral_tree import (
    LedgerRow,
    ReferralFigures,
    ReferralScreen,
    TreeRow,
    ledger,
    referral_screen,
)
from core.text import Money, N, T, Text
from gui.customers.referral_forms import CloseForm
from gui.customers.side_form import SideForm
from gui.desk import Desk
from gui.entries import REFERRALS
from gui.keys import bind
from gui.page import Page
from gui.reading import Reading
from gui.referrals.forms import RedeemForm, ReferralForm
from gui.referrals.overview import Overview
from gui.referrals.rule_form import RuleForm
from gui.referrals.tree_view import TreeView
from gui.today.dock import panel_width
from gui.widgets.button import Button, ButtonKind
from gui.widgets.empty import EmptyState
from gui.widgets.flush import flush
from gui.widgets.key_figure import KeyFigure, KeyFigureRow
from gui.widgets.page_header import PageHeader
from gui.widgets.words import key_words


class ReferralsPage(Page):
    """Ctrl+R records a referral, Delete takes the one of the current row back, Enter opens the card."""

    key, icon, label, set_apart = REFERRALS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self._form: SideForm | None = None
        self._wanted: int | None = None
        self._has_overview = False
        self._tree = TreeView(desk)
        self._overview = Overview(desk)
        self._empty = EmptyState(
            desk.themes,
            say(T("Nobody has brought anybody yet")),
            say(T("Record who brought whom; credit follows from what they buy")),
        )
        self._figures = [
            KeyFigure(desk.themes, say(caption))
            for caption in (T("People brought"), T("They bought"), T("Referrers"), T("Not yet"))
        ]
        self._lay_out()
        self._tree.opened.connect(self._open)
        self._tree.chosen.connect(lambda _row: self.moved.emit())
        self._tree.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())
        self._overview.redeem_asked.connect(lambda: self._show_form(RedeemForm(desk)))
        self._overview.rule_asked.connect(lambda: self._show_form(RuleForm(desk)))
        bind(self, "Ctrl+R", self._record)
        bind(self, "Delete", self._take_back)

    def refresh(self) -> None:
        """Ask for the tree, the figures and the ledger; a form that is open stays."""
        self._reading.ask(_read, self._show)

    def _show(self, found: tuple[ReferralScreen, list[LedgerRow]]) -> None:
        screen, entries = found
        self._tree.show_tree(screen.rows)
        self._stack.setCurrentWidget(self._tree if screen.rows else self._empty)
        self._figure_row.setVisible(bool(screen.rows))
        self._show_figures(screen.figures)
        self._overview.show_found(screen.top, entries)
        self._has_overview = bool(screen.top or entries)
        self._show_beside()
        if self._wanted is not None:
            self._tree.reveal(self._wanted)
            self._wanted = None

    def take_focus(self) -> None:
        self._tree.setFocus()

    def show_subject(self, subject: object) -> None:
        """Go to the customer with this id."""
        if isinstance(subject, int) and not self._tree.reveal(subject):
            self._wanted = subject

    def regions(self) -> list[QWidget]:
        return [self._tree, self._form.first_stop() if self._form else self._overview.ledger]

    def selected_rect(self) -> QRect:
        view = self._tree.viewport()
        rect = self._tree.row_rect().toRect().intersected(view.rect())
        return rect.translated(view.mapTo(self, QPoint(0, 0))) if rect.isValid() else QRect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._beside.setFixedWidth(panel_width(self.window().width(), self.desk.themes.theme))
        self.moved.emit()

    def _show_figures(self, figures: ReferralFigures) -> None:
        people, bought, referrers, waiting = self._figures
        buyers = N("{n} of them bought", "{n} of them bought", figures.buyers)
        people.set_figure(self._people(figures.people), self._say(buyers))
        words = self.desk.words
        each = T("{amount} each", amount=Money(figures.net // max(1, figures.buyers)))
        bought.set_figure(words.money(figures.net), self._say(each), words.exact_money(figures.net))
        several = N("{n} brought more than one", "{n} brought more than one", figures.several)
        referrers.set_figure(self._people(figures.referrers), self._say(several))
        talking = T("Brought, and still to buy")
        waiting.set_figure(self._people(figures.people - figures.buyers), self._say(talking))

    def _people(self, count: int) -> str:
        return self._say(N("{n} person", "{n} people", count))

    def _say(self, text: Text) -> str:
        return self.desk.say(text)

    def _record(self) -> None:
        self._show_form(ReferralForm(self.desk))

    def _take_back(self) -> None:
        row = self._tree.current_row
        if row is None or not row.referral_id or not self._tree.hasFocus():
            return
        tie = introductions(self.desk.session.book, row.customer_id).by
        if tie is not None:
            self._show_form(CloseForm(self.desk, tie))

    def _show_form(self, form: SideForm) -> None:
        """Put a form in the place of the overview, until it has done its work."""
        self._drop_form()
        self._form = form
        form.closed.connect(self._close_form)
        self._beside.addWidget(form)
        self._beside.setCurrentWidget(form)
        self._show_beside()
        form.first_stop().setFocus()

    def _close_form(self) -> None:
        self._drop_form()
        self._show_beside()
        self.enter()

    def _show_beside(self) -> None:
        """Nothing to tell takes no room."""
        self._beside.setVisible(self._has_overview or self._form is not None)

    def _drop_form(self) -> None:
        if self._form is not None:
            self._beside.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None

    def _open(self, row: TreeRow) -> None:
        if "customers" in self.places:
            self.goto.emit("customers", row.customer_id)

    def _lay_out(self) -> None:
        header = PageHeader(self.desk.themes)
        header.set_title(self._say(self.label), self._say(T("Who brought whom")))
        record = Button(
            self.desk.themes,
            self._say(T("Record a referral")),
            ButtonKind.PRIMARY,
            icon="plus",
            keys=key_words("Ctrl+R"),
        )
        record.clicked.connect(self._record)
        header.add_action(record)
        self._figure_row = KeyFigureRow()
        for figure in self._figures:
            self._figure_row.add(figure)
        self._stack, self._beside = QStackedWidget(), QStackedWidget()
        self._stack.addWidget(self._tree)
        self._stack.addWidget(self._empty)
        self._beside.addWidget(self._overview)
        content = QWidget()
        self._reading = Reading(self, content)
        row, column, whole = flush(QHBoxLayout()), flush(QVBoxLayout(content)), flush(QVBoxLayout(self))
        row.addWidget(self._stack, 1)
        row.addWidget(self._beside)
        column.addWidget(self._figure_row)
        column.addLayout(row, 1)
        whole.addWidget(header)
        whole.addWidget(self._reading, 1)


def _read(book: Book) -> tuple[ReferralScreen, list[LedgerRow]]:
    return referral_screen(book), ledger(book)
