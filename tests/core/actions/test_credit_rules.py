"""The rule of referral credit in versions."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from core.actions.credit import balance_of
from core.actions.credit_rules import rule_on, set_credit_rule
from core.actions.purchases import add_purchase
from core.actions.referrals import link_referral
from core.errors import UserError
from core.model.purchase import Purchase
from core.ports import Book
from core.screens.credit_rule import rule_words, typed_limit, typed_months, typed_percent
from resources.words import Words
from tests.makers import TODAY, a_customer

YESTERDAY = TODAY - timedelta(days=1)


def test_a_new_version_leaves_what_was_earned(book: Book) -> None:
    old, new = a_customer(book, "谢宏斌"), a_customer(book, "吕健")
    link_referral(book, old, new, date(2026, 9, 1), TODAY)
    add_purchase(book, Purchase(new, YESTERDAY, "空调", 1000_00, paid_on=YESTERDAY), TODAY)
    assert balance_of(book, old) == 20_00
    set_credit_rule(book, replace(rule_on(book, TODAY), from_date=TODAY, rate=500))
    assert balance_of(book, old) == 20_00
    add_purchase(book, Purchase(new, TODAY, "风扇", 1000_00, paid_on=TODAY), TODAY)
    assert balance_of(book, old) == 70_00
    assert (rule_on(book, YESTERDAY).rate, rule_on(book, TODAY).rate) == (200, 500)


@pytest.mark.parametrize(
    "wrong", [{"rate": -1}, {"rate": 10_001}, {"window_months": 0}, {"window_months": 121}]
)
def test_a_rule_that_makes_no_sense_is_refused(book: Book, wrong: dict[str, Any]) -> None:
    with pytest.raises(UserError):
        set_credit_rule(book, replace(rule_on(book, TODAY), **wrong))
    assert len(book.credit_rules.where()) == 1


@pytest.mark.parametrize(("typed", "points"), [("2", 200), ("1.5", 150), ("0.25 %", 25), ("100％", 10_000)])
def test_a_share_is_typed_in_percent(typed: str, points: int) -> None:
    assert typed_percent(typed) == points


@pytest.mark.parametrize("typed", ["", "much", "101", "-1", "1.234"])
def test_no_share_is_refused(typed: str) -> None:
    with pytest.raises(UserError):
        typed_percent(typed)


@pytest.mark.parametrize("typed", ["", "0", "121", "a year"])
def test_no_number_of_months_is_refused(typed: str) -> None:
    with pytest.raises(UserError):
        typed_months(typed)


def test_months_and_a_limit() -> None:
    assert (typed_months(" 24 "), typed_limit("200"), typed_limit(" ")) == (24, 200_00, None)


def test_a_rule_in_one_line(book: Book) -> None:
    rule, say = rule_on(book, TODAY), Words("en", TODAY).say
    assert say(rule_words(rule)) == "2 % of each purchase within 12 months"
    assert say(rule_words(replace(rule, fixed=50_00))) == "¥50 of each purchase within 12 months"
