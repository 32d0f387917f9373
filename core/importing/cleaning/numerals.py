"""Amounts written out as on receipts: 壹仟贰佰元整, 三千五百元, 十二万."""

import re
from decimal import Decimal

_DIGITS = ("零〇", "一壹", "二贰两貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
_ONES = {digit: at for at, digits in enumerate(_DIGITS) for digit in digits}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000}
_SCALES = {"亿": 100_000_000, "億": 100_000_000, "万": 10_000, "萬": 10_000}
"""The larger ones first."""

_NEXT = {"百": "十", "千": "百", "万": "千", "萬": "千"}
_SHORT = re.compile("([百千万萬])[一二两三四五六七八九]$")
"""People leave the last unit out; on receipts, with their own signs, nobody does."""

_CENTS = {"角": 10, "分": 1}
_WRITTEN = re.compile(rf"[{''.join((*_ONES, *_TENS, *_SCALES))}]{{2,}}")
_AMOUNT = re.compile(
    rf"({_WRITTEN.pattern})[元圆]?((?:[{''.join(_ONES)}]角)?零?(?:[{''.join(_ONES)}]分)?)[整正]?"
)


def written_amount(text: str) -> Decimal | None:
    """The figure that is written out; None where there is none."""
    found = _AMOUNT.fullmatch(text)
    if found is None or not any(sign in found[1] for sign in (*_TENS, *_SCALES)):
        return None
    cents = sum(_ONES[one] * _CENTS[sign] for one, sign in re.findall("(.)([角分])", found[2]))
    return _whole(_SHORT.sub(_in_full, found[1])) + Decimal(cents) / 100


def _in_full(found: re.Match[str]) -> str:
    """三千五 as it is meant: 三千五百."""
    return found[0] + _NEXT[found[1]]


def _whole(text: str) -> int:
    for sign, scale in _SCALES.items():
        if sign in text:
            before, _, behind = text.rpartition(sign)
            return _whole(before) * scale + _whole(behind)
    total = one = 0
    for sign in text:
        if sign in _ONES:
            one = _ONES[sign]
        else:
            total, one = total + (one or 1) * _TENS[sign], 0
    return total + one
