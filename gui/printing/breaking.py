"""Breaks text into lines by the habits of Chinese and of Latin print."""

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import takewhile

ELLIPSIS = "…"
_OPENING = "“‘（《〈【「『"
_CLOSING = "，。、；：？！”’）》〉】」』…"
_HAN = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_WORD = rf"[^\s{_HAN}{_OPENING}{_CLOSING}]+"
_PIECE = re.compile(rf"\s|[{_OPENING}]*(?:{_WORD}(?:’{_WORD})*|.)[{_CLOSING}]*")

Width = Callable[[str], float]
"""The width of a line, in the unit of the room it is given."""


def one_line(text: str) -> str:
    """The text without line breaks; any white space counts as one blank."""
    return " ".join(text.split())


def broken(text: str, room: float, width: Width, most: int) -> list[str]:
    """The text in at most so many lines; the last ends in an ellipsis when there is more to say.

    No line starts with closing punctuation or ends with an opening one. A word that is wider than
    the room is cut.
    """
    rest = one_line(text)
    lines: list[str] = []
    while rest and len(lines) < most - 1:
        end = _fitting(rest, room, width)
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*lines, elided(rest, room, width)] if rest else lines


def elided(text: str, room: float, width: Width) -> str:
    """One line that ends in an ellipsis where room ends."""
    line = one_line(text)
    if width(line) <= room:
        return line
    kept = bisect_right(range(1, len(line)), room, key=lambda length: width(line[:length] + ELLIPSIS))
    return line[:kept].rstrip() + ELLIPSIS


def _fitting(line: str, room: float, width: Width) -> int:
    """How many letters of the line go into the room; at least one."""
    if width(line) <= room:
        return len(line)
    ends = (piece.end() for piece in _PIECE.finditer(line))
    whole = max(takewhile(lambda end: width(line[:end].rstrip()) <= room, ends), default=0)
    cut = bisect_right(range(1, len(line)), room, key=lambda length: width(line[:length]))
    return whole or max(1, cut)
