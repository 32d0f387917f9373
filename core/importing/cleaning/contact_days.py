"""Lists of one kind of contact say it once, above the days or the words: 拜访日期, 投诉时间, 礼品."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from core.importing.cleaning.contacts import told_outcome
from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.row import CleanRow
from core.importing.folding import fold
from core.importing.mapping import Mapping
from core.model.interaction import Kind
from core.text import T

_KINDS = {
    "投诉": Kind.COMPLAINT,
    "报修": Kind.SERVICE,
    "维修": Kind.SERVICE,
    "拜访": Kind.VISIT,
    "回访": Kind.REVISIT,
    "服务": Kind.SERVICE,
    "礼品": Kind.GIFT,
    "礼物": Kind.GIFT,
    "送礼": Kind.GIFT,
    "gift": Kind.GIFT,
    "visit": Kind.VISIT,
    **dict.fromkeys(
        ("试驾", "带看", "看房", "看屋", "来访", "到访", "来店", "到店", "面谈", "上门", "走访", "家访"),
        Kind.VISIT,
    ),
}


def with_plans(rows: Iterable[CleanRow], mapping: Mapping, today: date) -> Iterator[CleanRow]:
    """The rows, of which a contact on a day still to come is the next follow-up, and a note of that day."""
    column = mapping.column_of("date")
    heading = column.heading if column else ""
    for row in rows:
        day = row.get("date", date)
        yield _planned(row, day, heading) if day is not None and day > today else row


def _planned(row: CleanRow, day: date, heading: str) -> CleanRow:
    values = {field: value for field, value in row.values.items() if field != "outcome"}
    reason = T("“{day}” is still to come and is taken as the next follow-up", day=day.isoformat())
    note = RowNote(row.row, heading, day.isoformat(), reason, T("Log the contact once it has been made"))
    values = {"next": day, **values, "kind": Kind.NOTE}
    return replace(row, values=values, warnings=(*row.warnings, note))


def with_outcome(rows: Iterable[CleanRow]) -> Iterator[CleanRow]:
    """The rows, with what came of the contact where the few words of it say nothing else: 未接通."""
    for row in rows:
        words, _, _ = (row.get("note", str) or "").partition("\n")
        outcome = None if "outcome" in row.values else told_outcome(words)
        yield replace(row, values={**row.values, "outcome": outcome}) if outcome else row


def with_kind(rows: Iterable[CleanRow], mapping: Mapping) -> Iterator[CleanRow]:
    """The rows, each with the kind that the heading of the days or the words tells where no column does."""
    columns = (mapping.column_of(field) for field in ("date", "note"))
    told = " ".join(fold(column.heading) for column in columns if column)
    known = (kind for word, kind in _KINDS.items() if word in told)
    kind = next(known, None) if mapping.column_of("kind") is None else None
    if kind is None:
        yield from rows
    else:
        yield from (replace(row, values={**row.values, "kind": kind}) for row in rows)
