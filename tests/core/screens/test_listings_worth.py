"""Lists that count money: dormant buyers, tiers, the matrix, referrals and their credit."""

from datetime import date, timedelta

from core.actions.credit import redeem_credit
from core.actions.dismissals import dismiss
from core.actions.merging import merge, plan_merge
from core.actions.purchases import add_purchase
from core.actions.referrals import close_referral, link_referral
from core.model.agenda import Reason
from core.model.household import Tier
from core.model.interaction import Kind
from core.model.purchase import OwnedItem, Purchase
from core.model.referral import Entry
from core.ports import Book
from core.rules.dormancy import Model
from core.rules.loyalty import Box
from core.screens.listings.credit import credit_listing
from core.screens.listings.dormant import FittedModel, dormant_listing
from core.screens.listings.everything import everything
from core.screens.listings.history import history_listing
from core.screens.listings.records import interaction_listing, owned_listing, purchase_listing
from core.screens.listings.referrals import referral_listing
from core.screens.listings.worth import matrix_listing, tier_listing
from core.text import Money, T
from tests.makers import TODAY, a_customer, a_purchase, a_touch


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def bought_on(book: Book, name: str, *ago: int) -> int:
    customer = a_customer(book, name)
    for days in ago:
        a_purchase(book, customer, day=days_ago(days))
    return customer


def test_a_buyer_past_the_own_rhythm_is_dormant(book: Book) -> None:
    bought_on(book, "李玉芬", 241, 221, 201)
    (row,) = dormant_listing(book, TODAY).rows
    assert (row.rhythm_days, row.last_purchase, row.dormant) == (20.0, days_ago(201), True)
    (reason,) = row.reasons
    assert (reason.kind, reason.due) == (Reason.DORMANT, days_ago(160))
    assert reason.why == T("Usually every {rhythm} days, now {days}", rhythm=20, days=201)
    assert row.cells() == ("1", "李玉芬", days_ago(201), 20.0, (reason.why,))


def test_the_reason_is_due_on_the_first_dormant_day(book: Book) -> None:
    bought_on(book, "李玉芬", 366)
    (row,) = dormant_listing(book, TODAY).rows
    assert row.reasons[0].due == TODAY
    assert dormant_listing(book, TODAY - timedelta(days=1)).rows == ()


def test_everybody_is_listed_on_demand_the_longest_silence_first(book: Book) -> None:
    bought_on(book, "新客", 10)
    bought_on(book, "老客", 400)
    rows = dormant_listing(book, TODAY, everybody=True).rows
    assert [(row.name, row.dormant, len(row.reasons)) for row in rows] == [
        ("老客", True, 1),
        ("新客", False, 0),
    ]


def test_nobody_is_to_call_a_dormant_buyer_who_wants_no_contact(book: Book) -> None:
    a_purchase(book, a_customer(book, do_not_contact=True), day=days_ago(400))
    assert dormant_listing(book, TODAY).rows == ()
    (row,) = dormant_listing(book, TODAY, everybody=True).rows
    assert (row.dormant, row.reasons) == (True, ())


def test_the_model_says_what_judged(book: Book) -> None:
    bought_on(book, "李玉芬", 400)
    limit = FittedModel(Model.LIMIT, None, None, None, None, None, 1)
    assert dormant_listing(book, TODAY).beside == {"model": limit}
    bought_on(book, "陈国栋", 30, 20, 10)
    own = FittedModel(Model.OWN, None, None, None, None, None, 2)
    assert dormant_listing(book, TODAY).beside == {"model": own}


def test_tiers_are_listed_by_value_with_all_figures(book: Book) -> None:
    small = bought_on(book, "小", 30)
    a_purchase(book, bought_on(book, "大", 10), amount=9000_00, product="车", category="车", day=days_ago(5))
    first, second = tier_listing(book, TODAY).rows
    assert (first.numbers, first.value, first.own, first.referred) == (("2",), 10000_00, 10000_00, 0)
    assert (first.tier, first.rfm, second.rfm) == (Tier.PLATINUM, (5, 5, 5), (3, 3, 3))
    assert (first.loyalty, first.box, second.box) == (1, Box.RETAIN, Box.ACQUAINT)
    assert second.household_id == book.customers.get(small).household_id
    assert first.cells()[-3:] == ("5-5-5", 1, T("Retain"))


