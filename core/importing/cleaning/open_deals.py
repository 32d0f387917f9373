"""Deals of an export that are still under way: nothing was bought yet, and what is hoped for is a wish."""

from collections.abc import Iterator
from dataclasses import replace

from core.importing.cleaning.deals import STILL_OPEN, WON, still_open
from core.importing.cleaning.row import CleanRow
from core.importing.cleaning.verdict import BOUGHT
from core.importing.cleaning.wishes import WishTold

_WHO = ("number", "name", "phone")


def with_open_deals(rows: Iterator[CleanRow]) -> Iterator[CleanRow]:
    """The rows, of which open deals tell of a wish with its budget and its day."""
    for row in rows:
        read = _READ.get(row.get("state", str) or "")
        yield read(row) if read else row


def _as_bought(row: CleanRow) -> CleanRow:
    """A deal that was won keeps the stage in which it was until then, which says nothing any more."""
    values = {name: value for name, value in row.values.items() if name != "state"}
    warnings = tuple(note for note in row.warnings if note.reason != still_open(note.value).reason)
    return replace(row, values=values, warnings=warnings)


def _as_wish(row: CleanRow) -> CleanRow:
    told = row.values
    values = {name: value for name, value in told.items() if name not in BOUGHT and name != "state"}
    values["wish"] = WishTold(row.get("product", str) or row.get("category", str) or "")
    values |= {name: told[old] for name, old in (("budget", "amount"), ("wish_by", "date")) if old in told}
    named = any(name in told for name in _WHO)
    return replace(row, values=values, problem=None if named else row.problem)


_READ = {STILL_OPEN: _as_wish, WON: _as_bought}
