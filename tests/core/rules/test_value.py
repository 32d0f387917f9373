"""What a household is worth: own purchases and those of the people it brought."""

from datetime import date

from core.model.referral import Referral
from core.rules.value import Value, values

HOUSEHOLD_OF = {1: 10, 2: 10, 3: 30, 4: 40}


def test_value_is_own_and_referred() -> None:
    worth = values({10: 500, 30: 200}, {1: 500, 3: 200}, HOUSEHOLD_OF, [Referral(1, 3)])
    assert worth == {10: Value(500, 200), 30: Value(200, 0)}
    assert worth[10].total == 700


def test_only_the_person_brought_counts_not_the_rest_of_that_household() -> None:
    worth = values({10: 0, 30: 900}, {3: 200, 5: 700}, {**HOUSEHOLD_OF, 5: 30}, [Referral(1, 3)])
    assert worth[10] == Value(0, 200)


def test_people_of_the_same_household_are_not_referred_value() -> None:
    assert values({10: 500}, {2: 300}, HOUSEHOLD_OF, [Referral(1, 2)]) == {10: Value(500, 0)}


def test_somebody_brought_by_two_members_counts_once() -> None:
    worth = values({}, {3: 200}, HOUSEHOLD_OF, [Referral(1, 3), Referral(2, 3)])
    assert worth[10] == Value(0, 200)


def test_closed_referrals_and_people_further_down_bring_nothing() -> None:
    edges = [Referral(1, 3, closed=date(2026, 1, 1)), Referral(3, 4)]
    worth = values({10: 100}, {3: 200, 4: 50}, HOUSEHOLD_OF, edges)
    assert worth == {10: Value(100, 0), 30: Value(0, 50)}


def test_a_referee_who_never_bought_adds_nothing() -> None:
    assert values({10: 100}, {}, HOUSEHOLD_OF, [Referral(1, 3)])[10] == Value(100, 0)
