"""Near here: the places of the book, and at each the households that wait or were not seen for long."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import groupby

from core.filters.spelling import bears, plain
from core.model.lines import AddressLine
from core.ports import Book
from core.records import dataclass
from core.rules.whereabouts import Whereabouts, whereabouts
from core.screens.today import TodayRow, household_rows
from core.text import T, Text

WAITING = 1_000
"""Of so many households that wait longest, buyers and prospects each, the places are offered."""

MOST = 100
"""So many households of a place are shown: more than anybody visits in a day."""

_LOOKED_AT = 5
"""So many times as many bear its name: two districts may have an estate of one name."""

_SHORTEST = 2
"""Letters of a place that the book is searched for as it was typed."""


class Level(StrEnum):
    """What a place is, in the order in which they are offered."""

    DISTRICT = "district"
    ESTATE = "estate"
    STREET = "street"
    TYPED = "typed"


_Key = tuple[Level, str, str]
"""What a place is, in which district, and its name."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to go to. `within` is its district, where that says more; `homes` are those who wait there,
    the most urgent first."""

    level: Level
    name: str
    within: str = ""
    homes: tuple[int, ...] = ()

    @property
    def key(self) -> _Key:
        return self.level, self.within, self.name


@dataclass(frozen=True, slots=True)
class NearRow:
    """A household, and where it lives. Without a reason it is not due; it was only not seen for long."""

    row: TodayRow
    place: Whereabouts

    @property
    def household_id(self) -> int:
        return self.row.household_id

    @property
    def is_due(self) -> bool:
        return self.row.logged is None and bool(self.row.reasons)

    @property
    def heading(self) -> Text:
        """District and estate, or the street where no estate is known."""
        where = [part for part in (self.place.district, self.place.estate or self.place.street) if part]
        return T("{text}", text=" · ".join(where)) if where else T("No address")


def spots(book: Book, on: date) -> tuple[Spot, ...]:
    """Where the longest waiting live: districts, estates, streets, those with most of them first."""
    longest = [one.household_id for one in book.candidates(on, (), WAITING)]
    waiting = list(dict.fromkeys([*book.hard_households(on), *longest]))
    lines: defaultdict[int, list[AddressLine]] = defaultdict(list)
    for line in book.address_lines(waiting):
        lines[line.household_id].append(line)
    homes: defaultdict[_Key, dict[int, None]] = defaultdict(dict)
    for household in waiting:
        for key in (key for line in lines[household] for key in _keys(_where(line))):
            homes[key][household] = None
    found = [Spot(level, name, within, tuple(who)) for (level, within, name), who in homes.items()]
    return tuple(sorted(found, key=_order))


def sought_spots(known: Sequence[Spot], phrase: str) -> tuple[Spot, ...]:
    """Those whose name, pinyin or initials have the phrase in them, and what was typed itself, which may
    stand in addresses of people who do not wait."""
    typed, looked_for = phrase.strip(), plain(phrase)
    if not looked_for:
        return tuple(known)
    found = [spot for spot in known if bears(spot.name, looked_for)]
    may_be_pinyin = bool(found) and looked_for.isascii()
    if len(looked_for) >= _SHORTEST and not may_be_pinyin and all(spot.name != typed for spot in found):
        found.append(Spot(Level.TYPED, typed))
    return tuple(found)


def near(book: Book, spot: Spot, on: date) -> tuple[NearRow, ...]:
    """Who lives there, by place; in one building whoever is due stands first, then the longest unseen."""
    there = book.households_at(spot.name, on, _LOOKED_AT * MOST)
    homes = list(dict.fromkeys([*spot.homes, *there]))
    places = _places(book.address_lines(homes), spot)
    shown = [home for home in homes if home in places][:MOST]
    rows = [NearRow(row, places[row.household_id]) for row in household_rows(book, shown, on)]
    return tuple(sorted(rows, key=lambda one: (one.place.order, not one.is_due, -one.row.wait)))


def by_place(rows: Iterable[NearRow]) -> list[tuple[Text, list[NearRow]]]:
    """Rows in their order, under the heading of each estate or street."""
    return [
        (told[0].heading, told)
        for _, group in groupby(rows, key=lambda one: one.place.order[:2])
        for told in (list(group),)
    ]


def _where(line: AddressLine) -> Whereabouts:
    return whereabouts(line.region, line.estate, line.address)


def _places(lines: Iterable[AddressLine], spot: Spot) -> Mapping[int, Whereabouts]:
    """Of each household the first address that lies at the place; one that only sounds like it is none."""
    found: dict[int, Whereabouts] = {}
    for line in lines:
        place = _where(line)
        if line.household_id not in found and _lies_at(place, line, spot):
            found[line.household_id] = place
    return found


def _lies_at(place: Whereabouts, line: AddressLine, spot: Spot) -> bool:
    if spot.level is Level.TYPED:
        return spot.name.lower() in f"{line.region}{line.address} {line.estate}".lower()
    return spot.key in _keys(place)


def _keys(place: Whereabouts) -> list[_Key]:
    """Under which keys somebody is found who lives there."""
    named = (
        (Level.DISTRICT, "", place.district),
        (Level.ESTATE, place.district, place.estate),
        (Level.STREET, place.district, place.street),
    )
    return [key for key in named if key[2]]


def _order(spot: Spot) -> tuple[object, ...]:
    return list(Level).index(spot.level), -len(spot.homes), spot.within, spot.name
