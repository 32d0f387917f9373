"""What separates the cells of a text: named in its first line or by the user, else found."""

import csv
import io
import re
from collections import Counter
from itertools import islice

from core.errors import UserError
from core.text import T

_DELIMITERS = (",", ";", "\t", "|", "，", "；", "、")
_PROSE = frozenset("，；、")
"""Marks of sentences too: they separate cells only where every row has them."""

_SAMPLE_ROWS = 30
_NAMED = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_WORDS = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "space": " "}


def named_delimiter(name: str) -> str:
    """The separator that the user types: itself, or tab, comma, semicolon, pipe. Raises UserError."""
    delimiter = _WORDS.get(name.lower(), name)
    if len(delimiter) != 1 or delimiter in '"\r\n\0':
        raise UserError(
            T("“{name}” cannot separate cells", name=name),
            fix=T("Name one character, or tab, comma, semicolon or pipe"),
        )
    return delimiter


def announced_delimiter(head: str) -> str:
    """The separator of a first line such as `sep=;`, which Excel obeys; empty without one."""
    found = _NAMED.match(head)
    return found[1] if found else ""


def find_delimiter(head: str) -> str:
    """The separator that gives most of the first rows one same width of at least two."""
    return max(_DELIMITERS, key=lambda delimiter: _agreement(head, delimiter))


def _agreement(head: str, delimiter: str) -> tuple[float, int]:
    """The share of the first rows that have the most usual width, and that width."""
    rows = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter)
    widths = [len(row) for row in islice(rows, _SAMPLE_ROWS) if row]
    ((usual, times),) = Counter(width for width in widths if width > 1).most_common(1) or [(1, 0)]
    if delimiter in _PROSE and (times < len(widths) or times == 1):
        return (0.0, 1)
    return (times / max(len(widths), 1), usual)
