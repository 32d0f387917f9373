"""Where the heading of a table stands, and its words when it takes two lines."""

from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

from core.importing.cells import cell_text, is_blank
from core.importing.fields import SheetKind
from core.importing.followed import followed
from core.importing.headers import meaning_of
from core.importing.sheet import Cell
from core.records import dataclass

_ROWS_SEARCHED = 30
_DIGITS_OF_DATA = 5
_MOSTLY = 0.6
_WHO = frozenset(("number", "name", "phone", "wechat"))


@dataclass(frozen=True, slots=True)
class Heading:
    """`words` by column, and the index of the first row below."""

    words: list[str]
    below: int


def find_heading(rows: Sequence[list[Cell]]) -> Heading | None:
    """The row of the first thirty that knows most headings; None when none knows any."""
    at = _best_header(rows)
    if at is None:
        return None
    if at and any(followed(cell_text(cell)) for cell in rows[at - 1]) and _is_second_line(rows, at - 1):
        at -= 1
    lines = 2 if _is_second_line(rows, at) else 1
    return Heading(_headings(rows, at), at + lines)


def _best_header(rows: Sequence[list[Cell]]) -> int | None:
    scores = [(_header_score(row), -at) for at, row in enumerate(rows[:_ROWS_SEARCHED])]
    score, at = max(scores, default=(0, 0))
    return _first_of_its_kind(rows, -at) if score > 0 else None


def _first_of_its_kind(rows: Sequence[list[Cell]], best: int) -> int:
    """Of several tables below each other the heading of the first, which may know less."""
    words = frozenset(cell for cell in rows[best] if not is_blank(cell))
    for at in range(best - 1):
        data = any(any(map(is_data, row)) for row in rows[at + 1 : best])
        if data and not words.isdisjoint(rows[at]) and is_next_heading(rows[at], words):
            return at
    return best


def _header_score(row: Sequence[Cell]) -> int:
    """Known headings less cells of data. A lone known word is a heading only when it names somebody."""
    known = sum(1 for cell in row if is_heading(cell))
    data = sum(1 for cell in row if is_data(cell))
    if known == 1 and (data or not any(map(_names_somebody, row))):
        return 0
    return known - data


def is_next_heading(row: Sequence[Cell], words: frozenset[Cell]) -> bool:
    """Whether a row that shares a word with the heading is the heading of a further table."""
    filled = [cell for cell in row if not is_blank(cell)]
    known = sum(map(is_heading, filled))
    return len(filled) > 1 and known > 1 and known >= _MOSTLY * len(filled) and not words.isdisjoint(filled)


def _names_somebody(cell: Cell) -> bool:
    found = meaning_of(cell, SheetKind.CUSTOMERS) if isinstance(cell, str) else None
    return found is not None and found.field in _WHO


def is_heading(cell: Cell) -> bool:
    """Whether a cell says what a heading says that is known."""
    if not isinstance(cell, str) or is_blank(cell):
        return False
    found = (meaning_of(cell, kind) for kind in SheetKind)
    return any(one is not None and one.sure for one in found)


def is_data(cell: Cell) -> bool:
    """Whether a cell holds a figure, a long number or an address of mail, as no heading does."""
    if isinstance(cell, str):
        return sum(map(str.isdecimal, cell)) >= _DIGITS_OF_DATA or "@" in cell
    return cell is not None


def _is_second_line(rows: Sequence[list[Cell]], header: int) -> bool:
    """Whether the row below continues a heading of two lines, as 手机 and 微信 under 联系方式."""
    below = rows[header + 1] if header + 1 < len(rows) else []
    words = [cell for cell in _under(rows[header], below) if not is_blank(cell)]
    known = all(is_heading(word) or followed(cell_text(word)) for word in words)
    if len(words) > 1 and known and not _same_words(below, rows[header]):
        return True
    return _parts_headings(rows[header], below)


def _parts_headings(above: Sequence[Cell], below: Sequence[Cell]) -> bool:
    """Whether a row stands under nothing but headings that reach over several columns, and says in words what
    each of these holds: 球镜 and 柱镜 under 右眼."""
    over, parts = -1, Counter[int]()
    for at, cell in enumerate(below):
        over = at if at < len(above) and not is_blank(above[at]) else over
        if is_data(cell):
            return False
        parts[over] += not is_blank(cell)
    told = [count for count in parts.values() if count]
    beside = any(is_heading(cell) and not parts[at] for at, cell in enumerate(above))
    return beside and bool(told) and min(told) > 1 and not parts[-1]


def _under(above: Sequence[Cell], below: Sequence[Cell]) -> list[Cell]:
    """The words of a second line; one that says nothing alone, as 农历 under 生日, with the word above it; so
    does 时间 under 第一次回访."""
    words: list[Cell] = []
    over: Cell = None
    for at, cell in enumerate(below):
        over = above[at] if at < len(above) and not is_blank(above[at]) else over
        of_contact = followed(cell_text(over)) is not None
        alone = is_blank(cell) or is_data(cell) or (is_heading(cell) and not of_contact)
        words.append(cell if alone else f"{cell_text(over)}{cell_text(cell)}")
    return words


def _same_words(first: Sequence[Cell], second: Sequence[Cell]) -> bool:
    return {cell_text(cell) for cell in first} <= {cell_text(cell) for cell in second}


def _headings(rows: Sequence[list[Cell]], header: int) -> list[str]:
    """The words of the heading row; a gap is filled from the line above or below when that knows one."""
    if _is_second_line(rows, header):
        return one_line(_under(rows[header], rows[header + 1]), rows[header])
    above = rows[header - 1] if header else []
    return one_line(rows[header], [cell if is_heading(cell) else None for cell in above])


def one_line(main: Sequence[Cell], other: Sequence[Cell] = ()) -> list[str]:
    """The words of `main`, with those of `other` where it has none."""
    pairs = zip_longest(main, other)
    return [" ".join(cell_text(spare if is_blank(word) else word).split()) for word, spare in pairs]