def test_loyalty_counts_what_the_records_show(book: Book) -> None:
    loyal = bought_on(book, "李玉芬", 30)
    a_purchase(book, loyal, product="冰箱", category="冰箱", day=days_ago(10))
    a_purchase(book, loyal, product="保养", category="服务", day=days_ago(5))
    a_touch(book, loyal, kind=Kind.SUGGESTION, outcome=None)
    link_referral(book, loyal, a_customer(book, "新客"), None, TODAY)
    home = book.customers.get(loyal).household_id
    link_referral(book, loyal, a_customer(book, "爱人", household=home), None, TODAY)
    (row,) = tier_listing(book, TODAY).rows
    assert (row.loyalty, row.box) == (4, Box.STRATEGIC_PARTNER)


def test_a_refund_makes_neither_a_category_nor_a_purchase_day(book: Book) -> None:
    customer = bought_on(book, "李玉芬", 30)
    a_purchase(book, customer, amount=-100_00, category="退货")
    (row,) = tier_listing(book, TODAY).rows
    assert row.loyalty == 0


def test_whoever_only_refers_has_a_value_and_no_scores(book: Book) -> None:
    referrer, referee = a_customer(book, "介绍人"), bought_on(book, "新客", 30)
    link_referral(book, referrer, referee, None, TODAY)
    rows = {row.name: row for row in tier_listing(book, TODAY).rows}
    assert (rows["介绍人"].value, rows["介绍人"].own, rows["介绍人"].rfm) == (1000_00, 0, None)
    assert rows["介绍人"].cells()[-3] == ""


def test_prospects_are_listed_on_demand(book: Book) -> None:
    a_customer(book, "李玉芬")
    assert tier_listing(book, TODAY).rows == ()
    (row,) = tier_listing(book, TODAY, everybody=True).rows
    assert (row.value, row.loyalty, row.tier, row.box) == (0, 0, Tier.PROSPECT, Box.ACQUAINT)


def test_the_matrix_goes_box_by_box(book: Book) -> None:
    bought_on(book, "小", 30)
    a_purchase(book, bought_on(book, "大", 10), amount=9000_00, day=days_ago(10))
    boxes = [row.box for row in matrix_listing(book, TODAY).rows]
    assert boxes == [Box.RETAIN, Box.ACQUAINT]


def referred_purchase(book: Book) -> tuple[int, int]:
    """A referrer and a referee who bought for 1,000 yuan, which earns 20."""
    referrer, referee = a_customer(book, "介绍人"), a_customer(book, "新客")
    link_referral(book, referrer, referee, days_ago(10), TODAY)
    add_purchase(book, Purchase(referee, days_ago(5), "空调", 1000_00, paid_on=days_ago(5)), TODAY)
    return referrer, referee


def test_a_referrer_with_people_spend_and_credit(book: Book) -> None:
    _, referee = referred_purchase(book)
    further = bought_on(book, "再下一位", 3)
    link_referral(book, referee, further, None, TODAY)
    first, second = referral_listing(book).rows
    assert first.cells() == ("1", "介绍人", 1, 1000_00, 1, 1000_00, 20_00)
    assert (second.name, second.direct, second.below) == ("新客", 1, 0)


def test_two_cards_that_may_be_one_person_are_brought_once_until_somebody_says_no(book: Book) -> None:
    referrer, other = a_customer(book, "介绍人"), a_customer(book, "别人")
    for name, by in (("李玉芬", referrer), ("李玉芬", referrer), ("陈国栋", referrer), ("李玉芬", other)):
        brought = a_customer(book, name, "15422814821" if name == "李玉芬" else "15409173306")
        link_referral(book, by, brought, TODAY, TODAY)
        a_purchase(book, brought, amount=100_00)
    assert [(row.direct, row.direct_spend) for row in referral_listing(book).rows] == [
        (2, 300_00),
        (1, 100_00),
    ]
    dismiss(book, "person", 3, 4)
    assert [row.direct for row in referral_listing(book).rows] == [3, 1]


