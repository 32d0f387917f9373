"""The sheet for a round of visits as plain objects: who lives where, why to ring, and room to write.

No tiers and no amounts: the page leaves the house.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from core.callsheet import SheetBand, SheetEntry, sheet_entry
from core.records import dataclass
from core.screens.near import NearRow, by_place


@dataclass(frozen=True, slots=True)
class VisitSheet:
    """The whole sheet, for which place it was made, and whose it is."""

    on: date
    place: str
    bands: tuple[SheetBand, ...]
    own_name: str

    @property
    def households(self) -> int:
        return sum(len(band.entries) for band in self.bands)


def visit_sheet(rows: Sequence[NearRow], place: str, on: date, own_name: str) -> VisitSheet:
    """These households under the headings of their places. They bear no numbers: results by number are
    those of the call sheet."""
    bands = tuple(
        SheetBand(heading, tuple(_entry(row, on) for row in there)) for heading, there in by_place(rows)
    )
    return VisitSheet(on, place, bands, own_name)


def _entry(row: NearRow, on: date) -> SheetEntry:
    """Below the phone stands the door, not the hour to call."""
    entry = sheet_entry(0, row.row, on)
    return replace(entry, hint=row.place.flat or entry.hint)
