"""The forms that record who brought a customer, and take that back."""

from functools import partial

from PySide6.QtWidgets import QWidget

from core.actions.referrals import close_referral, link_referral
from core.errors import UserError
from core.importing.cells import visible
from core.model.customer import Customer
from core.screens.card.introductions import Tie
from core.screens.card.typed import typed_past_day
from core.text import T
from gui.customers.chooser import Chooser
from gui.customers.side_form import Action, SideForm
from gui.desk import Desk


class ReferrerForm(SideForm):
    """Who brought a customer, and when."""

    def __init__(self, desk: Desk, card: Customer) -> None:
        super().__init__(desk, T("Who brought {name}", name=card.name), T("Save referrer"))
        self._card, on = card, desk.session.today
        self._chooser = Chooser(desk, desk.say(T("Referrer")), card.id)
        self.add_captioned(T("Referrer"), self._chooser)
        self._day = self.add_field(T("Date"), lambda text: typed_past_day(text, on), T("empty: nobody knows"))
        self._hint = self.add_words(T("Only the direct referrer earns credit"))

    def first_stop(self) -> QWidget:
        return self._chooser.line

    def action(self) -> Action | None:
        chosen, session = self._chooser.required(self._hint.set_words), self.desk.session
        if chosen is None:
            return None
        typed = self._day.text().strip()
        day = typed_past_day(typed, session.today) if typed else None
        return partial(link_referral, session.book, chosen.customer_id, self._card.id, day, session.today)


class CloseForm(SideForm):
    """Why a referral is taken back."""

    def __init__(self, desk: Desk, tie: Tie) -> None:
        super().__init__(desk, T("Take back the referral by {name}", name=tie.other.name), T("Take back"))
        self._tie = tie
        self._reason = self.add_field(T("Reason"), _typed_reason)
        self.add_words(T("It earns no more, and what it has earned is reversed"))

    def action(self) -> Action:
        session = self.desk.session
        return partial(
            close_referral, session.book, self._tie.referral_id, self._reason.text().strip(), session.today
        )


def _typed_reason(text: str) -> str:
    if not visible(text):
        raise UserError(T("A closed referral needs a reason"), fix=T("Enter a reason"))
    return text
