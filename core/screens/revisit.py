"""The questions of a revisit: what was typed, understood, and read back."""

from datetime import date

from core.actions.revisits import RevisitAnswers
from core.ports import Book
from core.rules.calendar_of import work_calendar
from core.screens.dates import read_closing_date
from core.screens.typed_line import as_category
from core.text import T, Text

LOW = 1
"""The mark at which a complaint is offered."""


def read_answers(
    book: Book, better: str, wish: str, complaint: str, today: date, score: int | None
) -> RevisitAnswers:
    """What the lines mean. A date at the end of a wish is the day it is wanted by, at the end of a complaint
    the one a reply was promised for; what stands there counts at the low mark alone."""
    workdays = work_calendar(book.preferences())
    by, wanted = read_closing_date(wish, today, workdays)
    promised, wrong = read_closing_date(complaint if score == LOW else "", today, workdays)
    names = [category.name for category in book.categories.where()]
    return RevisitAnswers(better.strip(), as_category(wanted, names), by, wrong, promised)


def answers_read_back(answers: RevisitAnswers) -> list[Text]:
    """What the answers were taken for, part by part."""
    parts = [T("Suggestion: {what}", what=answers.better)] if answers.better else []
    if answers.wish:
        parts.append(T("Wish: {what}", what=answers.wish))
    if answers.by is not None:
        parts.append(T("wanted by {day}", day=answers.by))
    if answers.complaint:
        parts.append(T("Complaint: {what}", what=answers.complaint))
    if answers.promised is not None:
        parts.append(T("Reply promised for {day}", day=answers.promised))
    return parts
