"""The forms that bring a customer into a household, and out of one."""

from functools import partial

from PySide6.QtWidgets import QWidget

from core.actions.households import join_household, leave_household
from core.model.customer import Customer, Role
from core.model.household import Kin
from core.model.lines import CustomerLine
from core.screens.card.typed import typed_past_day
from core.screens.listings.labels import ROLES
from core.screens.words import household_name, members_line
from core.text import T
from gui.customers.chooser import Chooser
from gui.customers.side_form import Action, SideForm
from gui.desk import Desk
from gui.widgets.combo import ComboBox

TIES = {
    Kin.SPOUSE: ROLES[Role.SPOUSE],
    Kin.CHILD: ROLES[Role.CHILD],
    Kin.PARENT: ROLES[Role.PARENT],
    Kin.SIBLING: ROLES[Role.SIBLING],
}
"""What somebody who leaves may be to those who stay."""


class JoinForm(SideForm):
    """Whose household a customer joins, and since when."""

    def __init__(self, desk: Desk, card: Customer) -> None:
        super().__init__(desk, T("Join a household"), T("Join"))
        self._card, on = card, desk.session.today
        caption = T("Somebody of that household")
        self._chooser = Chooser(desk, desk.say(caption), card.id)
        self.add_captioned(caption, self._chooser)
        self._home = self.add_words(T("Served as one from then on; nobody is merged"))
        self._day = self.add_field(T("Since"), lambda text: typed_past_day(text, on), T("empty: always"))
        self._chooser.picked.connect(self._on_picked)

    def first_stop(self) -> QWidget:
        return self._chooser.line

    def action(self) -> Action | None:
        chosen, session = self._chooser.required(self._home.set_words), self.desk.session
        if chosen is None:
            return None
        typed = self._day.text().strip()
        since = typed_past_day(typed, session.today) if typed else None
        return partial(
            join_household, session.book, [self._card.id], chosen.household_id, session.today, since
        )

    def _on_picked(self, chosen: CustomerLine | None) -> None:
        if chosen is None:
            return
        line = self.desk.session.book.household_lines([chosen.household_id])[chosen.household_id]
        words = T("{household}, {members}", household=household_name(line), members=members_line(line))
        self._home.set_words(self.desk.say(words))


class LeaveForm(SideForm):
    """From which day a member is served apart, and what ties him to those who stay."""

    def __init__(self, desk: Desk, card: Customer) -> None:
        super().__init__(desk, T("Leave the household"), T("Leave"))
        self._card, on = card, desk.session.today
        self._day = self.add_field(
            T("Since"), lambda text: typed_past_day(text, on), T("today, 18 Sep, 2026-09-18")
        )
        caption = T("Stays related as")
        self._tie = ComboBox(desk.themes, desk.say(caption))
        self._tie.addItem(desk.say(T("No tie noted")), None)
        for kin, words in TIES.items():
            self._tie.addItem(desk.say(words), kin)
        self.add_captioned(caption, self._tie)
        self.add_words(T("What happened until then stays with the household"))

    def action(self) -> Action:
        session = self.desk.session
        left = typed_past_day(self._day.text(), session.today)
        kin = self._tie.currentData()
        return partial(leave_household, session.book, self._card.id, left, session.today, kin and Kin(kin))
