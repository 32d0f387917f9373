"""The tone goes by what the household is, selling stops in time, and no wording comes twice running."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.interaction import Purpose
from core.model.message import Tone
from core.rules.saying import may_be_said, proposed, tone_for, wants_care

SALES, CARE = Purpose.SALES, Purpose.CARE


@pytest.mark.parametrize(
    ("bought", "referred", "close", "tone"),
    [
        (False, False, False, Tone.FORMAL),
        (True, False, False, Tone.WARM),
        (False, True, False, Tone.WARM),
        (False, False, True, Tone.WARM),
    ],
)
def test_an_old_customer_has_bought_or_referred_or_is_close(
    bought: bool, referred: bool, close: bool, tone: Tone
) -> None:
    assert tone_for(bought, referred, close) is tone


@pytest.mark.parametrize(
    ("purposes", "wanted"),
    [
        ([SALES, SALES, SALES], True),
        ([SALES, SALES, SALES, CARE], True),
        ([SALES, SALES], False),
        ([SALES, CARE, SALES, SALES], False),
        ([SALES, None, SALES], False),
        ([], False),
    ],
)
def test_after_three_sales_touches_in_a_row_comes_care(purposes: list[Purpose | None], wanted: bool) -> None:
    assert wants_care(purposes) is wanted


def test_nobody_is_sold_anything_while_a_complaint_is_open() -> None:
    assert not may_be_said(SALES, complaint_open=True)
    assert may_be_said(SALES, complaint_open=False)
    assert may_be_said(CARE, complaint_open=True)
    assert may_be_said(None, complaint_open=True)


def test_a_new_wording_comes_before_one_that_was_had() -> None:
    assert proposed(["a", "b", "c"], []) == 0
    assert proposed(["a", "b", "c"], ["a"]) == 1
    assert proposed(["a", "b", "c"], ["a", "b", "c"]) == 0
    assert proposed(["a", "b", "c"], ["b", "a", "c", "b"]) == 0
    assert proposed(["a"], ["a"]) == 0
    assert proposed([], ["a"]) == 0


@given(st.lists(st.sampled_from("abcd"), min_size=1), st.sets(st.sampled_from("abcd"), min_size=2))
def test_it_is_never_that_of_last_time(used: list[str], offered: set[str]) -> None:
    keys = sorted(offered)
    assert keys[proposed(keys, used)] != used[-1]
