"""Text files: every usual encoding, separator and accident."""

import codecs
import hashlib
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UserError
from core.importing.sheet import FOUND_OUT, Cell
from storage.sheets import encodings, limits
from storage.sheets.cells import harmless, unharmed
from storage.sheets.encodings import Encoding, find_encoding
from storage.sheets.parts import Part, Rows, SheetBegins
from storage.sheets.reading import read_file
from storage.sheets.shapes import read_any_text

TABLE = "姓名,手机,备注\n张三,13800000001,上次来过\n李四,13800000002,很好\n王五,13800000003,一般\n"
UNKNOWN = "Привет, мир. ".encode("cp1251") * 100
"""In no encoding of China or Japan."""

CELLS = [line.split(",") for line in TABLE.splitlines()]


def rows_of(data: bytes) -> list[list[Cell]]:
    return [
        row for part in read_any_text(data, "x", FOUND_OUT) if isinstance(part, Rows) for row in part.rows
    ]


def refusal_of(data: bytes) -> UserError:
    with pytest.raises(UserError) as caught:
        list(read_any_text(data, "x", FOUND_OUT))
    return caught.value


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TABLE.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TABLE.encode(), "utf-8"),
        (TABLE.encode("gb18030"), "gb18030"),
        (codecs.BOM_UTF8 + TABLE.encode("gb18030"), "gb18030"),
        (codecs.BOM_UTF16_LE + TABLE.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TABLE.encode("utf-16-be"), "utf-16-be"),
        (TABLE.encode("utf-16-le"), "utf-16-le"),
        (TABLE.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TABLE.encode("utf-32-le"), "utf-32-le"),
        (codecs.BOM_UTF32_BE + TABLE.encode("utf-32-be"), "utf-32-be"),
    ],
)
def test_every_usual_encoding_gives_the_same_cells(data: bytes, encoding: str) -> None:
    assert next(iter(read_any_text(data, "客户", FOUND_OUT))) == SheetBegins("客户", encoding, ",")
    assert rows_of(data) == CELLS


def test_a_text_in_no_chinese_encoding_is_guessed() -> None:
    text = "Имя;Город\nАнна Петрова;Москва\nИван Сидоров;Санкт-Петербург и его окрестности\n"
    assert rows_of(text.encode("cp1251")) == [line.split(";") for line in text.splitlines()]


def test_a_guess_that_does_not_fit_the_rest_repairs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encodings, "_SAMPLE_BYTES", 300)
    text = "Привет, мир. ".encode("cp1251") * 100
    found = find_encoding(text)
    assert found is not None and not found.repairs
    assert find_encoding(text + b"\x98") == replace(found, repairs=True)


def test_bytes_that_nobody_can_guess_are_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("charset_normalizer.from_bytes", lambda _data: SimpleNamespace(best=lambda: None))
    assert refusal_of(UNKNOWN).what.msgid == "No table was recognised in this file"


def test_a_guess_of_utf_16_needs_no_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    guess = SimpleNamespace(encoding="utf_16")
    monkeypatch.setattr("charset_normalizer.from_bytes", lambda _data: SimpleNamespace(best=lambda: guess))
    assert find_encoding(UNKNOWN + b"x") == Encoding("utf-16-le", repairs=True)


def test_a_separator_that_breaks_the_first_rows_is_not_taken() -> None:
    text = "a,b\n" + "1;2\n" * 3 + '"' + "x" * 140_000
    assert refusal_of(text.encode()).what.msgid == "A quotation mark is opened and never closed"


def test_bytes_that_no_encoding_explains_are_no_table() -> None:
    for data in (bytes(range(256)) * 40, b"\x01\x02\x03,\x04abc\n" * 40):
        assert refusal_of(data).what.msgid == "No table was recognised in this file"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_separator_is_found(delimiter: str) -> None:
    assert rows_of(TABLE.replace(",", delimiter).encode()) == CELLS


def test_separators_inside_notes_do_not_count() -> None:
    text = "客户名单\n姓名\t备注\n张三\t苹果,梨,桃\n李四\t苹果,梨\n王五\t无\n"
    assert rows_of(text.encode())[2] == ["张三", "苹果,梨,桃"]


