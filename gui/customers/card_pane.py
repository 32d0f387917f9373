"""One customer on one page: head, figures, history, and beside it the cards or a form."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.households import set_primary, set_role
from core.actions.interactions import Outing, log_outcome
from core.model.customer import Role
from core.model.interaction import Outcome
from core.screens.card.history import Entry
from core.screens.card.introductions import Tie
from core.screens.card.view import CardView, card_view
from core.text import T
from gui.customers.card_head import CardHead
from gui.customers.care_form import CareForm
from gui.customers.family_forms import JoinForm, LeaveForm
from gui.customers.figure_row import FigureRow
from gui.customers.referral_forms import CloseForm, ReferrerForm
from gui.customers.revisit_form import RevisitForm
from gui.customers.side_cards import Wishes
from gui.customers.side_column import SideColumn, may_be_called
from gui.customers.timeline import Timeline
from gui.customers.trade_forms import PurchaseForm, RefundForm
from gui.desk import Desk
from gui.keys import bind
from gui.today.dock import panel_width
from gui.today.keys import DIGITS
from gui.today.logged import logged_words
from gui.widgets.empty import EmptyState
from gui.widgets.flush import flush

Place = tuple[int, int] | None


class CardPane(QWidget):
    """`left` comes with Esc, `edit_asked` and `dial_asked` with their keys, `person_asked` gives another
    customer, `stepped` the way to go in the list: -1 up, 1 down. `told` carries a `Text` in passing."""

    left = Signal()
    edit_asked = Signal()
    dial_asked = Signal()
    person_asked = Signal(int)
    stepped = Signal(int)
    told = Signal(object)
    history_asked = Signal()
    print_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._view: CardView | None = None
        self._wishes = Wishes()
        self._head = CardHead(desk)
        self._figures = FigureRow(desk)
        self.timeline = Timeline(desk)
        self._empty = EmptyState(desk.themes, desk.say(T("Nothing noted yet")))
        self._past = QWidget()
        self._side = SideColumn(desk, self._wishes)
        self._lay_out()
        self._listen()
        self._bind()

    @property
    def view(self) -> CardView | None:
        """What is shown."""
        return self._view

    def show_card(self, customer_id: int, place: Place) -> None:
        """Show this customer as the book has it now. Raises NotFoundError."""
        view = card_view(self._desk.session.book, customer_id, self._desk.session.today)
        if self._view is not None and self._view.card.id != view.card.id:
            self._side.close_form()
        self._view = view
        held = self._side.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._head.show_card(view, place)
        self._figures.show_figures(view.figures)
        self.timeline.show_history(view.history)
        self._empty.setVisible(not view.history)
        self._side.show_card(view)
        if held and not self._side.has_form:
            self.take_focus()

    def forget(self) -> None:
        """Show nobody any more."""
        self._side.close_form()
        self._view = None

    def take_focus(self) -> None:
        """Put the keyboard into the history, where the digits log."""
        self._focus_of_past().setFocus()

    def regions(self) -> list[QWidget]:
        return [self._focus_of_past(), self._side.first_stop(), self._side.answers.note]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._head.fit(self.width())
        self._side.setFixedWidth(panel_width(self.window().width(), self._desk.themes.theme))

    def _focus_of_past(self) -> QWidget:
        return self.timeline if self.timeline.rows.rowCount() else self._past

    def _log(self, said: Outing) -> None:
        view, session = self._view, self._desk.session
        if view is None:
            return
        row, today, book = view.row, session.today, session.book
        words = logged_words(book, row, said, today, self._desk.words)
        if session.run(lambda: log_outcome(book, row, said, today, view.card.id), words) is not None:
            self._side.answers.forget(row.household_id)
            self.take_focus()

    def _choose(self, outcome: Outcome, dated: bool = False) -> None:
        if self._view is None or not may_be_called(self._view) or self._side.has_form:
            return
        answers = self._side.answers
        (answers.ask_date if dated else answers.choose)(outcome)

    def _write_note(self) -> None:
        if self._view is not None and may_be_called(self._view) and not self._side.has_form:
            self._side.answers.start_note()

    def _buy(self) -> None:
        if self._view is not None:
            self._side.open_form(PurchaseForm(self._desk, self._view.card.id))

    def _revisit(self) -> None:
        if self._view is not None and may_be_called(self._view):
            self._side.open_form(RevisitForm(self._desk, self._view.card))

    def _refund(self, entry: Entry) -> None:
        self._side.open_form(RefundForm(self._desk, entry))

    def _join(self) -> None:
        if self._view is not None:
            self._side.open_form(JoinForm(self._desk, self._view.card))

    def _leave_household(self) -> None:
        if self._view is not None:
            self._side.open_form(LeaveForm(self._desk, self._view.card))

    def _care(self) -> None:
        if self._view is not None:
            self._side.open_form(CareForm(self._desk, self._view))

    def _call_first(self) -> None:
        if self._view is not None:
            card, session = self._view.card, self._desk.session
            session.run(lambda: set_primary(session.book, card.household_id, card.id))

    def _set_role(self, role: Role) -> None:
        if self._view is not None:
            card, session = self._view.card, self._desk.session
            session.run(lambda: set_role(session.book, card.id, role))

    def _set_referrer(self) -> None:
        if self._view is not None:
            self._side.open_form(ReferrerForm(self._desk, self._view.card))

    def _close_referral(self, tie: Tie) -> None:
        self._side.open_form(CloseForm(self._desk, tie))

    def _copy_phone(self) -> None:
        if self._view is not None and self._view.phones:
            digits = self._view.phones[0].digits
            QGuiApplication.clipboard().setText(digits)
            self.told.emit(T("Copied {phone}", phone=self._desk.words.phone(digits)))

    def _step(self, way: int) -> None:
        if not self._side.has_form:
            self.stepped.emit(way)

    def _listen(self) -> None:
        wishes, side = self._wishes, self._side
        self._head.left.connect(self.left)
        self._head.history_asked.connect(self.history_asked)
        self._head.print_asked.connect(self.print_asked)
        self._head.dial_asked.connect(self.dial_asked)
        self._head.edit_asked.connect(self.edit_asked)
        self._head.purchase_asked.connect(self._buy)
        self._head.revisit_asked.connect(self._revisit)
        self.timeline.refund_asked.connect(self._refund)
        self.timeline.note_asked.connect(self._write_note)
        side.answers.answered.connect(self._log)
        for signal in (side.answers.escaped, side.closed):
            signal.connect(self.take_focus)
        wishes.person.connect(self.person_asked)
        wishes.join.connect(self._join)
        wishes.leave.connect(self._leave_household)
        wishes.call_first.connect(self._call_first)
        wishes.role.connect(self._set_role)
        wishes.care.connect(self._care)
        wishes.referrer.connect(self._set_referrer)
        wishes.close_referral.connect(self._close_referral)

    def _bind(self) -> None:
        for digit, outcome in DIGITS.items():
            bind(self._past, str(digit), partial(self._choose, outcome))
            bind(self._past, f"Shift+{digit}", partial(self._choose, outcome, True))
        bind(self, "F2", self.edit_asked.emit)
        bind(self, "Ctrl+D", self.dial_asked.emit)
        bind(self, "Ctrl+B", self._buy)
        bind(self, "F7", self._revisit)
        bind(self, "F8", self._care)
        bind(self, "Ctrl+Shift+C", self._copy_phone)
        bind(self, "Ctrl+Up", partial(self._step, -1))
        bind(self, "Ctrl+Down", partial(self._step, 1))

    def _lay_out(self) -> None:
        self._past.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._past.setAccessibleName(self._desk.say(T("History")))
        self._past.setBackgroundRole(QPalette.ColorRole.Base)
        self._past.setAutoFillBackground(True)
        past = flush(QVBoxLayout(self._past))
        body = flush(QHBoxLayout())
        column = flush(QVBoxLayout(self))
        past.addWidget(self._empty, 1)
        past.addWidget(self.timeline, 1)
        body.addWidget(self._past, 1)
        body.addWidget(self._side)
        column.addWidget(self._head)
        column.addWidget(self._figures)
        column.addLayout(body, 1)
