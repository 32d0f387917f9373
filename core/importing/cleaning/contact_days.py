"""Lists of one kind of contact say it once, above the days: 拜访日期, 投诉时间."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.importing.cleaning.row import CleanRow
from core.importing.folding import fold
from core.importing.mapping import Mapping
from core.model.interaction import Kind

_KINDS = {
    "投诉": Kind.COMPLAINT,
    "拜访": Kind.VISIT,
    "回访": Kind.REVISIT,
    "服务": Kind.SERVICE,
    "visit": Kind.VISIT,
}


def with_kind(rows: Iterable[CleanRow], mapping: Mapping) -> Iterator[CleanRow]:
    """The rows, each with the kind that the heading of the days tells where no column does."""
    column = mapping.column_of("date")
    heading = fold(column.heading) if column and mapping.column_of("kind") is None else ""
    kind = next((kind for word, kind in _KINDS.items() if word in heading), None)
    if kind is None:
        yield from rows
    else:
        yield from (replace(row, values={**row.values, "kind": kind}) for row in rows)
