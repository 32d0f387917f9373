"""Amounts and counts as people write them."""

import re
from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import partial

from core.importing.cells import cell_text
from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.dates import to_serial
from core.importing.cleaning.numerals import written_amount
from core.importing.cleaning.reading import NOTHING, Reading, Remark, remembered, unreadable
from core.importing.folding import fold
from core.importing.sheet import Cell
from core.text import T

_BRACKETS = re.compile(r"^\((.*)\)$|^(.*\d)-$")
# A book counts in the money of its place; the dollar of another one is no clear amount.
_MONEY = r"rmb|cny|人民币|nt\$|ntd|twd|新台币|台币|hk\$|hkd|港币"
_CURRENCY = re.compile(rf"^(?:{_MONEY}|¥|￥)|(?:元整?|圆整?|块钱?|{_MONEY})(?:/年|每年)?$")
_UNITS = re.compile(
    r"(?:公里|千米|公斤|千克|平方米|平米|平方|km|kg|m2|㎡|pcs?"
    r"|[台件个份辆套只张盒箱次条瓶单片桶包袋支块根卷米组扇樘副付双对把罐听提板捆盘架座床盏株本册批吨斤])$"
)
_FIGURE = re.compile(r"([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)(亿|万|千|百|w|k)?")
_SCALES = {"亿": 100_000_000, "万": 10_000, "w": 10_000, "千": 1_000, "k": 1_000, "百": 100}
_LARGEST = 10**13
_LATEST_FIGURE = 2000
_FEW_DIGITS = 8  # no unit makes them too large


def money_reader(unit: int) -> Callable[[Cell], Reading]:
    """A reader of amounts in cents, for a column whose figures count `unit` yuan each."""
    return partial(_read_money, unit)


def count_reader(unit: int) -> Callable[[Cell], Reading]:
    """A reader of whole numbers, for a column whose figures count `unit` each."""
    return partial(_read_count, unit)


@remembered
def _read_money(unit: int, cell: Cell) -> Reading:
    # Most cells are whole figures, which need no search for words and no decimals.
    if isinstance(cell, float) and cell.is_integer() and abs(cell) * unit <= _LARGEST:
        return Reading(int(cell) * unit * 100)
    if isinstance(cell, str) and cell.isdecimal() and len(cell) <= _FEW_DIGITS:
        return Reading(int(cell) * unit * 100)
    if not filled_text(cell):
        return NOTHING
    amount = _decimal(cell, _CURRENCY, unit)
    if amount is None or abs(amount) > _LARGEST:
        return unreadable(
            T("“{text}” is not an amount that can be read", text=cell_text(cell)),
            T("Write it in yuan with digits, for example 12000 or 1.2万"),
        )
    return Reading(int((amount * 100).quantize(Decimal(1), ROUND_HALF_UP)), _was_day(cell, amount))


@remembered
def _read_count(unit: int, cell: Cell) -> Reading:
    if not filled_text(cell):
        return NOTHING
    number = _decimal(cell, _UNITS, unit)
    if number is None or abs(number) > _LARGEST or number % 1:
        return unreadable(
            T("“{text}” is not a whole number", text=cell_text(cell)),
            T("Write digits only, for example 12000"),
        )
    return Reading(int(number), _was_day(cell, number))


def _as_figure(cell: Cell) -> Cell:
    """A figure that its column shows as a day is one of the first days that spreadsheets count."""
    is_early = isinstance(cell, date) and cell.year < _LATEST_FIGURE
    return to_serial(cell) if is_early and isinstance(cell, date) else cell


def _was_day(cell: Cell, figure: Decimal) -> Remark | None:
    if not isinstance(cell, date):
        return None
    reason = T("The figure {figure} was formatted as a day", figure=f"{figure:f}")
    return Remark(reason, T("Check it, or format the column as a number"))


def _decimal(cell: Cell, words: re.Pattern[str], unit: int) -> Decimal | None:
    """The figure without currency or unit words, brackets and a sign behind it meaning below zero; None if
    there is none. 1.2万 is no more than that where the heading says 万元 as well."""
    cell = _as_figure(cell)
    if not isinstance(cell, str | int | float) or isinstance(cell, bool):
        return None
    text = cell_text(cell)
    plain = _FIGURE.fullmatch(text)
    if plain:
        return _figure(plain, unit)
    text = fold(text).replace(" ", "").lstrip("'")
    written = written_amount(text)
    if written is not None:
        return written
    owed = _BRACKETS.fullmatch(text)
    found = _FIGURE.fullmatch(_bare(owed[1] or owed[2] if owed else text, words))
    if found is None or (owed and found[1]):
        return None
    return -_figure(found, unit) if owed else _figure(found, unit)


def _figure(found: re.Match[str], unit: int) -> Decimal:
    scale = _SCALES[found[3]] if found[3] else unit
    figure = Decimal(found[2].replace(",", "")) * scale
    return -figure if found[1] == "-" else figure


def _bare(text: str, words: re.Pattern[str]) -> str:
    """The text without currency or unit words, which may stand between the sign and the figure."""
    sign = text[:1] if text[:1] in {"-", "+"} else ""
    return sign + words.sub("", text.removeprefix(sign))
