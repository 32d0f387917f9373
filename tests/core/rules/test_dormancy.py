"""Dormancy by the household's own rhythm, and by the plain limit where there is none."""

from datetime import date, timedelta

import pytest

from core.model.catalogue import Goods
from core.rules.bgnbd import Fit, p_alive, past
from core.rules.dormancy import Contact, Dormancy, Model, dormancy, goods_together

START = date(2025, 1, 1)
BOOK = Fit(0.243, 4.414, 0.793, 2.426, -9582.4, 2357)


def judged(gaps: list[int], since: int, limit_days: int = 365) -> Dormancy:
    days = [START]
    for gap in gaps:
        days.append(days[-1] + timedelta(gap))
    found = dormancy(days, days[-1] + timedelta(since), limit_days)
    assert found is not None
    return found


def test_who_never_bought_is_not_judged() -> None:
    assert dormancy([], START) is None


@pytest.mark.parametrize(("since", "dormant"), [(90, False), (91, True)])
def test_dormant_when_the_silence_exceeds_twice_the_median_gap(since: int, dormant: bool) -> None:
    found = judged([45, 10, 300], since)
    assert (found.dormant, found.rhythm_days, found.model) == (dormant, 45, Model.OWN)
    assert found.why.msgid == "Usually every {rhythm} days, now {days}"
    assert found.why.values == {"rhythm": 45, "days": since}


@pytest.mark.parametrize(("since", "dormant"), [(55, False), (56, True)])
def test_an_even_number_of_gaps_has_its_median_between_two(since: int, dormant: bool) -> None:
    found = judged([20, 35], since)
    assert (found.dormant, found.rhythm_days, found.days_since) == (dormant, 27.5, since)
    assert found.why.values["rhythm"] == 28


@pytest.mark.parametrize("gaps", [[], [10]])
@pytest.mark.parametrize(("since", "dormant"), [(365, False), (366, True)])
def test_one_or_two_purchase_days_go_by_the_plain_limit(gaps: list[int], since: int, dormant: bool) -> None:
    found = judged(gaps, since)
    assert (found.dormant, found.rhythm_days, found.model) == (dormant, None, Model.LIMIT)
    assert found.why.values == {"n": len(gaps) + 1, "limit": 365, "days": since}


def test_the_limit_can_be_another() -> None:
    assert judged([], 100, limit_days=99).dormant
    assert not judged([], 100, limit_days=100).dormant


def of_the_book(gaps: list[int], since: int) -> Dormancy:
    days = [START]
    for gap in gaps:
        days.append(days[-1] + timedelta(gap))
    found = dormancy(days, days[-1] + timedelta(since), 365, BOOK)
    assert found is not None
    return found


def test_of_two_purchase_days_the_whole_book_decides() -> None:
    dormant_after = (of_the_book([70], 0).silent_from - START).days - 70
    before, after = of_the_book([70], dormant_after - 1), of_the_book([70], dormant_after)
    assert (before.dormant, after.dormant) == (False, True)
    days = [START, START + timedelta(70)]
    chances = [p_alive(BOOK, past(days, days[1] + timedelta(dormant_after - back))) for back in (1, 0)]
    assert chances[0] >= 0.5 > chances[1]
    assert (after.model, after.rhythm_days) == (Model.BG_NBD, None)
    assert after.why.values == {"days": dormant_after, "percent": 49}


def test_the_book_says_nothing_of_one_purchase_day_nor_against_a_rhythm() -> None:
    assert of_the_book([], 366).model is Model.LIMIT
    assert of_the_book([45, 10, 300], 91) == judged([45, 10, 300], 91)


@pytest.mark.parametrize(("until", "dormant"), [(99, True), (100, False)])
def test_who_owns_something_long_lived_is_not_dormant_until_it_has_lapsed(until: int, dormant: bool) -> None:
    found = dormancy([START], START + timedelta(100), 9, kept_until=START + timedelta(until))
    assert found is not None
    assert (found.dormant, found.silent_from) == (dormant, START + timedelta(until + 1))


@pytest.mark.parametrize(("since", "dormant"), [(180, False), (181, True)])
@pytest.mark.parametrize("gaps", [(), (10,), (10, 10, 10)])
def test_long_lived_goods_go_by_contact_however_often_was_bought(
    since: int, dormant: bool, gaps: tuple[int, ...]
) -> None:
    days = [START + timedelta(days=sum(gaps[:place])) for place in range(len(gaps) + 1)]
    touched = START + timedelta(days=900)
    found = dormancy(days, touched + timedelta(since), 365, BOOK, contact=Contact(touched, 90))
    assert found is not None
    assert (found.dormant, found.days_since, found.model) == (dormant, since, Model.TOUCH)
    assert (found.rhythm_days, found.why.values) == (None, {"days": since, "limit": 180})


def test_who_holds_long_lived_goods_is_not_dormant_until_they_have_lapsed() -> None:
    kept, contact = START + timedelta(500), Contact(START, 30)
    found = [dormancy([START], kept + timedelta(days), kept_until=kept, contact=contact) for days in (0, 1)]
    assert [one is not None and one.dormant for one in found] == [False, True]


@pytest.mark.parametrize(
    ("bought", "together"),
    [
        ((), Goods()),
        ((Goods(90), Goods(None)), Goods(90)),
        ((Goods(90), Goods(700)), Goods(700)),
        ((Goods(90), Goods(None, True)), Goods(90, True)),
    ],
)
def test_of_several_things_bought_on_a_day_the_most_patient_counts(
    bought: tuple[Goods, ...], together: Goods
) -> None:
    assert goods_together(bought) == together
