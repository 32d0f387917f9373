"""One typed line, understood: what was said, a wish in it, tags, what was promised, a cost, the next date."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from core.calendar.workdays import WorkCalendar
from core.records import dataclass
from core.screens.dates import read_closing_date

_TAG = re.compile(r"[#＃]([^\s#＃]+)")
_COST = re.compile(r"(?<!\S)(?:[¥￥]\s?(\d{1,7}(?:\.\d\d?)?)|(\d{1,7}(?:\.\d\d?)?)\s?[元圆圓块塊])(?!\S)")
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


def read_line(text: str, categories: Sequence[str], today: date, workdays: WorkCalendar) -> TypedLine:
    """Read `想换七座 #自驾 10-8`. The date stands last, tags and a cost (128元) anywhere; the rest is the
    note. A wish for one of the known `categories` is kept under its name."""
    tags = tuple(dict.fromkeys(_TAG.findall(text)))
    said = _TAG.sub(" ", text)
    found = _COST.search(said)
    cost = int(Decimal(found[1] or found[2]) * 100) if found else None
    day, note = read_closing_date(_COST.sub(" ", said), today, workdays)
    promise = _PROMISE.search(note) if day is not None else None
    return TypedLine(note, _wish(note, categories), _what(promise), tags, cost, day)


def _wish(note: str, categories: Sequence[str]) -> str:
    found = _WISH.search(note)
    wanted = _what(found)
    known = [name for name in categories if name and name.lower() in wanted.lower()]
    return max(known, key=len, default=wanted)


def _what(found: re.Match[str] | None) -> str:
    return found["what"].strip() if found else ""
