"""The day's appointments on the call sheet: in the room of one household, on the first page alone."""

from dataclasses import replace

import pytest

from core.callsheet import SheetMeeting
from core.text import T
from gui.printing.grid import PAPER, RIGHT
from gui.printing.marks import Page
from tests.golden.sheet import pages_of
from tests.gui.test_printing_layout import PLAIN, edges, sheet_of, words


def pages(meetings: int, households: int = 12) -> list[Page]:
    agreed = tuple(
        SheetMeeting(f"{8 + place % 12:02}:00", f"客户{place}", T("Visit")) for place in range(meetings)
    )
    bands = [[PLAIN] * households] if households else []
    return pages_of(replace(sheet_of(*bands), meetings=agreed))


def places(page: Page) -> int:
    """How many households stand on it."""
    return sum(word.isdecimal() and len(word) < 3 for word in words(page))


def test_they_take_the_first_place_of_the_first_page() -> None:
    assert [places(page) for page in pages(0)] == [6, 6]
    assert [places(page) for page in pages(2)] == [5, 6, 1]
    first, second, _ = pages(2)
    assert words(first).index("08:00") < words(first).index("1")
    assert "08:00" not in words(second)


@pytest.mark.parametrize("meetings", [1, 10, 11, 40])
def test_none_lies_outside_the_page_and_of_too_many_the_last_says_how_many(meetings: int) -> None:
    (page, *_) = pages(meetings)
    assert all(edges(mark)[2] <= RIGHT + 0.1 and edges(mark)[3] <= PAPER[1] for mark in page)
    shown = sum(word.startswith("客户") for word in words(page))
    assert shown == (meetings if meetings <= 10 else 9)
    assert any("31" in word for word in words(page)) is (meetings == 40)


def test_a_day_with_appointments_alone_says_that_nobody_else_is_due() -> None:
    (page,) = pages(1, households=0)
    assert "客户0" in words(page)
    assert places(page) == 0
