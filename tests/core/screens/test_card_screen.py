"""What a card shows: figures, history, what is owned, who brought whom."""

from datetime import date, timedelta
from typing import Any

import pytest

from core.actions.customers import edit_customer
from core.actions.merging import merge, plan_merge
from core.actions.purchases import add_purchase, refund_purchase
from core.actions.referrals import close_referral, link_referral
from core.errors import NotFoundError
from core.model.birthday import Calendar
from core.model.classification import CustomField, CustomValue
from core.model.customer import Role
from core.model.interaction import FollowUp, Kind, Outcome
from core.model.purchase import End, ItemEnd, OwnedItem, Purchase, Strength, Wish
from core.ports import Book
from core.screens.card.figures import Figure, ago, overdue
from core.screens.card.view import CardView, card_view
from core.text import T, Text
from resources.words import Words
from tests.makers import TODAY, a_customer, a_purchase, a_touch

ENGLISH = Words("en", TODAY)
Born = dict[str, Any]  # some fields of Customer


def view(book: Book, customer: int) -> CardView:
    return card_view(book, customer, TODAY)


def told(figure: Figure) -> tuple[str, str]:
    return ENGLISH.say(figure.figure), ENGLISH.say(figure.line) if figure.line else ""


def figure(book: Book, customer: int, place: int) -> tuple[str, str]:
    return told(view(book, customer).figures[place])


def history(book: Book, customer: int) -> list[tuple[str, str, str]]:
    return [
        (ENGLISH.say(entry.title), ENGLISH.joined(entry.details), entry.note)
        for entry in view(book, customer).history
    ]


def test_a_card_has_its_phones_tags_and_household(book: Book) -> None:
    customer = a_customer(book, "陈国栋", "15422814821", ("茶", "企业主"))
    wife = a_customer(book, "李玉芬", household=book.customers.get(customer).household_id, role=Role.SPOUSE)
    card = view(book, customer)
    assert [phone.digits for phone in card.phones] == ["15422814821"]
    assert card.tags == ("企业主", "茶")
    assert [member.name for member in card.others] == ["李玉芬"]
    assert (card.is_primary, view(book, wife).is_primary) == (True, False)


def test_a_person_under_fourteen_shows_no_phone(book: Book) -> None:
    born: Born = {"birth_calendar": Calendar.SOLAR, "birth_month": 9, "birth_day": 19, "birth_year": 2012}
    assert view(book, a_customer(book, "豆豆", "15422814821", **born)).phones == ()


def test_a_merged_card_shows_the_survivor(book: Book) -> None:
    first, second = a_customer(book, "李玉芬"), a_customer(book, "李玉芬")
    merge(book, plan_merge(book, first, second), {}, TODAY)
    assert view(book, second).card.id == first


def test_a_card_that_was_never_there_is_refused(book: Book) -> None:
    with pytest.raises(NotFoundError):
        view(book, 1)


def test_how_satisfied_they_were_stands_beside_the_touch(book: Book) -> None:
    customer = a_customer(book)
    for score in (5, 3, 1, None):
        a_touch(book, customer, kind=Kind.REVISIT, satisfaction=score)
    told = [details for _, details, _ in history(book, customer)]
    assert told == ["Talked", "Talked, 1 below", "Talked, 3 as expected", "Talked, 5 beyond"]


def test_the_newest_entry_comes_first(book: Book) -> None:
    customer = a_customer(book)
    a_touch(book, customer, date(2026, 9, 1), note="first")
    a_purchase(
        book, customer, day=date(2026, 9, 3), product="空调", order_no="17", category="家电", quantity=2
    )
    a_touch(book, customer, date(2026, 9, 2), Kind.WECHAT, Outcome.MESSAGE, note="second", inbound=True)
    assert history(book, customer) == [
        ("purchase", "2 pieces, 家电, order 17", "空调"),
        ("WeChat", "got in touch", "second"),
        ("call", "Talked", "first"),
    ]
    assert len({entry.key for entry in view(book, customer).history}) == 3


