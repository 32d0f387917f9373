"""The rarer kinds of record in the whole book: a sheet for each of which there is any, in readable words."""

from datetime import date
from typing import Any

import pytest

from core.exporting import ColumnKind
from core.model.attachment import Attachment, Content
from core.model.birthday import Calendar
from core.model.care import Benefit, YearlyDate
from core.model.catalogue import Category, Product, ProductEnd
from core.model.classification import Node, Placement, Tree
from core.model.customer import Phone, Tag
from core.model.event import Club, Event, Gift, Invitation, InvitationState, Membership
from core.model.household import Dismissal
from core.model.interaction import Interaction, Kind, Participant
from core.model.loyalty import LoyaltyMark, Praise
from core.model.message import Greeting, GreetingState, News, NewsKind, NewsRecipient, Template
from core.model.privacy import Consent
from core.model.purchase import End, Instalment, ItemEnd, OwnedItem, Purchase
from core.model.referral import Referral, ReferralState, Reward
from core.model.service import (
    Claim,
    ClaimState,
    Condition,
    Finding,
    ItemReading,
    PolicyPerson,
    PolicyRole,
    Service,
    ServiceKind,
)
from core.model.setting import SavedFilter
from core.ports import Book
from core.screens.listings.everything import everything
from core.screens.listings.kept_sheets import SHEETS
from core.text import T
from resources.words import Words
from storage.tables import TABLES
from tests.makers import TODAY, a_customer

DAY, LATER = date(2026, 5, 6), date(2026, 12, 1)
WHO, OTHER = ("1", "李玉芬"), ("2", "陈国栋")
ALWAYS = {
    *("customers", "taggings", "custom_fields", "custom_values", "former_members", "kinships", "wishes"),
    *("appointments", "promises", "referrals", "credit_entries"),
}
"""What stands on the sheets that are there in any book."""

LEFT_OUT = {
    "follow_ups": "the open one stands on its card, the others were settled",
    "settlements": "which reason an entry settled: the entry tells what was said",
    "contents": "bytes of attachments",
    "nodes": "told with those who stand there",
    "trees": "told with those who stand there",
    "credit_rules": "told with the entries that came of them",
    "plans": "how this program works",
    "settings": "how this program works",
    "festival_choices": "how this program works",
    "import_mappings": "how this program reads sheets",
    "import_batches": "the undo history tells of them",
}

