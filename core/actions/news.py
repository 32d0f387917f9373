"""News: whom it is for, who was told, what they said, and the wish that comes of it."""

from collections.abc import Iterable
from datetime import date

from core.changes import Changes
from core.errors import UserError
from core.model.message import News, NewsRecipient
from core.model.purchase import Wish, WishState
from core.ports import Book
from core.records import dataclass
from core.text import N, T


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody said to the news; whoever is interested has a wish from then on."""

    recipient_id: int
    text: str = ""
    interested: bool = False


def add_news(book: Book, news: News) -> Changes:
    """Keep what is to be told, and who should hear of it: whoever the phrase finds, and of them (or of all)
    those who bought the category or a related one; one of each household.

    Raises UserError where nothing is to be told, nobody is named, or nobody is found.
    """
    if not news.text.strip():
        raise UserError(T("The news is empty"), fix=T("Write what is to be told"))
    if not (news.audience or news.category):
        raise UserError(T("Nobody is named who should hear it"), fix=T("Enter a tag, a word or a category"))
    people = _audience(book, news)
    if not people:
        raise UserError(T("Nobody is found who should hear it"), fix=T("Enter another word or category"))
    label = N("News for {n} household", "News for {n} households", len(people))
    with book.change(label) as pending:
        added = book.news.add(news)
        book.news_recipients.add_all(NewsRecipient(added, person) for person in people)
    return pending.changes


def keep_reply(book: Book, reply: Reply, today: date) -> Changes:
    """Write down what was said; interest becomes a wish, unless the same one is open already."""
    told = book.news_recipients.get(reply.recipient_id)
    name = book.customers.get(told.customer_id).name
    with book.change(T("Reply of {name} to the news", name=name)) as pending:
        book.news_recipients.update(told.id, reply=reply.text, interested=reply.interested)
        news = book.news.get(told.news_id)
        wanted = news.category or news.text
        known = book.wishes.where(customer_id=told.customer_id, category=wanted, state=WishState.OPEN)
        if reply.interested and not known:
            book.wishes.add(Wish(told.customer_id, wanted, today))
    return pending.changes


def _audience(book: Book, news: News) -> list[int]:
    """One person of each household, in the order in which they are found."""
    found = book.customer_ids(news.audience) if news.audience else []
    if news.category:
        buyers = _buyers(book, news.category)
        found = [person for person in found if person in buyers] if news.audience else list(buyers)
    homes, one_each = book.household_of(), dict[int, int]()
    for person in found:
        one_each.setdefault(homes[person], person)
    return list(one_each.values())


def _buyers(book: Book, category: str) -> dict[int, None]:
    """Who bought something of this category, or of one with the same parent."""
    names = {category, *_related(book, category)}
    bought = (one for name in sorted(names) for one in book.purchases.where(category=name, refund_of=None))
    return dict.fromkeys(one.customer_id for one in bought)


def _related(book: Book, category: str) -> Iterable[str]:
    parents = {one.parent_id for one in book.categories.where(name=category)} - {None}
    return [one.name for parent in parents for one in book.categories.where(parent_id=parent)]
