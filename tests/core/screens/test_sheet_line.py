"""Lines typed from the printed sheet."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.workdays import WorkCalendar
from core.errors import UserError
from core.model.interaction import Outcome
from core.screens.sheet_line import SheetLine, read_sheet_line
from tests.makers import TODAY

WORKDAYS = WorkCalendar()
LINES = {
    "12 b 7 车队预算": SheetLine((12,), Outcome.NO_ANSWER, date(2026, 9, 28), "车队预算"),
    "12 2 7 车队预算": SheetLine((12,), Outcome.NO_ANSWER, date(2026, 9, 28), "车队预算"),
    "12b": SheetLine((12,), Outcome.NO_ANSWER),
    "12 B": SheetLine((12,), Outcome.NO_ANSWER),
    "１２　ｂ": SheetLine((12,), Outcome.NO_ANSWER),
    "3 c 10-8": SheetLine((3,), Outcome.REARRANGED, date(2026, 10, 8)),
    "3 c next mon at Ann's": SheetLine((3,), Outcome.REARRANGED, date(2026, 9, 21), "at Ann's"),
    "5 a 首保 21 号": SheetLine((5,), Outcome.REACHED, None, "首保 21 号"),
    "5 a 300 km": SheetLine((5,), Outcome.REACHED, None, "300 km"),
    "6-9 e": SheetLine((6, 7, 8, 9), Outcome.MESSAGE),
    "4 -": SheetLine((4,), None),
    "4 b -": SheetLine((4,), None),
    "10 f": SheetLine((10,), Outcome.SET_ASIDE),
}
REFUSED = ("", "b", "12", "12 g", "0 a", "19 a", "9-6 a", "17-19 a", "3 c", "3 c later", "12 back", "1 77")


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_read(line: str) -> None:
    assert read_sheet_line(line, 18, TODAY, WORKDAYS) == LINES[line]


@pytest.mark.parametrize("line", REFUSED)
def test_a_line_that_cannot_be_meant_is_refused_with_a_way_out(line: str) -> None:
    with pytest.raises(UserError) as refused:
        read_sheet_line(line, 18, TODAY, WORKDAYS)
    assert refused.value.fix is not None


@given(st.integers(1, 18), st.sampled_from("abdef"), st.text("家常话 ", max_size=12))
def test_number_letter_and_note_come_back(number: int, letter: str, note: str) -> None:
    read = read_sheet_line(f"{number} {letter} {note}", 18, TODAY, WORKDAYS)
    assert (read.numbers, read.note) == ((number,), " ".join(note.split()))