RARER: list[tuple[str, Any, tuple[object, ...]]] = [  # any record
    ("Labelled phones", Phone(1, "139", "13900139000", "老婆"), (*WHO, "老婆", "13900139000")),
    (
        "Yearly dates",
        YearlyDate(1, "结婚", Calendar.SOLAR, 5, 20),
        (*WHO, "结婚", T("solar {birthday}", birthday="5-20")),
    ),
    ("Consents", Consent(1, DAY, "口头", "生日祝福", LATER), (*WHO, "生日祝福", "口头", DAY, LATER)),
    ("Classes", Placement(1, 1), (*WHO, "按行业", "建材")),
    ("Not one person", Dismissal("person", 1, 2), (*WHO, *OTHER)),
    ("Not one family", Dismissal("family", 1, 2), (*WHO, *OTHER)),
    ("Attachments", Attachment(1, "a.jpg", "image/jpeg", 7, 1, DAY), (*WHO, "a.jpg", DAY, 7)),
    (
        "Complaints",
        Interaction(1, DAY, Kind.COMPLAINT, note="不制冷", promised=LATER),
        (*WHO, DAY, "不制冷", LATER, None, None),
    ),
    (
        "Satisfaction",
        Interaction(1, DAY, Kind.REVISIT, note="好", satisfaction=5),
        (*WHO, DAY, T("revisit"), T("5 beyond"), "好"),
    ),
    ("Also took part", Participant(1, 2), (*OTHER, date(2026, 1, 1), T("praise"), *WHO)),
    ("Praise", Praise(1, 1, True), (*WHO, date(2026, 1, 1), "很满意", T("yes"), "")),
    (
        "Signs of loyalty",
        LoyaltyMark(1, "refuses", DAY, "拒绝了别家"),
        (*WHO, DAY, T("Turns competitors down"), "拒绝了别家"),
    ),
    ("Members", Membership(1, 1, DAY), ("钓鱼会", *WHO, DAY)),
    ("Guests", Invitation(1, 1, InvitationState.CAME), ("答谢会", LATER, *WHO, T("Came"), None)),
    ("Gifts", Gift(1, "茶叶", DAY, "生日", 88_00, 1), (*WHO, DAY, "茶叶", "生日", 88_00, "答谢会")),
    (
        "Greetings",
        Greeting(1, DAY, "生日快乐", reason="birthday/warm-2", state=GreetingState.SENT, sent=DAY),
        (*WHO, DAY, "", T("Birthday"), "生日快乐", T("Was sent"), DAY),
    ),
    ("Told the news", NewsRecipient(1, 1, DAY, "想看", True), (DAY, "新车到店", *WHO, DAY, T("yes"), "想看")),
    ("Money owed", Instalment(1, 1, LATER, 500_00), (*WHO, "空调", LATER, 500_00, None)),
    (
        "About purchases",
        Purchase(1, DAY, "冰箱", 1, channel="门店", delivered=LATER, note="送到楼下"),
        (*WHO, DAY, "冰箱", "门店", LATER, "送到楼下"),
    ),
    (
        "About owned items",
        OwnedItem(1, "远岭S7", plate="闽A1", service_months=6),
        (*WHO, "远岭S7", "", "闽A1", "", None, 6, None),
    ),
    (
        "Ends",
        ItemEnd(1, 1, End.WARRANTY, LATER, DAY, name="压缩机"),
        (*WHO, "车", T("Warranty"), "压缩机", LATER, None),
    ),
    ("Kilometre readings", ItemReading(1, 1, DAY, 12_000), (*WHO, "车", DAY, 12_000)),
    (
        "Services done",
        Service(1, LATER, ServiceKind.REPAIR, cost=0, note="换胎"),
        (*WHO, None, LATER, T("Repair"), None, 0, "", "换胎"),
    ),
    (
        "Findings",
        Finding(1, 1, "轮胎", Condition.REPAIR),
        (*WHO, DAY, "车", "轮胎", T("Fix"), ""),
    ),
    ("People of policies", PolicyPerson(1, 2, PolicyRole.INSURED), ("车", *OTHER, T("Insured"))),
    (
        "Claims",
        Claim(1, 1, DAY, ClaimState.PAID, LATER, 900_00, "追尾"),
        (*WHO, "车", DAY, T("Paid out"), LATER, 900_00, "追尾"),
    ),
    ("Benefits", Benefit(1, "洗车", DAY, "购车", 3, LATER), (*WHO, "洗车", DAY, "购车", 3, LATER)),
    ("Rewards", Reward(1, "购物卡", DAY), (*WHO, "购物卡", DAY, None)),
    ("Categories", Category("冰柜", 1, 700, True), ("冰柜", "家电", 700, T("yes"))),
    ("Products", Product("柜机", 1, 3999_00, 12), ("柜机", "家电", 3999_00, 12, None)),
    ("Ends of products", ProductEnd(1, End.WARRANTY, 72, "压缩机"), ("挂机", T("Warranty"), 72, "压缩机")),
    ("Wordings", Template("自拟", "您好"), ("自拟", T("New customers"), "", "您好")),
    ("Rhythm of tags", Tag("老师", 20), ("老师", 20)),
    ("Saved lists", SavedFilter("快到期", "保单 30", "customers"), ("快到期", "保单 30")),
]


