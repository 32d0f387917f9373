"""The words of the renewals: segments, groups, what ends, how near it is, and what to do next."""

from collections.abc import Callable, Collection, Mapping
from datetime import date

from core.model.endings import EndingLine, Source
from core.model.purchase import End
from core.records import dataclass
from core.rules.due.ends import Step
from core.screens.listings.labels import ENDS
from core.screens.renewals import RenewalGroup, RenewalRow, Segment, Stage
from core.text import N, T, Text

SEGMENTS: Mapping[Segment, Text] = {
    Segment.ALL: T("All"),
    Segment.INSURANCE: T("Insurance"),
    Segment.INSPECTION: T("Inspection"),
    Segment.MAINTENANCE: T("Maintenance"),
    Segment.WARRANTY: T("Warranty"),
    Segment.OWED: T("Owed"),
    Segment.LICENCE: T("Licence"),
    Segment.CLAIM: T("Claims"),
}

_SOURCES: Mapping[Source, Text] = {Source.INSTALMENT: T("Payment"), Source.CLAIM: T("Claim")}

_URGENT = 7
"""From so many days before the end on, a call is due rather than a message."""

_EARLY: Mapping[End, Text] = {
    End.RENEWAL: T("Ask early"),
    End.INSPECTION: T("Offer to take care"),
    End.MAINTENANCE: T("Offer a slot"),
    End.WARRANTY: T("Offer a free check"),
    End.LICENCE: T("Remind in time"),
    End.BENEFIT: T("Remind of the rest"),
}
_LATE: Mapping[End, Text] = {
    End.RENEWAL: T("Bring two quotes"),
    End.INSPECTION: T("Fix a day"),
    End.MAINTENANCE: T("Book the slot"),
    End.WARRANTY: T("Book the free check"),
    End.LICENCE: T("Call about it"),
    End.BENEFIT: T("Have it used"),
}
_LAPSED: Mapping[End, Text] = {
    End.RENEWAL: T("Not covered"),
    End.INSPECTION: T("May not be driven"),
    End.MAINTENANCE: T("Service overdue"),
    End.WARRANTY: T("Repairs now cost"),
    End.LICENCE: T("May not drive"),
    End.BENEFIT: T("Not valid any more"),
}
"""What it means that it has lapsed."""


@dataclass(frozen=True, slots=True)
class Move:
    """What to do next, and beside it what speaks for or against it."""

    what: Text
    beside: Text | None = None


def group_title(group: RenewalGroup) -> Text:
    """How near the rows of a group are."""
    if group.within is None:
        return T("Open claims")
    return T("Lapsed") if group.within < 0 else N("Within {n} day", "Within {n} days", group.within)


def end_words(line: EndingLine) -> Text:
    """Which end it is."""
    if line.part:
        return T("{end}", end=line.part)
    return _SOURCES[line.source] if line.kind is None else ENDS[line.kind]


def ending_words(line: EndingLine) -> Text:
    """The thing and which of its ends it is."""
    return T("{thing} {end}", thing=line.thing, end=end_words(line))


def days_words(row: RenewalRow) -> Text:
    """How many days are left, or have passed."""
    days = row.days_left
    if row.line.source is Source.CLAIM:
        return T("{n} d open", n=-days)
    if days < 0:
        return T("{n} d over", n=-days)
    return N("{n} day", "{n} days", days) if days else T("today")


def next_move(row: RenewalRow, complaint: bool) -> Move:
    """What to do about it: nothing is sold to a household that waits for an answer."""
    if complaint:
        return Move(T("Answer first"), T("No sales before"))
    if row.line.source is Source.CLAIM:
        return Move(T("Ask how the claim stands"))
    if row.stage is Stage.COMING and row.next_step is not None:
        return Move(T("Nothing yet"), T("From {day} on", day=row.next_step))
    if row.stage is Stage.TALKED:
        ahead = T("Again on {day}", day=row.next_step) if row.next_step else None
        return Move(T("Talked over"), ahead)
    if row.line.kind is None:
        return Move(T("Ask for the payment"))
    return _open_move(row, row.line.kind)


def step_words(step: Step, talks: Collection[date], on: date, short: Callable[[date], str]) -> Text:
    """How a step stands on a day: talked over, waiting, passed by, or to come; a rest day tells when. Days
    are written `short`: the words stand in a narrow cell."""
    if step.opens > on:
        return T("To come") if step.opens == step.day else T("Rest day, {day}", day=short(step.opens))
    talked = [day for day in talks if step.opens <= day <= step.closes]
    if talked:
        return T("Talked {day}", day=short(max(talked)))
    return T("Not contacted") if step.closes >= on else T("Passed")


def _open_move(row: RenewalRow, kind: End) -> Move:
    """The nearer the end, the more pressing; the next step is told beside it."""
    if row.days_left < 0:
        return Move(T("Call today"), _LAPSED[kind])
    words = _LATE if row.days_left <= _URGENT else _EARLY
    beside = None if row.next_step is None else T("Again on {day}", day=row.next_step)
    return Move(words[kind], beside)
