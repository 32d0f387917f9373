"""What the toast says after an outcome: who, what, and when they come back."""

from datetime import date

from core.actions.interactions import Outing
from core.model.interaction import Outcome
from core.ports import Book
from core.screens.today import TodayRow, proposals
from core.screens.words import household_name
from core.text import T, Text
from gui.today.answers import settling_words
from resources.words import Words


def logged_words(book: Book, row: TodayRow, said: Outing, on: date, words: Words) -> Text:
    """The sentence for an outcome that is being logged."""
    day = said.next_date or proposals(book, row, on)[said.outcome]
    values = {"household": household_name(row.line), "day": words.when(day) if day else ""}
    settled = settling_words(said.outcome, row)
    if settled is not None:
        return T("Logged: {household}. {outcome}, again {day}", outcome=settled, **values)
    match said.outcome:
        case Outcome.REACHED:
            return T("Logged: {household}, talked, again {day}", **values)
        case Outcome.NO_ANSWER:
            return T("Logged: {household}, no answer, call again {day}", **values)
        case Outcome.REARRANGED:
            return T("Logged: {household}, moved to {day}", **values)
        case Outcome.BOUGHT:
            return T("Logged: {household}, sold, again {day}", **values)
        case Outcome.MESSAGE:
            return T("Logged: {household}, message sent, again {day}", **values)
        case Outcome.SET_ASIDE:
            return T("Logged: {household}, left until {day}", **values)
