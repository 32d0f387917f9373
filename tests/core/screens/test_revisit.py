"""What is typed into the questions of a revisit, and how it is read back."""

from datetime import date

from core.actions.revisits import RevisitAnswers
from core.model.catalogue import Category
from core.ports import Book
from core.screens.revisit import answers_read_back, read_answers
from core.text import T
from resources.words import Words


def test_a_wish_has_its_day_and_a_complaint_its_promise(book: Book, today: date) -> None:
    with book.change(T("Sort")):
        book.categories.add(Category("七座"))
    read = read_answers(book, " 早点开门 ", "便宜的七座 10-8", "异响 9-21", today, 1)
    assert read == RevisitAnswers("早点开门", "七座", date(2026, 10, 8), "异响", date(2026, 9, 21))


def test_a_complaint_counts_at_the_low_mark_alone(book: Book, today: date) -> None:
    assert read_answers(book, "", "", "异响 9-21", today, 3) == RevisitAnswers()


def test_the_answers_are_read_back(today: date) -> None:
    words = Words("en", today)
    whole = RevisitAnswers("open early", "van", date(2026, 10, 8), "noise", date(2026, 9, 21))
    assert [words.say(part) for part in answers_read_back(whole)] == [
        "Suggestion: open early",
        "Wish: van",
        "wanted by Thu 8 Oct",
        "Complaint: noise",
        "Reply promised for Mon 21 Sep",
    ]
    assert answers_read_back(RevisitAnswers()) == []
