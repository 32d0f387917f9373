"""A list becomes a table: headings and words are spoken, dates, sums and numbers stay what they are."""

from dataclasses import dataclass
from datetime import date

from core.exporting import ColumnKind
from core.exports import as_table
from core.screens.listings.listing import Heading, Listing
from core.text import N, T
from resources.words import Words

ENGLISH = Words("en", date(2026, 9, 18))


@dataclass(frozen=True)
class Row:
    """Cells as they are given."""

    given: tuple[object, ...]

    def cells(self) -> tuple[object, ...]:
        return self.given


HEADINGS = (
    Heading(T("Name")),
    Heading(T("Date"), ColumnKind.DATE),
    Heading(T("Amount"), ColumnKind.MONEY),
    Heading(T("Reasons")),
)


def test_headings_and_kinds() -> None:
    table = as_table(Listing(T("Today"), HEADINGS, ()), ENGLISH)
    assert table.name == "Today"
    assert [(column.heading, column.kind) for column in table.columns] == [
        ("Name", ColumnKind.TEXT),
        ("Date", ColumnKind.DATE),
        ("Amount", ColumnKind.MONEY),
        ("Reasons", ColumnKind.TEXT),
    ]


def test_dates_and_sums_stay_values_and_messages_are_spoken() -> None:
    reasons = (T("No contact yet"), N("{n} day", "{n} days", 2))
    row = Row(("李玉芬", date(2026, 9, 1), 100, reasons))
    table = as_table(Listing(T("Today"), HEADINGS, (row, Row((None, None, None, ())))), ENGLISH)
    assert list(table.rows) == [
        ["李玉芬", date(2026, 9, 1), 100, "No contact yet, 2 days"],
        [None, None, None, ""],
    ]


def test_a_date_among_words_is_spoken() -> None:
    table = as_table(Listing(T("Today"), HEADINGS[:1], (Row((date(2026, 9, 1),)),)), ENGLISH)
    assert list(table.rows) == [["Tue 1 Sep"]]
