"""How a sheet writes its days and amounts, where a single cell would leave that open.

25/12/1979 somewhere tells that 03/10/2026 elsewhere is the third of October, 民國70年 or mobiles of Taiwan
that 65.03.08 is a day of 1976, +65 that 91234567 is a phone of Singapore, and 89,90 that 1.234,56 has two
decimals.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from datetime import date
from itertools import islice

from core.calendar.numerals import year as year_of_birth
from core.importing.cells import cell_text, is_blank
from core.importing.cleaning.numbers import ABROAD
from core.importing.cleaning.phones import region_told
from core.importing.cleaning.reading import remembered
from core.importing.cleaning.republican import marked
from core.importing.country_told import country_of, country_of_money
from core.importing.fields import KIN, Reads
from core.importing.folding import fold
from core.importing.mapping import Mapping
from core.importing.sheet import Cell
from core.records import dataclass

_Rows = Sequence[tuple[int, list[Cell]]]

DAYS = frozenset(
    (
        Reads.DATE,
        Reads.DAY,
        Reads.COMING,
        Reads.PLAN,
        Reads.END,
        Reads.UNTIL,
        Reads.RENEWAL,
        Reads.BY,
        Reads.MOMENT,
        Reads.BIRTHDAY,
        Reads.KIN_BIRTHDAY,
        Reads.YEARLY,
        Reads.DEATH,
        Reads.CONTACTED,
        Reads.BOUGHT,
    )
)
_AMOUNTS = frozenset((Reads.MONEY, Reads.BOUGHT, Reads.BUDGET))
_OF_WHOLE_CARDS = ("number", "name", "birthday_kind", "place_met", "household", "role", "card_number")
_ROWS_ASKED = 20
_CELLS_ASKED = 200
_YEAR_LAST = re.compile(r"\s*(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d\d)(?![\d/.-])")
_SHORT = re.compile(r"\s*(\d{1,2})\s*/\s*(\d{1,2})\s*")
_SAYS_DAY_FIRST = re.compile(r"日\s*/\s*月|(?<![a-z/-])d{1,2}\s*[/.-]\s*m{1,2}(?![a-z])")
_SAYS_MONTH_FIRST = re.compile(r"(?<![年/])月\s*/\s*日|(?<![a-z/-])m{1,2}\s*[/.-]\s*d{1,2}(?![a-z])")
_FULL_YEAR = re.compile(r"\d{4}")
_YEAR_FIRST = re.compile(r"\s*(\d\d)\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?![\d/.-])")
_PADDED = re.compile(r"\s*0\d\d\s*([/.-])\s*\d{1,2}\s*\1\s*\d{1,2}(?![\d/.-])")
_REPUBLICAN = re.compile(r"民国|\s*(?:1[01]|0\d)\d\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}(?!\d)")
_FIGURES = re.compile(r"\d{6}(?!\d)")
_OPEN = (_YEAR_LAST, _YEAR_FIRST, _PADDED, _FIGURES)
_WESTERN = re.compile(r"\s*(?:19|20)\d\d(?:\d{4})?(?!\d)")
_TAIWAN = "TW"
_YEAR_COMES_FIRST = frozenset(("", _TAIWAN, "JP", "KR", ABROAD))
_MONTH_COMES_FIRST = frozenset(("US", "PH"))
_HAN = re.compile("[㐀-鿿]")
_MONTHS, _MONTH_DAYS = range(1, 13), range(1, 32)
_SIGN = re.compile(
    r"(?<![A-Za-z])(?:US|[ACRS])?[$€£]|(?<![A-Za-z])RM(?=\s*\d)|USD|EUR|GBP|SGD|MYR|AUD|CAD|CHF|JPY|KRW|[₩฿円원]"
    r"|[₹₱₫₦₪]|(?<![A-Za-z])Rp\.?(?=\s*\d)|INR|IDR|VND|PHP|BRL|THB",
    re.IGNORECASE,
)
_OWN_DOLLAR = re.compile(r"(?:HK|NT)\$|HKD|NTD|TWD", re.IGNORECASE)
_CENTURY_BEGINS = 69  # POSIX strptime, %y
_DOTTED = re.compile(r"(?=.*(?:€|EUR|R\$|Rp|₫|VND|IDR)).*?\d{1,3}(?:\.\d{3})+(?![\d.,]).*")
"""Thousands as they are written with this money, of which nobody counts a thousandth."""
_COMMA = re.compile(r"\D*\d{1,3}(?:\.\d{3})*,\d{1,2}(?!\d)\D*|\D*\d+,\d{1,2}(?!\d)\D*")
_POINT = re.compile(r"\D*[\d,]*\.\d{1,2}(?!\d).*|\D*\d{1,3}(?:,\d{3})+(?!\d).*")


@dataclass(frozen=True, slots=True)
class Habits:
    """`day_first` tells by the index of a column whether day or month comes first there; None where nothing
    does. The columns are those, by their index, whose days need a second look, whose amounts have a comma
    before the cents, and whose amounts all bear the sign of one foreign money, which is then that of the
    book. `region` is the country whose phones stand there, as two letters; empty where it is the mainland.
    `kin` are the relatives of whom there is more than a name.
    Where the columns are those of `whole` cards, as they leave a book, names stand as that book had them."""

    day_first: dict[int, bool | None] = field(default_factory=dict)
    republican: bool = False
    days: frozenset[int] = frozenset()
    commas: frozenset[int] = frozenset()
    signs: frozenset[int] = frozenset()
    region: str = ""
    kin: frozenset[str] = frozenset()
    whole: bool = False


NO_HABITS = Habits()
"""Nothing but the cells themselves tells how they are to be read."""


def habits_of(mapping: Mapping, rows: _Rows) -> Habits:
    """The habits of a whole sheet. Of most columns some cells are enough to see that nothing is open."""
    texts = {
        column.index: list(islice(_texts(rows, column.index), _CELLS_ASKED)) for column in mapping.columns
    }
    dated = [at for at, some in texts.items() if any(map(_YEAR_LAST.match, some))]
    latin = {column.index for column in mapping.columns if not is_han(column.heading)}
    orders = {
        at: _orders(cell for cell in _texts(rows, at) if at in latin or _FULL_YEAR.search(cell))
        for at in dated
    }
    headings = [column.heading for column in mapping.columns]
    said = {column.index: _order_said(column.heading) for column in mapping.columns}
    orders |= {at: {told} for at, told in said.items() if told is not None}
    amounts = [column for column in mapping.columns if column.field and column.field.reads in _AMOUNTS]
    days = [column.index for column in mapping.columns if column.field and column.field.reads in DAYS]
    phones = (column for column in mapping.columns if column.field and column.field.reads is Reads.PHONES)
    numbers = (cell for column in phones for cell in _numbers(rows, column.index))
    country = country_of(headings) or country_of_money((*headings, *_first_texts(rows)))
    region = region_told(numbers, country, any(map(is_han, headings)) and _names_in_han(mapping, rows))
    day_first = _day_first(orders, {at: _short_orders(texts[at]) for at in days}, region)
    return Habits(
        day_first,
        _counts_from_1912([cell for at in days for cell in _typed(rows, at)], region),
        frozenset(at for at in days if day_first.get(at) or any(map(_is_open, _typed(rows, at)))),
        frozenset(column.index for column in amounts if _commas(rows, column.index)),
        frozenset(column.index for column in amounts if _same_sign(rows, column.index)),
        region,
        frozenset(who for who in KIN if any(map(mapping.column_of, (f"{who}_phone", f"{who}_birthday")))),
        all(mapping.column_of(field) for field in _OF_WHOLE_CARDS),
    )


@remembered
def clear_day(cell: Cell, day_first: bool | None, republican: bool, han: bool, birth: bool = False) -> Cell:
    """The cell with its day written year first, as far as the habits of its sheet tell it. Under a
    heading in Chinese (`han`) two digits that come first are the year; of a `birth` one that has been."""
    if republican and birth and _FIGURES.fullmatch(cell_text(cell)):
        return marked(cell)
    if not isinstance(cell, str):
        return cell
    if _PADDED.match(cell) or (republican and _YEAR_FIRST.match(cell)):
        return marked(cell)
    last = _YEAR_LAST.match(cell)
    if last and not (han and len(last[4]) == 2):
        first = True if last[2] == "." else day_first
        return cell if first is None else _year_first(cell, last, first, birth)
    short = _SHORT.fullmatch(cell) if day_first else None
    if short and int(short[1]) in _MONTH_DAYS and int(short[2]) in _MONTHS:
        return f"{short[2]}-{short[1]}"
    early = _YEAR_FIRST.match(cell) if han else None
    if early and int(early[3]) in _MONTHS and int(early[4]) in _MONTH_DAYS:
        return f"{_whole_year(early[1], birth)}-{early[3]}-{early[4]}{cell[early.end() :]}"
    return cell


def plain_amount(cell: Cell, comma: bool, sign: bool) -> Cell:
    """An amount in the notation of most sheets: 1.234,56 € is 1234.56."""
    if not isinstance(cell, str):
        return cell
    amount = _SIGN.sub("", cell).strip() if sign else cell
    return amount.replace(".", "").replace(",", ".") if comma else amount


def is_han(heading: str) -> bool:
    """Whether a heading is in Chinese."""
    return bool(_HAN.search(heading))


def _year_first(cell: str, found: re.Match[str], day_first: bool, birth: bool) -> str:
    day, month = (found[1], found[3]) if day_first else (found[3], found[1])
    if int(month) not in _MONTHS or int(day) not in _MONTH_DAYS:
        return cell
    return f"{_whole_year(found[4], birth)}-{month}-{day}{cell[found.end() :]}"


def _whole_year(year: str, birth: bool) -> str:
    if birth or len(year) > 2:
        return str(year_of_birth(year))
    return f"{'19' if int(year) >= _CENTURY_BEGINS else '20'}{year}"


def _texts(rows: _Rows, index: int) -> Iterator[str]:
    return (cell for _, row in rows if index < len(row) and isinstance(cell := row[index], str) and cell)


def _first_texts(rows: _Rows) -> Iterator[str]:
    return (cell for _, row in islice(rows, _ROWS_ASKED) for cell in row if isinstance(cell, str))


def _names_in_han(mapping: Mapping, rows: _Rows) -> bool:
    """Whether any of the first names is in Chinese, or none is told."""
    column = mapping.column_of("name")
    names = list(islice(_texts(rows, column.index), _CELLS_ASKED)) if column else []
    return not names or any(map(is_han, names))


def _numbers(rows: _Rows, index: int) -> Iterator[str]:
    """The first cells of a column of phones as text, those typed as figures among them."""
    filled = (row[index] for _, row in rows if index < len(row) and not is_blank(row[index]))
    return (cell_text(cell) for cell in islice(filled, _CELLS_ASKED))


def _typed(rows: _Rows, index: int) -> list[str]:
    """The first cells of a column of days as text, without those that are real dates."""
    filled = (row[index] for _, row in rows if index < len(row) and not is_blank(row[index]))
    return [cell_text(cell) for cell in islice(filled, _CELLS_ASKED) if not isinstance(cell, date)]


def _is_open(cell: str) -> bool:
    return any(shape.match(cell) for shape in _OPEN)


def _day_first(
    orders: dict[int, set[bool]], short: dict[int, set[bool]], region: str
) -> dict[int, bool | None]:
    """What some days leave open others tell, those of the same column first; else the country does. None
    where they disagree. Days without a year tell only of their own column."""
    everywhere = set().union(*orders.values())
    otherwise = _only(everywhere) if everywhere else _order_of(region)
    return {at: _only(told) if told else otherwise for at, told in {**short, **orders}.items()}


def _order_said(heading: str) -> bool | None:
    """Whether a heading says that the day comes first: 生日(日/月), DOB (MM/DD/YYYY)."""
    folded = fold(heading)
    first, last = _SAYS_DAY_FIRST.search(folded), _SAYS_MONTH_FIRST.search(folded)
    return bool(first) if bool(first) != bool(last) else None


def _short_orders(cells: Sequence[str]) -> set[bool]:
    """As `_orders`, of days without a year."""
    found = [(int(one[1]), int(one[2])) for cell in cells if (one := _SHORT.fullmatch(cell))]
    return {second in _MONTHS for first, second in found if (first in _MONTHS) != (second in _MONTHS)}


def _only(told: set[bool]) -> bool | None:
    return next(iter(told)) if len(told) == 1 else None


def _order_of(region: str) -> bool | None:
    """Most countries begin with the day; some write the year first, and abroad they follow nobody."""
    return None if region in _YEAR_COMES_FIRST else region not in _MONTH_COMES_FIRST


def _orders(cells: Iterator[str]) -> set[bool]:
    """Whether the day comes first where the cells tell: nothing has a thirteenth month."""
    told = set()
    for cell in cells:
        found = _YEAR_LAST.match(cell)
        if found and found[2] != "." and (len(found[4]) > 2 or int(found[1]) in _MONTH_DAYS):
            first, second = int(found[1]), int(found[3])
            if (first in _MONTHS) != (second in _MONTHS):
                told.add(second in _MONTHS)
    return told


def _counts_from_1912(days: Sequence[str], region: str) -> bool:
    """Whether some day says so, or none counts otherwise where phones are of Taiwan."""
    if any(_REPUBLICAN.match(fold(day)) for day in days):
        return True
    return region == _TAIWAN and not any(map(_WESTERN.match, days))


def _commas(rows: _Rows, index: int) -> bool:
    """Whether some amounts have a comma before the cents and none says otherwise."""
    some = list(islice(_texts(rows, index), _CELLS_ASKED))
    if not any(map(_COMMA.fullmatch, some)) and not any(map(_DOTTED.fullmatch, some)):
        return False
    return not any(map(_POINT.fullmatch, _texts(rows, index)))


def _same_sign(rows: _Rows, index: int) -> bool:
    filled = (row[index] for _, row in rows if index < len(row) and not is_blank(row[index]))
    told = {_sign(cell_text(cell)) for cell in islice(filled, _CELLS_ASKED)}
    return len(told) == 1 and "" not in told


def _sign(amount: str) -> str:
    """The sign of a money; the dollar of Hong Kong and Taiwan is written with its place or without."""
    sign = _SIGN.search(_OWN_DOLLAR.sub("$", amount))
    return sign[0].upper() if sign else ""
