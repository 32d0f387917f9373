"""A visit with what was said, and when the next contact is."""

from functools import partial

from core.actions.interactions import Outing, log_outcome
from core.model.interaction import Kind, Outcome
from core.screens.card.typed import typed_coming_day
from core.screens.today import TodayRow
from core.screens.words import household_name
from core.text import T
from gui.customers.side_form import Action, SideForm
from gui.desk import Desk


class VisitForm(SideForm):
    """Without a date the next one comes by itself."""

    def __init__(self, desk: Desk, row: TodayRow) -> None:
        super().__init__(desk, T("Visit to {household}", household=household_name(row.line)), T("Save"))
        self._row = row
        today, settings = desk.session.today, desk.session.book.preferences()
        self._note = self.add_field(T("What was said"))
        self._next = self.add_field(
            T("Next contact"),
            lambda text: typed_coming_day(text, today, settings),
            T("3, next mon, 10-8, 八月十五"),
        )
        self.add_words(T("Without a date the next one comes by itself"))

    def action(self) -> Action:
        session = self.desk.session
        day = typed_coming_day(self._next.text(), session.today, session.book.preferences())
        said = Outing(Outcome.REACHED, self._note.text().strip(), day, kind=Kind.VISIT)
        return partial(log_outcome, session.book, self._row, said, session.today)
