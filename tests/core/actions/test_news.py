"""News: who should hear of it, who was told, and what came of it."""

import pytest

from core.actions.greetings import Sending, send_greeting
from core.actions.interactions import Spoken
from core.actions.news import Reply, add_news, keep_reply
from core.errors import UserError
from core.model.catalogue import Category
from core.model.interaction import Purpose
from core.model.message import News, NewsKind
from core.ports import Book
from core.screens.outbox.errand import Errand, Ground
from core.screens.outbox.outbox import Outbox, outbox, sayings_of
from core.text import T
from resources.words import Words
from tests.makers import TODAY, a_customer, a_purchase, a_touch

WORDS = Words("en", TODAY)


def news(audience: str = "", category: str = "", text: str = "the new van is here") -> News:
    return News(NewsKind.PRODUCT, text, TODAY, audience, category)


def hear(book: Book) -> list[str]:
    return [book.customers.get(one.customer_id).name for one in book.news_recipients.where()]


def opened(book: Book) -> Outbox:
    return outbox(book, Errand(Ground.NEWS, "1"), TODAY)


@pytest.fixture
def people(book: Book) -> None:
    """Ann and her family drink tea; Bob bought a car, Cid a lorry, Dan a lamp."""
    for place, name in enumerate(("Ann", "Bob", "Cid", "Dan")):
        a_customer(book, name, f"1540000000{place}", tags=("tea",) if name in ("Ann", "Bob") else ())
    a_customer(book, "Eve", tags=("tea",), household=1)
    with book.change(T("Related")):
        vehicles = book.categories.add(Category("vehicles"))
        for name in ("car", "lorry"):
            book.categories.add(Category(name, vehicles))
        book.categories.add(Category("lamp"))
    for customer, category in ((2, "car"), (3, "lorry"), (4, "lamp")):
        a_purchase(book, customer, category=category)


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("audience", "category", "names"),
    [
        ("tea", "", ["Ann", "Bob"]),
        ("", "car", ["Bob", "Cid"]),
        ("tea", "car", ["Bob"]),
        ("", "lamp", ["Dan"]),
    ],
)
def test_those_who_are_found_and_bought_the_like_should_hear(
    book: Book, audience: str, category: str, names: list[str]
) -> None:
    add_news(book, news(audience, category))
    assert hear(book) == names


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("told", "what"),
    [
        (news("tea", text=" "), "The news is empty"),
        (news(), "Nobody is named who should hear it"),
        (news("coffee"), "Nobody is found who should hear it"),
    ],
)
def test_news_without_words_or_hearers_is_refused(book: Book, told: News, what: str) -> None:
    with pytest.raises(UserError) as refused:
        add_news(book, told)
    assert refused.value.what.msgid == what
    assert book.news.where() == []


@pytest.mark.usefixtures("people")
def test_everybody_is_told_once_and_undo_takes_it_back(book: Book) -> None:
    assert outbox(book, Errand(Ground.NEWS), TODAY).total == 0
    add_news(book, news("tea"))
    row = opened(book).waiting[0]
    found = sayings_of(book, WORDS, row, TODAY)
    one = found.all[found.first]
    assert one.text == "Ann, this may be of use to you: the new van is here"
    spoken = Spoken(one.occasion, one.key, one.text, one.purpose)
    send_greeting(book, Sending(1, spoken, recipient_id=row.addressee.recipient_id), TODAY)
    assert [one.told for one in book.news_recipients.where()] == [TODAY, None]
    assert [row.line.primary.name for row in opened(book).sent] == ["Ann"]
    book.undo()
    assert len(opened(book).waiting) == 2


@pytest.mark.usefixtures("people")
def test_whoever_was_sold_enough_gets_care_and_hears_it_another_day(book: Book) -> None:
    add_news(book, news("tea"))
    for _ in range(3):
        a_touch(book, 1, purpose=Purpose.SALES)
    row = opened(book).waiting[0]
    found = sayings_of(book, WORDS, row, TODAY)
    one = found.all[found.first]
    assert one.occasion == "greeting"
    spoken = Spoken(one.occasion, one.key, one.text, one.purpose)
    send_greeting(book, Sending(1, spoken, recipient_id=row.addressee.recipient_id), TODAY)
    assert book.news_recipients.where()[0].told is None
    assert [row.line.primary.name for row in opened(book).sent] == ["Ann"]


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(("category", "wanted"), [("car", "car"), ("", "the new van is here")])
def test_interest_becomes_one_wish(book: Book, category: str, wanted: str) -> None:
    add_news(book, news("tea", category))
    keep_reply(book, Reply(1, "how much?", interested=True), TODAY)
    keep_reply(book, Reply(1, "still thinking", interested=True), TODAY)
    assert [one.category for one in book.wishes.where()] == [wanted]
    assert book.news_recipients.get(1).reply == "still thinking"
    book.undo()
    book.undo()
    assert book.wishes.where() == []
    keep_reply(book, Reply(1, "no"), TODAY)
    assert book.wishes.where() == []


@pytest.mark.usefixtures("people")
def test_news_that_is_taken_back_has_nobody_to_hear_it(book: Book) -> None:
    add_news(book, news("tea"))
    book.undo()
    assert opened(book).total == 0
