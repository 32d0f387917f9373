"""The forms that bring a customer into a household, and out of one."""

from functools import partial

from core.actions.households import join_household, leave_household
from core.model.customer import Customer
from core.model.household import Kin
from core.model.lines import CustomerLine
from core.screens.card.typed import typed_past_day
from core.screens.listings.labels import ROLES
from core.screens.words import household_name, members_line
from core.model.customer import Role
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
        self._card = card
        self._chooser = Chooser(desk, desk.say(T("Somebody of that household")), card.id)
        self.add_captioned(T("Somebody of that household"), self._chooser)
        self._home = self.add_words(T("One household, one call: nobody is merged"))
        self._day = self.add_field(T("Since"), self._read_day, T("empty: always"))
        self._chooser.picked.connect(self._on_picked)

    def first_stop(self) -> Chooser:
        return self._chooser

    def action(self) -> Action | None:
        chosen, session = self._chooser.choice, self.desk.session
        if chosen is None:
            self._chooser.line.setFocus()
            self._home.set_words(self.desk.say(T("Choose somebody from the list first")))
            return None
        since = self._read_day(self._day.text()) if self._day.text().strip() else None
        return partial(
            join_household, session.book, [self._card.id], chosen.household_id, session.today, since
        )

    def _read_day(self, text: str) -> object:
        return typed_past_day(text, self.desk.session.today)

    def _on_picked(self, chosen: CustomerLine | None) -> None:
        if chosen is None:
            return
        line = self.desk.session.book.household_lines([chosen.household_id])[chosen.household_id]
        words = T("{household}, {members}", household=household_name(line), members=members_line(line))
        self._home.set_words(self.desk.say(words))
