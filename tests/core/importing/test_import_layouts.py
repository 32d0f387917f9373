"""Sheets made by other programs are understood as they come."""

from pathlib import Path

import pytest

from core.importing.cleaning.preview import preview_value
from core.importing.cleaning.row import CleanRow
from core.importing.reports import ImportChoices
from core.importing.rows_told import rows_as_told
from core.importing.service import import_file
from core.importing.sheet import SheetFile
from tests.core.importing.layouts import LAYOUTS
from tests.core.importing.layouts.layout import Layout
from tests.core.importing.layouts.reading import mapping_of, table_of, told, words
from tests.makers import TODAY, a_book, all_rows

each_layout = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)


@each_layout
def test_the_kind_and_every_person_are_found(layout: Layout) -> None:
    assert mapping_of(layout).kind is layout.kind
    assert len(table_of(layout).rows) == 3


@each_layout
def test_every_heading_goes_to_its_field(layout: Layout) -> None:
    assert " ".join(map(told, mapping_of(layout).columns)) == layout.fields


def rows_of(layout: Layout) -> list[CleanRow]:
    """The rows as a book is asked about them."""
    return list(rows_as_told(mapping_of(layout), table_of(layout).rows, TODAY))


@each_layout
def test_the_first_row_is_read(layout: Layout) -> None:
    shown = {name: words(preview_value(value)) for name, value in rows_of(layout)[0].values.items()}
    assert {name: shown.get(name) for name in layout.first} == layout.first
    assert shown.keys().isdisjoint(layout.gone)


@each_layout
def test_nothing_of_it_is_warned_about(layout: Layout) -> None:
    assert [row.row for row in rows_of(layout) if row.warnings] == list(layout.warned)


@each_layout
def test_a_book_takes_it_in_once(layout: Layout, tmp_path: Path) -> None:
    book = a_book(tmp_path)
    file = SheetFile("file.csv", "ab" * 32, [layout.sheet])
    report = import_file(book, file, ImportChoices(), TODAY)
    assert (report.rows, [note.row for note in report.problems]) == (3, list(layout.problems))
    assert report.created == 3 - len(layout.problems)
    assert book.customer_count() == layout.cards
    before = all_rows(book)
    again = import_file(book, file, ImportChoices(), TODAY)
    assert again.created == (0 if layout.repeats else report.created)
    assert not layout.repeats or all_rows(book) == before
    book.close()
