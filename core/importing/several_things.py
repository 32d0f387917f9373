"""Several policies or things in the row of their owner, 险种1 续期日1 险种2 续期日2: brought below one
another, each with all that the row tells of the owner."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from core.calendar.numerals import number
from core.importing.cells import is_blank
from core.importing.fields import OF_CARDS, SheetKind
from core.importing.headers import meaning_of, plain
from core.importing.sheet import Cell

Row = tuple[int, list[Cell]]
_Series = dict[str, dict[int, int]]
"""By heading, the column of each thing by its count."""

_COUNT = "[1-9][0-9]?|[一二三四五六七八九十]"
_COUNTED = (
    re.compile(
        rf"\s*(?:第|保单|保险|合同|车辆|产品|商品|家电|设备|policy|vehicle|car|item|product)\s*(?P<count>{_COUNT})"
        r"\s*[份张辆台款件个]?\s*(?:保单|保险|产品|商品|车)??\s*的?[\s:：_.-]*(?P<what>[^\d\s:：].*)",
        re.IGNORECASE,
    ),
    re.compile(rf"(?P<what>.*[^\d\s(（_.-])[\s(（_.-]*(?P<count>{_COUNT})\s*[)）]?\s*"),
)
_SEVERAL = 2
_NAMING = frozenset(("product", "serial"))
_ENDING = frozenset(("premium", "renewal", "warranty", "inspection", "maintenance", "benefit"))
_NOT_OF_THINGS = OF_CARDS | {"number", "name", "phone", "note", "next_follow_up"}


def with_things_below(rows: list[Row], headings: list[str]) -> tuple[list[Row], list[str]]:
    """The rows with one thing each, under the headings of the first; both unchanged where rows tell of one
    alone."""
    for series in (_counted(headings), _repeated(headings)):
        things = _of_things(series)
        if things:
            return [told for row in rows for told in _below(row, things)], _headings(headings, things)
    return rows, headings


def _counted(headings: Sequence[str]) -> _Series:
    series: _Series = defaultdict(dict)
    for at, heading in enumerate(headings):
        found = next(filter(None, (pattern.fullmatch(heading) for pattern in _COUNTED)), None)
        if found:
            series[found["what"].strip()].setdefault(number(found["count"]) or 0, at)
    return series


def _repeated(headings: Sequence[str]) -> _Series:
    series: dict[str, list[int]] = defaultdict(list)
    for at, heading in enumerate(headings):
        series[plain(heading)].append(at)
    return {headings[columns[0]]: dict(enumerate(columns)) for word, columns in series.items() if word}


def _of_things(series: _Series) -> _Series:
    """Those of the columns that tell of several things: which have a name or a number and more that is told
    of each, and what stands between such columns."""
    meant = {what: _field(what) for what, columns in series.items() if len(columns) >= _SEVERAL}
    known = {what for what, field in meant.items() if field and field not in _NOT_OF_THINGS}
    fields = {meant[what] for what in known}
    if fields.isdisjoint(_NAMING) or fields.isdisjoint(_ENDING):
        return {}
    places = [at for what in known for at in series[what].values()]
    between = range(min(places), max(places) + _SEVERAL)
    told = (what for what in meant if what in known or not meant[what])
    return {what: series[what] for what in told if all(at in between for at in series[what].values())}


def _field(heading: str) -> str:
    meaning = meaning_of(heading, SheetKind.OWNED)
    return meaning.field if meaning is not None and meaning.sure else ""


def _headings(headings: Sequence[str], things: _Series) -> list[str]:
    taken = {at for columns in things.values() for at in columns.values()}
    first = {min(columns.values()): what for what, columns in things.items()}
    return [first.get(at, "" if at in taken else heading) for at, heading in enumerate(headings)]


def _below(row: Row, things: _Series) -> Iterator[Row]:
    """One row for each thing, or one for the owner of none."""
    line, cells = row
    taken = {at for columns in things.values() for at in columns.values()}
    owner = [None if at in taken else cell for at, cell in enumerate(cells)]
    counts = sorted({count for columns in things.values() for count in columns})
    told = [thing for count in counts if (thing := _thing(cells, things, count))]
    for thing in told or [{}]:
        yield line, [thing.get(at, cell) for at, cell in enumerate(owner)]


def _thing(cells: Sequence[Cell], things: _Series, count: int) -> dict[int, Cell]:
    """What the row tells of the thing of this count, under the headings of the first."""
    there = ((min(columns.values()), columns.get(count, len(cells))) for columns in things.values())
    return {first: cells[at] for first, at in there if at < len(cells) and not is_blank(cells[at])}
