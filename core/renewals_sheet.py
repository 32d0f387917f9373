"""The sheet of renewals as plain objects. No tiers, no premiums and no notes: it leaves the house."""

from datetime import date, timedelta

from core.ports import Book
from core.records import dataclass
from core.rules.contact import household_phone
from core.screens.renewal_words import days_words, end_words, group_title
from core.screens.renewals import RenewalGroup, Segment, ShownRenewal, groups, renewals, shown
from core.screens.words import household_name
from core.text import T, Text


@dataclass(frozen=True, slots=True)
class RenewalEntry:
    """One ending. `left` is how many days are left or have passed, `family` empty for who lives alone,
    `hint` what comes first, `phone` the household's in digits."""

    name: str
    thing: str
    end: Text
    due: date
    left: Text
    family: Text | None
    hint: Text | None
    phone: str


@dataclass(frozen=True, slots=True)
class RenewalBand:
    """A heading and what ends below it, soonest first."""

    title: Text
    entries: tuple[RenewalEntry, ...]


@dataclass(frozen=True, slots=True)
class RenewalSheet:
    """The whole sheet, up to which day it looks, and whose it is."""

    on: date
    until: date
    bands: tuple[RenewalBand, ...]
    own_name: str

    @property
    def items(self) -> int:
        return sum(len(band.entries) for band in self.bands)


def renewal_sheet(book: Book, on: date, segment: Segment = Segment.ALL) -> RenewalSheet:
    """What the page of renewals shows, whole."""
    found, settings = renewals(book, on), book.preferences()
    bands = tuple(_band(book, group, on) for group in groups(found, segment, settings))
    return RenewalSheet(on, on + timedelta(days=found.horizon), bands, settings.own_name)


def _band(book: Book, group: RenewalGroup, on: date) -> RenewalBand:
    return RenewalBand(group_title(group), tuple(_entry(one, on) for one in shown(book, group.rows)))


def _entry(one: ShownRenewal, on: date) -> RenewalEntry:
    line = one.row.line
    return RenewalEntry(
        name=line.name,
        thing=line.thing,
        end=end_words(line),
        due=line.due,
        left=days_words(one.row),
        family=household_name(one.home) if len(one.home.members) > 1 else None,
        hint=T("Answer first") if one.complaint else None,
        phone=household_phone(one.home, on),
    )
