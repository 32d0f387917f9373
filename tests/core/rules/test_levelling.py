"""What the coming working days will hold, when each is worked through."""

from hypothesis import given
from hypothesis import strategies as st

from core.model.lines import Candidate
from core.model.setting import Settings
from core.rules.levelling import Ahead, Load, levelled

TWO_A_DAY = Settings(quota=2, quota_prospects=0)


def rows(days: list[Ahead], settings: Settings = TWO_A_DAY) -> list[int]:
    return [load.rows for load in levelled(days, settings, 1)]


def homes(*ids: int, wait: float = 1.1) -> list[Candidate]:
    return [Candidate(home, wait, False) for home in ids]


def test_soft_work_takes_the_first_day_with_a_free_place() -> None:
    everybody = homes(1, 2, 3, 4, 5)
    assert rows([Ahead([], everybody)] * 4) == [2, 2, 1, 0]


def test_what_is_hard_keeps_its_day_and_the_soft_work_goes_around_it() -> None:
    soft = homes(1, 2, 3)
    days = [Ahead(homes(8, 9), soft), Ahead(homes(7), soft), Ahead([], soft)]
    assert levelled(days, TWO_A_DAY, 1) == [Load(2, 0), Load(1, 1), Load(0, 2)]


def test_nobody_comes_before_the_day_from_which_he_is_due() -> None:
    assert rows([Ahead([], []), Ahead([], homes(1))]) == [0, 1]


def test_who_was_met_for_something_hard_comes_no_more() -> None:
    days = [Ahead(homes(1), homes(1)), Ahead(homes(1), homes(1, 2))]
    assert rows(days) == [1, 1]


def test_the_longest_wait_goes_first() -> None:
    late, soon = homes(1, wait=1.9), homes(2, 3, wait=1.1)
    one_a_day = Settings(quota=1, quota_prospects=0)
    hard = Ahead(homes(8), [*late, *soon])
    assert rows([hard, Ahead([], soon), Ahead([], soon)], one_a_day) == [2, 1, 1]


@given(
    hard=st.lists(st.integers(0, 6), min_size=1, max_size=8), soft=st.integers(0, 20), quota=st.integers(1, 5)
)
def test_every_day_is_filled_before_the_next_one_is_used(hard: list[int], soft: int, quota: int) -> None:
    everybody = homes(*range(soft))
    days = [
        Ahead(homes(*range(100 * day, 100 * day + count)), everybody) for day, count in enumerate(hard, 1)
    ]
    expected, left = [], soft
    for count in hard:
        taking = min(left, max(0, quota - count))
        left -= taking
        expected.append(count + taking)
    assert rows(days, Settings(quota=quota, quota_prospects=0)) == expected
