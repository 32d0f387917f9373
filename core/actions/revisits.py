"""What came of a revisit beside the mark: what could be better, what is wished next, what went wrong."""

from collections.abc import Sequence
from datetime import date

from core.actions.wishes import write_wish
from core.model.customer import Customer
from core.model.interaction import Interaction, Kind
from core.ports import Book
from core.records import dataclass


@dataclass(frozen=True, slots=True)
class RevisitAnswers:
    """The answers to the questions of a revisit; what was not said is empty or None.

    `better` is a suggestion. `wish` is the category wished for, `by` the day it is wanted by. `complaint`
    is what was wrong, `promised` the day a reply was promised for.
    """

    better: str = ""
    wish: str = ""
    by: date | None = None
    complaint: str = ""
    promised: date | None = None


def write_answers(book: Book, answers: RevisitAnswers, people: Sequence[Customer], today: date) -> None:
    """Inside an open change: each answer as the record that it is."""
    person = people[0].id
    if answers.better:
        book.interactions.add(Interaction(person, today, Kind.SUGGESTION, note=answers.better))
    if answers.complaint:
        promised = answers.promised
        book.interactions.add(
            Interaction(person, today, Kind.COMPLAINT, note=answers.complaint, promised=promised)
        )
    write_wish(book, answers.wish, people, today, answers.by)