@pytest.fixture
def filled(book: Book) -> Book:
    """Two customers and what records refer to."""
    for name in ("李玉芬", "陈国栋"):
        a_customer(book, name)
    with book.change(T("Fill")):
        book.interactions.add(Interaction(1, date(2026, 1, 1), Kind.PRAISE, note="很满意"))
        book.clubs.add(Club("钓鱼会"))
        book.events.add(Event("答谢会", LATER, club_id=1, cost=3000_00))
        book.news.add(News(NewsKind.PRODUCT, "新车到店", DAY))
        book.purchases.add(Purchase(1, DAY, "空调", 1000_00))
        book.owned_items.add(OwnedItem(1, "车"))
        book.services.add(Service(1, DAY, ServiceKind.CHECK, 1))
        book.tags.add(Tag("重点"))
        book.categories.add(Category("家电"))
        book.products.add(Product("挂机", 1))
        book.trees.add(Tree("按行业"))
        book.nodes.add(Node(1, "建材"))
        book.contents.add(Content("ab", b"x"))
    return book


def table_of(record: object) -> str:
    return next(table for table, kind in TABLES.items() if type(record) is kind)


def cells(book: Book) -> dict[str, list[tuple[object, ...]]]:
    return {one.title.msgid: [row.cells() for row in one.rows] for one in everything(book)}


@pytest.mark.parametrize(("title", "record", "told"), RARER, ids=[title for title, *_ in RARER])
def test_a_record_is_told_in_words(filled: Book, title: str, record: Any, told: tuple[object, ...]) -> None:
    with filled.change(T("Add")):
        getattr(filled, table_of(record)).add(record)
    assert cells(filled)[title][-1] == told


def test_every_kind_of_record_leaves_the_book_but_for_these() -> None:
    assert {sheet.table for sheet in SHEETS} | ALWAYS | LEFT_OUT.keys() == TABLES.keys()
    assert not {sheet.table for sheet in SHEETS} & LEFT_OUT.keys()
    tried = {table_of(record) for _, record, _ in RARER}
    assert {sheet.table for sheet in SHEETS} - tried == {"households", "clubs", "events", "news"}


def test_a_kind_without_records_has_no_sheet(book: Book) -> None:
    a_customer(book)
    assert len(everything(book)) == 11


def test_gatherings_and_news_are_told(filled: Book) -> None:
    found = cells(filled)
    assert found["Clubs"] == [("钓鱼会", T("Hobby"), "")]
    assert found["Events"] == [("答谢会", LATER, "", "", "", "", 3000_00, "钓鱼会", "")]
    assert found["News"] == [(DAY, T("Product"), "新车到店", "", "")]


def test_households_are_told_where_they_are_cared_for_in_their_own_way(filled: Book) -> None:
    assert "Care of households" not in cells(filled)
    with filled.change(T("Stop")):
        filled.households.update(1, stopped="搬走了", gap_days=20, basic_care=True)
    assert cells(filled)["Care of households"] == [(*WHO, 20, T("yes"), "搬走了")]


def test_an_ended_referral_says_why_in_words(filled: Book) -> None:
    with filled.change(T("Refer")):
        filled.referrals.add(Referral(1, 2, DAY, LATER, reason="merge:not_kept", state=ReferralState.LOST))
    assert cells(filled)["Referrals"] == [(*OTHER, *WHO, DAY, LATER, T("Not kept in the merge"), T("Lost"))]


def test_days_sums_and_figures_are_written_as_such(filled: Book) -> None:
    with filled.change(T("Add")):
        filled.gifts.add(Gift(1, "茶叶", DAY))
        filled.item_readings.add(ItemReading(1, 1, DAY, 5))
    kinds = {one.title.msgid: [heading.kind for heading in one.headings] for one in everything(filled)}
    text, day, sum_, figure = ColumnKind.TEXT, ColumnKind.DATE, ColumnKind.MONEY, ColumnKind.NUMBER
    assert kinds["Gifts"] == [text, text, day, text, text, sum_, text]
    assert kinds["Kilometre readings"] == [text, text, text, day, figure]


@pytest.mark.parametrize("code", ["zh_CN", "zh_TW", "en"])
def test_no_two_sheets_are_called_the_same(code: str) -> None:
    words = Words(code, TODAY)
    titles = [words.say(sheet.title) for sheet in SHEETS]
    assert len(titles) == len(set(titles))
