"""The sheet for a round of visits on paper: everybody once, under the place, nothing over the edge."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.callsheet import SheetBand
from core.text import T
from core.visit_sheet import VisitSheet
from gui.printing.frame import BODY_END
from gui.printing.marks import Dots, Frame, Page, Words
from gui.printing.setting import Setter
from gui.printing.visits import visit_pages
from resources.words import Words as Voice
from tests.golden.families import FIRST, FRIDAY
from tests.golden.sheet import SteadyWidths

PRINTED = datetime(2026, 9, 18, 8, 14, tzinfo=UTC)


def pages_of(*counts: int) -> list[Page]:
    entry = replace(FIRST[1], number=0, hint="9幢202室")
    bands = tuple(
        SheetBand(T("{place}", place=f"小区{place}"), (entry,) * count) for place, count in enumerate(counts)
    )
    setter = Setter(Voice("en", FRIDAY), SteadyWidths())
    return visit_pages(VisitSheet(FRIDAY, "南安市", bands, "沈知远"), PRINTED, setter)


def texts(page: Page) -> list[str]:
    return [mark.text for mark in page if isinstance(mark, Words)]


@pytest.mark.parametrize("counts", [(1,), (1, 1, 1, 1, 1, 1, 1), (6, 1), (40,)])
def test_every_household_stands_whole_under_its_place(counts: tuple[int, ...]) -> None:
    pages = pages_of(*counts)
    assert sum(texts(page).count("9幢202室") for page in pages) == sum(counts)
    for page in pages:
        assert [text for text in texts(page) if text.startswith("小区")]
        assert max(mark.middle for mark in page if isinstance(mark, Dots)) <= BODY_END
    headings = [text for page in pages for text in texts(page) if text.startswith("小区")]
    assert set(headings) == {f"小区{place}" for place in range(len(counts))}


def test_the_head_names_the_place_and_how_many_there_are() -> None:
    (page,) = pages_of(2)
    assert {"Visits", "南安市", "2 households", "page 1 / 1"} <= set(texts(page))
    assert "0" not in texts(page)


def test_nobody_to_visit_is_said_on_one_page_without_boxes() -> None:
    (page,) = pages_of()
    assert "Nobody is to be visited" in texts(page)
    assert not [mark for mark in page if isinstance(mark, Frame)]
