"""What follows a sale is found in the records, and is derived anew when they change."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from core.model.agenda import DueItem, Reason
from core.model.care import After, Benefit, Plan
from core.model.customer import Tag, Tagging
from core.model.event import Event, Invitation, InvitationState
from core.model.household import FormerMember, Household
from core.model.interaction import Interaction, Kind, Outcome, Settlement
from core.model.purchase import Instalment, OwnedItem, Purchase, Wish
from core.model.referral import Referral, Reward
from core.model.service import Claim, ItemReading, Service, ServiceKind
from core.text import T
from storage.book import OpenBook
from tests.storage.examples import TODAY, person, put

DAY = timedelta(days=1)
LONG_AGO = TODAY - 400 * DAY


def of_kind(book: OpenBook, kind: Reason, household: int = 1) -> list[DueItem]:
    found = [item for item in book.due_items([household]) if item.kind is kind]
    return sorted(found, key=lambda item: item.opens)


def bought(
    day: date = TODAY,
    recorded: date | None = TODAY,
    customer: int = 1,
    amount: int = 100_00,
    refund_of: int | None = None,
) -> Purchase:
    return Purchase(customer, day, "空调", amount, recorded=recorded, refund_of=refund_of)


@pytest.fixture
def ann(book: OpenBook) -> OpenBook:
    person(book, "Ann", added=LONG_AGO)
    return book


def planned_days(book: OpenBook) -> list[int]:
    return [(item.due - (item.set_on or item.due)).days for item in of_kind(book, Reason.PLAN)]


def test_a_purchase_opens_its_steps(ann: OpenBook) -> None:
    put(ann, bought())
    assert planned_days(ann) == [1, 7, 30, 90]


def test_a_purchase_of_long_ago_opens_nothing(ann: OpenBook) -> None:
    put(ann, bought(recorded=None), bought(TODAY - 91 * DAY))
    assert planned_days(ann) == []


def test_steps_count_from_the_day_of_delivery(ann: OpenBook) -> None:
    put(ann, Purchase(1, TODAY - 50 * DAY, "轿车", 1, delivered=TODAY, recorded=TODAY - 50 * DAY))
    assert [item.set_on for item in of_kind(ann, Reason.PLAN)] == [TODAY] * 4


@pytest.mark.parametrize(("back", "steps"), [(-99_00, 4), (-100_00, 0)])
def test_a_refund_opens_nothing_nor_does_what_was_wholly_paid_back(
    ann: OpenBook, back: int, steps: int
) -> None:
    put(ann, bought(), bought(amount=back, refund_of=1))
    assert len(planned_days(ann)) == steps


def test_a_refund_by_somebody_else_takes_nothing_back(ann: OpenBook) -> None:
    person(ann, "Bob")
    put(ann, bought(), bought(customer=2, amount=-100_00, refund_of=1))
    assert len(planned_days(ann)) == 4


def test_a_plan_for_a_category_reads_the_purchase(ann: OpenBook) -> None:
    put(ann, Plan(After.PURCHASE, 14, category="家电"))
    put(ann, Purchase(1, TODAY, "空调", 1, "家电", recorded=TODAY))
    assert planned_days(ann) == [1, 7, 14, 30, 90]


def test_without_plans_of_a_kind_nothing_of_it_is_asked(ann: OpenBook) -> None:
    with ann.change(T("Plans")):
        for plan in ann.plans.where(after=After.PURCHASE):
            ann.plans.remove(plan.id)
    put(ann, bought())
    assert planned_days(ann) == []


def test_a_repair_a_claim_a_guest_a_wish_and_a_tag_are_followed_by_plan(ann: OpenBook) -> None:
    put(
        ann,
        Plan(After.WISH, 5),
        Plan(After.TAG, 6, tag_id=None),
        OwnedItem(1, "轿车"),
        Event("品酒会", TODAY),
        Tag("茶友"),
    )
    put(
        ann,
        Service(1, TODAY, ServiceKind.REPAIR, 1),
        Service(1, TODAY, ServiceKind.CHECK, 1),
        Claim(1, 1, TODAY),
        Invitation(1, 1, InvitationState.CAME),
        Wish(1, "SUV", TODAY),
        Tagging(1, 1, since=TODAY),
    )
    found = [(item.about, (item.due - TODAY).days) for item in of_kind(ann, Reason.PLAN)]
    assert found == [("event", 1), ("claim", 3), ("repair", 3), ("wish", 5), ("tag", 6)]


def test_what_was_closed_thanked_or_not_dated_is_not_followed(ann: OpenBook) -> None:
    put(
        ann,
        Plan(After.TAG, 6),
        OwnedItem(1, "轿车"),
        Event("品酒会", TODAY),
        Event("茶会", TODAY),
        Tag("茶友"),
    )
    put(
        ann,
        Invitation(1, 1, InvitationState.CAME, TODAY),
        Invitation(2, 1, InvitationState.DECLINED),
        Tagging(1, 1),
    )
    assert of_kind(ann, Reason.PLAN) == []


def test_money_owed_benefits_and_rewards_are_due_until_they_are_settled(ann: OpenBook) -> None:
    put(ann, bought(recorded=None))
    put(
        ann,
        Instalment(1, 1, TODAY, 100),
        Benefit(1, "洗车", TODAY, ends=TODAY + 60 * DAY),
        Reward(1, "卡", TODAY),
    )
    kinds = {Reason.MONEY_OWED, Reason.BENEFIT, Reason.REWARD}
    assert kinds <= {item.kind for item in ann.due_items([1])}
    with ann.change(T("Settle")):
        ann.instalments.update(1, paid_on=TODAY)
        ann.benefits.update(1, remaining=0)
        ann.rewards.update(1, handed_over=TODAY)
    assert kinds.isdisjoint(item.kind for item in ann.due_items([1]))


def maintained(book: OpenBook) -> list[date]:
    return sorted({item.due for item in of_kind(book, Reason.RENEWAL)})


def test_maintenance_counts_from_the_purchase_then_from_each_service(ann: OpenBook) -> None:
    put(ann, bought(date(2026, 1, 31), recorded=None))
    put(ann, OwnedItem(1, "空调", purchase_id=1, service_months=1))
    assert maintained(ann) == [date(2026, 2, 28)]
    put(
        ann, Service(1, date(2026, 9, 1), ServiceKind.MAINTENANCE, 1), Service(1, TODAY, ServiceKind.CHECK, 1)
    )
    assert maintained(ann) == [date(2026, 10, 1)]


def test_maintenance_counts_from_when_it_was_bought_elsewhere(ann: OpenBook) -> None:
    put(
        ann,
        OwnedItem(1, "轿车", service_months=1, bought_on=date(2026, 9, 1)),
        OwnedItem(1, "灯", service_months=1),
    )
    assert maintained(ann) == [date(2026, 10, 1)]


def test_kilometres_come_from_readings_and_from_services(ann: OpenBook) -> None:
    put(ann, OwnedItem(1, "轿车", kilometres=0, service_km=5_000, bought_on=TODAY - 20 * DAY))
    assert maintained(ann) == []
    put(ann, ItemReading(1, 1, TODAY - 10 * DAY, 900), Service(1, TODAY, ServiceKind.CHECK, 1, 1_900))
    assert maintained(ann) == [TODAY + 31 * DAY]
    put(ann, Service(1, TODAY + DAY, ServiceKind.MAINTENANCE, 1, 2_000))
    assert maintained(ann) == [TODAY + DAY + 50 * DAY]


@pytest.fixture
def brought(ann: OpenBook) -> OpenBook:
    """Household 1 brought household 2 a month ago."""
    person(ann, "Bob")
    put(ann, Referral(1, 2, TODAY - 30 * DAY))
    return ann


def test_the_referrer_is_thanked_when_the_referee_buys(brought: OpenBook) -> None:
    with brought.change(T("Buy")) as change:
        brought.purchases.add(bought(customer=2))
    assert [item.due for item in of_kind(brought, Reason.REFERRAL_THANKS)] == [TODAY]
    assert change.changes.households == {1, 2}


@pytest.mark.parametrize(
    "earlier",
    [
        lambda book: put(book, bought(TODAY - 60 * DAY, customer=2)),
        lambda book: put(book, bought(TODAY - 60 * DAY, None, customer=2)),
        lambda book: change(book, first_purchase=TODAY - 60 * DAY),
        lambda book: close(book),
    ],
    ids=["bought before", "bought long ago", "bought elsewhere", "closed"],
)
def test_only_the_first_purchase_since_a_referral_that_stands_is_thanked(
    brought: OpenBook, earlier: Callable[[OpenBook], object]
) -> None:
    earlier(brought)
    put(brought, bought(customer=2))
    assert of_kind(brought, Reason.REFERRAL_THANKS) == []


def change(book: OpenBook, first_purchase: date) -> None:
    with book.change(T("Tell")):
        book.customers.update(2, first_purchase=first_purchase)


def close(book: OpenBook) -> None:
    with book.change(T("Close")):
        book.referrals.update(1, closed=TODAY)


def test_an_undated_referral_is_thanked_for_too(ann: OpenBook) -> None:
    person(ann, "Bob")
    put(ann, Referral(1, 2), bought(customer=2))
    assert len(of_kind(ann, Reason.REFERRAL_THANKS)) == 1


def test_a_settlement_thanks_by_name(brought: OpenBook) -> None:
    put(brought, Interaction(2, TODAY, Kind.NOTE), bought(customer=2))
    put(brought, Settlement(1, 1, "referral_thanks", 1, TODAY))
    assert of_kind(brought, Reason.REFERRAL_THANKS) == []


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (Interaction(1, TODAY, Kind.CALL, Outcome.REACHED, satisfaction=5), True),
        (Interaction(1, TODAY, Kind.CALL, Outcome.REACHED, satisfaction=3), False),
        (Interaction(1, TODAY, Kind.CALL, Outcome.NO_ANSWER, satisfaction=5), False),
        (Interaction(1, TODAY, Kind.NOTE, satisfaction=5), False),
        (Interaction(1, TODAY - 3 * DAY, Kind.COMPLAINT, settled=TODAY), True),
        (Interaction(1, TODAY, Kind.COMPLAINT, satisfaction=5), False),
    ],
)
def test_a_satisfied_touch_or_a_settled_complaint_is_a_good_moment(
    ann: OpenBook, said: Interaction, asked: bool
) -> None:
    put(ann, said)
    assert [item.set_on for item in of_kind(ann, Reason.PLAN)] == ([TODAY] if asked else [])


def test_the_first_day_of_buying_stands_with_the_household(ann: OpenBook) -> None:
    assert ann.standings()[1].first_bought is None
    put(ann, bought(TODAY - 3 * DAY), bought(TODAY), bought(TODAY - 9 * DAY, amount=-1, refund_of=1))
    assert ann.standings()[1].first_bought == TODAY - 3 * DAY
    with ann.change(T("Tell")):
        ann.customers.update(1, first_purchase=LONG_AGO)
    assert ann.standings()[1].first_bought == LONG_AGO


def test_what_somebody_bought_before_he_left_stays_with_the_household(ann: OpenBook) -> None:
    person(ann, "Bob", household=1)
    put(ann, bought(TODAY - 9 * DAY, customer=2), bought(TODAY, customer=2))
    with ann.change(T("Leave")):
        ann.customers.update(2, household_id=ann.households.add(Household(2, TODAY)))
        ann.former_members.add(FormerMember(2, 1, TODAY - DAY))
    assert ann.standings()[2].first_bought == TODAY - 9 * DAY
    assert ann.standings()[1].first_bought == TODAY - 9 * DAY