def test_a_single_column_stays_single() -> None:
    assert rows_of("姓名\n张三\n\n李四\n".encode()) == [["姓名"], ["张三"], [], ["李四"]]


def test_quoted_cells_may_hold_lines_separators_and_quotes() -> None:
    text = '姓名,备注\r\n张三,"第一行\n第二行, ""好"""\r\n'
    assert rows_of(text.encode()) == [["姓名", "备注"], ["张三", '第一行\n第二行, "好"']]


def test_a_quote_that_never_closes_is_named_with_its_row() -> None:
    error = refusal_of('姓名,备注\n张三,好\n李四,"忘了\n王五,好\n'.encode())
    assert error.what.msgid == "A quotation mark is opened and never closed"
    assert error.where is not None and error.where.values == {"row": 3}


def test_an_odd_quote_inside_a_cell_is_text() -> None:
    assert rows_of('姓名,尺寸\n张三,27"\n李四,24\n'.encode())[1] == ["张三", '27"']


def test_a_field_beyond_all_measure_is_an_open_quote() -> None:
    error = refusal_of(b'a,"' + b"x\n" * 100_000)
    assert error.where is not None and error.where.values == {"row": 1}


def test_a_long_cell_is_cut_and_zero_bytes_are_dropped() -> None:
    rows = rows_of("姓名,备注\n".encode() + b"x\0y," + b"a" * 100_000)
    assert rows[1] == ["xy", "a" * limits.MAX_CELL_CHARACTERS]


@pytest.mark.parametrize("data", [b"\n \r\n\t", codecs.BOM_UTF8, b"\0\0\0"])
def test_blanks_alone_are_an_empty_file(data: bytes) -> None:
    assert refusal_of(data).what.msgid == "The file is empty"


def test_only_empty_cells_may_stand_beyond_the_last_column() -> None:
    assert rows_of(b"a,b\n" + b"c" + b"," * 2_000) == [["a", "b"], ["c"] + [""] * 999]
    error = refusal_of(b"a,b\n" + b"," * 2_000 + b"c")
    assert error.where is not None and error.where.values == {"row": 2}


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_CELLS", 5)
    assert "cells" in refusal_of(b"a,b\nc,d\ne,f\n").what.values
    monkeypatch.setattr(limits, "MAX_CELLS", 6)
    assert len(rows_of(b"a,b\nc,d\ne,f\n")) == 3
    monkeypatch.setattr(limits, "MAX_ROWS", 2)
    assert "rows" in refusal_of(b"a,b\nc,d\ne,f\n").what.values


def test_rows_come_in_pieces() -> None:
    parts: list[Part] = list(read_any_text(b"a,b\n" * 2_500, "x", FOUND_OUT))
    assert [len(part.rows) for part in parts if isinstance(part, Rows)] == [1_000, 1_000, 500]


def test_the_apostrophe_of_our_own_export_is_taken_away() -> None:
    assert rows_of(b"a,b\n'=1+1,'+86 138\n''=x,'tis\n") == [
        ["a", "b"],
        ["=1+1", "+86 138"],
        ["'=x", "'tis"],
    ]


def test_what_programs_wrap_for_spreadsheets_is_unwrapped() -> None:
    typed = b'no,b\n"=""0012""",\'=1\n="34",="a"&b\n'
    assert rows_of(typed) == [["no", "b"], ["0012", "=1"], ["34", '="a"&b']]


@given(st.text(st.sampled_from("'=+-@\t\r\nab"), max_size=6))
def test_every_text_survives_being_made_harmless(text: str) -> None:
    assert unharmed(harmless(text)) == text
    assert harmless(text)[:1] not in list("=+-@\t\r\n")


def test_a_file_knows_its_name_and_hash(tmp_path: Path) -> None:
    path = tmp_path / "客户.csv"
    path.write_bytes(TABLE.encode())
    found = read_file(path)
    assert (found.file_name, found.sheets[0].name) == ("客户.csv", "客户")
    assert found.sha256 == hashlib.sha256(TABLE.encode()).hexdigest()
    assert found.sheets[0].rows == CELLS
