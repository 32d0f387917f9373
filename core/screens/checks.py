"""The free check of an item as its form shows it: which parts, and what the last check found of them."""

from datetime import date

from core.model.endings import EndingLine
from core.model.purchase import End, OwnedItem
from core.model.service import Condition, Finding, ServiceKind
from core.ports import Book
from core.records import dataclass
from core.text import N, T, Text

CHECKED = frozenset({End.WARRANTY, End.MAINTENANCE, End.INSPECTION})
"""The ends of things; what is a contract alone has no parts."""

CONDITIONS = {
    Condition.GOOD: T("Good"),
    Condition.WATCH: T("Watch"),
    Condition.REPAIR: T("Fix"),
}

VEHICLE = (
    T("Engine"),
    T("Chassis"),
    T("Brakes"),
    T("Battery"),
    T("Tyres"),
    T("Body"),
)
OTHER = (
    T("Function"),
    T("Wiring"),
    T("Wear"),
    T("Cleaning"),
    T("Mounting"),
)
"""Parts of whatever is no vehicle."""


@dataclass(frozen=True, slots=True)
class CheckForm:
    """The item, the parts that are offered, and the last check: its day (None: never), kilometres and
    findings by part."""

    item: OwnedItem
    parts: tuple[Text, ...]
    day: date | None = None
    kilometres: int | None = None
    findings: tuple[Finding, ...] = ()


def check_form(book: Book, line: EndingLine) -> CheckForm | None:
    """The form for what ends; None where there is nothing to be checked."""
    if line.item_id is None or line.kind not in CHECKED:
        return None
    item = book.owned_items.get(line.item_id)
    parts = VEHICLE if _is_vehicle(item) else OTHER
    checks = book.services.where(item_id=item.id, kind=ServiceKind.CHECK)
    if not checks:
        return CheckForm(item, parts)
    last = max(checks, key=lambda check: (check.day, check.id))
    return CheckForm(item, parts, last.day, last.kilometres, tuple(book.findings.where(service_id=last.id)))


def verdict(conditions: list[Condition]) -> Text:
    """What the check comes to, in figures."""
    repair, watch = conditions.count(Condition.REPAIR), conditions.count(Condition.WATCH)
    if not conditions:
        return T("Nothing judged yet")
    if not repair and not watch:
        return N("{n} part, all good", "{n} parts, all good", len(conditions))
    return T("{repair} to repair, {watch} to watch", repair=repair, watch=watch)


def _is_vehicle(item: OwnedItem) -> bool:
    """It has a plate, or counts kilometres."""
    return bool(item.plate) or item.kilometres is not None or item.service_km is not None
