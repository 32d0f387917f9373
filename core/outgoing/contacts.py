"""Customers as contacts of a phone, so that it shows who calls, and little else."""

from collections.abc import Collection, Iterator
from datetime import date

from core.exporting import ContactCard, ContactPhone
from core.model.birthday import Birthday, Calendar
from core.model.customer import Customer, Phone
from core.model.household import Tier
from core.model.setting import Settings
from core.ports import Book, Progress, Speaker, no_progress
from core.records import dataclass
from core.rules.caller_name import NUMBER, PRODUCT, TIER, around_name
from core.screens.listings.people import all_bearers, shown_phones, tags_by_card
from core.screens.words import TIERS
from core.text import T

NO_YEAR = 1604
"""The leap year that stands for an unknown one in the contacts of phones."""

_TOLD_TIERS = frozenset({Tier.PLATINUM, Tier.GOLD, Tier.IRON, Tier.LEAD})
_EVERY = 500


@dataclass(frozen=True, slots=True)
class Contacts:
    """The cards, made as they are read; how many they are, and how many customers have none."""

    cards: Iterator[ContactCard]
    count: int
    left_out: int


@dataclass(frozen=True, slots=True)
class _Beside:
    """What the book holds beside the cards, by customer; tiers by household."""

    settings: Settings
    phones: dict[int, list[Phone]]
    tags: dict[int, list[str]]
    products: dict[int, str]
    tiers: dict[int, Tier]


def contacts(
    book: Book,
    words: Speaker,
    on: date,
    chosen: Collection[int] | None = None,
    tell: Progress = no_progress,
) -> Contacts:
    """Every customer with a number or an e-mail address to show, or those of them chosen by id.

    Left out are the deceased, those who are not to be contacted, and children, who show no number.
    """
    phones = shown_phones(book, on)
    cards = sorted({card.id: card for card in all_bearers(book).values()}.items())
    asked = [card for one, card in cards if chosen is None or one in chosen]
    shown = [card for card in asked if _may_leave(card) and (card.id in phones or card.email)]
    beside = _Beside(
        settings=book.preferences(),
        phones=phones,
        tags=tags_by_card(book),
        products=_products(book),
        tiers={home: standing.tier for home, standing in book.standings().items()},
    )
    return Contacts(_cards(shown, beside, words, tell), len(shown), len(asked) - len(shown))


def _may_leave(card: Customer) -> bool:
    return not card.do_not_contact and card.deceased is None


def _cards(shown: list[Customer], beside: _Beside, words: Speaker, tell: Progress) -> Iterator[ContactCard]:
    for done, card in enumerate(shown):
        if done % _EVERY == 0:
            tell(done, len(shown))
        yield _contact(card, beside, words)


def _contact(card: Customer, beside: _Beside, words: Speaker) -> ContactCard:
    tier = beside.tiers[card.household_id]
    values = {
        PRODUCT: beside.products.get(card.id, ""),
        TIER: words.say(TIERS[tier]) if tier in _TOLD_TIERS else "",
        NUMBER: card.number,
    }
    before, after = around_name(beside.settings.caller_name, values)
    day, year_known = _solar(card.birthday)
    return ContactCard(
        number=card.number,
        name=card.name,
        before=before,
        after=after,
        phones=tuple(ContactPhone(phone.digits, phone.label) for phone in beside.phones.get(card.id, ())),
        email=card.email,
        birthday=day,
        year_known=year_known,
        note="\n".join(_note(card, beside.settings, words)),
        tags=tuple(beside.tags.get(card.id, ())) if beside.settings.contact_tags else (),
    )


def _solar(born: Birthday | None) -> tuple[date | None, bool]:
    """A birthday as a phone keeps it: only solar ones, with a stand-in for an unknown year."""
    if born is None or born.calendar is Calendar.LUNAR:
        return None, True
    return date(born.year or NO_YEAR, born.month, born.day), born.year is not None


def _note(card: Customer, settings: Settings, words: Speaker) -> Iterator[str]:
    born = card.birthday
    if born is not None and born.calendar is Calendar.LUNAR:
        yield words.say(T("Birthday: {birthday}", birthday=born))
    if settings.contact_notes and card.note:
        yield card.note


def _products(book: Book) -> dict[int, str]:
    """By customer, the kind of thing that was bought or is held, in a word: the newest tells."""
    bearer_of = {one: card.id for one, card in all_bearers(book).items()}
    found = {
        bearer_of[item.customer_id]: item.category or item.name
        for item in sorted(book.owned_items.where(), key=lambda item: item.id)
    }
    for line in sorted(book.purchases.where(), key=lambda line: (line.day, line.id)):
        if line.amount > 0 and (line.category or line.product):
            found[bearer_of[line.customer_id]] = line.category or line.product
    return found
