"""The page of the dormant: its groups and their order, what is at risk, who came back, whom to plan."""

from datetime import date, timedelta

import pytest

from core.actions.next_week import plan_next_week
from core.actions.preferences import set_preference
from core.model.household import Tier
from core.model.interaction import Kind, Outcome
from core.ports import Book
from core.rules.dormancy import Model
from core.rules.waking import Effort
from core.screens.dormant import Dormants, Silence, Woken, dormants, found_by, most_in, ready, together
from core.screens.dormant_words import days_words, measure_words
from core.text import T
from tests.buyers import invented_buyers
from tests.makers import TODAY, a_customer, a_purchase, a_touch


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def bought(book: Book, name: str, *ago: int, amount: int = 100_00) -> int:
    customer = a_customer(book, name)
    for days in ago:
        a_purchase(book, customer, amount, days_ago(days))
    return customer


def pin(book: Book, customer: int, tier: Tier) -> None:
    with book.change(T("Pin")):
        book.households.update(book.customers.get(customer).household_id, pinned_tier=tier)


def names(book: Book, rows: tuple[Silence, ...] | list[Silence]) -> list[str]:
    lines = book.household_lines([row.household_id for row in rows])
    return [lines[row.household_id].primary.name for row in rows]


def test_the_best_come_first_and_who_never_answered_last(book: Book) -> None:
    for name, tier in (("铅", Tier.LEAD), ("金", Tier.GOLD), ("铁", Tier.IRON)):
        pin(book, bought(book, name, 400), tier)
    deaf = bought(book, "无", 400)
    pin(book, deaf, Tier.LEAD)
    for days in (20, 10):
        a_touch(book, deaf, days_ago(days), outcome=Outcome.NO_ANSWER)
    found = dormants(book, TODAY)
    assert names(book, found.rows) == ["金", "铁", "铅", "无"]
    assert [row.effort for row in found.rows] == [Effort.RESCUE, Effort.GREET, Effort.GREET, Effort.LET_GO]
    assert (found.buyers, found.at_risk) == (4, None)
    assert names(book, ready(found.rows)) == ["金"]


def test_a_silence_is_measured_by_its_own_rhythm_or_by_the_limit(book: Book) -> None:
    bought(book, "邱海涛", 222, 177, 132)
    bought(book, "任晓东", 730)
    by_model = {row.model: row for row in dormants(book, TODAY).rows}
    own, plain = by_model[Model.OWN], by_model[Model.LIMIT]
    assert (own.measure, own.allowed, round(own.times, 2), own.limit) == (45, 2, 2.93, 90)
    assert (plain.measure, plain.allowed, plain.times, plain.limit) == (365, 1, 2, 365)
    assert measure_words(own) == T("bought {n} times", n=3)
    assert measure_words(plain) == T("plain limit")
    assert days_words(27.5).values == {"n": 28}


def test_who_may_not_be_contacted_is_not_listed(book: Book) -> None:
    someone = a_customer(book, "薛德华", do_not_contact=True)
    a_purchase(book, someone, day=days_ago(900))
    found = dormants(book, TODAY)
    assert (found.rows, found.buyers, found.before) == ((), 1, 0)


def test_who_fell_asleep_within_the_month_was_awake_before_it(book: Book) -> None:
    bought(book, "早", 500)
    bought(book, "刚", 370)
    found = dormants(book, TODAY)
    assert (len(found.rows), found.before, found.woken) == (2, 1, Woken())


def test_who_was_asleep_a_month_ago_and_was_in_touch_since_has_woken(book: Book) -> None:
    bought(book, "买", 500, 3, amount=70_00)
    a_touch(book, bought(book, "聊", 500), days_ago(5))
    bought(book, "新", 3)
    a_touch(book, bought(book, "睡", 500), days_ago(40))
    found = dormants(book, TODAY)
    assert names(book, found.rows) == ["聊", "睡"]
    assert (found.before, found.woken) == (3, Woken(2, 1, 70_00))


def test_who_waits_for_an_answer_or_a_day_set_by_hand_is_not_planned_again(book: Book) -> None:
    people = [bought(book, name, 400) for name in "甲乙丙"]
    for customer in people:
        pin(book, customer, Tier.PLATINUM)
    a_touch(book, people[1], days_ago(300), Kind.COMPLAINT, None, note="刹车响")
    assert names(book, ready(dormants(book, TODAY).rows)) == ["甲", "丙"]
    plan_next_week(book, people[:1], TODAY)
    assert names(book, ready(dormants(book, TODAY).rows)) == ["丙"]
    assert names(book, ready(dormants(book, TODAY + timedelta(days=10)).rows)) == ["甲", "丙"]


def test_where_the_book_tells_it_most_at_risk_stands_first(book: Book) -> None:
    for ago in invented_buyers(60):
        bought(book, "柳眉", *ago)
    found = dormants(book, TODAY)
    first = [row for row in found.rows if row.effort is Effort.RESCUE]
    risks = [max(0, row.at_risk or 0) for row in first]
    assert risks == sorted(risks, reverse=True)
    assert found.at_risk == together(found.rows) > 0
    assert {row.allowed for row in found.rows if row.model is Model.BG_NBD} == {1}


def test_found_by_name_sound_or_tag_as_in_the_list_of_customers(book: Book) -> None:
    someone = bought(book, "邱海涛", 400)
    bought(book, "柳眉", 400)
    assert found_by(book, "qht") == {book.customers.get(someone).household_id}
    assert found_by(book, "没有这个人") == frozenset()


@pytest.mark.parametrize(("days", "quota", "most"), [(5, 25, 25), (4, 25, 20), (5, 4, 5), (5, 1, 5)])
def test_a_fifth_of_each_day_is_for_those_who_are_won_back(days: int, quota: int, most: int) -> None:
    assert most_in(days, quota) == most


def test_another_limit_is_obeyed(book: Book) -> None:
    bought(book, "任晓东", 400)
    set_preference(book, "dormant_days", 450)
    assert dormants(book, TODAY).rows == ()


@pytest.mark.parametrize(
    ("buyers", "why"), [(29, "told from 30 buyers on"), (30, "their purchases do not tell it yet")]
)
def test_why_nothing_tells_what_is_at_risk(buyers: int, why: str) -> None:
    assert Dormants(buyers=buyers).why_untold == T(why)
