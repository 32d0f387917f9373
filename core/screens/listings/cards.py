"""Whole cards, column by column, so that another program, or an import, can take them up again."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.exporting import ColumnKind
from core.model.birthday import Birthday, Calendar
from core.model.customer import Customer
from core.ports import Book
from core.screens.listings.labels import ROLES, SEXES, SOURCES
from core.screens.listings.listing import Heading, Listing
from core.screens.listings.people import bearer
from core.text import T, Text

HEADINGS = (
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Sex")),
    Heading(T("Phone")),
    Heading(T("Second phone")),
    Heading(T("WeChat")),
    Heading(T("QQ")),
    Heading(T("E-mail")),
    Heading(T("Birthday")),
    Heading(T("Region")),
    Heading(T("Address")),
    Heading(T("Estate")),
    Heading(T("Occupation")),
    Heading(T("Employer")),
    Heading(T("Source")),
    Heading(T("Place met")),
    Heading(T("Referrer")),
    Heading(T("Tags")),
    Heading(T("Tier")),
    Heading(T("First purchase"), ColumnKind.DATE),
    Heading(T("Total spent"), ColumnKind.MONEY),
    Heading(T("Household")),
    Heading(T("Role in the household")),
    Heading(T("Card number")),
    Heading(T("Note")),
)


@dataclass(frozen=True, slots=True)
class CardRow:
    """One card with what stands beside it: phones, tags, its household's primary contact, its referrer."""

    card: Customer
    phones: tuple[str, ...]
    tags: tuple[str, ...]
    household: str
    referrer: str

    def cells(self) -> tuple[object, ...]:
        card = self.card
        return (
            card.number,
            card.name,
            SEXES[card.sex] if card.sex else "",
            self.phones[0] if self.phones else "",
            self.phones[1:],
            card.wechat,
            card.qq,
            card.email,
            written_birthday(card.birthday),
            card.region,
            card.address,
            card.estate,
            card.occupation,
            card.employer,
            SOURCES[card.source] if card.source else "",
            card.place_met,
            self.referrer,
            self.tags,
            card.grade,
            card.first_purchase,
            card.total,
            self.household,
            ROLES[card.role],
            card.card_number,
            card.note,
        )


def card_listing(book: Book, chosen: Iterable[int] | None = None) -> Listing[CardRow]:
    """Every card, or those chosen by id, in order of entry."""
    cards = {card.id: card for card in book.customers.where(merged_into=None)}
    wanted = cards.keys() if chosen is None else set(chosen) & cards.keys()
    phones, tags, referrers = _phones(book), _tags(book), _referrers(book)
    heads = {home.id: home.primary_id for home in book.households.where()}
    rows = tuple(
        CardRow(
            card=cards[one],
            phones=tuple(phones[one]),
            tags=tuple(tags[one]),
            household=bearer(book, heads[cards[one].household_id]).number,
            referrer=referrers.get(one, ""),
        )
        for one in sorted(wanted)
    )
    return Listing(T("Customers"), HEADINGS, rows)


def written_birthday(born: Birthday | None) -> str | Text:
    """A birthday as an import reads it back: digits, and the calendar named when it is the lunar one."""
    if born is None:
        return ""
    day = f"{born.month}-{born.day}"
    if born.calendar is Calendar.SOLAR:
        return date(born.year, born.month, born.day).isoformat() if born.year else day
    full = f"{born.year}-{day}" if born.year else day
    return T("lunar leap {day}", day=full) if born.leap else T("lunar {day}", day=full)


def _phones(book: Book) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for phone in sorted(book.phones.where(), key=lambda phone: (phone.position, phone.id)):
        found[phone.customer_id].append(phone.digits)
    return found


def _tags(book: Book) -> defaultdict[int, list[str]]:
    names = {tag.id: tag.name for tag in book.tags.where()}
    found: defaultdict[int, list[str]] = defaultdict(list)
    for tagging in book.taggings.where():
        found[tagging.customer_id].append(names[tagging.tag_id])
    return found


def _referrers(book: Book) -> dict[int, str]:
    """By referee, the name of who brought them."""
    edges = book.referrals.where(closed=None)
    return {bearer(book, edge.referee_id).id: bearer(book, edge.referrer_id).name for edge in edges}
