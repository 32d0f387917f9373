"""BG/NBD against what Fader, Hardie and Lee published on the CDNOW sample in 2005, and where it passes."""

import csv
from dataclasses import asdict, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.rules import bgnbd
from core.rules.bgnbd import Fit, Past, age_when_even, expected, fit, p_alive, past

CDNOW = Path(__file__).with_name("cdnow.csv")
"""2,357 customers over 39 weeks, as they ship with the package lifetimes (MIT)."""

PUBLISHED = Fit(0.243, 4.414, 0.793, 2.426, -9582.4, 2357)
EXAMPLE = Past(2, 30.43, 38.86)


def cdnow() -> list[Past]:
    with CDNOW.open(encoding="utf-8") as lines:
        rows = csv.DictReader(lines)
        return [Past(int(row["frequency"]), float(row["recency"]), float(row["T"])) for row in rows]


def test_the_published_estimates_are_found() -> None:
    found = fit(cdnow())
    assert found is not None
    rounded = replace(
        found,
        r=round(found.r, 3),
        alpha=round(found.alpha, 3),
        a=round(found.a, 3),
        b=round(found.b, 3),
        log_likelihood=round(found.log_likelihood, 1),
    )
    assert rounded == PUBLISHED
    assert expected(found, EXAMPLE, 39) == pytest.approx(1.226, abs=0.0005)


def test_who_bought_once_is_alive_by_definition() -> None:
    assert p_alive(PUBLISHED, Past(0, 0, 39)) == 1
    assert age_when_even(PUBLISHED, Past(0, 0, 39)) == float("inf")


def test_the_longer_the_silence_the_less_likely_a_customer() -> None:
    chances = [p_alive(PUBLISHED, Past(1, 10, age)) for age in (10, 20, 40, 400)]
    assert chances == sorted(chances, reverse=True)
    even = age_when_even(PUBLISHED, Past(1, 10, 10))
    assert p_alive(PUBLISHED, Past(1, 10, even)) == pytest.approx(0.5)


def test_where_most_leave_at_once_the_silence_begins_with_the_last_purchase() -> None:
    assert age_when_even(replace(PUBLISHED, a=5.0), Past(1, 10, 90)) == 10


def test_an_age_beyond_all_measure_is_no_error() -> None:
    assert p_alive(replace(PUBLISHED, r=500.0), Past(9, 0.1, 9_000)) == pytest.approx(0)


def test_at_a_of_one_the_expectation_is_the_limit_of_both_sides() -> None:
    around = [expected(replace(PUBLISHED, a=a), EXAMPLE) for a in (0.999, 1.0, 1.001)]
    assert around == sorted(around, reverse=True)
    assert around[0] - around[2] < 0.01


def test_a_new_buyer_is_reckoned_for_a_whole_year() -> None:
    assert 1 < expected(PUBLISHED, Past(0, 0, 0)) < 2
    assert 0 < expected(PUBLISHED, Past(0, 0, 0), 5_000) < 20


def test_weeks_count_from_the_first_purchase_day() -> None:
    days = [date(2026, 1, 5), date(2026, 1, 12), date(2026, 1, 26)]
    assert past(days, date(2026, 2, 2)) == Past(2, 3, 4)


def test_too_few_buyers_tell_nothing() -> None:
    assert fit(cdnow()[:29]) is None


def test_buyers_who_never_came_back_tell_nothing() -> None:
    assert fit([Past(0, 0, 30)] * 40) is None


def test_buyers_who_are_all_alike_tell_nothing() -> None:
    assert fit([Past(20, 20, 20 + week / 9) for week in range(40)]) is None


def test_all_buyers_of_a_large_book_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = fit(cdnow())
    monkeypatch.setattr(bgnbd, "PART", 500)
    found = fit(cdnow())
    assert whole is not None and found is not None
    assert asdict(found) == pytest.approx(asdict(whole), rel=1e-4)


def test_where_a_part_leads_astray_all_are_searched_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = fit(cdnow())
    monkeypatch.setattr(bgnbd, "PART", 500)
    monkeypatch.setattr(bgnbd, "nearest_lowest", lambda _function, _start: None)
    found = fit(cdnow())
    assert whole is not None and found is not None
    assert asdict(found) == pytest.approx(asdict(whole), rel=1e-3)


def test_where_a_part_tells_nothing_all_are_asked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    again = [one for one in cdnow() if one.again][:300]
    once = [one for one in cdnow() if not one.again][:300]
    mixed = [one for pair in zip(once, again, strict=True) for one in pair]
    whole = fit(mixed)
    monkeypatch.setattr(bgnbd, "PART", 300)
    assert whole is not None and fit(mixed) == whole


def test_days_and_weeks_agree_on_when_a_buyer_is_gone() -> None:
    weeks = age_when_even(PUBLISHED, Past(1, 10, 10))
    assert timedelta(weeks=10) < timedelta(weeks=weeks) < timedelta(weeks=200)
