"""Sheets that are one table, as the wizard offers them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.importing.reports import Duplicates
from core.importing.returned import returned_rows
from core.importing.table import place_words
from core.ports import Book, no_progress
from core.screens.importing.preview import make_preview
from core.screens.importing.sample import sample_of
from core.screens.importing.sheets import look_into
from resources.words import Words
from tests.core.importing.test_import_together import BOUGHT, CONDITIONER, FRIDGE, a_sheet, a_workbook
from tests.makers import TODAY, a_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    opened = a_book(tmp_path)
    yield opened
    opened.close()


def test_they_stand_before_the_single_ones_and_are_proposed(book: Book) -> None:
    broken = a_sheet("2月", BOUGHT, CONDITIONER, "李娜|13800138002|不详|空调|2999")
    opened = look_into(a_workbook(a_sheet("1月", BOUGHT, FRIDGE), broken), no_progress)
    assert [line.name for line in opened.usable] == ["1月, 2月", "1月", "2月"]
    found = opened.line(opened.best).understood
    assert found is not None
    preview = make_preview(book, found, Duplicates.ASK, TODAY, no_progress)
    assert [line.place for line in preview.lines] == ["1月 · 2", "2月 · 2", "2月 · 3"]
    sample = sample_of(found, 1, TODAY)
    assert sample is not None
    assert sample.place == "2月 · 2"
    returned = returned_rows(found.table, preview.problems, Words("en", TODAY))
    assert [row[:3] for row in returned.rows] == [["2月", 3, "李娜"]]


def test_a_row_of_one_sheet_is_its_number() -> None:
    opened = look_into(a_workbook(a_sheet("1月", BOUGHT, FRIDGE)), no_progress)
    found = opened.line(opened.best).understood
    assert found is not None
    assert place_words(found.table, 2) == "2"
