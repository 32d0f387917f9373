"""What holds of every household, whatever is known of it."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.model.agenda import DueItem, Reason
from core.model.care import After, Benefit
from core.model.facts import Brought, HouseholdFacts, Moment, Occasion
from core.model.household import Household, Tier
from core.model.interaction import Appointment, FollowUp, Interaction, Kind, Promise
from core.model.purchase import End, Instalment, ItemEnd, Wish
from core.model.referral import Reward
from core.model.setting import Settings
from core.rules.agenda import reckon
from core.rules.bands import rank
from core.rules.due.silence import asleep
from tests.facts import ADDED, FRIDAY, WEEKENDS_OFF, a_member

days = st.integers(-400, 400).map(lambda days: FRIDAY + timedelta(days=days))
past = st.integers(-400, 0).map(lambda days: FRIDAY + timedelta(days=days))
states = st.sampled_from(["planned", "missed"])


def some(record: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(record, max_size=2).map(tuple)


any_facts = st.builds(
    HouseholdFacts,
    household=st.builds(
        Household,
        st.just(1),
        st.just(ADDED),
        st.none() | st.integers(1, 99),
        basic_care=st.booleans(),
        id=st.just(7),
    ),
    tier=st.sampled_from(Tier),
    bought=st.booleans(),
    members=st.just((a_member(1, doubtful=True), a_member(2))),
    last_touch=st.none() | past,
    follow_up=st.none() | st.builds(FollowUp, st.just(1), days, past, st.booleans()),
    moment=st.none() | st.builds(Moment, st.just(1), st.just(1), past),
    bought_on=st.lists(past, max_size=4, unique=True).map(lambda found: tuple(sorted(found))),
    complaints=some(st.builds(Interaction, st.just(1), past, st.just(Kind.COMPLAINT))),
    promises=some(st.builds(Promise, st.just(1), st.just("回电"), days, past)),
    appointments=some(st.builds(Appointment, st.just(1), days, state=states)),
    ends=some(st.builds(ItemEnd, st.just(9), st.just(1), st.sampled_from(End), days, past)),
    wishes=some(st.builds(Wish, st.just(1), st.just("SUV"), past, by=st.none() | days)),
    instalments=some(st.builds(Instalment, st.just(1), st.just(1), days, st.just(100))),
    benefits=some(st.builds(Benefit, st.just(1), st.just("洗车"), past, ends=st.none() | days)),
    rewards=some(st.builds(Reward, st.just(1), st.just("卡"), past)),
    occasions=some(st.builds(Occasion, st.sampled_from(After), st.just(1), st.just(3), past, past)),
    brought=some(st.builds(Brought, st.just(1), st.just(1), past, past)),
)


def due(known: HouseholdFacts) -> list[DueItem]:
    standing, found = reckon(known, Settings(), WEEKENDS_OFF)
    turns = [item for item in found if item.kind in (Reason.CADENCE, Reason.RETRY)]
    return [*found, *(item for turn in turns if (item := asleep(standing, turn)) is not None)]


@given(any_facts)
def test_every_item_is_open_for_a_while_and_hard_only_while_it_is_open(known: HouseholdFacts) -> None:
    for item in due(known):
        assert item.opens <= item.closes
        if item.hard_from is not None and item.hard_until is not None:
            assert item.opens <= item.hard_from <= item.hard_until <= item.closes


@given(any_facts, st.integers(0, 300))
def test_a_touch_without_a_next_date_never_makes_anyone_due_earlier(
    known: HouseholdFacts, later: int
) -> None:
    """But for a promise that was late already, everything opens as before, later, or not at all."""
    last = known.last_touch or ADDED
    touched = replace(known, last_touch=max(last, FRIDAY - timedelta(days=later)))
    before = {identity(item): item.opens for item in due(known)}
    for item in due(touched):
        if item.kind not in (Reason.DORMANT, Reason.VERIFY):
            assert item.opens >= before[identity(item)]


def identity(item: DueItem) -> tuple[object, ...]:
    turn = item.kind in (Reason.CADENCE, Reason.RETRY)
    return (Reason.CADENCE, 0) if turn else (item.kind, item.subject_id, item.about, item.due, item.set_on)


@given(any_facts)
def test_nobody_is_called_for_a_doubt_or_a_silence_alone(known: HouseholdFacts) -> None:
    found = due(known)
    turns = [item.opens for item in found if item.kind in (Reason.CADENCE, Reason.RETRY)]
    for item in found:
        if item.kind in (Reason.DORMANT, Reason.VERIFY):
            assert item.opens >= min(turns)


@given(any_facts)
def test_basic_care_leaves_only_what_is_hard_and_dates_set_by_hand(known: HouseholdFacts) -> None:
    kept = {Reason.COMPLAINT, Reason.PROMISE, Reason.APPOINTMENT, Reason.FOLLOW_UP}
    kept |= {Reason.RENEWAL, Reason.MONEY_OWED, Reason.BENEFIT}
    if known.household.basic_care:
        assert {item.kind for item in due(known)} <= kept


@given(any_facts)
def test_reasons_rank_totally_and_steadily(known: HouseholdFacts) -> None:
    found = due(known)
    ranked = sorted(found, key=rank)
    assert [rank(item) for item in ranked] == sorted(rank(item) for item in reversed(found))


@given(any_facts, st.dates(date(2025, 6, 1), date(2027, 12, 31)))
def test_nothing_hard_on_a_day_is_left_off_that_day(known: HouseholdFacts, on: date) -> None:
    assert all(item.listed_on(on) for item in due(known) if item.hard_on(on))
