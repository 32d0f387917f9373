"""Phone numbers out of cells that hold one, several, or words besides."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.listed import listed_values
from core.importing.cleaning.numbers import ABROAD, country_code, national, region_of
from core.importing.cleaning.reading import NOTHING, Reading, Remark
from core.importing.looks import find_qq, find_wechat, is_dialled, mostly
from core.importing.sheet import Cell
from core.model.customer import EXTENSION_WORD, Phone
from core.text import T

_DOT_ZERO = re.compile(r"(?<=\d{5})\.0+$")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_ONE_MOBILE = re.compile(rf"(?:\+?86)?({_MOBILE.pattern})")
_PUNCTUATION = str.maketrans("", "", " -()'")
_BETWEEN = re.compile(r"[/、,;|\n\\]+|:::|或者?|以及|(?<=\d)\s*[和及&]\s*(?=[\d+(])")
# A space between two numbers, of which the second may have a word before it: 手机13800138000 老婆13900139000.
_NEXT_NUMBER = r"(?<!\+86)(?<!0086)(?<=[\d)])\s+(?=[^\d\s+]*(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})(?!\d))"
_NEXT_NAMED = r"(?<=\d)\s+(?=[^\W\d_]{1,6}:\s*[+(]?\d)"
_SPLIT = re.compile(f"{_BETWEEN.pattern}|{_NEXT_NUMBER}|{_NEXT_NAMED}")
_SIDE_BY_SIDE = re.compile(r"(?<!\d)(?:\+?86[ -]?)?1[3-9]\d{9}(?!\d)")
_CALLED = re.compile(
    r"(?:手机|联系|办公|移动|固定)?(?:电话|号码|手机)号?码?|座机|固话|tel(?:ephone)?|mobile|phone|cell|微信同号|同微信|本人"
)
_DIGITS_THERE = 10
_DIGITS_OF_FIGURES = 15
SAME_AS_PHONE = "微信同号"
_AMERICA = "US"
_EXTENSION = re.compile(rf"{EXTENSION_WORD}\s*\d{{1,6}}$", re.I)
_DASHED_EXTENSION = re.compile(r"(?<=\d{7})-\d{1,6}$")
_SHORTENED = re.compile(r"\d(?:\.(?P<digits>\d+))?e(?P<plus>\+?)(?P<places>\d{1,3})", re.I)
_SAME_ACCOUNT = re.compile(r"[(\[]?(?:微信同号|同微信号?|微信同步|微信同手机号?|手机微信同号)[)\]]?")
_EDGES = " /、,;|()"
# As people write it there; the mainland groups its numbers otherwise, but for those free of charge.
_NORTH_AMERICAN = re.compile(
    r"(?:1[-. ]*)?(?:\((?![48]00)[2-9]\d\d\)[-. ]*|(?![48]00)[2-9]\d\d[-. ])[2-9]\d\d[-. ]\d{4}"
)
_AMERICAN_DIGITS = re.compile(r"'?[2-9]\d\d[2-9]\d{6}")
_SHAPES = (
    (1, _NORTH_AMERICAN),
    (886, re.compile(r"'?09\d\d[- ]?\d{3}[- ]?\d{3}")),
    (81, re.compile(r"0[789]0-\d{4}-\d{4}")),
    (44, re.compile(r"07\d{3} (?:\d{6}|\d{3} \d{3})")),
    (61, re.compile(r"04\d\d \d{3} \d{3}|04[014-69]\d{7}")),
    (60, re.compile(r"01[1-9][- ]\d{3,4}[- ]?\d{4}")),
    (852, re.compile(r"[56]\d{3}[ -]\d{4}")),
    (66, re.compile(r"0[689]\d-\d{3}-\d{4}")),
)
"""By country code, how people write the phones of a country and of no other."""

_MASKED = re.compile(r"\d[*＊xX×]{2,}\d*")
_WORD = re.compile(r"[^\W\d_]+")
_FIX = T("Look the number up and correct it in the sheet or on the card")


def read_phones(cell: Cell, label: str = "", region: str = "") -> Reading:
    """The numbers of the cell as a tuple of `Phone`; one that is none is told and kept in the note. A
    `region` is the country that numbers without their country belong to, where it is not the mainland."""
    if isinstance(cell, str) and cell.isascii() and not region and _MOBILE.fullmatch(cell):
        return Reading((Phone(0, cell, cell, label),))
    typed = filled_text(cell)
    text = unicodedata.normalize("NFKC", typed).strip("' ")
    mobile = _ONE_MOBILE.fullmatch(text.translate(_PUNCTUATION))
    if mobile and region != _AMERICA and not _NORTH_AMERICAN.fullmatch(text):
        return Reading((Phone(0, typed, mobile[1], label),))
    text = listed_values(text)
    if text in {"", "0"}:
        return NOTHING
    account = find_wechat(text) or find_qq(text)
    if account is not None:
        others = f"{text[: account.start()]} {text[account.end() :]}".strip(_EDGES)
        return read_phones(others, label, region)._replace(aside=account[0])
    same = _SAME_ACCOUNT.search(text)
    if same is not None:
        others = f"{text[: same.start()]} {text[same.end() :]}".strip(_EDGES)
        return read_phones(others, label, region)._replace(aside=SAME_AS_PHONE)
    figure = _SHORTENED.fullmatch(text)
    if figure and not _is_whole(figure):
        return Reading(None, _shortened(text), keep_typed=True)
    if figure:
        return read_phones(int(float(text)), label, region)
    parts = _parts(text)
    shown = parts if len(parts) > 1 else [typed]
    is_figure = isinstance(cell, float | int)
    asked = zip(parts, shown, strict=True)
    found = [_phone(part, as_typed, label, is_figure, region) for part, as_typed in asked]
    phones = tuple(dict.fromkeys(phone for phone in found if isinstance(phone, Phone)))
    wrong = next((one for one in found if isinstance(one, Remark)), None)
    return Reading(phones or None, wrong, keep_typed=wrong is not None)


def _parts(text: str) -> list[str]:
    mobiles = _SIDE_BY_SIDE.findall(text)
    if len(mobiles) > 1 and not _SIDE_BY_SIDE.sub("", text).strip(" /、,;|"):
        return mobiles
    return [part.strip() for part in _SPLIT.split(text) if part.strip()] or [text]


def region_told(cells: Iterable[str], country: str = "", han: bool = True) -> str:
    """The country of most phones of a sheet, as two letters: the only one abroad that any of them names, or
    where none does shows, unless the mainland has as many. Where none shows any it is the `country` of the
    headings and of the money; below headings that are not Chinese most of them tell it, where they have ten
    digits as in America, or are no phones of the mainland. Empty where there is none."""
    numbers = list(cells)
    mainland, named, shown = 0, Counter[int](), Counter[int]()
    for cell in numbers:
        code = _code_shown(cell)
        if code is not None:
            (named if _names_country(cell) else shown)[code] += 1
        mainland += code is None and bool(_ONE_MOBILE.fullmatch(cell.translate(_PUNCTUATION)))
    abroad = named or shown
    if not abroad and not mainland:
        return country or ("" if han else _country_of_most(numbers))
    ((code, count),) = abroad.items() if len(abroad) == 1 else ((0, 0),)
    if count <= mainland:
        return ""
    # 6333 1235 is grouped so in more than one of them.
    return region_of(code) if named or not country else country


def _country_of_most(numbers: Iterable[str]) -> str:
    dialled = list(filter(is_dialled, numbers))
    if mostly(_is_american, dialled):
        return _AMERICA
    return ABROAD if mostly(_is_foreign, dialled) else ""


def _is_american(cell: Cell) -> bool:
    digits = str(cell).strip("'")
    return bool(_AMERICAN_DIGITS.fullmatch(digits)) and national(digits, _AMERICA) == f"+1{digits}"


def _is_foreign(cell: Cell) -> bool:
    return national(_digits(str(cell))) is None


def _code_shown(cell: str) -> int | None:
    """The country whose phones are written so, or that a number names."""
    if _ONE_MOBILE.fullmatch(cell.translate(_PUNCTUATION)) and not _NORTH_AMERICAN.fullmatch(cell):
        return None
    shown = next((code for code, shape in _SHAPES if shape.fullmatch(cell)), None)
    return country_code(_digits(cell)) if shown is None and _names_country(cell) else shown


def _names_country(cell: str) -> bool:
    return cell.lstrip("'(").startswith(("+", "00"))


def _phone(part: str, typed: str, label: str, is_figure: bool, region: str) -> Phone | Remark:
    number = _CALLED.sub("", _EXTENSION.sub("", _DOT_ZERO.sub("", part.lower())))
    digits = _digits(number)
    for attempt in _attempts(number, digits, is_figure):
        dialled = national(attempt, region)
        if dialled:
            return Phone(0, typed, dialled, label or "".join(_WORD.findall(number)))
    return _wrong(typed, digits)


def _attempts(number: str, digits: str, is_figure: bool) -> Iterator[str]:
    if _NORTH_AMERICAN.fullmatch(number.strip()):
        yield f"+1{digits[-_DIGITS_THERE:]}"
    yield digits
    if is_figure:
        # A figure in a sheet has lost the zero that an area code begins with.
        yield "0" + digits
    elif _DASHED_EXTENSION.search(number):
        yield _digits(_DASHED_EXTENSION.sub("", number))


def _digits(number: str) -> str:
    return "".join(character for character in number if character.isdecimal() or character == "+")


def _wrong(typed: str, digits: str) -> Remark:
    if _MASKED.search(typed):
        return Remark(T("“{text}” hides some of its digits", text=typed), _FIX)
    bare = digits.removeprefix("+").removeprefix("86")
    if _MOBILE.match(bare.ljust(11, "0")):
        reason = T("The phone “{text}” should have 11 digits, has {count}", text=typed, count=len(bare))
        return Remark(reason, _FIX)
    return Remark(T("“{text}” is not a phone number", text=typed), _FIX)


def _is_whole(figure: re.Match[str]) -> bool:
    """Whether a figure with an exponent has all its digits: programs write 1.3800138E10 for 13800138000,
    spreadsheets 1.38E+10 for what does not fit into the column."""
    digits, places = len(figure["digits"] or ""), int(figure["places"])
    return places < _DIGITS_OF_FIGURES and digits <= places and (digits == places or not figure["plus"])


def _shortened(text: str) -> Remark:
    return Remark(
        T("“{text}” is a phone number that the spreadsheet has shortened", text=text),
        T("Format the column as text and type the number again"),
    )
