"""One typed line, understood: what was said, a wish in it, tags, what was promised, a cost, the next date."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from core.calendar.workdays import WorkCalendar
from core.records import dataclass
from core.screens.dates import read_closing_date

_TAG = re.compile(r"[#＃]([^\s#＃]+)")
_COST = re.compile(
    r"(?<!\S)(?:[¥￥]\s?(?P<marked>\d{1,7}(?:\.\d{1,4})?)\s?(?P<thousands>[万萬])?"
    r"|(?P<plain>\d{1,7}(?:\.\d\d?)?)\s?[元圆圓块塊]"
    r"|(?P<many>\d{1,5}(?:\.\d{1,4})?)\s?[万萬][元圆圓块塊]?)(?!\S)"
)
_WISH = re.compile(
    r"(?:想(?:换|換|买|買|要|装|裝|订|訂|加)(?:一?[辆輛台部套份])?"
    r"|\bwants? (?:to (?:buy|get) )?(?:an? )?|\blooking for (?:an? )?)"
    r"(?P<what>[^，。,.；;！!？?]+)",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"(?:答应了?|答應了?|承诺了?|承諾了?|\bpromised(?: to)? )(?P<what>[^，。,；;]+)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class TypedLine:
    """What a line means. `wish` is the category wished for, `promise` what is to be done by `day`, which
    is the next date otherwise; `cost` in cents. What is not there is empty or None."""

    note: str = ""
    wish: str = ""
    promise: str = ""
    tags: tuple[str, ...] = ()
    cost: int | None = None
    day: date | None = None


def read_line(
    text: str, categories: Sequence[str], today: date, workdays: WorkCalendar, *, priced: bool = True
) -> TypedLine:
    """Read `想换七座 #自驾 10-8`. The date stands last, tags anywhere; the rest is the note. A wish for one
    of the known `categories` is kept under its name. In a `priced` line a cost (128元, ¥128, 1.2万) stands
    anywhere; in another it is part of what was said."""
    tags = tuple(dict.fromkeys(_TAG.findall(text)))
    said = _TAG.sub(" ", text)
    found = _COST.search(said) if priced else None
    cost = None if found is None else _cents(found)
    rest = said if found is None else f"{said[: found.start()]} {said[found.end() :]}"
    day, note = read_closing_date(rest, today, workdays)
    promise = _PROMISE.search(note) if day is not None else None
    return TypedLine(
        note, as_category(_what(_WISH.search(note)), categories), _what(promise), tags, cost, day
    )


def as_category(wanted: str, categories: Sequence[str]) -> str:
    """The longest of the known categories that stands in what is wanted; without one, its words."""
    known = [name for name in categories if name and name.lower() in wanted.lower()]
    return max(known, key=len, default=wanted)


def _what(found: re.Match[str] | None) -> str:
    return found["what"].strip() if found else ""


def _cents(cost: re.Match[str]) -> int:
    amount = Decimal(cost["marked"] or cost["plain"] or cost["many"])
    return int(amount * (1_000_000 if cost["many"] or cost["thousands"] else 100))
