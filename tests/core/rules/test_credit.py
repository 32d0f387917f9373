"""Referral credit: what is earned, what takes it back, and that no order of events changes the sum."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UserError
from core.model.purchase import Purchase
from core.model.referral import CreditEntry, CreditRule, Entry, Referral
from core.rules.credit import balance, due_entries, explain, redeem
from core.text import Money

DAY = date(2026, 1, 10)
LATER = date(2027, 6, 1)
RULE = CreditRule(date(2020, 1, 1), id=1)
REFERRAL = Referral(1, 2, day=DAY, id=5)


def bought(ident: int, amount: int, day: date = DAY, paid: date | None = DAY) -> Purchase:
    return Purchase(2, day, "空调", amount, paid_on=paid, id=ident)


def refund(ident: int, of: int, amount: int, day: date = DAY) -> Purchase:
    return Purchase(2, day, "退款", -amount, refund_of=of, id=ident)


def due(
    purchases: Sequence[Purchase],
    booked: Sequence[CreditEntry] = (),
    rules: Sequence[CreditRule] = (RULE,),
    referral: Referral = REFERRAL,
    today: date = LATER,
    together_until: date = date.min,
) -> list[CreditEntry]:
    return due_entries(referral, purchases, rules, booked, lambda day: day < together_until, today)


def amounts(entries: Sequence[CreditEntry]) -> list[tuple[int | None, int]]:
    return [(entry.purchase_id, entry.amount) for entry in entries]


def test_two_percent_of_a_paid_purchase() -> None:
    assert due([bought(7, 1000_00)]) == [
        CreditEntry(1, LATER, Entry.EARN, 20_00, referral_id=5, purchase_id=7, rule_id=1, base=1000_00)
    ]


@pytest.mark.parametrize(("net", "earned"), [(24, 0), (25, 1), (74, 1), (75, 2), (100, 2)])
def test_half_a_cent_is_rounded_up(net: int, earned: int) -> None:
    assert balance(due([bought(7, net)])) == earned


def test_nothing_is_earned_before_it_is_paid() -> None:
    assert due([bought(7, 1000_00, paid=None)]) == []
    assert due([bought(7, 1000_00, paid=LATER + timedelta(1))]) == []
    assert balance(due([bought(7, 1000_00, paid=LATER)])) == 20_00


@pytest.mark.parametrize(
    ("day", "earned"),
    [(DAY - timedelta(1), 0), (DAY, 2_00), (date(2027, 1, 10), 2_00), (date(2027, 1, 11), 0)],
)
def test_only_purchases_within_the_window_earn(day: date, earned: int) -> None:
    assert balance(due([bought(7, 100_00, day)])) == earned


def test_the_window_counts_calendar_months() -> None:
    at_month_end = replace(REFERRAL, day=date(2026, 1, 31))
    month = replace(RULE, window_months=1)
    lines = [bought(7, 100_00, date(2026, 2, 28)), bought(8, 100_00, date(2026, 3, 1))]
    assert amounts(due(lines, rules=[month], referral=at_month_end)) == [(7, 2_00)]


def test_an_undated_referral_counts_from_the_first_purchase() -> None:
    undated = replace(REFERRAL, day=None)
    lines = [bought(7, 100_00, date(2024, 1, 1)), bought(8, 100_00, date(2025, 1, 1)), bought(9, 100_00)]
    assert amounts(due(lines, referral=undated)) == [(7, 2_00), (8, 2_00)]
    assert due([], referral=undated) == []


def test_the_first_purchase_alone_is_all_lines_of_the_first_day() -> None:
    first_only = replace(RULE, first_only=True)
    lines = [bought(9, 50_00, DAY + timedelta(1)), bought(7, 100_00), bought(8, 200_00)]
    assert amounts(due(lines, rules=[first_only])) == [(7, 2_00), (8, 4_00)]


def test_an_unpaid_first_purchase_is_not_replaced_by_the_second() -> None:
    first_only = replace(RULE, first_only=True)
    assert due([bought(7, 100_00, paid=None), bought(8, 9_00, DAY + timedelta(1))], rules=[first_only]) == []


def test_nothing_is_earned_within_one_household_on_the_purchase_day() -> None:
    married = DAY + timedelta(30)
    lines = [bought(7, 100_00), bought(8, 100_00, married)]
    assert amounts(due(lines, together_until=married)) == [(8, 2_00)]


def test_a_fixed_amount_whatever_the_price() -> None:
    fixed = replace(RULE, fixed=50_00)
    lines = [bought(7, 10_00), bought(8, 999_00), refund(9, 8, 999_00)]
    assert amounts(due(lines, rules=[fixed])) == [(7, 50_00)]


def test_a_refund_takes_back_its_share_and_never_more() -> None:
    booked = due([bought(7, 1000_00)])
    back = due([bought(7, 1000_00), refund(8, 7, 400_00)], booked)
    assert [(e.entry, e.amount, e.base) for e in back] == [(Entry.REVERSE, -8_00, 600_00)]
    everything = [bought(7, 1000_00), refund(8, 7, 400_00), refund(9, 7, 900_00)]
    assert balance([*booked, *back, *due(everything, [*booked, *back])]) == 0


def test_a_refund_of_tomorrow_takes_nothing_back_today() -> None:
    assert balance(due([bought(7, 1000_00), refund(8, 7, 400_00, LATER + timedelta(1))])) == 20_00


def test_the_cap_is_filled_in_order_of_day_whoever_paid_first() -> None:
    capped = [replace(RULE, cap=30_00)]
    early, late = bought(9, 1000_00), bought(7, 1000_00, DAY + timedelta(5))
    booked = due([replace(early, paid_on=None), late], rules=capped)
    assert amounts(booked) == [(7, 20_00)]
    assert amounts(due([early, late], booked, capped)) == [(7, -10_00), (9, 20_00)]


def test_a_refund_makes_room_under_the_cap() -> None:
    capped = [replace(RULE, cap=30_00)]
    lines = [bought(7, 1000_00), bought(8, 1000_00)]
    booked = due(lines, rules=capped)
    assert amounts(booked) == [(7, 20_00), (8, 10_00)]
    assert amounts(due([*lines, refund(9, 7, 1000_00)], booked, capped)) == [(7, -20_00), (8, 10_00)]


def test_the_newest_rule_in_force_on_the_day_decides() -> None:
    rules = [
        CreditRule(date(2026, 2, 1), rate=500, id=2),
        CreditRule(date(2026, 1, 1), rate=100, id=1),
        CreditRule(date(2026, 2, 1), rate=300, id=3),
    ]
    lines = [bought(7, 100_00), bought(8, 100_00, date(2026, 2, 1))]
    assert [(e.rule_id, e.amount) for e in due(lines, rules=rules)] == [(1, 1_00), (3, 3_00)]
    assert due(lines, rules=[CreditRule(LATER, id=1)]) == []


def test_a_new_rule_leaves_what_is_booked_under_the_old_one() -> None:
    booked = due([bought(7, 100_00)])
    rules = [RULE, CreditRule(date(2025, 1, 1), rate=1000, id=2)]
    assert due([bought(7, 100_00)], booked, rules) == []
    back = due([bought(7, 100_00), refund(8, 7, 50_00)], booked, rules)
    assert [(e.rule_id, e.amount) for e in back] == [(1, -1_00)]


def test_an_adjustment_to_a_newer_rule_stays() -> None:
    newer = CreditRule(date(2025, 1, 1), rate=1000, id=2)
    earned = replace(due([bought(7, 100_00)])[0], id=1)
    adjusted = replace(earned, entry=Entry.ADJUST, amount=8_00, rule_id=2, id=2)
    assert due([bought(7, 100_00)], [adjusted, earned], [RULE, newer]) == []


def test_a_closed_referral_is_brought_back_to_nothing_with_the_reason() -> None:
    booked = due([bought(7, 100_00)])
    closed = replace(REFERRAL, closed=LATER, reason="合并后成环")
    back = due([bought(7, 100_00), bought(8, 500_00)], booked, referral=closed)
    assert [(e.entry, e.amount, e.rule_id, e.why) for e in back] == [(Entry.REVERSE, -2_00, 1, "合并后成环")]
    assert due([bought(7, 100_00)], booked, referral=replace(closed, closed=LATER + timedelta(1))) == []


def test_credit_for_a_purchase_that_is_gone_is_taken_back() -> None:
    booked = due([bought(7, 100_00)])
    assert amounts(due([], booked)) == [(7, -2_00)]


def test_entries_of_other_referrals_and_redemptions_are_left_alone() -> None:
    others = [
        CreditEntry(1, DAY, Entry.EARN, 9_00, referral_id=6, purchase_id=7, rule_id=1),
        CreditEntry(1, DAY, Entry.REDEEM, -5_00, referral_id=5),
    ]
    assert amounts(due([bought(7, 100_00)], others)) == [(7, 2_00)]


def test_a_hand_entry_for_a_purchase_counts_as_booked() -> None:
    by_hand = CreditEntry(1, DAY, Entry.ADJUST, 50, referral_id=5, purchase_id=7)
    assert amounts(due([bought(7, 100_00)], [by_hand])) == [(7, 1_50)]
    assert [(e.amount, e.rule_id) for e in due([], [by_hand])] == [(-50, None)]


def test_redeeming_leaves_the_rest() -> None:
    assert redeem(100, 100) == 0
    assert redeem(100, 1) == 99


@pytest.mark.parametrize(
    ("available", "amount", "fix"),
    [(100, 101, {"available": Money(100)}), (-5, 1, {"available": Money(0)}), (100, 0, {}), (100, -1, {})],
)
def test_redeeming_never_overdraws(available: int, amount: int, fix: dict[str, Money]) -> None:
    with pytest.raises(UserError) as refused:
        redeem(available, amount)
    assert refused.value.fix is not None
    assert refused.value.fix.values == fix


def test_every_entry_says_where_it_came_from() -> None:
    earned = due([bought(7, 1000_00)])[0]
    by_rate = explain(earned, RULE)
    assert by_rate.values == {"percent": "2", "base": Money(1000_00), "rule": 1}
    assert explain(earned, replace(RULE, fixed=5)).values == {"fixed": Money(5), "rule": 1}
    assert explain(replace(earned, why="合并"), RULE).msgid == "Referral closed: {reason}"
    voucher = CreditEntry(1, DAY, Entry.REDEEM, -5, why="代金券")
    assert explain(voucher, None).values == {"reason": "代金券"}
    assert explain(voucher, RULE).msgid == "By hand: {reason}"


LINES = st.lists(
    st.tuples(st.integers(1, 500_00), st.integers(0, 500), st.integers(0, 120)), min_size=1, max_size=6
)


@given(LINES, st.integers(0, 30_00) | st.none(), st.randoms())
def test_no_order_of_events_changes_the_sum(
    lines: list[tuple[int, int, int]], cap: int | None, dice: Random
) -> None:
    """Each purchase is recorded unpaid, paid and partly refunded, in any order across purchases."""
    rule = replace(RULE, cap=cap)
    events = [n for n in range(len(lines)) for _ in range(3)]
    dice.shuffle(events)
    ledger, known = play(lines, events, rule)
    expected = sum(
        (200 * max(0, amount - amount * share // 100) + 5000) // 10_000
        for amount, day, share in lines
        if day <= 365
    )
    assert balance(ledger) == (expected if cap is None else min(cap, expected))
    assert due(known, ledger, [rule]) == []
    back = [refund(900 + n, n, amount) for n, (amount, _, _) in enumerate(lines)]
    assert balance([*ledger, *due([*known, *back], ledger, [rule])]) == 0


def play(
    lines: list[tuple[int, int, int]], events: list[int], rule: CreditRule
) -> tuple[list[CreditEntry], list[Purchase]]:
    ledger: list[CreditEntry] = []
    known: dict[int, Purchase] = {}
    numbers = count(1)
    for n in events:
        amount, day, share = lines[n]
        if n not in known:
            known[n] = bought(n, amount, DAY + timedelta(day), paid=None)
        elif known[n].paid_on is None:
            known[n] = replace(known[n], paid_on=LATER)
        else:
            known[500 + n] = refund(500 + n, n, amount * share // 100, LATER)
        fresh = due(list(known.values()), ledger, [rule])
        ledger += [replace(entry, id=next(numbers)) for entry in fresh]
    return ledger, list(known.values())
