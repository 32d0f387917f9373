"""What ends and has to be renewed: how near it is, and whether it was talked over."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from core.calendar.workdays import WorkCalendar
from core.model.agenda import FOR_EVER, Reason
from core.model.endings import EndingLine, Source
from core.model.lines import HouseholdLine
from core.model.purchase import End
from core.model.setting import Settings
from core.ports import Book
from core.records import dataclass
from core.rules.calendar_of import work_calendar
from core.rules.due.ends import Step, ladder


class Segment(StrEnum):
    """What the page can be narrowed to."""

    ALL = "all"
    INSURANCE = "insurance"
    INSPECTION = "inspection"
    MAINTENANCE = "maintenance"
    WARRANTY = "warranty"
    OWED = "owed"
    LICENCE = "licence"
    CLAIM = "claim"


_BY_KIND = {
    End.RENEWAL: Segment.INSURANCE,
    End.INSPECTION: Segment.INSPECTION,
    End.MAINTENANCE: Segment.MAINTENANCE,
    End.WARRANTY: Segment.WARRANTY,
    End.LICENCE: Segment.LICENCE,
    End.BENEFIT: Segment.OWED,
}
_BY_SOURCE = {Source.INSTALMENT: Segment.OWED, Source.CLAIM: Segment.CLAIM}


class Stage(StrEnum):
    """How far it has come: no step yet, at a step that nobody has talked over, or talked over."""

    COMING = "coming"
    OPEN = "open"
    TALKED = "talked"


@dataclass(frozen=True, slots=True)
class RenewalRow:
    """One ending on one day. `days_left` is below zero once it has lapsed, `steps` are those before it;
    `next_step` is the day on which the next one opens, if one comes."""

    line: EndingLine
    days_left: int
    stage: Stage
    steps: tuple[Step, ...] = ()
    next_step: date | None = None

    @property
    def key(self) -> tuple[str, int]:
        return self.line.key

    @property
    def segment(self) -> Segment:
        return segment_of(self.line)


@dataclass(frozen=True, slots=True)
class ShownRenewal:
    """A row beside its household. While a `complaint` waits for an answer nothing is sold to it; `renewed`
    tells how often the end was settled before."""

    row: RenewalRow
    home: HouseholdLine
    complaint: bool
    renewed: int = 0

    @property
    def key(self) -> tuple[str, int]:
        return self.row.key


@dataclass(frozen=True, slots=True)
class RenewalGroup:
    """Rows that are equally near: `within` so many days, -1 for those that have lapsed; None for open
    claims, which have no end."""

    within: int | None
    rows: tuple[RenewalRow, ...]


@dataclass(frozen=True, slots=True)
class Renewals:
    """Everything that ends within `horizon` days and lately did."""

    on: date
    horizon: int
    rows: tuple[RenewalRow, ...]

    @property
    def waiting(self) -> int:
        """How many stand at a step and were not talked over."""
        return sum(row.stage is Stage.OPEN for row in self.rows)

    def counts(self) -> Mapping[Segment, int]:
        """How many rows each segment has."""
        found = dict.fromkeys(Segment, 0)
        for row in self.rows:
            found[row.segment] += 1
        return found | {Segment.ALL: len(self.rows)}


def segment_of(line: EndingLine) -> Segment:
    """Where an ending belongs."""
    return _BY_SOURCE[line.source] if line.kind is None else _BY_KIND[line.kind]


def renewals(book: Book, on: date) -> Renewals:
    """Everything up to the farthest step ahead, and what lapsed within the days that the settings keep."""
    settings = book.preferences()
    horizon = max(settings.end_steps)
    lines = book.endings(on + timedelta(days=horizon), on - timedelta(days=settings.lapsed_days))
    return Renewals(on, horizon, tuple(_rows(lines, on, settings)))


def groups(found: Renewals, segment: Segment, settings: Settings) -> Iterator[RenewalGroup]:
    """The rows of one segment by how near they are; groups without rows are left out."""
    rows = [row for row in found.rows if segment in (Segment.ALL, row.segment)]
    dated = [row for row in rows if row.line.source is not Source.CLAIM]
    limits = [-1, *sorted(settings.end_steps)]
    for before, within in zip([None, *limits], limits, strict=False):
        near = [
            row for row in dated if row.days_left <= within and (before is None or row.days_left > before)
        ]
        if near:
            yield RenewalGroup(within, tuple(near))
    claims = tuple(row for row in rows if row.line.source is Source.CLAIM)
    if claims:
        yield RenewalGroup(None, claims)


def shown(book: Book, rows: Sequence[RenewalRow]) -> tuple[ShownRenewal, ...]:
    """These rows with their households."""
    ids = list(dict.fromkeys(row.line.household_id for row in rows))
    lines = book.household_lines(ids)
    waiting = {item.household_id for item in book.due_items(ids) if item.kind is Reason.COMPLAINT}
    return tuple(
        ShownRenewal(
            row, lines[row.line.household_id], row.line.household_id in waiting, _renewed(book, row.line)
        )
        for row in rows
    )


def talks(book: Book, line: EndingLine) -> list[date]:
    """The days on which it was talked over."""
    found = book.settlements.where(kind=line.settled_as, subject_id=line.subject_id)
    return [book.interactions.get(one.interaction_id).day for one in found]


def _renewed(book: Book, line: EndingLine) -> int:
    if line.source is not Source.END:
        return 0
    ends = book.item_ends.where(item_id=line.item_id, kind=line.kind, name=line.part)
    return sum(end.settled is not None for end in ends)


def _rows(lines: Sequence[EndingLine], on: date, settings: Settings) -> Iterator[RenewalRow]:
    """Many things end on the same day: its steps are reckoned once."""
    workdays = work_calendar(settings)
    known: dict[tuple[Source, date], tuple[Step, ...]] = {}
    for line in lines:
        key = line.source, line.due
        if key not in known:
            known[key] = _steps(line, settings, workdays)
        yield _row(line, known[key], on)


def _steps(line: EndingLine, settings: Settings, workdays: WorkCalendar) -> tuple[Step, ...]:
    """Money owed has one, from its day on until it has been paid; a claim has none."""
    match line.source:
        case Source.CLAIM:
            return ()
        case Source.INSTALMENT:
            return (Step(line.due, workdays.previous_working(line.due), FOR_EVER),)
        case _:
            return ladder(line.due, settings, workdays)


def _row(line: EndingLine, steps: tuple[Step, ...], on: date) -> RenewalRow:
    """What was talked over stays so until the next step opens."""
    begun = [step for step in steps if step.opens <= on]
    stage = Stage.COMING
    if begun:
        calls = begun[-1].calls(line.recorded, line.stepped or date.min)
        stage = Stage.OPEN if calls else Stage.TALKED
    ahead = next((step.opens for step in steps if step.opens > on), None)
    return RenewalRow(line, (line.due - on).days, stage, steps, ahead)
