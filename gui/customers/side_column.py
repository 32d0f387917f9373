"""The right side of a card: its cards with the answers below, or a form in their place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from core.screens.card.view import CardView
from core.screens.today import proposals
from gui.customers.side_cards import SideCards, Wishes
from gui.customers.side_form import SideForm
from gui.customers.tab_order import in_reading_order
from gui.desk import Desk
from gui.theme.theme import ThemeHolder
from gui.today.answers import Answers
from gui.widgets.button import Button
from gui.widgets.painting import line_down
from gui.widgets.strip import Strip

_MARGIN = 16


class SideColumn(QStackedWidget):
    """`closed` comes when a form has gone: the keyboard needs another place."""

    closed = Signal()

    def __init__(self, desk: Desk, wishes: Wishes) -> None:
        super().__init__()
        self._desk = desk
        self._cards = SideCards(desk, wishes)
        self.answers = Answers(desk)
        self._foot = Strip("sunken", "above")
        self._shelf = QVBoxLayout()
        self._box = QWidget()
        self._form: SideForm | None = None
        self._rest = _Rest(desk.themes)
        self._lay_out()

    @property
    def has_form(self) -> bool:
        """Whether something is being typed in here."""
        return self._form is not None

    def show_card(self, view: CardView) -> None:
        """Show the cards of this customer, and what may be logged with them."""
        self._renew_box()
        column = QVBoxLayout(self._box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for card in self._cards.cards(view):
            column.addWidget(card)
        in_reading_order(self._box, self._foot)
        book, today = self._desk.session.book, self._desk.session.today
        self.answers.show_row(view.row, proposals(book, view.row, today))
        self._foot.setVisible(may_be_called(view))

    def open_form(self, form: SideForm) -> None:
        """Put a form in the place of the cards."""
        self.close_form()
        self._form = form
        self.addWidget(form)
        self.setCurrentWidget(form)
        in_reading_order(form)
        form.closed.connect(self._on_closed)
        form.first_stop().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_form(self) -> None:
        """Put the cards back, what was typed is dropped."""
        if self._form is not None:
            self.removeWidget(self._form)
            self._form.deleteLater()
            self._form = None

    def first_stop(self) -> QWidget:
        """Where the keyboard goes when it comes here."""
        if self._form is not None:
            return self._form.first_stop()
        return next(iter(self._box.findChildren(Button)), self.answers.note)

    def _renew_box(self) -> None:
        """An empty box for the cards. The one before goes later: a button on it may still be at work."""
        self._shelf.removeWidget(self._box)
        self._box.hide()
        self._box.deleteLater()
        self._box = QWidget()
        self._shelf.addWidget(self._box)

    def _on_closed(self) -> None:
        self.close_form()
        self.closed.emit()

    def _lay_out(self) -> None:
        inner, scroll = QWidget(), QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        inside.addLayout(self._shelf)
        inside.addStretch(1)
        self._foot.row.setContentsMargins(_MARGIN, 10, _MARGIN, 10)
        self._foot.row.addWidget(self.answers)
        column = QVBoxLayout(self._rest)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(self._foot)
        self.addWidget(self._rest)


class _Rest(QWidget):
    """Cards and answers, with a line to their left."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        line_down(painter, 0, 0, self.height(), self._themes.theme.colour("line"))


def may_be_called(view: CardView) -> bool:
    """Whether anything may be logged as a call: not with the dead, nor against somebody's wish."""
    card = view.card
    return view.row.standing.contactable and not card.do_not_contact and card.deceased is None
