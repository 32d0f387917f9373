"""The five signs, and the matrix of value and loyalty."""

import pytest

from core.rules.loyalty import Box, Evidence, Sign, loyalty, matrix
from core.text import Money


def test_nothing_shown_is_no_loyalty() -> None:
    assert loyalty(Evidence(purchase_days=1, categories=1)).score == 0


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        (Evidence(purchase_days=2), "Buys again and again"),
        (Evidence(suggestions=1), "Gives suggestions"),
        (Evidence(categories=2), "Buys in several categories"),
        (Evidence(referrals=1), "Brings others"),
        (Evidence(marks=frozenset({Sign.REFUSES})), "Turns competitors down"),
    ],
)
def test_each_sign_counts_one_and_says_so(evidence: Evidence, words: str) -> None:
    found = loyalty(evidence)
    assert (found.score, [text.msgid for text in found.why]) == (1, [words])


def test_a_mark_and_a_record_of_the_same_sign_count_once() -> None:
    assert loyalty(Evidence(3, 1, 2, 1, frozenset(Sign))).score == 5
    assert loyalty(Evidence(referrals=4, marks=frozenset({Sign.REFERS}))).score == 1


def test_the_four_boxes() -> None:
    values = {1: 900, 2: 800, 3: 100, 4: 50}
    found = matrix(values, {1: 2, 2: 1, 3: 5}, buyers=[1, 2, 3, 4])
    assert [found[n].box for n in values] == [Box.STRATEGIC_PARTNER, Box.RETAIN, Box.DEVELOP, Box.ACQUAINT]
    assert found[1].why.values == {"value": Money(900), "median": Money(450), "score": 2}


def test_the_median_itself_is_high_value() -> None:
    found = matrix({1: 900, 2: 500, 3: 100}, {}, buyers=[1, 2, 3])
    assert [found[n].box for n in (1, 2, 3)] == [Box.RETAIN, Box.RETAIN, Box.ACQUAINT]


def test_those_who_never_bought_do_not_move_the_median() -> None:
    found = matrix({1: 900, 2: 500, 7: 0, 8: 600}, {}, buyers=[1, 2])
    assert found[7].box is Box.ACQUAINT
    assert found[8].why.values["median"] == Money(700)


def test_without_buyers_nothing_is_valuable_but_a_positive_value() -> None:
    found = matrix({1: 0, 2: 300}, {1: 3}, buyers=[])
    assert (found[1].box, found[2].box) == (Box.DEVELOP, Box.RETAIN)
