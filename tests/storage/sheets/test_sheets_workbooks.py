"""Workbooks: true row numbers, results of formulas, dates as dates, all sheets."""

import io
from datetime import date, datetime, time, timedelta
from types import SimpleNamespace

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from python_calamine import PasswordError

from core.errors import UserError
from core.importing.sheet import Cell
from storage.sheets import limits, workbooks
from storage.sheets.parts import Rows, SheetBegins
from storage.sheets.workbooks import read_workbook
from tests.storage.sheets import hostile

MORNING = datetime.fromisoformat("2026-01-02T03:04")


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def rows_of(data: bytes) -> list[list[Cell]]:
    return [row for part in read_workbook(data) if isinstance(part, Rows) for row in part.rows]


def with_cells(**cells: str | float | date | time | timedelta) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for place, value in cells.items():
        sheet[place] = value
    return saved(book)


def refusal_of(data: bytes) -> UserError:
    with pytest.raises(UserError) as caught:
        list(read_workbook(data))
    return caught.value


def test_row_and_column_numbers_are_true() -> None:
    assert rows_of(with_cells(B3="x", C4="y")) == [["", "", ""], ["", "", ""], ["", "x", ""], ["", "", "y"]]


def test_cells_keep_their_kind() -> None:
    data = with_cells(A1="张三", B1=13800138000, C1=True, D1=date(1985, 3, 2), E1=MORNING, F1=1.5)
    assert rows_of(data) == [["张三", 13800138000.0, True, date(1985, 3, 2), MORNING, 1.5]]


def test_a_time_is_text_and_a_duration_is_days() -> None:
    assert rows_of(with_cells(A1=time(9, 30), B1=timedelta(days=1, hours=12))) == [["09:30:00", 1.5]]


def test_errors_and_numbers_without_end_are_empty() -> None:
    cells = b'<c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>1e999</v></c><c r="C1"><v>2</v></c>'
    (row,) = rows_of(hostile.sheet(b'<row r="1">' + cells + b"</row>"))
    assert [cell or None for cell in row] == [*[None] * (len(row) - 1), 2.0]


def test_a_formula_gives_its_last_result() -> None:
    cells = b'<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B1"><f>1+1</f><v>2</v></c>'
    assert rows_of(hostile.sheet(b'<row r="1">' + cells + b"</row>")) == [["ab", 2.0]]


def test_dates_of_the_1904_system_are_the_same_days() -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0]["A1"] = date(1985, 3, 2)
    assert rows_of(saved(book)) == [[date(1985, 3, 2)]]


def test_hidden_and_empty_sheets_are_there_and_charts_are_not() -> None:
    book = Workbook()
    book.worksheets[0].title = "客户"
    book.create_sheet("藏").sheet_state = "veryHidden"
    book.create_chartsheet("图")
    assert [part for part in read_workbook(saved(book)) if isinstance(part, SheetBegins)] == [
        SheetBegins("客户"),
        SheetBegins("藏", hidden=True),
    ]


def test_a_merged_cell_has_its_value_in_its_first_cell() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["C2"] = "客户", "x"
    sheet.merge_cells("A1:C1")
    assert rows_of(saved(book)) == [["客户", "", ""], ["", "", "x"]]


def test_a_cell_merged_over_rows_says_the_same_of_each_that_holds_something() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["张三", 13800138000, 6100, "瓷砖"],
        [None, None, None, "马桶"],
        [],
        [None, None, None, "门"],
    ):
        sheet.append(row)
    for place in ("A1:A3", "B1:B2", "C1:C2"):
        sheet.merge_cells(place)
    sheet["C6"] = 1
    assert rows_of(saved(book)) == [
        ["张三", 13800138000.0, 6100.0, "瓷砖"],
        ["张三", 13800138000.0, "", "马桶"],
        ["", "", "", ""],
        ["", "", "", "门"],
        ["", "", "", ""],
        ["", "", 1.0, ""],
    ]


def test_a_long_text_is_cut() -> None:
    text = b"A" * 40_000
    cells = b'<c r="A1" t="inlineStr"><is><t>%s</t></is></c><c r="B1"><v>1</v></c>' % text
    assert rows_of(hostile.sheet(b'<row r="1">' + cells + b"</row>")) == [
        ["A" * limits.MAX_CELL_CHARACTERS, 1.0]
    ]


def test_a_value_in_the_last_column_of_all_is_refused() -> None:
    error = refusal_of(with_cells(A1="x", XFD1="y"))
    assert error.where is not None and error.where.values == {"row": 1}


def test_a_value_in_the_last_row_of_all_is_refused_before_the_grid_is_made() -> None:
    assert "cells" in refusal_of(with_cells(XFD1048576="y")).what.values


def test_a_damaged_workbook_is_told() -> None:
    assert refusal_of(hostile.broken_xml()).what.msgid == "The file is damaged or cut short"


def test_a_password_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(stream: io.BytesIO) -> None:
        raise PasswordError

    monkeypatch.setattr(workbooks, "CalamineWorkbook", SimpleNamespace(from_filelike=locked))
    assert refusal_of(b"").what.msgid == "The workbook is protected by a password"


def test_three_thousand_rows_arrive_whole() -> None:
    data = hostile.workbook([[f"客户{n}", str(n)] for n in range(3_000)])
    assert rows_of(data) == [[f"客户{n}", str(n)] for n in range(3_000)]
