"""What follows a merged card: records of every kind, each once, and the fields of the user's own."""

from datetime import date

import pytest

from core.actions.custom_fields import values_of, write_value
from core.actions.merging import merge, plan_merge
from core.model.attachment import Attachment, Content
from core.model.birthday import Calendar
from core.model.care import Benefit, YearlyDate
from core.model.classification import CustomField, FieldKind, Node, Placement, Tree
from core.model.event import Club, Event, Gift, Invitation, InvitationState, Membership
from core.model.interaction import Kind, Participant
from core.model.loyalty import LoyaltyMark, Praise
from core.model.message import Greeting, News, NewsKind, NewsRecipient
from core.model.privacy import Consent
from core.model.purchase import Instalment, OwnedItem
from core.model.referral import Reward
from core.model.service import (
    Claim,
    Condition,
    Finding,
    ItemReading,
    PolicyPerson,
    PolicyRole,
    Service,
    ServiceKind,
)
from core.ports import Book
from core.text import T
from tests.makers import a_customer, a_purchase, a_touch, all_rows

MARCH = date(2026, 3, 1)
MOVED = (
    "instalments",
    "item_readings",
    "services",
    "findings",
    "claims",
    "benefits",
    "rewards",
    "gifts",
    "greetings",
    "yearly_dates",
    "praises",
    "loyalty_marks",
    "attachments",
    "consents",
)
UNITED = (
    "placements",
    "participants",
    "policy_people",
    "memberships",
    "invitations",
    "news_recipients",
)


@pytest.fixture
def cards(book: Book) -> tuple[int, int]:
    """Two cards of 李玉芬, in a book with a field, a tree, a club, an event and news."""
    with book.change(T("Prepare")):
        book.custom_fields.add(CustomField("爱好", FieldKind.TEXT))
        book.nodes.add(Node(book.trees.add(Tree("区域")), "城东"))
        book.clubs.add(Club("自驾"))
        book.events.add(Event("答谢会", MARCH))
        book.news.add(News(NewsKind.PRICE, "空调降价", MARCH))
    return a_customer(book, "李玉芬"), a_customer(book, "李玉芬")


def with_everything(book: Book, customer: int) -> None:
    """One record of every kind that one person has, without a partner."""
    bought, praised = a_purchase(book, customer), a_touch(book, customer, kind=Kind.PRAISE)
    with book.change(T("Fill the card")):
        item = book.owned_items.add(OwnedItem(customer, "空调", purchase_id=bought))
        check = book.services.add(Service(customer, MARCH, ServiceKind.CHECK, item))
        book.instalments.add(Instalment(bought, customer, MARCH, 500_00))
        book.item_readings.add(ItemReading(item, customer, MARCH, 4100))
        book.findings.add(Finding(check, customer, "刹车", Condition.WATCH))
        book.claims.add(Claim(item, customer, MARCH))
        book.benefits.add(Benefit(customer, "免费清洗", MARCH))
        book.rewards.add(Reward(customer, "保养券", MARCH))
        book.gifts.add(Gift(customer, "茶叶", MARCH))
        book.greetings.add(Greeting(customer, MARCH, "生日快乐"))
        book.yearly_dates.add(YearlyDate(customer, "结婚纪念日", Calendar.SOLAR, 5, 20))
        book.praises.add(Praise(praised, customer, may_quote=True))
        book.loyalty_marks.add(LoyaltyMark(customer, "refuses", MARCH))
        photo = book.contents.add(Content(f"{customer:064}", b"\x00\xff"))
        book.attachments.add(Attachment(customer, "合影.jpg", "image/jpeg", 2, photo, MARCH))
        book.consents.add(Consent(customer, MARCH, "微信", "生日问候"))


def with_everything_shared(book: Book, customer: int) -> None:
    """What two people may have with one and the same thing, event or circle."""
    party, item = 1, 1
    with book.change(T("Fill the card")):
        book.placements.add(Placement(customer, 1))
        book.participants.add(Participant(party, customer))
        book.policy_people.add(PolicyPerson(item, customer, PolicyRole.INSURED))
        book.memberships.add(Membership(1, customer))
        book.invitations.add(Invitation(1, customer, InvitationState.CAME))
        book.news_recipients.add(NewsRecipient(1, customer))
        write_value(book, customer, 1, "钓鱼")


def owners(book: Book, *tables: str) -> dict[str, list[int]]:
    return {table: [row.customer_id for row in getattr(book, table).where()] for table in tables}


def test_every_record_of_the_loser_becomes_the_survivors(
    book: Book, cards: tuple[int, int], today: date
) -> None:
    survivor, loser = cards
    with_everything(book, loser)
    plan = plan_merge(book, survivor, loser)
    assert {table: count for table, count in plan.records if table in MOVED} == dict.fromkeys(MOVED, 1)
    merge(book, plan, {}, today)
    assert owners(book, *MOVED) == {table: [survivor] for table in MOVED}
    assert book.check() == []


@pytest.mark.parametrize("both", [False, True])
def test_what_may_be_there_once_is_there_once(
    book: Book, cards: tuple[int, int], today: date, both: bool
) -> None:
    survivor, loser = cards
    host = a_customer(book, "吕健")
    a_touch(book, host, kind=Kind.EVENT)
    with book.change(T("Own")):
        book.owned_items.add(OwnedItem(host, "保单"))
    for card in cards if both else (loser,):
        with_everything_shared(book, card)
    merge(book, plan_merge(book, survivor, loser), {}, today)
    assert owners(book, *UNITED) == {table: [survivor] for table in UNITED}
    assert values_of(book, survivor) == {1: "钓鱼"}


def test_nobody_takes_part_in_what_was_with_himself(book: Book, cards: tuple[int, int], today: date) -> None:
    survivor, loser = cards
    touches = a_touch(book, survivor), a_touch(book, loser)
    with book.change(T("Take part")):
        for touch, other in zip(touches, (loser, survivor), strict=True):
            book.participants.add(Participant(touch, other))
    merge(book, plan_merge(book, survivor, loser), {}, today)
    assert book.participants.where() == []


def test_fields_of_the_users_own_are_chosen_or_typed(book: Book, cards: tuple[int, int], today: date) -> None:
    survivor, loser = cards
    with book.change(T("Fill")):
        write_value(book, survivor, 1, "钓鱼")
        write_value(book, loser, 1, "自驾")
        book.custom_fields.add(CustomField("车位"))
        book.custom_fields.add(CustomField("空着"))
        write_value(book, loser, 2, "有")
    before = all_rows(book)
    plan = plan_merge(book, survivor, loser)
    own = {choice.field: choice for choice in plan.choices if choice.field.startswith("own_field_")}
    assert {field: (choice.kept, choice.lost, choice.conflicting) for field, choice in own.items()} == {
        "own_field_1": ("钓鱼", "自驾", True),
        "own_field_2": ("", "有", False),
    }
    merge(book, plan, {"own_field_1": "自驾"}, today)
    assert values_of(book, survivor) == {1: "自驾", 2: "有"}
    assert values_of(book, loser) == {}
    book.undo()
    assert all_rows(book) == before


def test_a_value_that_is_emptied_is_gone(book: Book, cards: tuple[int, int]) -> None:
    with book.change(T("Fill")):
        write_value(book, cards[0], 1, "钓鱼")
        write_value(book, cards[0], 1, "")
        write_value(book, cards[0], 1, "")
    assert book.custom_values.where() == []
