"""Recency, frequency and money: worked examples, and that the scores follow their formula."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.model.purchase import Purchase
from core.rules.rfm import Trade, purchase_days, rfm, trade
from core.text import Money

TODAY = date(2026, 9, 18)


def bought(day: date, amount: int, refund_of: int | None = None) -> Purchase:
    return Purchase(1, day, "空调", amount, refund_of=refund_of)


def test_several_purchases_a_day_are_one_and_refunds_make_no_day() -> None:
    lines = [
        bought(date(2026, 5, 1), 300_00),
        bought(date(2026, 5, 1), 200_00),
        bought(date(2026, 6, 1), -300_00, refund_of=1),
        bought(date(2026, 6, 2), -1_00),
        bought(date(2026, 4, 1), 0),
    ]
    assert purchase_days(lines, TODAY) == [date(2026, 4, 1), date(2026, 5, 1)]


def test_trade_sums_the_period_up_with_both_its_ends() -> None:
    lines = [
        bought(date(2025, 12, 31), 900_00),
        bought(date(2026, 1, 1), 300_00),
        bought(date(2026, 3, 1), -100_00, refund_of=2),
        bought(TODAY, 50_00),
        bought(TODAY + timedelta(1), 7_00),
    ]
    assert trade(lines, TODAY, since=date(2026, 1, 1)) == Trade(date(2026, 1, 1), TODAY, 2, 250_00)
    assert trade(lines, TODAY) == Trade(date(2025, 12, 31), TODAY, 3, 1150_00)


def test_no_purchase_in_the_period_is_no_trade() -> None:
    assert trade([], TODAY) is None
    assert trade([bought(date(2026, 3, 1), -100_00, refund_of=2)], TODAY) is None


def test_five_buyers_take_the_five_scores() -> None:
    buyers = {n: Trade(TODAY, TODAY - timedelta(n), 10 - n, n * 100) for n in range(1, 6)}
    scored = rfm(buyers, TODAY)
    assert [scored[n].recency for n in range(1, 6)] == [5, 4, 3, 2, 1]
    assert [scored[n].frequency for n in range(1, 6)] == [5, 4, 3, 2, 1]
    assert [scored[n].monetary for n in range(1, 6)] == [1, 2, 3, 4, 5]
    assert scored[3].days_since == 3


def test_ties_share_the_better_score() -> None:
    buyers = {n: Trade(TODAY, TODAY, 1, amount) for n, amount in enumerate([500, 500, 500, 500, 100])}
    assert [rfm(buyers, TODAY)[n].monetary for n in range(5)] == [5, 5, 5, 5, 1]


def test_the_reason_tells_days_money_and_silence() -> None:
    why = rfm({1: Trade(TODAY, TODAY - timedelta(40), 2, 800_00)}, TODAY)[1].why
    assert why.values == {"n": 2, "net": Money(800_00), "days": 40}


@given(st.lists(st.integers(-5, 20), min_size=1, max_size=40))
def test_scores_equal_the_formula_reckoned_one_by_one(nets: list[int]) -> None:
    buyers = {n: Trade(TODAY, TODAY, 1, net) for n, net in enumerate(nets)}
    for n, scored in rfm(buyers, TODAY).items():
        better = sum(other > nets[n] for other in nets)
        assert scored.monetary == 5 - 5 * better // len(nets)
        assert 1 <= scored.monetary <= 5
