"""What the outbox is opened for, and whom that concerns."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from core.model.message import Greeting, GreetingState
from core.ports import Book
from core.records import dataclass
from core.screens.festivities import Festivity, open_festivities
from core.screens.month import celebrants
from core.screens.saying.matter import Matter, birthday_matter
from core.screens.saying.shipped import BIRTHDAY, FAMILY_BIRTHDAY, NEWS, festival_code
from core.text import T, Text

WEATHER = "weather"


class Ground(StrEnum):
    BIRTHDAYS = "birthdays"
    FESTIVAL = "festival"
    PLACE = "place"
    TAG = "tag"
    NEWS = "news"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Errand:
    """`name` is the key of a festival, the words of a place, a tag, or the id of the news."""

    ground: Ground
    name: str = ""


@dataclass(frozen=True, slots=True)
class Addressee:
    """One household, what it is to be told, the day that this is for, and whether it `has` been told;
    `recipient_id` is its row among those who should hear of news, 0 for everything else; `planned` is the
    message that was set for this day."""

    household_id: int
    matter: Matter
    due: date | None = None
    has: bool = False
    recipient_id: int = 0
    planned: Greeting | None = None


def open_errands(book: Book, on: date) -> list[tuple[Errand, Text]]:
    """What there is to send on this day, with its name: birthdays, the festivals that are open, a place, a
    tag, news, what was set for later."""
    festive = [
        (Errand(Ground.FESTIVAL, one.festival.key), one.festival.name)
        for one in open_festivities(book, on, book.preferences())
    ]
    birthdays = (Errand(Ground.BIRTHDAYS), T("Birthdays"))
    named = [(Errand(Ground.PLACE), T("A place")), (Errand(Ground.TAG), T("A tag"))]
    planned = [(Errand(Ground.PLANNED), T("Set for later"))] if waiting_greetings(book) else []
    return [birthdays, *festive, *named, (Errand(Ground.NEWS), T("News")), *planned]


def addressees(book: Book, errand: Errand, on: date) -> list[Addressee]:
    """Everybody whom it concerns: birthdays by their day, the others by the longest silence."""
    if errand.ground is Ground.BIRTHDAYS:
        return _born(book, on)
    if errand.ground is Ground.FESTIVAL:
        return _festive(book, errand.name, on)
    if errand.ground is Ground.PLACE:
        return _living_at(book, errand.name.strip())
    if errand.ground is Ground.TAG:
        return _tagged(book, errand.name)
    return _told(book, errand.name) if errand.ground is Ground.NEWS else _planned(book)


def waiting_greetings(book: Book) -> list[Greeting]:
    """The messages that were set for a day and an hour, soonest first."""
    waiting = book.greetings.where(state=GreetingState.WAITING)
    return sorted(waiting, key=lambda one: (one.day, one.hour, one.id))


def _born(book: Book, on: date) -> list[Addressee]:
    lead = timedelta(days=book.preferences().lead_birthday)
    return [
        Addressee(one.household_id, birthday_matter(book, one.customer_id, one.due), one.due, one.wished)
        for one in celebrants(book, on, on + lead)
    ]


def _festive(book: Book, key: str, on: date) -> list[Addressee]:
    found = [one for one in open_festivities(book, on, book.preferences()) if one.festival.key == key]
    return [one for festivity in found for one in _wished(book, festivity)]


def _wished(book: Book, festivity: Festivity) -> list[Addressee]:
    festival = festivity.festival
    matter = Matter(festival_code(festival.key), {"festival": festival.name, "day": festival.due})
    homes = _by_silence(book, book.households_of(festival.tiers))
    return [Addressee(home, matter, festival.due, home in festivity.greeted) for home in homes]


def _living_at(book: Book, place: str) -> list[Addressee]:
    """Whoever has the words of the place in the estate or the address, or the place as the region."""
    if not place:
        return []
    cards = [book.customers.get(found) for found in book.customer_ids(place)]
    there = [card for card in cards if place in f"{card.estate}\n{card.address}"]
    there += [card for card in book.customers.where(region=place) if card.merged_into is None]
    matter = Matter(WEATHER, {"place": place})
    return [Addressee(home, matter) for home in _by_silence(book, (card.household_id for card in there))]


def _tagged(book: Book, tag: str) -> list[Addressee]:
    bearers = [row for one in book.tags.where(name=tag) for row in book.taggings.where(tag_id=one.id)]
    homes = (_home_of(book, row.customer_id) for row in bearers)
    return [Addressee(home, Matter()) for home in _by_silence(book, homes)]


def _told(book: Book, news_id: str) -> list[Addressee]:
    """Everybody who should hear of this news; nobody where it has been taken back."""
    found = book.news.where(id=int(news_id)) if news_id else []
    return [
        Addressee(_home_of(book, one.customer_id), matter, None, one.told is not None, one.id)
        for news in found
        for matter in (Matter(NEWS, {"what": news.text}),)
        for one in book.news_recipients.where(news_id=news.id)
    ]


def _planned(book: Book) -> list[Addressee]:
    return [
        Addressee(_home_of(book, one.customer_id), _matter_of(book, one), one.day, planned=one)
        for one in waiting_greetings(book)
    ]


def _matter_of(book: Book, planned: Greeting) -> Matter:
    """What a message was about that was set for later."""
    if planned.occasion in (BIRTHDAY, FAMILY_BIRTHDAY):
        return birthday_matter(book, planned.customer_id, planned.day)
    return Matter(planned.occasion)


def _home_of(book: Book, customer_id: int) -> int:
    return book.customers.get(customer_id).household_id


def _by_silence(book: Book, homes: Iterable[int]) -> Sequence[int]:
    """Each household once, the one that has waited longest first."""
    standings = book.standings(list(dict.fromkeys(homes)))
    return sorted(standings, key=lambda home: (standings[home].since, home))
