"""The lines of contact cards: folded, quoted, in the charset of their property."""

import time

import pytest

from storage.cards.lines import Line, logical_lines, parts_of, physical_lines, read_line, unescaped


def line(text: bytes, charset: str = "utf-8") -> Line:
    found = read_line(text, charset)
    assert found is not None
    return found


def joined(data: bytes) -> list[bytes]:
    return list(logical_lines(physical_lines(data)))


def test_a_line_goes_on_after_a_space() -> None:
    assert joined(b"NOTE:a\r\n b\n\tc\rTEL:1") == [b"NOTE:ab" + b"c", b"TEL:1"]


def test_a_character_may_be_broken_in_the_middle() -> None:
    whole = "NOTE:张三".encode()
    assert joined(whole[:6] + b"\r\n " + whole[6:]) == [whole]


def test_a_quoted_line_goes_on_after_an_equals_sign() -> None:
    data = b"NOTE;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=\r\n=E4=B8=89\r\nTEL:1"
    assert joined(data) == [b"NOTE;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=E4=B8=89", b"TEL:1"]
    assert joined(b"URL:a=\nTEL:1") == [b"URL:a=", b"TEL:1"]


def test_nothing_but_folds_is_no_line() -> None:
    assert joined(b"") == [b""]
    assert list(logical_lines([])) == []


def test_groups_names_and_kinds() -> None:
    found = line(b'item1.tel;type=cell;TYPE="voice,pref";X-A=:138')
    assert (found.group, found.name, found.value) == ("ITEM1", "TEL", "138")
    assert found.kinds == {"CELL", "VOICE", "PREF"}
    assert found.parameters["X-A"] == ""


def test_the_kinds_of_version_21_have_no_name() -> None:
    found = line(b"TEL;CELL;VOICE:138")
    assert found.kinds == {"CELL", "VOICE"}
    assert line(b"N;QUOTED-PRINTABLE:=E5=BC=A0").value == "张"


@pytest.mark.parametrize(
    "text",
    [
        "N;CHARSET=GBK:张三".encode("gbk"),
        b"N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=D5=C5=C8=FD",
        "N;CHARSET=utf-8:张三".encode(),
        "N;CHARSET=nonsense:张三".encode(),
    ],
)
def test_a_charset_is_believed_only_when_it_fits(text: bytes) -> None:
    found = line(text)
    assert (found.value, found.broken) == ("张三", False)


def test_japanese_cards_are_read() -> None:
    assert line("FN;CHARSET=SHIFT_JIS:田中さん".encode("shift_jis")).value == "田中さん"


def test_bytes_that_fit_nothing_are_marked() -> None:
    found = line(b"FN:a\xff")
    assert (found.value, found.broken) == ("a\ufffd", True)


@pytest.mark.parametrize(
    "text", [b"", b"no colon", b":value", b"PHOTO;ENCODING=b:AAAA", b'FN;X="a:b', b"FN;a b"]
)
def test_what_is_no_text_is_passed_over(text: bytes) -> None:
    assert read_line(text, "utf-8") is None


def test_parameters_repeated_without_end_take_no_time() -> None:
    started = time.process_time()
    assert read_line(b"X;A" + b"=" * 1_000 + b":", "utf-8") is not None
    assert read_line(b"X" + b";" * 100_000 + b":", "utf-8") is None
    assert time.process_time() - started < 1


def test_escapes_are_undone() -> None:
    assert unescaped(r"a\nb\, c\; \\d ") == "a\nb, c; \\d"
    assert parts_of(r"a\;b;c;;") == ["a;b", "c", "", ""]
    assert parts_of("a\\") == ["a\\"]
