"""Files of contact cards as sheets: a row for each card, the broken ones too."""

import pytest

from core.errors import UserError
from core.importing.sheet import FOUND_OUT, Cell, SheetNote
from storage.cards.splitting import split_cards
from storage.sheets.parts import Noted, Rows, SheetBegins
from storage.sheets.shapes import read_any_text

ONE = "BEGIN:VCARD\nFN:张三\nTEL;CELL:13800000001\nEND:VCARD\n"
TWO = "BEGIN:VCARD\nFN:李四\nEND:VCARD\n"


def rows_of(data: bytes) -> list[list[Cell]]:
    parts = read_any_text(data, "通讯录", FOUND_OUT)
    return [row for part in parts if isinstance(part, Rows) for row in part.rows]


def notes_of(data: bytes) -> list[SheetNote]:
    parts = read_any_text(data, "通讯录", FOUND_OUT)
    return [note for part in parts if isinstance(part, Noted) for note in part.notes]


def test_a_card_is_a_row() -> None:
    begins, rows = read_any_text((ONE + TWO).encode(), "通讯录", FOUND_OUT)
    assert begins == SheetBegins("通讯录", "utf-8")
    assert rows == Rows([["姓名", "手机"], ["张三", "13800000001"], ["李四", ""]])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_encoding_of_the_file_is_found(encoding: str) -> None:
    assert rows_of((ONE + TWO).encode(encoding))[1] == ["张三", "13800000001"]


def test_a_card_that_is_cut_short_is_a_row_that_names_nobody() -> None:
    data = (ONE.replace("END:VCARD\n", "") + TWO + ONE).encode()
    assert rows_of(data) == [
        ["姓名", "手机", "备注"],
        ["", "", "张三 13800000001"],
        ["李四", "", ""],
        ["张三", "13800000001", ""],
    ]
    (note,) = notes_of(data)
    assert (note.row, note.reason.msgid) == (2, "The card is cut short: its END:VCARD is missing")


def test_the_last_card_may_be_cut_short_too() -> None:
    assert notes_of(ONE.encode()[:-12])[0].row == 2


def test_an_empty_card_is_told() -> None:
    data = ("BEGIN:VCARD\nEND:VCARD\n" + ONE).encode()
    assert rows_of(data)[1] == ["", "", "VCARD"]
    assert notes_of(data)[0].reason.msgid == "The card holds no name, phone or e-mail that can be read"


def test_a_card_with_a_landline_alone_is_kept_with_a_note() -> None:
    data = b"BEGIN:VCARD\nTEL;HOME:057188880001\nEND:VCARD\n"
    assert rows_of(data)[1] == ["", "", "057188880001", "057188880001"]
    assert notes_of(data) == []


def test_characters_that_cannot_be_read_are_told() -> None:
    data = (ONE + TWO).encode().replace("李四".encode(), "李四".encode() + b"\xff") + ONE.encode() * 5
    assert rows_of(data)[2][0] == "李四\ufffd"
    (note,) = notes_of(data)
    assert (note.row, note.value) == (3, "李四\ufffd")


def test_an_agent_is_no_customer() -> None:
    agent = "AGENT:\nBEGIN:VCARD\nFN:秘书\nEND:VCARD\n"
    (card,) = split_cards(ONE.replace("FN", agent + "FN").encode().split(b"\n"))
    assert card.lines == [b"AGENT:", "FN:张三".encode(), b"TEL;CELL:13800000001"]


def test_a_stray_end_ends_nothing() -> None:
    assert list(split_cards([b"END:VCARD", b"", b"FN:x"])) == []


def test_no_card_at_all_is_told() -> None:
    with pytest.raises(UserError):
        rows_of(b"BEGIN:VCARDS\nFN:x\n")


def test_what_a_program_left_before_the_first_card_is_passed_over() -> None:
    head = '----boundary\ncontent-disposition: form-data; name="file"\ncontent-type: text/x-vcard\n\n'
    assert rows_of((head + ONE + "\n----boundary--").encode())[1] == ["张三", "13800000001"]


def test_a_card_in_a_cell_makes_no_file_of_cards() -> None:
    assert rows_of('姓名,名片\n张三,"BEGIN:VCARD END:VCARD"\n'.encode())[0] == ["姓名", "名片"]
