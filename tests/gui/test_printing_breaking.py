"""Lines break where a Chinese or a Latin typesetter would break them, and say everything they can."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.printing.breaking import ELLIPSIS, broken, elided

TEXTS = st.text("车胎“刹”，。好 ab'’-1\n", max_size=40)


def width(line: str) -> float:
    """Every letter is one wide."""
    return float(len(line))


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("刹车片低速还是响", 4, ["刹车片低", "速还是响"]),
        ("刹车片低，还是响", 4, ["刹车片", "低，还是", "响"]),
        ("他说“好”了", 3, ["他说", "“好”", "了"]),
        ("he doesn’t call", 8, ["he", "doesn’t", "call"]),
        ("看 E3 纯电", 4, ["看 E3", "纯电"]),
        ("Theodoropoulos", 6, ["Theodo", "ropoul", "os"]),
        ("a\n\n b", 9, ["a b"]),
        ("宽", 0.5, ["宽"]),
        ("", 9, []),
    ],
)
def test_where_lines_break(text: str, room: float, lines: list[str]) -> None:
    assert broken(text, room, width, most=9) == lines


def test_what_does_not_fit_any_more_ends_in_an_ellipsis() -> None:
    assert broken("刹车片低速还是响", 3, width, most=2) == ["刹车片", "低速…"]
    assert elided("one two", 5, width) == "one…"
    assert elided("one", 0, width) == ELLIPSIS


@given(TEXTS, st.integers(2, 12), st.integers(1, 4))
def test_lines_keep_to_their_room_and_lose_nothing_without_an_ellipsis(
    text: str, room: int, most: int
) -> None:
    lines = broken(text, room, width, most)
    assert len(lines) <= most
    assert all(0 < len(line) <= room and line == line.strip() for line in lines)
    said, whole = "".join("".join(lines).split()), "".join(text.split())
    assert said == whole or (said.endswith(ELLIPSIS) and whole.startswith(said.removesuffix(ELLIPSIS)))


@given(st.lists(st.sampled_from(["车", "胎，", "好。”", " ", "E3"]), max_size=40), st.integers(4, 20))
def test_no_line_starts_with_what_closes(pieces: list[str], room: int) -> None:
    lines = broken("".join(pieces), room, width, most=99)
    assert not [line for line in lines if line[0] in "，。”"]
