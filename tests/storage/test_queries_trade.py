"""What was bought and is owned, and what the user has set."""

from datetime import timedelta

import pytest

from core.model.catalogue import Category, Goods
from core.model.purchase import End, ItemEnd, OwnedItem, Purchase
from core.model.setting import Setting, Settings
from core.text import T
from storage.book import OpenBook
from tests.storage.examples import TODAY, person, put

DAY = timedelta(days=1)


@pytest.fixture
def shop(book: OpenBook) -> OpenBook:
    """Cards 1 and 2 share household 1, card 3 has household 2; card 4 was merged into 3."""
    person(book, "陈国栋")
    person(book, "李玉芬", household=1)
    person(book, "单雄信")
    person(book, "单二", merged_into=3)
    put(
        book,
        Purchase(1, TODAY, "空调", 3000_00, order_no="X1"),
        Purchase(2, TODAY, "风扇", 100_00, order_no="X2"),
    )
    put(book, Purchase(1, TODAY, "空调", -1000_00, refund_of=1, order_no="X1"))
    put(book, Purchase(3, TODAY - DAY, "冰箱", 2000_00), Purchase(3, TODAY, "冰箱", 1))
    return book


def test_net_amounts_by_customer_and_household(shop: OpenBook) -> None:
    assert shop.customer_nets() == {1: 2000_00, 2: 100_00, 3: 2000_01}
    assert shop.household_nets() == {1: 2100_00, 2: 2000_01}


def test_a_merged_card_lives_with_its_survivor(shop: OpenBook) -> None:
    assert shop.household_of() == {1: 1, 2: 1, 3: 2, 4: 2}


def test_days_of_purchase_without_refunds_each_once(shop: OpenBook) -> None:
    assert shop.purchase_days() == [(1, TODAY), (2, TODAY - DAY), (2, TODAY)]


def test_a_line_below_zero_is_a_refund_though_it_names_nothing(shop: OpenBook) -> None:
    put(shop, Purchase(3, TODAY + DAY, "冰箱", -1, order_no="X3"))
    assert shop.purchase_days() == [(1, TODAY), (2, TODAY - DAY), (2, TODAY)]
    assert shop.standings([2])[2].last_touch == TODAY
    assert shop.refunds_of_orders() == {("X1", TODAY, -1000_00), ("X3", TODAY + DAY, -1)}


def test_order_numbers_are_told_once_and_never_empty(shop: OpenBook) -> None:
    assert shop.order_numbers() == {"X1", "X2"}


def test_ends_between_two_days_soonest_first(shop: OpenBook) -> None:
    put(shop, OwnedItem(1, "车险"), OwnedItem(3, "寿险"))
    for item, customer, due in (
        (1, 1, TODAY + 2 * DAY),
        (2, 3, TODAY),
        (1, 1, TODAY + 9 * DAY),
        (2, 3, TODAY - DAY),
    ):
        put(shop, ItemEnd(item, customer, End.RENEWAL, due, TODAY))
    found = shop.endings(TODAY + 2 * DAY, TODAY)
    assert [(line.key, line.name, line.item, line.due) for line in found] == [
        (("end", 2), "单雄信", "寿险", TODAY),
        (("end", 1), "陈国栋", "车险", TODAY + 2 * DAY),
    ]
    with shop.change(T("Settle")):
        shop.item_ends.update(2, settled=TODAY)
        shop.customers.update(1, do_not_contact=True)
    assert shop.endings(TODAY + 2 * DAY, TODAY) == []


def test_preferences_are_the_defaults_until_something_is_set(book: OpenBook) -> None:
    assert book.preferences() == Settings()
    put(book, Setting("gap_gold", "21"), Setting("end_steps", "[90, 30]"), Setting("of_a_newer_program", "1"))
    assert book.preferences() == Settings(gap_gold=21, end_steps=(90, 30))


def test_what_was_bought_by_category_with_the_last_day_of_each(shop: OpenBook) -> None:
    put(shop, Category("制冷", None, 900), Category("整机", None, None, True), Category("茶"))
    for customer, days, category in ((1, 9, "制冷"), (2, 5, "制冷"), (3, 3, "整机"), (3, 1, "茶")):
        put(shop, Purchase(customer, TODAY - days * DAY, "x", 1, category))
    put(shop, Purchase(3, TODAY, "x", -1, "整机"))
    assert sorted(shop.goods_bought(TODAY)) == [
        (1, TODAY - 5 * DAY, Goods(900)),
        (2, TODAY - 3 * DAY, Goods(None, True)),
    ]
    assert shop.goods_bought(TODAY - 6 * DAY) == [(1, TODAY - 9 * DAY, Goods(900))]


def test_a_product_without_a_category_stands_for_itself(shop: OpenBook) -> None:
    put(shop, Purchase(3, TODAY, "空调", 1), Purchase(3, TODAY, "", 1), Category("空调", None, 9))
    assert shop.bought_categories() == [("空调", 2), ("冰箱", 1), ("风扇", 1)]
    assert shop.goods_bought(TODAY) == [(1, TODAY, Goods(9)), (2, TODAY, Goods(9))]
