"""The forms that record a referral, and hand out credit."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from core.actions.credit import balance_of, redeem_credit
from core.actions.referrals import link_referral
from core.errors import UserError
from core.importing.cells import visible
from core.model.lines import CustomerLine
from core.screens.card.typed import typed_past_day, typed_yuan
from core.screens.referral_tree import refused_link, refused_redemption
from core.text import Money, T
from gui.customers.chooser import Chooser
from gui.customers.side_form import Action, SideForm
from gui.desk import Desk
from gui.widgets.message import InlineMessage, Tone


class ReferralForm(SideForm):
    """Who brought whom, and when. What cannot be is said as soon as both are chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, T("Record a referral"), T("Save referral"))
        on = desk.session.today
        self._referrer = Chooser(desk, desk.say(T("Referrer")), 0)
        self._referee = Chooser(desk, desk.say(T("Brought")), 0)
        self._problem = _problem(desk)
        self.add_captioned(T("Referrer"), self._referrer)
        self.add_captioned(T("Brought"), self._referee)
        self.body.addWidget(self._problem)
        self._day = self.add_field(T("Date"), lambda text: typed_past_day(text, on), T("empty: nobody knows"))
        self.add_words(T("Only the direct referrer earns credit"))
        for chooser, following in ((self._referrer, self._referee.line), (self._referee, self._day.line)):
            chooser.picked.connect(partial(self._on_picked, following))

    def first_stop(self) -> QWidget:
        return self._referrer.line

    def action(self) -> Action | None:
        referrer, referee, session = self._referrer.choice, self._referee.choice, self.desk.session
        for chooser in (self._referrer, self._referee):
            if chooser.choice is None:
                _say(self.desk, self._problem, UserError(T("Choose somebody from the list first")))
                chooser.line.setFocus()
                return None
        if referrer is None or referee is None or not self._may_be(referrer, referee):
            return None
        typed = self._day.text().strip()
        day = typed_past_day(typed, session.today) if typed else None
        ids = (referrer.customer_id, referee.customer_id)
        return partial(link_referral, session.book, *ids, day, session.today)

    def _on_picked(self, following: QWidget, chosen: CustomerLine | None) -> None:
        self._problem.hide()
        referrer, referee = self._referrer.choice, self._referee.choice
        if chosen is None or (referrer and referee and not self._may_be(referrer, referee)):
            return
        _go_to(following)

    def _may_be(self, referrer: CustomerLine, referee: CustomerLine) -> bool:
        refused = refused_link(self.desk.session.book, referrer.customer_id, referee.customer_id)
        _say(self.desk, self._problem, refused)
        return refused is None


class RedeemForm(SideForm):
    """To whom, how much, and for what. Never more than there is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, T("Redeem credit"), T("Redeem"))
        self._who = Chooser(desk, desk.say(T("Customer")), 0)
        self._problem = _problem(desk)
        self.add_captioned(T("Customer"), self._who)
        self._left = self.add_words(T("Credit is what referrals have earned, less what was handed out"))
        self._amount = self.add_field(T("Amount in yuan"), typed_yuan)
        self._why = self.add_field(T("For what"), _typed_why, T("voucher, gift, free maintenance"))
        self.body.addWidget(self._problem)
        self._who.picked.connect(self._on_picked)

    def first_stop(self) -> QWidget:
        return self._who.line

    def action(self) -> Action | None:
        chosen, session = self._who.choice, self.desk.session
        if chosen is None:
            _say(self.desk, self._problem, UserError(T("Choose somebody from the list first")))
            self._who.line.setFocus()
            return None
        amount, why = typed_yuan(self._amount.text()), self._why.text().strip()
        refused = refused_redemption(session.book, chosen.customer_id, amount)
        _say(self.desk, self._problem, refused)
        if refused is not None:
            self._amount.line.setFocus()
            return None
        return partial(redeem_credit, session.book, chosen.customer_id, amount, why, session.today)

    def _on_picked(self, chosen: CustomerLine | None) -> None:
        self._problem.hide()
        if chosen is None:
            return
        left = Money(balance_of(self.desk.session.book, chosen.customer_id))
        self._left.set_words(self.desk.say(T("Credit left: {amount}", amount=left)))
        _go_to(self._amount.line)


def _go_to(widget: QWidget) -> None:
    # The chooser takes the keyboard back once it has told whom it found.
    QTimer.singleShot(0, widget, widget.setFocus)


def _problem(desk: Desk) -> InlineMessage:
    message = InlineMessage(desk.themes, Tone.DANGER, "", stacked=True)
    message.hide()
    return message


def _say(desk: Desk, message: InlineMessage, error: UserError | None) -> None:
    """Say what is wrong and how to mend it; nothing hides the message."""
    message.setVisible(error is not None)
    if error is not None:
        what = desk.say(T("{what}. ", what=error.what))
        message.set_message(Tone.DANGER, what, desk.say(error.fix) if error.fix is not None else "")


def _typed_why(text: str) -> str:
    if not visible(text):
        raise UserError(T("Nobody would know what it was for"), fix=T("Enter what was given"))
    return text
