"""Web pages, messages and XML that are workbooks: every table a sheet, every cell in its place."""

from datetime import date, datetime

import pytest

from core.errors import UserError
from core.importing.sheet import FOUND_OUT, Cell, SheetNote
from storage.sheets import limits, pages, spans
from storage.sheets.parts import Noted, Rows, SheetBegins
from storage.sheets.shapes import read_any_text

WORKBOOK = '<?xml version="1.0"?><Workbook xmlns="{0}" xmlns:ss="{0}">{1}</Workbook>'
SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"


def rows_of(data: bytes) -> list[list[Cell]]:
    return [
        row for part in read_any_text(data, "x", FOUND_OUT) if isinstance(part, Rows) for row in part.rows
    ]


def notes_of(data: bytes) -> list[SheetNote]:
    return [
        note for part in read_any_text(data, "x", FOUND_OUT) if isinstance(part, Noted) for note in part.notes
    ]


def refusal_of(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        rows_of(data)
    return caught.value.what.msgid


def table(rows: str) -> bytes:
    return f"<html><table>{rows}</table></html>".encode()


def xml(rows: str) -> bytes:
    sheet = f'<Worksheet ss:Name="客户"><Table>{rows}</Table></Worksheet>'
    return WORKBOOK.format(SPREADSHEET, sheet).encode()


def value(kind: str, text: str) -> Cell:
    ((cell,),) = rows_of(xml(f'<Row><Cell><Data ss:Type="{kind}">{text}</Data></Cell></Row>'))
    return cell


def test_cells_lose_their_markup_and_keep_their_lines() -> None:
    rows = "<tr><td><b>张</b>三&nbsp; \n&amp; 李四</td><td>一<br/>二<p>三</p></td><td></td></tr>"
    assert rows_of(table(rows)) == [["张三 & 李四", "一\n二\n三", ""]]


def test_sections_that_no_page_has_are_passed_over() -> None:
    assert rows_of(table("<tr><td>a<![endif-x]>b<![foo>c")) == [["abc"]]


def test_what_nobody_sees_is_no_text() -> None:
    page = "<html><style>td{}</style><table><tr><td>a<script>b</script><select>c</select></td></tr></table>d"
    assert rows_of(page.encode()) == [["a"]]


def test_an_unseen_part_that_never_ends_ends_with_its_cell() -> None:
    assert rows_of(table("<tr><td>a<select>b<td>c")) == [["a", "c"]]


def test_a_cell_over_several_columns_stands_in_the_first() -> None:
    assert rows_of(table("<tr><td colspan=3>a<td>b<tr><td colspan=x>c<td colspan=0>d")) == [
        ["a", "", "", "b"],
        ["c", "d"],
    ]


def test_a_cell_over_several_rows_stands_in_each() -> None:
    rows = "<tr><td rowspan=2>a<td rowspan=3 colspan=2>b<td>c<tr><td>d<tr><td>e<tr><td>f"
    assert rows_of(table(rows)) == [["a", "b", "", "c"], ["a", "b", "", "d"], ["e", "b", ""], ["f"]]


def test_rows_below_are_filled_behind_a_gap() -> None:
    assert rows_of(table("<tr><td>a<td>b<td rowspan=2>c<tr><td>d<tr>")) == [
        ["a", "b", "c"],
        ["d", "", "c"],
        [],
    ]


def test_cells_without_a_row_begin_one() -> None:
    assert rows_of(table("<td>a<td>b<tr><td>c")) == [["a", "b"], ["c"]]


def test_every_table_is_a_sheet_and_empty_ones_are_none() -> None:
    page = b"<table><tr><td>a</table></table><table><tr><td></td></table><table><tr><th>b</th></tr></table>"
    parts = [part for part in read_any_text(page, "x", FOUND_OUT) if isinstance(part, SheetBegins)]
    assert parts == [SheetBegins("x", "utf-8"), SheetBegins("x 2", "utf-8")]


def test_a_table_in_a_table_is_one_of_its_own() -> None:
    assert rows_of(table("<tr><td>a<table><tr><td>b</td></tr></table>c</td></tr>")) == [["ac"], ["b"]]


def test_the_encoding_that_a_page_names_is_taken_when_it_fits() -> None:
    page = '<meta charset="big5"><table><tr><td>張三</table>'
    assert rows_of(page.encode("big5")) == [["張三"]]
    assert rows_of(page.encode("utf-8")) == [["張三"]]
    assert rows_of(page.replace("big5", "nonsense").encode("utf-8")) == [["張三"]]


def test_a_named_encoding_that_python_cannot_bear_is_not_taken() -> None:
    assert rows_of(b'<meta charset="idna"><table><tr><td>a</table>') == [["a"]]


def test_a_page_without_a_table_is_told() -> None:
    assert refusal_of(b"<html><body>x</body>") == "This is a web page without a table, whatever its name says"


def test_pages_of_no_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "damaged" in refusal_of(b"<table><!--" + b"x " * 150_000)
    assert "damaged" in refusal_of(b"<table>" * 200)
    assert "column" in refusal_of(table("<tr>" + "<td colspan=1000>" * 3))
    monkeypatch.setattr(limits, "MAX_CELLS", 3)
    assert "cells" in refusal_of(table("<tr><td>a<td>b<tr><td>a<td>b"))


def test_repairs_of_a_page_are_told() -> None:
    long = "a" * (limits.MAX_CELL_CHARACTERS + 1)
    notes = notes_of(table(f"<tr><td>好{long}<tr><td>好\ufffd"))
    assert [note.row for note in notes] == [1, 2]


def test_a_picture_in_a_page_is_passed_over() -> None:
    assert rows_of(table(f'<tr><td><img src="data:image/png;base64,{"A" * 300_000}">a')) == [["a"]]


def test_a_grid_outside_of_rows_is_empty() -> None:
    grid = spans.Grid()
    grid.end_row()
    assert grid.rows == []
    assert pages.find_tables("</td></tr></table><td>x") == []


def test_the_pages_of_a_message_are_read() -> None:
    head = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html"
    page = "<table><tr><td>张三</td></tr></table>"
    data = head + b"; charset=gbk\n\n" + page.encode("gbk") + b"\n--b--\n"
    assert next(read_any_text(data, "x", FOUND_OUT)) == SheetBegins("x", "gb18030")
    assert rows_of(data) == [["张三"]]
    assert rows_of(head + b"\n\n" + page.encode() + b"\n--b--\n") == [["张三"]]


def test_a_message_that_holds_no_page_is_told() -> None:
    head = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: "
    assert "without a table" in refusal_of(head + b"text/plain\n\nx\n--b--\n")


def test_a_message_that_breaks_the_reader_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_data: bytes) -> None:
        raise RecursionError

    monkeypatch.setattr("storage.sheets.mails.message_from_bytes", broken)
    assert "damaged" in refusal_of(b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n")


def test_an_xml_workbook_has_its_sheets_and_gaps() -> None:
    rows = (
        '<Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="String">a</Data></Cell></Row>'
        '<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">b</Data></Cell>'
        "<Cell><Data>c</Data></Cell><Cell/></Row>"
    )
    data = xml(rows)
    assert next(read_any_text(data, "x", FOUND_OUT)) == SheetBegins("客户", "utf-8")
    assert rows_of(data) == [[], [], ["", "a"], ["b", "", "c", ""]]


def test_values_of_an_xml_workbook_keep_their_kind() -> None:
    assert value("Number", "1.5") == 1.5
    assert value("Number", "1e999") is None
    assert value("Number", "x") == "x"
    assert value("Boolean", "1") is True
    assert value("Error", "#N/A") is None
    assert value("DateTime", "1985-03-02T00:00:00.000") == date(1985, 3, 2)
    assert value("DateTime", "1985-03-02T09:30:00.000") == datetime.fromisoformat("1985-03-02T09:30")
    assert value("DateTime", "1899-12-31T09:30:00.000") == "09:30:00"
    assert value("DateTime", "gestern") == "gestern"
    assert value("String", "<b>张</b>三") == "张三"
    assert value("String", "a\x03b") == "ab"


def test_comments_and_strange_elements_are_no_cells() -> None:
    comment = '<Comment><Data ss:Type="String">批注</Data></Comment>'
    cell = f'<Cell><Data ss:Type="String">a</Data>{comment}</Cell><x><Data xmlns="y">z</Data></x>'
    assert rows_of(xml(f"<Row>{cell}</Row>")) == [["a"]]
    assert rows_of(xml("<Data>a</Data><Cell><Data>b</Data></Cell>")) == [["b"]]
    outside = WORKBOOK.format(SPREADSHEET, "<Row><Cell/></Row>")
    assert rows_of(outside.encode()) == []


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ('<Row ss:Index="99999999"/>', "cells"),
        ('<Row><Cell ss:Index="99999999"/></Row>', "column"),
        ("<a>" * 300 + "</a>" * 300, "damaged"),
        ("<Row>", "damaged"),
    ],
)
def test_xml_beyond_measure_is_refused(rows: str, words: str) -> None:
    assert words in refusal_of(xml(rows))


def test_xml_with_a_document_type_is_unsafe() -> None:
    data = xml("").replace(b"<Workbook", b'<!DOCTYPE x [<!ENTITY a "b">]><Workbook', 1)
    assert "packed as no spreadsheet" in refusal_of(data)


def test_cells_of_an_xml_workbook_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_CELLS", 3)
    assert "cells" in refusal_of(xml('<Row><Cell ss:Index="4"/></Row>'))
