"""Who is dormant where the whole book decides, and what it says of every buyer."""

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta

from core.actions.categories import set_goods
from core.actions.purchases import add_purchase
from core.actions.referrals import link_referral
from core.model.agenda import Reason
from core.model.catalogue import Goods
from core.model.purchase import End, ItemEnd, OwnedItem, Purchase
from core.ports import Book
from core.rules.bgnbd import p_alive, past
from core.rules.dormancy import Model
from core.screens.judged import judged
from core.screens.listings.dormant import DormantRow, FittedModel, dormant_listing
from core.text import T
from tests.buyers import invented_buyers
from tests.makers import TODAY, a_customer, a_purchase

BUYERS = 60


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def bought(book: Book, *ago: int) -> int:
    customer = a_customer(book)
    for days in ago:
        a_purchase(book, customer, day=days_ago(days))
    return book.customers.get(customer).household_id


@pytest.fixture
def twice(book: Book) -> list[int]:
    """The households that bought on two days, among many others: each buys at a rate of its own and may
    stay away after every purchase."""
    homes = {bought(book, *ago): ago for ago in invented_buyers(BUYERS)}
    return [home for home, ago in homes.items() if len(ago) == 2]


def row_of(book: Book, home: int) -> DormantRow:
    rows = dormant_listing(book, TODAY, everybody=True).rows
    return next(row for row in rows if row.household_id == home)


def test_the_whole_book_decides_of_who_bought_on_two_days(book: Book, twice: list[int]) -> None:
    found = judged(book, TODAY)
    assert found.fit is not None and found.model is Model.BG_NBD
    for home in twice:
        verdict = found.verdicts[home]
        alive = p_alive(found.fit, past(found.days[home], TODAY))
        assert (verdict.model, verdict.dormant) == (Model.BG_NBD, alive < 0.5)
    assert {found.verdicts[home].dormant for home in twice} == {True, False}


def test_a_row_tells_what_the_book_says_of_it(book: Book, twice: list[int]) -> None:
    gone = next(home for home in twice if judged(book, TODAY).verdicts[home].dormant)
    row = row_of(book, gone)
    assert row.p_alive is not None and row.expected_12m is not None
    assert row.p_alive < 0.5 and 0 < row.expected_12m < 1
    (reason,) = row.reasons
    assert (reason.kind, reason.due) == (Reason.DORMANT, judged(book, TODAY).verdicts[gone].silent_from)
    assert reason.why.msgid.startswith("Bought on 2 days")
    fit = judged(book, TODAY).fit
    assert fit is not None
    model = FittedModel(Model.BG_NBD, fit.r, fit.alpha, fit.a, fit.b, fit.log_likelihood, BUYERS)
    assert dormant_listing(book, TODAY).beside == {"model": model}


def test_at_risk_is_what_was_bought_and_brought_within_twelve_months(book: Book, twice: list[int]) -> None:
    year_ago = TODAY - relativedelta(months=12)
    home = bought(book, 900, (TODAY - year_ago).days, (TODAY - year_ago).days + 1)
    (card,) = book.customers.where(household_id=home)
    friend = a_customer(book)
    link_referral(book, card.id, friend, days_ago(30), TODAY)
    add_purchase(book, Purchase(friend, days_ago(20), "空调", 50_00), TODAY)
    row = row_of(book, home)
    assert row.p_alive is not None
    assert row.value_at_risk == round((1 - row.p_alive) * 1050_00)


def test_a_book_of_few_buyers_goes_by_the_plain_limit(book: Book) -> None:
    home = bought(book, 500, 400)
    found = judged(book, TODAY)
    assert (found.fit, found.model, found.verdicts[home].dormant) == (None, Model.LIMIT, True)
    row = row_of(book, home)
    assert (row.p_alive, row.expected_12m, row.value_at_risk) == (None, None, None)


@pytest.mark.parametrize(("ended", "dormant"), [(30, False), (31, True)])
def test_who_owns_something_is_judged_by_its_last_end(book: Book, ended: int, dormant: bool) -> None:
    home = bought(book, 400)
    (card,) = book.customers.where(household_id=home)
    with book.change(T("Insure")):
        item = book.owned_items.add(OwnedItem(card.id, "车险"))
        for due, settled in ((days_ago(ended), None), (days_ago(395), None), (TODAY, TODAY)):
            book.item_ends.add(ItemEnd(item, card.id, End.RENEWAL, due, days_ago(400), settled))
    assert [row.household_id for row in dormant_listing(book, TODAY).rows] == [home] * dormant


@pytest.mark.parametrize(("last", "dormant"), [("保养", True), ("整车", False), ("配件", False)])
def test_the_limit_is_that_of_what_was_bought_last(book: Book, last: str, dormant: bool) -> None:
    customer = a_customer(book)
    for day, category in ((300, "保养"), (200, last)):
        a_purchase(book, customer, day=days_ago(day), category=category)
    set_goods(book, "保养", Goods(180))
    set_goods(book, "整车", Goods(900))
    listed = bool(dormant_listing(book, TODAY).rows)
    assert listed == dormant


def test_a_purchase_after_the_day_says_nothing_of_it(book: Book) -> None:
    customer = a_customer(book)
    a_purchase(book, customer, day=days_ago(300), category="保养")
    a_purchase(book, customer, day=days_ago(10), category="整车")
    set_goods(book, "保养", Goods(180))
    set_goods(book, "整车", Goods(None, True))
    (verdict,) = judged(book, days_ago(20)).verdicts.values()
    assert (verdict.model, verdict.dormant) == (Model.LIMIT, True)


def test_buyers_of_long_lived_goods_are_judged_by_touches_as_today_judges_them(book: Book) -> None:
    home = bought(book, 30)
    (card,) = book.customers.where(household_id=home)
    a_purchase(book, card.id, day=days_ago(400), category="整车")
    silent = a_customer(book)
    a_purchase(book, silent, day=days_ago(400), category="整车")
    set_goods(book, "整车", Goods(None, True))
    found = judged(book, TODAY)
    (row,) = dormant_listing(book, TODAY).rows
    assert row.number == book.customers.get(silent).number
    verdict = found.verdicts[row.household_id]
    assert verdict.model is Model.TOUCH
    assert verdict.silent_from == book.standings([row.household_id])[row.household_id].dormant_from
    assert found.model is Model.LIMIT


def test_the_fit_of_the_same_purchases_is_reckoned_once(book: Book, twice: list[int]) -> None:
    assert judged(book, TODAY).fit is judged(book, TODAY).fit
