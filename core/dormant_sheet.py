"""The sheet of the dormant as plain objects. No tiers, no amounts and no notes: it leaves the house."""

from collections.abc import Sequence
from datetime import date

from core.model.agenda import Reason
from core.model.lines import HouseholdLine
from core.ports import Book
from core.records import dataclass
from core.rules.contact import household_phone
from core.screens.dormant import Silence
from core.screens.dormant_words import TITLES, days_words, measure_words
from core.screens.words import household_name, kind_word
from core.text import N, T, Text


@dataclass(frozen=True, slots=True)
class DormantEntry:
    """One household: how long it has been silent and by what that is too long, the last time somebody was
    in touch; `family` is None for who lives alone, `hint` what comes first, `phone` in digits."""

    name: str
    family: Text | None
    silent: Text
    why: Text
    last: Text
    phone: str
    hint: Text | None


@dataclass(frozen=True, slots=True)
class DormantBand:
    """A heading and the households below it."""

    title: Text
    entries: tuple[DormantEntry, ...]


@dataclass(frozen=True, slots=True)
class DormantSheet:
    """The whole sheet, and whose it is."""

    on: date
    bands: tuple[DormantBand, ...]
    own_name: str

    @property
    def households(self) -> int:
        return sum(len(band.entries) for band in self.bands)


def dormant_sheet(book: Book, rows: Sequence[Silence], on: date) -> DormantSheet:
    """These rows, which come in the order of the page."""
    homes = [row.household_id for row in rows]
    lines = book.household_lines(homes)
    waiting = {item.household_id for item in book.due_items(homes) if item.kind is Reason.COMPLAINT}
    bands = []
    for effort, title in TITLES.items():
        entries = tuple(
            _entry(row, lines[row.household_id], on, row.household_id in waiting)
            for row in rows
            if row.effort is effort
        )
        if entries:
            bands.append(DormantBand(title, entries))
    return DormantSheet(on, tuple(bands), book.preferences().own_name)


def _entry(row: Silence, line: HouseholdLine, on: date, complaint: bool) -> DormantEntry:
    last = line.last
    return DormantEntry(
        name=line.primary.name,
        family=household_name(line) if len(line.members) > 1 else None,
        silent=N("{n} day silent", "{n} days silent", row.days),
        why=_why(row),
        last=T("{day}, {kind}", day=last.day, kind=kind_word(last.kind)) if last else T("Not reached yet"),
        phone=household_phone(line, on),
        hint=T("Answer first") if complaint else None,
    )


def _why(row: Silence) -> Text:
    """Short enough for a cell on paper."""
    measure = days_words(row.measure)
    if row.usual is not None:
        return T("usually {days}, {measure}", days=measure, measure=measure_words(row))
    return T("{days} allowed, {measure}", days=measure, measure=measure_words(row))
