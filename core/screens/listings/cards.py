"""Whole cards, column by column, so that another program, or an import, can take them up again."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date

from core.exporting import ColumnKind
from core.importing.weddings import as_birthday, wedding_of
from core.model.agenda import Reason
from core.model.birthday import Birthday, Calendar
from core.model.care import YearlyDate
from core.model.customer import Customer
from core.model.household import Tier
from core.ports import Book
from core.records import dataclass
from core.screens.listings.labels import ROLES, SEXES, SOURCES
from core.screens.listings.listing import Heading, Listing
from core.screens.listings.people import (
    all_bearers,
    own_by_card,
    own_fields,
    phones_by_card,
    tags_by_card,
)
from core.screens.words import TIERS
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
    Heading(T("Birthday calendar")),
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
    Heading(T("Next follow-up"), ColumnKind.DATE),
    Heading(T("Household")),
    Heading(T("Role in the household")),
    Heading(T("Card number")),
    Heading(T("Addressed as")),
    Heading(T("Preferred channel")),
    Heading(T("Preferred time")),
    Heading(T("Trade")),
    Heading(T("Offers")),
    Heading(T("Looking for")),
    Heading(T("Wedding day")),
    Heading(T("Marked close")),
    Heading(T("Do not contact")),
    Heading(T("Deceased"), ColumnKind.DATE),
    Heading(T("Note")),
)
CALENDARS: dict[Calendar, Text] = {Calendar.SOLAR: T("solar"), Calendar.LUNAR: T("lunar")}
BETWEEN_TAGS = "、"
YES = T("yes")


@dataclass(frozen=True, slots=True)
class CardRow:
    """One card with what stands beside it. `household` is the number of its household's primary
    contact, `referrer` that of who brought it: two people may have one name. `pinned` is a tier set by
    hand, `follow_up` an open date set by hand; what the book reckons by itself is no part of a card.
    `own` has every field of the user's own, by its key."""

    card: Customer
    phones: tuple[str, ...]
    tags: tuple[str, ...]
    household: str
    referrer: str
    pinned: Tier | None = None
    follow_up: date | None = None
    wedding: Birthday | None = None
    own: Mapping[str, str] = field(default_factory=dict)

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
            safe_birthday(card.birthday),
            CALENDARS[card.birthday.calendar] if card.birthday else "",
            card.region,
            card.address,
            card.estate,
            card.occupation,
            card.employer,
            SOURCES[card.source] if card.source else "",
            card.place_met,
            self.referrer,
            BETWEEN_TAGS.join(self.tags),
            card.grade or (TIERS[self.pinned] if self.pinned else ""),
            card.first_purchase,
            card.total,
            self.follow_up,
            self.household,
            ROLES[card.role],
            card.card_number,
            *self._manner(),
            card.note,
            *self.own.values(),
        )

    def _manner(self) -> tuple[object, ...]:
        """How the person is spoken to, what may be done for him, and whether he may be called at all."""
        card = self.card
        return (
            card.form_of_address,
            card.preferred_channel,
            card.preferred_time,
            card.trade,
            card.offers,
            card.seeks,
            safe_birthday(self.wedding),
            YES if card.close else "",
            YES if card.do_not_contact else "",
            card.deceased,
        )


def card_listing(book: Book, chosen: Iterable[int] | None = None) -> Listing[CardRow]:
    """Every card, or those chosen by id, in order of entry. Nothing is held back, not even the
    phone of a child: another book is to take them up as they are."""
    bearers = all_bearers(book)
    cards = {card.id: card for card in bearers.values()}
    wanted = cards.keys() if chosen is None else set(chosen) & cards.keys()
    phones, tags, referrers = phones_by_card(book), tags_by_card(book), _referrers(book, bearers)
    homes = {home.id: home for home in book.households.where()}
    follow_ups, weddings, own = _follow_ups(book, list(homes)), _weddings(book), own_fields(book)
    blank, told = dict.fromkeys((one.key for one in own), ""), own_by_card(book, own)
    rows = tuple(
        CardRow(
            card=cards[one],
            phones=tuple(phone.written for phone in phones.get(one, ())),
            tags=tuple(tags.get(one, ())),
            household=bearers[homes[cards[one].household_id].primary_id].number,
            referrer=referrers.get(one, ""),
            pinned=homes[cards[one].household_id].pinned_tier,
            follow_up=follow_ups.get(one),
            wedding=weddings.get(one),
            own=blank | told.get(one, {}) if own else blank,
        )
        for one in sorted(wanted)
    )
    headings = (Heading(T("{name}", name=one.name), key=one.key) for one in own)
    return Listing(T("Customers"), (*HEADINGS, *headings), rows)


def written_birthday(born: Birthday | None) -> str | Text:
    """A birthday as an import reads it back: digits, and the calendar named when it is the lunar one."""
    if born is None:
        return ""
    day = f"{born.month}-{born.day}"
    if born.calendar is Calendar.SOLAR:
        return date(born.year, born.month, born.day).isoformat() if born.year else day
    full = f"{born.year}-{day}" if born.year else day
    return T("lunar leap {day}", day=full) if born.leap else T("lunar {day}", day=full)


def safe_birthday(born: Birthday | None) -> str | Text:
    """As `written_birthday`, but that no spreadsheet takes a month and a day for a date of this year."""
    written = written_birthday(born)
    day_alone = born is not None and born.calendar is Calendar.SOLAR and born.year is None
    return T("solar {birthday}", birthday=written) if day_alone else written


def _referrers(book: Book, bearers: Mapping[int, Customer]) -> dict[int, str]:
    """By referee, the number of who brought them."""
    edges = book.referrals.where(closed=None)
    return {bearers[edge.referee_id].id: bearers[edge.referrer_id].number for edge in edges}


def _weddings(book: Book) -> dict[int, Birthday]:
    """By customer, the wedding day."""
    days: dict[int, list[YearlyDate]] = {}
    for day in book.yearly_dates.where():
        days.setdefault(day.customer_id, []).append(day)
    told = ((whose, wedding_of(theirs)) for whose, theirs in days.items())
    return {whose: as_birthday(day) for whose, day in told if day is not None}


def _follow_ups(book: Book, homes: list[int]) -> dict[int, date]:
    """By customer, the date set by hand that is still open."""
    items = book.due_items(homes)
    return {item.customer_id: item.due for item in items if item.kind is Reason.FOLLOW_UP}
