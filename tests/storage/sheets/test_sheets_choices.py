"""What the user says about a text, and what is repaired in it."""

import codecs

import pytest

from core.errors import UserError
from core.importing.sheet import FOUND_OUT, Cell, SheetNote, TextForm
from storage.sheets import limits
from storage.sheets.cells import file_words
from storage.sheets.encodings import known_encoding
from storage.sheets.parts import Noted, Part, Rows, SheetBegins
from storage.sheets.shapes import read_any_text

TABLE = "姓名,手机\n张三,13800000001\n李四,13800000002\n王五,13800000003\n"
TRADITIONAL = "姓名,手機\n張國榮,13800000001\n陳國棟,13800000002\n"


def parts_of(data: bytes, form: TextForm = FOUND_OUT) -> list[Part]:
    return list(read_any_text(data, "x", form))


def rows_of(data: bytes, form: TextForm = FOUND_OUT) -> list[list[Cell]]:
    return [row for part in parts_of(data, form) if isinstance(part, Rows) for row in part.rows]


def notes_of(data: bytes) -> list[SheetNote]:
    return [note for part in parts_of(data) if isinstance(part, Noted) for note in part.notes]


def refusal_of(form: TextForm) -> UserError:
    with pytest.raises(UserError) as caught:
        parts_of(TABLE.encode(), form)
    return caught.value


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TRADITIONAL, "big5hkscs"),
        ("氏名,電話\n田中さくら,1\nすずき,2\n", "cp932"),
    ],
)
def test_the_encodings_of_the_neighbours_are_told_apart(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert parts_of(data)[0] == SheetBegins("x", encoding, ",")
    assert rows_of(data)[0] == text.splitlines()[0].split(",")


def test_the_user_has_the_last_word_on_the_encoding() -> None:
    assert rows_of(TABLE.encode("gbk"), TextForm("gbk"))[1][0] == "张三"
    assert rows_of(TABLE.encode("utf-16-le"), TextForm("utf-16-le"))[1][0] == "张三"
    assert rows_of(codecs.BOM_UTF8 + TABLE.encode(), TextForm("UTF8"))[0][0] == "姓名"
    assert rows_of(TABLE.encode("gbk"), TextForm("latin-1"))[1][0] != "张三"


def test_the_user_has_the_last_word_on_the_separator() -> None:
    assert rows_of(TABLE.encode(), TextForm(delimiter=";"))[0] == ["姓名,手机"]
    assert rows_of(TABLE.replace(",", "\t").encode(), TextForm(delimiter="tab"))[0] == ["姓名", "手机"]
    assert rows_of(TABLE.replace(",", "#").encode(), TextForm(delimiter="#"))[0] == ["姓名", "手机"]


@pytest.mark.parametrize(
    "form", [TextForm("klingon"), TextForm("base64"), TextForm("a\0b"), TextForm("idna")]
)
def test_an_unknown_encoding_is_told(form: TextForm) -> None:
    assert refusal_of(form).what.msgid == "There is no encoding “{name}”"


@pytest.mark.parametrize("delimiter", ["ab", '"', "\n"])
def test_what_cannot_separate_is_told(delimiter: str) -> None:
    assert refusal_of(TextForm(delimiter=delimiter)).what.msgid == "“{name}” cannot separate cells"


def test_known_encodings_are_read_in_their_widest_form() -> None:
    found = [known_encoding(name, b"") for name in ("GB2312", "Big5", "Shift_JIS", "utf-16", "utf-8")]
    assert [one.name if one else "" for one in found] == [
        "gb18030",
        "big5hkscs",
        "cp932",
        "utf-16-le",
        "utf-8",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-8-sig"])
def test_one_broken_byte_is_replaced_and_told(encoding: str) -> None:
    data = TABLE.encode(encoding)
    broken = data.replace("李四".encode(encoding.removesuffix("-sig")), b"\xff")
    assert [row[1] for row in rows_of(broken)] == [line.split(",")[1] for line in TABLE.splitlines()]
    (note,) = notes_of(broken)
    assert note.row == 3 and "\ufffd" in note.value


def test_words_far_behind_plain_ones_tell_the_encoding() -> None:
    data = b"name,phone\n" + b"Smith,13800000001\n" * 8_000 + "张三李四,1\n".encode("gb18030")
    assert rows_of(data)[-1][0] == "张三李四"


def test_a_cell_that_is_too_long_is_cut_and_told() -> None:
    data = f"姓名,备注\n张三,{'好' * 200_000}\n".encode()
    assert rows_of(data)[1][1] == "好" * limits.MAX_CELL_CHARACTERS
    assert notes_of(data)[0].reason.values["count"] == 200_000


def test_a_first_line_may_announce_the_separator() -> None:
    data = b"sep=;\r\na,b;c\r\n1;2\r\n"
    assert parts_of(data)[0] == SheetBegins("x", "utf-8", ";")
    assert rows_of(data) == [[], ["a,b", "c"], ["1", "2"]]


def test_chinese_commas_separate_only_when_every_row_has_them() -> None:
    assert rows_of("姓名、手机\n张三、1\n".encode())[1] == ["张三", "1"]
    assert rows_of("姓名\n张三，李四\n王五\n".encode())[1] == ["张三，李四"]
    assert rows_of("一句话，没有别的\n".encode()) == [["一句话，没有别的"]]


def test_more_filled_rows_than_a_book_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_FILLED_ROWS", 3)
    assert len(rows_of(b"a,b\n" * 3 + b",\n" * 9)) == 12
    with pytest.raises(UserError) as caught:
        rows_of(b"a,b\n" * 4)
    assert "filled rows" in caught.value.what.msgid


def test_the_name_of_a_file_is_text_even_when_it_is_not() -> None:
    assert file_words("客户\udcd6.csv") == "客户?.csv"
