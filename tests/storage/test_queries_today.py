"""The questions of the daily page, each on a few households."""

from datetime import date, timedelta
from typing import Any

import pytest

from core.actions.caring import set_tag_gap
from core.model.agenda import DueItem, Reason, Standing
from core.model.birthday import Birthday, Calendar
from core.model.customer import Tag, Tagging
from core.model.household import Tier
from core.model.interaction import Appointment, FollowUp, Interaction, Kind, Outcome, Settlement
from core.model.lines import BirthdayLine, Candidate, KeptLine, Logged, TagRhythm
from core.model.purchase import Purchase
from core.text import T
from storage.book import OpenBook
from storage.queries import today
from tests.storage.examples import TODAY, person, put

DAY = timedelta(days=1)


@pytest.fixture
def met(book: OpenBook) -> OpenBook:
    """Household 1 bought and waits since 100 days, 2 never bought and waits 45, 3 is stopped."""
    for days, name in ((100, "陈国栋"), (45, "李玉芬"), (9, "单雄信")):
        person(book, name, added=TODAY - days * DAY)
    put(book, Purchase(1, TODAY - 100 * DAY, "空调", 3000_00))
    with book.change(T("Stop")):
        book.households.update(3, stopped="搬走了")
    return book


def test_standings_of_all_and_of_some(met: OpenBook) -> None:
    bought = TODAY - 100 * DAY
    assert met.standings([1]) == {
        1: Standing(
            1,
            Tier.PLATINUM,
            True,
            bought,
            bought,
            14,
            "platinum",
            0,
            True,
            date(2026, 6, 24),
            first_bought=bought,
            contact_id=1,
            dormant_from=bought + 29 * DAY,
            silent_since=bought,
        )
    }
    assert {home: (line.gap, line.contactable) for home, line in met.standings().items()} == {
        1: (14, True),
        2: (90, True),
        3: (90, False),
    }
    assert met.standings([]) == {}


def test_need_adds_up_the_gaps_of_those_who_may_be_called(met: OpenBook) -> None:
    assert met.need() == pytest.approx(1 / 14 + 1 / 90)


def test_households_are_counted_by_where_their_gap_comes_from(met: OpenBook) -> None:
    person(met, "仇英", do_not_contact=True)
    with met.change(T("Own gap")):
        met.households.update(2, gap_days=14)
    assert met.households_by_gap() == {"household": 1, "platinum": 1}


def test_households_are_counted_by_the_tag_that_they_go_by(met: OpenBook) -> None:
    with met.change(T("Tag")):
        for name in ("车友", "新车主", "邻居"):
            met.tags.add(Tag(name))
        met.taggings.add_all([Tagging(1, 1), Tagging(2, 1), Tagging(2, 2), Tagging(3, 1)])
    set_tag_gap(met, "车友", 30)
    set_tag_gap(met, "新车主", 7)
    assert met.tag_rhythms() == [
        TagRhythm("新车主", 7, 1),
        TagRhythm("车友", 30, 1),
        TagRhythm("邻居", None, 0),
    ]


def test_a_new_book_needs_nothing(book: OpenBook) -> None:
    assert book.need() == 0


def test_due_items_are_listed_whether_open_or_not(met: OpenBook) -> None:
    put(met, Appointment(2, TODAY + 30 * DAY))
    items = {item.kind: item for item in met.due_items([2, 3])}
    opens = date(2026, 10, 16)
    assert items.keys() == {Reason.APPOINTMENT, Reason.CADENCE}
    assert items[Reason.APPOINTMENT] == DueItem(
        2,
        2,
        Reason.APPOINTMENT,
        1,
        TODAY + 30 * DAY,
        opens,
        hard_from=opens,
        hard_until=date.max,
        set_on=opens,
    )


def test_hard_households_have_something_fixed_on_the_day(met: OpenBook) -> None:
    put(
        met,
        Appointment(2, TODAY),
        Appointment(2, TODAY, kind="call"),
        FollowUp(1, TODAY - 7 * DAY, TODAY - 9 * DAY),
    )
    assert sorted(met.hard_households(TODAY)) == [1, 2]
    assert met.hard_households(TODAY + DAY) == [2]
    assert met.hard_households(TODAY - 30 * DAY) == []


def test_candidates_wait_longest_first_prospects_apart(met: OpenBook) -> None:
    person(met, "仇英", added=TODAY - 60 * DAY)
    assert met.candidates(TODAY, [], 9) == [
        Candidate(1, 100 / 14, False),
        Candidate(4, 60 / 90, True),
        Candidate(2, 45 / 90, True),
    ]
    assert [line.household_id for line in met.candidates(TODAY, [], 1)] == [1, 4]
    assert [line.household_id for line in met.candidates(TODAY, [], 1, without=[1, 4])] == [2]


