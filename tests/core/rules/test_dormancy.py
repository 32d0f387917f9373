"""Dormancy by the household's own rhythm, and by the plain limit where there is none."""

from datetime import date, timedelta

import pytest

from core.rules.dormancy import Dormancy, Model, dormancy

START = date(2025, 1, 1)


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
