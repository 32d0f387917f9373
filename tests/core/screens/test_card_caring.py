"""The care of a household as a form shows it."""

import pytest

from core.actions.caring import Care, set_care
from core.errors import UserError
from core.ports import Book
from core.screens.card.caring import Calls, calls_of, gap_without, typed_gap, typed_reason
from core.screens.today import household_row
from resources.words import Words
from tests.makers import TODAY, a_customer


@pytest.mark.parametrize(
    ("care", "calls"),
    [
        (Care(gap_days=7), Calls.BY_RHYTHM),
        (Care(basic_care=True), Calls.BASIC),
        (Care(basic_care=True, stopped="搬走了"), Calls.STOPPED),
    ],
)
def test_what_a_care_means(care: Care, calls: Calls) -> None:
    assert calls_of(care) is calls


@pytest.mark.parametrize(("typed", "days"), [("", None), (" 45 ", 45), ("４５", 45), ("3650", 3650)])
def test_days_between_contacts(typed: str, days: int | None) -> None:
    assert typed_gap(typed) == days


@pytest.mark.parametrize("typed", ["0", "3651", "often", "-3", "1.5", "²"])
def test_what_is_no_number_of_days_is_refused(typed: str) -> None:
    with pytest.raises(UserError):
        typed_gap(typed)


def test_a_reason_is_more_than_spaces() -> None:
    assert typed_reason(" 搬 走了 ") == "搬 走了"
    with pytest.raises(UserError):
        typed_reason("  ")


def test_an_empty_line_says_what_it_means(book: Book) -> None:
    home = book.customers.get(a_customer(book)).household_id
    say = Words("en", TODAY).say
    assert say(gap_without(household_row(book, home, TODAY))) == "empty: every 90 days"
    set_care(book, home, Care(gap_days=7))
    assert say(gap_without(household_row(book, home, TODAY))) == "empty: by tag, wish or tier"
