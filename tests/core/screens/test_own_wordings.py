"""The user's own wordings, as they are listed."""

from datetime import date

from core.actions.templates import keep_template
from core.model.message import Greeting, GreetingState, Template, Tone
from core.ports import Book
from core.screens.saying.own import own_wordings
from core.text import T
from tests.makers import a_customer


def test_they_stand_by_occasion_the_formal_before_the_warm(book: Book) -> None:
    for reason, text, tone in (
        ("mid_autumn", "a", Tone.WARM),
        ("birthday", "b", Tone.WARM),
        ("mid_autumn", "c", Tone.FORMAL),
        ("birthday", "d", Tone.WARM),
    ):
        keep_template(book, Template(reason, text, tone))
    found = own_wordings(book)
    assert [one.template.text for one in found] == ["b", "d", "c", "a"]
    assert [one.occasion.msgid for one in found[1:3]] == ["Birthday", "Mid-Autumn Festival"]


def test_how_often_and_when_last_one_was_sent(book: Book, today: date) -> None:
    customer = a_customer(book)
    for text in ("a", "b"):
        keep_template(book, Template("birthday", text))
    sent, day = GreetingState.SENT, date(2026, 9, 1)
    with book.change(T("Send")):
        book.greetings.add(Greeting(customer, day, "a", template_id=1, state=sent, sent=day))
        book.greetings.add(Greeting(customer, day, "a", template_id=1, state=sent, sent=date(2025, 9, 1)))
        book.greetings.add(Greeting(customer, today, "a", template_id=1, state=GreetingState.SKIPPED))
    assert [(one.sent, one.last) for one in own_wordings(book)] == [(2, day), (0, None)]


def test_one_whose_occasion_is_no_longer_known_is_left_out(book: Book) -> None:
    with book.change(T("Keep")):
        book.templates.add(Template("gone", "a"))
    assert own_wordings(book) == []