@pytest.mark.parametrize(
    ("promised", "settled", "words"),
    [
        (date(2026, 9, 16), None, "reply 2 days late"),
        (date(2026, 9, 18), None, "reply due Fri 18 Sep"),
        (None, None, "reply 3 days late"),
        (None, date(2026, 9, 17), "answered Thu 17 Sep"),
    ],
)
def test_a_complaint_tells_whether_it_was_answered(
    book: Book, promised: date | None, settled: date | None, words: str
) -> None:
    customer = a_customer(book)
    a_touch(book, customer, date(2026, 9, 15), Kind.COMPLAINT, None, promised=promised, settled=settled)
    assert history(book, customer) == [("complaint", words, "")]
    assert view(book, customer).history[0].grave is (settled is None)


def test_a_purchase_tells_what_is_left_to_pay_back(book: Book) -> None:
    customer = a_customer(book)
    purchase = a_purchase(book, customer, 1000_00, TODAY - timedelta(days=1))
    refund_purchase(book, purchase, 300_00, TODAY, TODAY)
    refund, bought = view(book, customer).history
    assert (refund.amount, refund.left, ENGLISH.say(refund.title)) == (-300_00, 0, "Refund")
    assert (bought.amount, bought.left) == (1000_00, 700_00)
    assert ENGLISH.joined(bought.details) == "¥300 paid back"


def test_a_new_card_says_so_in_every_figure(book: Book) -> None:
    customer = a_customer(book)
    assert [told(one) for one in view(book, customer).figures] == [
        ("¥0", "Nothing bought yet"),
        ("0", "Not contacted yet"),
        ("Every 90 days", "From the tier: Prospect"),
        ("Nobody yet", ""),
        ("today", "Added on Fri 18 Sep, not contacted yet"),
    ]


def test_figures_count_what_was_bought_and_how_often_there_was_contact(book: Book) -> None:
    customer = a_customer(book)
    a_purchase(book, customer, 12_000_00, date(2026, 9, 8))
    a_touch(book, customer, date(2026, 9, 14))
    a_touch(book, customer, date(2026, 9, 16), outcome=Outcome.NO_ANSWER)
    spent, contacts, *_ = view(book, customer).figures
    assert (told(spent), spent.exact) == (("¥12k", "1 purchase"), 12_000_00)
    assert told(contacts) == ("2", "Last 4 days ago")


def test_the_rhythm_tells_where_it_comes_from(book: Book) -> None:
    customer = a_customer(book, tags=("VIP",))
    home = book.customers.get(customer).household_id
    with book.change(T("Set the gap of a tag")):
        book.tags.update(1, gap_days=10)
    assert figure(book, customer, 2) == ("Every 10 days", "From a tag")
    with book.change(T("Set the gap")):
        book.households.update(home, gap_days=1)
    assert figure(book, customer, 2) == ("Every 1 day", "Set for this household")


def test_the_rhythm_may_come_from_a_wish(book: Book) -> None:
    customer = a_customer(book)
    with book.change(T("Add a wish")):
        book.wishes.add(Wish(customer, "SUV", TODAY, Strength.STRONG))
    assert figure(book, customer, 2) == ("Every 7 days", "From an open wish")


def test_the_next_contact_tells_how_late_it_is_and_why(book: Book) -> None:
    customer = a_customer(book, added=date(2026, 9, 1))
    with book.change(T("Follow up")):
        book.follow_ups.add(FollowUp(customer, date(2026, 9, 15), date(2026, 9, 1)))
    assert figure(book, customer, 4) == ("3 days overdue", "Set on Tue 1 Sep for Tue 15 Sep")
    assert view(book, customer).figures[4].late


def test_the_next_contact_may_lie_ahead(book: Book) -> None:
    customer = a_customer(book)
    a_touch(book, customer, TODAY)
    due = TODAY + timedelta(days=90)
    assert figure(book, customer, 4) == (
        ENGLISH.day(due),
        "Last touch Fri 18 Sep, Prospect: every 90 days",
    )


def test_nothing_is_planned_in_basic_care(book: Book) -> None:
    customer = a_customer(book)
    with book.change(T("Basic care")):
        book.households.update(book.customers.get(customer).household_id, basic_care=True)
    assert figure(book, customer, 4) == ("None", "Nothing planned")


