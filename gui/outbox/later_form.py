"""The form that sets a message for another day and hour."""

from functools import partial

from core.actions.greetings import plan_greeting
from core.actions.interactions import Spoken
from core.screens.card.typed import typed_hour
from core.text import T
from gui.customers.side_form import Action, SideForm
from gui.desk import Desk
from gui.schedule.forms import add_day, read_day


class LaterForm(SideForm):
    """It waits there filled; `person` is whom it is for."""

    def __init__(self, desk: Desk, person: int, spoken: Spoken) -> None:
        name = desk.session.book.customers.get(person).name
        super().__init__(desk, T("Message to {name}, for later", name=name), T("Save"))
        self._person, self._spoken = person, spoken
        self._day, self._hour = add_day(self)
        self.add_words(T("{text}", text=spoken.text))

    def action(self) -> Action:
        session = self.desk.session
        day, hour = read_day(self.desk, self._day.text()), typed_hour(self._hour.text())
        return partial(plan_greeting, session.book, self._person, self._spoken, day, hour, session.today)
