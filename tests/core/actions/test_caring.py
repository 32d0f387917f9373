"""How a household is cared for: its own rhythm, a tier by hand, little, or not at all."""

import pytest

from core.actions.caring import Care, care_of, set_care, set_tag_gap
from core.errors import UserError
from core.model.agenda import Reason
from core.model.household import Tier
from core.ports import Book
from core.screens.today import household_row
from tests.makers import TODAY, a_customer


@pytest.fixture
def home(book: Book) -> int:
    return book.customers.get(a_customer(book, "陈国栋", tags=("车友",))).household_id


def rhythm(book: Book, home: int) -> tuple[int, str]:
    standing = household_row(book, home, TODAY).standing
    return standing.gap, standing.gap_from


def test_a_rhythm_of_its_own_stands_above_tag_and_tier(book: Book, home: int) -> None:
    set_tag_gap(book, "车友", 21)
    assert rhythm(book, home) == (21, "tag")
    set_care(book, home, Care(gap_days=45))
    assert (rhythm(book, home), care_of(book, home)) == ((45, "household"), Care(gap_days=45))
    set_care(book, home, Care())
    assert rhythm(book, home) == (21, "tag")
    set_tag_gap(book, "车友", None)
    assert rhythm(book, home)[1] != "tag"


def test_nobody_calls_a_stopped_household_until_it_is_taken_up_again(book: Book, home: int) -> None:
    set_care(book, home, Care(stopped=" 搬去外地 "))
    assert (care_of(book, home).stopped, household_row(book, home, TODAY).standing.contactable) == (
        "搬去外地",
        False,
    )
    set_care(book, home, Care())
    assert household_row(book, home, TODAY).standing.contactable


def test_basic_care_leaves_festivals(book: Book, home: int) -> None:
    set_care(book, home, Care(basic_care=True, pinned_tier=Tier.GOLD))
    row = household_row(book, home, TODAY)
    assert ([reason.item.kind for reason in row.reasons], row.standing.tier) == ([Reason.FESTIVAL], Tier.GOLD)
    set_care(book, home, Care(basic_care=True))
    assert household_row(book, home, TODAY).top is None


def test_what_holds_already_is_no_change(book: Book, home: int) -> None:
    set_care(book, home, Care(gap_days=45))
    assert set_care(book, home, Care(gap_days=45)).rows == 0
    set_tag_gap(book, "车友", 21)
    assert set_tag_gap(book, "车友", 21).rows == 0


def test_one_step_takes_it_back(book: Book, home: int) -> None:
    before = household_row(book, home, TODAY)
    set_care(book, home, Care(gap_days=45, pinned_tier=Tier.IRON))
    book.undo()
    assert household_row(book, home, TODAY) == before


@pytest.mark.parametrize("days", [0, -3, 3651])
def test_a_rhythm_has_from_one_day_to_ten_years(book: Book, home: int, days: int) -> None:
    with pytest.raises(UserError) as refused:
        set_care(book, home, Care(gap_days=days))
    assert refused.value.what.values["days"] == days
    with pytest.raises(UserError):
        set_tag_gap(book, "车友", days)


@pytest.mark.parametrize("tier", [Tier.PAST, Tier.PROSPECT])
def test_only_a_tier_by_value_is_set_by_hand(book: Book, home: int, tier: Tier) -> None:
    with pytest.raises(UserError):
        set_care(book, home, Care(pinned_tier=tier))


def test_a_rhythm_needs_a_tag_that_is_there(book: Book) -> None:
    with pytest.raises(UserError) as refused:
        set_tag_gap(book, "没有", 7)
    assert refused.value.what.values["name"] == "没有"


def test_a_tag_that_many_bear_moves_all_of_them(book: Book) -> None:
    people = [a_customer(book, name, tags=("车友",)) for name in ("甲", "乙")]
    set_tag_gap(book, "车友", 7)
    homes = [book.customers.get(person).household_id for person in people]
    assert [rhythm(book, home) for home in homes] == [(7, "tag")] * 2