@pytest.mark.parametrize(
    ("fields", "stopped", "words"),
    [
        ({"do_not_contact": True}, "", "Do not contact"),
        ({"deceased": date(2026, 1, 1)}, "", "Deceased"),
        ({}, "moved away", "Stopped: moved away"),
    ],
)
def test_who_is_not_called_has_no_next_date(
    book: Book, fields: dict[str, object], stopped: str, words: str
) -> None:
    customer = a_customer(book)
    edit_customer(book, customer, TODAY, **fields)
    with book.change(T("Stop")):
        book.households.update(book.customers.get(customer).household_id, stopped=stopped)
    assert figure(book, customer, 4) == ("None", words)


def test_referrals_are_told_from_both_ends(book: Book) -> None:
    old, new = a_customer(book, "谢宏斌"), a_customer(book, "吕健")
    link_referral(book, old, new, date(2026, 9, 1), TODAY)
    a_purchase(book, new, 500_00)
    by = view(book, new).introductions.by
    assert by is not None
    assert (by.other.name, by.day) == ("谢宏斌", date(2026, 9, 1))
    brought = view(book, old).introductions
    assert ([tie.other.name for tie in brought.brought], brought.spent) == (["吕健"], 500_00)
    assert figure(book, old, 3) == ("1 customer", "They spent ¥500")
    close_referral(book, by.referral_id, "wrong person", TODAY)
    assert view(book, new).introductions.by is None


def test_what_is_owned_shows_its_open_ends_the_soonest_first(book: Book) -> None:
    customer = a_customer(book)
    for product, ends in (("商业险", date(2027, 9, 1)), ("意外险", date(2026, 10, 1))):
        add_purchase(book, Purchase(customer, TODAY, product, 100_00), TODAY, ends)
    with book.change(T("Add an item")):
        book.owned_items.add(OwnedItem(customer, "空调", serial="A1"))
    held = view(book, customer).holdings
    assert [(one.name, one.serial) for one in held] == [("意外险", ""), ("商业险", ""), ("空调", "A1")]
    assert [[end.soon for end in one.endings] for one in held] == [[True], [False], []]


def test_what_was_renewed_is_held_once(book: Book) -> None:
    customer = a_customer(book)
    add_purchase(book, Purchase(customer, date(2025, 9, 1), "商业险", 100_00), TODAY, date(2026, 9, 1))
    add_purchase(book, Purchase(customer, date(2026, 9, 1), "商业险", 100_00), TODAY, date(2027, 9, 1))
    with book.change(T("Add an end")):
        book.item_ends.add(ItemEnd(2, customer, End.INSPECTION, date(2027, 1, 1), TODAY))
    (held,) = view(book, customer).holdings
    assert [(end.kind, end.due) for end in held.endings] == [
        (End.INSPECTION, date(2027, 1, 1)),
        (End.RENEWAL, date(2027, 9, 1)),
    ]


@pytest.mark.parametrize(
    ("days", "back", "late"),
    [
        (0, "today", ""),
        (1, "1 day ago", "1 day overdue"),
        (89, "89 days ago", "89 days overdue"),
        (90, "3 months ago", "3 months overdue"),
        (730, "2 years ago", "2 years overdue"),
    ],
)
def test_long_spans_are_told_in_months_and_years(days: int, back: str, late: str) -> None:
    day = TODAY - timedelta(days=days)
    assert said(ago(day, TODAY)) == back
    assert not late or said(overdue(day, TODAY)) == late


def said(text: Text) -> str:
    return ENGLISH.say(text)


def test_fields_of_the_users_own_are_told_in_their_order(book: Book) -> None:
    customer, other = a_customer(book), a_customer(book, "陈国栋")
    with book.change(T("Add fields")):
        for name, position in (("车型", 2), ("爱好", 1), ("星座", 0)):
            field = book.custom_fields.add(CustomField(name, position=position))
            book.custom_values.add(CustomValue(other if name == "星座" else customer, field, name * 2))
    assert view(book, customer).own == (("爱好", "爱好爱好"), ("车型", "车型车型"))
