"""What a refund takes back, where a sheet only gives an amount below zero."""

from datetime import date, timedelta

import pytest

from core.model.purchase import Purchase
from core.rules.refunds import named_refunds

MAY = date(2026, 5, 4)
DAY = timedelta(days=1)


def line(line_id: int, amount: int, day: date = MAY, product: str = "电视", order: str = "") -> Purchase:
    return Purchase(1, day, product, amount, order_no=order, id=line_id)


def test_a_refund_takes_back_the_purchase_of_its_order() -> None:
    lines = [line(1, 100), line(2, 100, order="A1"), line(3, -100, MAY + DAY, order="A1")]
    assert named_refunds(lines) == {3: 2}


def test_of_an_order_with_several_products_it_is_the_same_one_with_enough_left() -> None:
    order = [line(1, 100, order="A1"), line(2, 300, product="冰箱", order="A1")]
    assert named_refunds([*order, line(3, -60, product="冰箱", order="A1")]) == {3: 2}
    assert named_refunds([*order, line(3, -60, order="A1")]) == {3: 1}
    assert named_refunds([*order, line(3, -200, product="", order="A1")]) == {3: 2}


def test_more_than_any_purchase_had_is_taken_from_the_same_product() -> None:
    order = [line(1, 100, order="A1"), line(2, 300, product="冰箱", order="A1")]
    assert named_refunds([*order, line(3, -400, order="A1")]) == {3: 1}


def test_without_an_order_number_it_is_the_last_of_the_same_product_before_it() -> None:
    lines = [line(1, 100), line(2, 100, MAY + DAY), line(3, 100, MAY + 9 * DAY), line(4, -100, MAY + 2 * DAY)]
    assert named_refunds(lines) == {4: 2}


def test_each_refund_leaves_less_for_the_next() -> None:
    lines = [line(1, 100), line(2, 100, MAY + DAY), line(3, -80, MAY + 2 * DAY), line(4, -80, MAY + 3 * DAY)]
    assert named_refunds(lines) == {3: 2, 4: 1}


def test_what_was_paid_back_before_is_no_more_left() -> None:
    before = Purchase(1, MAY + DAY, "电视", -90, refund_of=2, id=3)
    lines = [line(1, 100), line(2, 100, MAY + DAY), before, line(4, -50, MAY + 2 * DAY)]
    assert named_refunds(lines) == {4: 1}


@pytest.mark.parametrize(
    "refund",
    [
        line(2, -100, product="冰箱"),
        line(2, -100, product=""),
        line(2, -100, order="B2"),
        line(2, -100, MAY - DAY),
        Purchase(1, MAY, "电视", -100, refund_of=1, id=2),
    ],
)
def test_nothing_is_guessed(refund: Purchase) -> None:
    assert named_refunds([line(1, 100, product="" if not refund.product else "电视"), refund]) == {}
