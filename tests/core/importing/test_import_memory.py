"""What a sheet remembers, and what is made of a memory that was damaged."""

import json
from base64 import b64encode
from datetime import date
from struct import pack

import pytest

from core.importing.round_trip.memory import MARK, read_memory, sum_of_cell, sum_of_value
from core.importing.sheet import MEMORY, Cell, Sheet, SheetFile
from core.text import T

ABOUT = json.dumps({"columns": [["编号", "Number"], ["姓名", "Name"]]})
SUMS = b64encode(pack(">4I", 1, 2, 3, 4)).decode()


def file_with(*rows: list[Cell], name: str = MEMORY) -> SheetFile:
    return SheetFile("a.xlsx", "", [Sheet("客户", []), Sheet(name, list(rows))])


def test_a_memory_is_read_column_by_column() -> None:
    memory = read_memory(file_with([MARK, ABOUT], ["1042", SUMS]))
    assert memory is not None
    assert memory.rows == {"1042": ((1, 2), (3, 4))}
    assert (memory.place_of("姓名"), memory.place_of("备注")) == (1, None)


def test_the_memory_is_no_table_to_import() -> None:
    assert [sheet.name for sheet in file_with([MARK]).tables] == ["客户"]


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [[]],
        [["another program"]],
        [[MARK]],
        [[MARK, "no json"]],
        [[MARK, "[]"]],
        [[MARK, '{"columns": 3}']],
        [[MARK, ABOUT], ["1042", "?"]],
        [[MARK, ABOUT], ["1042", SUMS[:8]]],
        [[MARK, ABOUT], ["1042"]],
    ],
)
def test_a_damaged_memory_is_none(rows: list[list[Cell]]) -> None:
    assert read_memory(file_with(*rows)) is None


def test_a_sheet_of_somebody_else_has_no_memory() -> None:
    assert read_memory(file_with([MARK, ABOUT], name="Sheet2")) is None


def test_a_cell_is_the_same_however_a_program_keeps_it() -> None:
    assert sum_of_cell(12.0) == sum_of_cell("12") == sum_of_cell(12)
    assert sum_of_cell(date(2026, 9, 1)) == sum_of_cell("2026-09-01")
    assert sum_of_cell("a\r\nb ") == sum_of_cell("a\nb")
    assert sum_of_cell(None) == sum_of_cell("")
    assert sum_of_cell("a" * 20_000) == sum_of_cell("a" * 16_383)
    assert sum_of_cell("a") != sum_of_cell("b")


def test_a_value_is_the_same_in_every_language() -> None:
    assert sum_of_value(T("lunar {day}", day="8-15")) != sum_of_value(T("lunar {day}", day="8-16"))
    assert sum_of_value(("1", "2")) != sum_of_value(("1",))
    assert sum_of_value(None) == sum_of_value("")