def test_credit_follows_a_merged_card(book: Book) -> None:
    referrer, _ = referred_purchase(book)
    survivor = a_customer(book, "介绍人")
    merge(book, plan_merge(book, survivor, referrer), {}, TODAY)
    (row,) = referral_listing(book).rows
    assert (row.number, row.credit_balance) == ("3", 20_00)
    assert {entry.number for entry in credit_listing(book).rows} == {"3"}


def test_the_ledger_says_where_each_entry_came_from(book: Book) -> None:
    referrer, _ = referred_purchase(book)
    redeem_credit(book, referrer, 5_00, "洗车券", TODAY)
    earned, redeemed = credit_listing(book).rows
    why = T("{percent} % of {base}, rule {rule}", percent="2", base=Money(1000_00), rule=1)
    assert earned.cells() == ("1", "介绍人", TODAY, T("Earned"), 20_00, why)
    assert (earned.purchase, earned.rule) == (1, 1)
    assert (redeemed.entry, redeemed.amount, redeemed.rule) == (Entry.REDEEM, -5_00, None)


def test_a_closed_referral_is_no_longer_listed(book: Book) -> None:
    referred_purchase(book)
    close_referral(book, 1, "弄错了", TODAY)
    assert referral_listing(book).rows == ()
    assert [row.entry for row in credit_listing(book).rows] == [Entry.EARN, Entry.REVERSE]


def test_history_is_newest_first_and_tells_what_was_undone(book: Book) -> None:
    a_customer(book, "李玉芬")
    a_customer(book, "陈国栋")
    book.undo()
    newest, oldest = history_listing(book).rows
    assert (newest.change, newest.undone, oldest.undone) == (2, True, False)
    assert newest.label == T("Add customer {name}", name="陈国栋")
    assert (newest.cells()[-1], oldest.cells()[-1]) == (T("undone"), "")
    assert newest.cells()[1] == newest.at[:10] + " " + newest.at[11:16]
    assert len(history_listing(book, 1).rows) == 1


def test_records_stand_under_the_card_that_bears_them_today(book: Book) -> None:
    survivor, loser = a_customer(book, "李玉芬"), bought_on(book, "李玉芬", 9)
    a_touch(book, loser, note="聊了空调")
    a_touch(book, loser, kind=Kind.NOTE, outcome=None)
    merge(book, plan_merge(book, survivor, loser), {}, TODAY)
    (bought,) = purchase_listing(book).rows
    assert bought.cells() == ("1", "李玉芬", days_ago(9), "空调", "", 1, 1000_00, 0, "", days_ago(9))
    talked, noted = interaction_listing(book).rows
    assert talked.cells() == ("1", "李玉芬", TODAY, T("call"), T("Talked"), "聊了空调")
    assert noted.cells()[4] == ""


def test_an_owned_item_stands_with_all_its_ends(book: Book) -> None:
    customer = a_customer(book, "李玉芬")
    add_purchase(book, Purchase(customer, TODAY, "车险", 3000_00), TODAY, date(2027, 9, 18))
    with book.change(T("Add an item")):
        book.owned_items.add(OwnedItem(customer, "冰箱", serial="B1"))
    policy, fridge = owned_listing(book).rows
    assert policy.cells()[2:4] + policy.cells()[10:12] == ("车险", "", date(2027, 9, 18), None)
    assert fridge.cells() == ("1", "李玉芬", "冰箱", "", "B1", "", "", "", *[None] * 8)


def test_everything_is_one_list_for_each_kind_of_record(book: Book) -> None:
    referred_purchase(book)
    assert [len(listing.rows) for listing in everything(book)] == [2, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0]