@pytest.mark.parametrize("many", [1, 10_000], ids=["much to do", "little to do"])
def test_candidates_are_the_same_whichever_way_they_are_looked_for(
    book: OpenBook, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(today, "MANY", many)
    for days in (3, 40, 0, 80, 40):
        person(book, added=TODAY - days * DAY)
    waits = [(line.household_id, round(line.wait * 90)) for line in book.candidates(TODAY, [5], 4)]
    assert waits == [(4, 80), (2, 40), (5, 40), (1, 3)]


def test_a_birthday_alone_makes_a_candidate_of_whoever_may_be_called(met: OpenBook) -> None:
    put(met, Interaction(2, TODAY - DAY, Kind.CALL, Outcome.REACHED))
    assert [line.household_id for line in met.candidates(TODAY, [], 9)] == [1]
    assert [line.household_id for line in met.candidates(TODAY, [1, 2, 3], 9)] == [1, 2]


def test_the_last_outcome_of_the_day_is_told_in_order_of_logging(met: OpenBook) -> None:
    put(
        met,
        Interaction(1, TODAY, Kind.CALL, Outcome.NO_ANSWER),
        Interaction(2, TODAY, Kind.CALL, Outcome.REACHED, "好"),
        Interaction(1, TODAY, Kind.CALL, Outcome.MESSAGE, "已发"),
        Interaction(3, TODAY, Kind.NOTE),
        Interaction(3, TODAY - DAY, Kind.CALL, Outcome.REACHED),
    )
    assert met.logged_on(TODAY) == [Logged(2, Outcome.REACHED, "好"), Logged(1, Outcome.MESSAGE, "已发")]


LUNAR: dict[str, Any] = {"birth_calendar": Calendar.LUNAR, "birth_month": 8, "birth_day": 15}
SOLAR: dict[str, Any] = {
    "birth_calendar": Calendar.SOLAR,
    "birth_month": 2,
    "birth_day": 29,
    "birth_year": 1988,
}


def test_birthdays_of_some_days_or_of_all(book: OpenBook) -> None:
    person(book, "甲", **LUNAR)
    person(book, "乙", **LUNAR, birth_leap=True)
    person(book, "丙", **SOLAR)
    person(book, "丁", birth_month=5)
    lunar, leap = Birthday(Calendar.LUNAR, 8, 15), Birthday(Calendar.LUNAR, 8, 15, leap=True)
    solar = Birthday(Calendar.SOLAR, 2, 29, year=1988)
    assert book.birthday_lines([lunar, Birthday(Calendar.SOLAR, 2, 29)]) == [
        BirthdayLine(1, "N1", "甲", 1, lunar, Tier.PROSPECT),
        BirthdayLine(3, "N3", "丙", 3, solar, Tier.PROSPECT),
    ]
    assert [line.birthday for line in book.birthday_lines()] == [lunar, leap, solar]
    assert book.birthday_lines([]) == []


def test_whose_birthdays_are_kept_and_were_not_wished(met: OpenBook) -> None:
    ann, bob = person(met, "甲", **SOLAR), person(met, "乙", **SOLAR)
    kept = {Birthday(Calendar.SOLAR, 2, 29): TODAY, Birthday(Calendar.LUNAR, 8, 15): TODAY}
    homes = [met.customers.get(one).household_id for one in (ann, bob)]
    assert met.born_on(kept) == [KeptLine(home, TODAY, Tier.PROSPECT) for home in homes]
    assert met.born_on({}) == []
    put(met, Interaction(ann, TODAY, Kind.CALL))
    put(met, Settlement(len(met.interactions.where()), ann, "birthday", ann, TODAY))
    assert met.born_on(kept) == [KeptLine(homes[1], TODAY, Tier.PROSPECT)]
    assert [line.name for line in met.birthday_lines(list(kept), homes[:1])] == ["甲"]


@pytest.mark.parametrize(
    "gone",
    [{"deceased": TODAY}, {"do_not_contact": True}, {"merged_into": 1}],
    ids=lambda gone: next(iter(gone)),
)
def test_nobody_is_greeted_who_must_not_be(book: OpenBook, gone: dict[str, Any]) -> None:
    person(book)
    person(book, **SOLAR, **gone)
    assert book.birthday_lines() == []


def test_nobody_of_a_stopped_household_is_greeted(book: OpenBook) -> None:
    person(book, **SOLAR)
    with book.change(T("Stop")):
        book.households.update(1, stopped="搬走了")
    assert book.birthday_lines() == []


def test_settled_dates_since_a_day(met: OpenBook) -> None:
    put(met, Interaction(1, TODAY, Kind.CALL))
    for kind, subject, due in (("birthday", 1, TODAY), ("birthday", 2, TODAY - DAY), ("renewal", 1, TODAY)):
        put(met, Settlement(1, 1, kind, subject, due))
    assert met.settled("birthday", TODAY) == {(1, TODAY)}
    assert met.settled("birthday", TODAY - DAY) == {(1, TODAY), (2, TODAY - DAY)}
