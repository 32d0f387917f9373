"""What is told of copies: why one was made, how it differs from the book, and what would be missing."""

from collections.abc import Mapping, Sequence

from core.model.backup import Comparison, Holding, Reason, Rescued
from core.model.lines import ChangeLine
from core.ports import Book
from core.records import dataclass
from core.text import N, T, Text

REASONS: Mapping[Reason, Text] = {
    Reason.ASKED: T("Asked for"),
    Reason.TIMED: T("After changes"),
    Reason.CLOSING: T("On closing"),
    Reason.IMPORT: T("Before an import"),
    Reason.MERGE: T("Before a merge"),
    Reason.RESTORE: T("Before a restore"),
    Reason.MIGRATION: T("Before an update"),
}

ALWAYS: Mapping[str, Text] = {
    "customers": T("Customers"),
    "households": T("Families"),
    "interactions": T("Contacts"),
    "purchases": T("Purchases"),
    "owned_items": T("Owned items"),
}
IF_DIFFERENT: Mapping[str, Text] = {
    "promises": T("Promises"),
    "follow_ups": T("Follow-ups"),
    "appointments": T("Appointments"),
    "wishes": T("Wishes"),
    "referrals": T("Referrals"),
    "credit_entries": T("Credit"),
    "settings": T("Settings"),
}
OTHERS = T("Other records")


@dataclass(frozen=True, slots=True)
class CountRow:
    """One kind of record: how many the book has now, and how many the copy. Without `now` there is no book
    to compare with."""

    what: Text
    now: int | None
    copy: int

    @property
    def difference(self) -> int:
        return 0 if self.now is None else self.copy - self.now


def count_rows(comparison: Comparison) -> list[CountRow]:
    """The kinds that everybody looks for, then those that differ."""
    named = {**ALWAYS, **IF_DIFFERENT}
    now, copy = comparison.now.counts if comparison.now else None, comparison.copy.counts
    rows = [CountRow(what, _sum(now, [name]), copy.get(name, 0)) for name, what in named.items()]
    others = [name for name in {**(now or {}), **copy} if name not in named]
    rows.append(CountRow(OTHERS, _sum(now, others), sum(copy.get(name, 0) for name in others)))
    return [row for place, row in enumerate(rows) if place < len(ALWAYS) or row.difference]


def rescue_remarks(rescued: Rescued) -> list[Text]:
    """What is to be known of a rescued book beside its counts."""
    remarks = []
    if rescued.stand_ins:
        told = N(
            "{n} lost card or household has a blank one in its place.",
            "{n} lost cards or households have blank ones in their place.",
            rescued.stand_ins,
        )
        remarks.append(told)
    if rescued.dropped:
        told = N(
            "{n} row belonged to something lost and was left out.",
            "{n} rows belonged to something lost and were left out.",
            rescued.dropped,
        )
        remarks.append(told)
    return remarks


def changes_after(book: Book, copy: Holding) -> list[ChangeLine]:
    """The changes of the book that the copy has not seen, newest first."""
    last = next((line.number for line in book.history(1)), 0)
    later = book.history(max(0, last - copy.last))
    return [line for line in later if line.number > copy.last]


def _sum(counts: Mapping[str, int] | None, names: Sequence[str]) -> int | None:
    return None if counts is None else sum(counts.get(name, 0) for name in names)
