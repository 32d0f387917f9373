"""Phones of which 区号 or Vorwahl stands in a column of its own, brought together in that of the rest."""

import re
from collections.abc import Sequence

from core.importing.cells import cell_text
from core.importing.fields import SheetKind
from core.importing.headers import meaning_of, plain
from core.importing.sheet import Cell

Row = tuple[int, list[Cell]]

_OF_COUNTRY = re.compile("国家(?:地区)?代码|国码|国际区号|国家区号|.*countrycode|.*dial(?:ing)?code|isdcode")
_OF_AREA = re.compile("(?:电话|手机|固话|座机|长途)?区号|vorwahl|(?:phone)?areacode|stdcode|indicatif")
_CODE = re.compile(r"\(?(?P<abroad>\+|00)?(?P<digits>\d{1,5})\)?")
_REST = re.compile(r"(?!00)\d[\d ./()-]{3,}")
_WHOLE = re.compile(r"1[3-9]\d{9}|0\d{9,}")
_COUNTRIES = frozenset(
    ("852", "853", "886", "65", "60", "66", "81", "82", "44", "61", "62", "63", "84", "91")
)
"""What people write below 区号 who mean a country."""
_DIGITS_AMERICAN, _REST_AMERICAN = 3, 7
_PHONES = frozenset(("phone", "phone2"))


def whole_phones(rows: list[Row], headings: Sequence[str]) -> list[Row]:
    """The rows with codes before the phones in the next column, else as they are."""
    for at, heading in enumerate(headings[:-1]):
        word = plain(heading)
        abroad = bool(_OF_COUNTRY.fullmatch(word))
        if (abroad or _OF_AREA.fullmatch(word)) and _is_of_phones(headings[at + 1]):
            rows = [(number, _whole(cells, at, abroad)) for number, cells in rows]
    return rows


def _is_of_phones(heading: str) -> bool:
    meaning = meaning_of(heading, SheetKind.CUSTOMERS)
    return meaning is not None and meaning.field in _PHONES


def _whole(cells: list[Cell], at: int, abroad: bool) -> list[Cell]:
    code, rest = (cell_text(cell) for cell in (*cells[at : at + 2], *[None] * 2)[:2])
    found = _CODE.fullmatch(code)
    if found is None or not _REST.fullmatch(rest):
        return cells
    digits = found["digits"]
    if abroad or found["abroad"] or digits in _COUNTRIES:
        whole = f"+{digits} {rest.removeprefix('0')}"
    else:
        whole = rest if _WHOLE.fullmatch(rest) else f"{_area(digits, rest)} {rest}"
    return [None if place == at else whole if place == at + 1 else cell for place, cell in enumerate(cells)]


def _area(digits: str, rest: str) -> str:
    """An area code as it is dialled: as a figure it has lost its zero, which America has none of."""
    american = len(digits) == _DIGITS_AMERICAN and len(_digits(rest)) == _REST_AMERICAN
    return digits if digits.startswith("0") or american else f"0{digits}"


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))
