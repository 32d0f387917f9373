"""The call sheet as plain objects: what stands on paper for each household.

No tiers and no amounts: the page leaves the house.
"""

from datetime import date
from itertools import groupby

from core.model.agenda import Reason
from core.records import dataclass
from core.rules.contact import household_phone
from core.screens.meetings import Meeting, kind_name
from core.screens.reasons import ReasonLine
from core.screens.today import TodayList, TodayRow
from core.screens.words import BANDS, household_name, kind_word, members_line
from core.text import T, Text

WORDS: dict[Reason, Text] = {
    Reason.COMPLAINT: T("Complaint"),
    Reason.PROMISE: T("Promise"),
    Reason.APPOINTMENT: T("Meeting"),
    Reason.FOLLOW_UP: T("Follow-up"),
    Reason.RENEWAL: T("Ends"),
    Reason.MONEY_OWED: T("Payment"),
    Reason.BIRTHDAY: T("Birthday"),
    Reason.YEARLY: T("Yearly"),
    Reason.FESTIVAL: T("Festival"),
    Reason.REFERRAL_THANKS: T("Thanks"),
    Reason.REWARD: T("Reward"),
    Reason.PLAN: T("Plan"),
    Reason.WISH: T("Wish"),
    Reason.BENEFIT: T("Benefit"),
    Reason.RETRY: T("Again"),
    Reason.CADENCE: T("Care"),
    Reason.DORMANT: T("Dormant"),
    Reason.VERIFY: T("Check"),
}
OVERDUE = T("Overdue")
CAREFUL = T("Careful")


@dataclass(frozen=True, slots=True)
class SheetReason:
    """A boxed word and its sentence."""

    word: Text
    text: Text


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """One household. `phone` is digits, empty when none may be shown; `hint` when to call, or where it
    lives. `number` 0: none."""

    number: int
    name: Text
    members: Text
    phone: str
    hint: str
    reasons: tuple[SheetReason, ...]
    last: Text | None


@dataclass(frozen=True, slots=True)
class SheetMeeting:
    """An appointment of the day: `hour` is HH:MM or empty, `where` also what for."""

    hour: str
    name: str
    where: Text


@dataclass(frozen=True, slots=True)
class SheetBand:
    """A heading and the households below it."""

    title: Text
    entries: tuple[SheetEntry, ...]


@dataclass(frozen=True, slots=True)
class CallSheet:
    """The whole sheet, and whose it is. What is agreed for the day stands first."""

    on: date
    bands: tuple[SheetBand, ...]
    own_name: str
    meetings: tuple[SheetMeeting, ...] = ()

    @property
    def households(self) -> int:
        return sum(len(band.entries) for band in self.bands)


def call_sheet(today: TodayList, own_name: str) -> CallSheet:
    """What is still open, numbered through in the order of the screen."""
    numbered = list(enumerate(today.open_rows, start=1))
    bands = tuple(
        SheetBand(BANDS[band], tuple(sheet_entry(number, row, today.on) for number, row in rows))
        for band, rows in groupby(numbered, key=lambda pair: pair[1].band)
    )
    meetings = tuple(_meeting(one) for one in today.meetings if one.is_open)
    return CallSheet(today.on, bands, own_name, meetings)


def _meeting(meeting: Meeting) -> SheetMeeting:
    agreed = meeting.appointment
    where: list[object] = [part for part in (agreed.place, agreed.note) if part]
    return SheetMeeting(agreed.hour, meeting.name, T("{parts}", parts=[kind_name(agreed.kind), *where]))


def sheet_entry(number: int, row: TodayRow, on: date) -> SheetEntry:
    """A household as it stands on paper."""
    return SheetEntry(
        number=number,
        name=household_name(row.line),
        members=members_line(row.line),
        phone=household_phone(row.line, on),
        hint=row.line.preferred_time,
        reasons=_reasons(row, on),
        last=last_line(row),
    )


def _reasons(row: TodayRow, on: date) -> tuple[SheetReason, ...]:
    reasons = tuple(_reason(reason, on) for reason in row.reasons)
    return reasons if row.warning is None else (*reasons, SheetReason(CAREFUL, row.warning))


def _reason(reason: ReasonLine, on: date) -> SheetReason:
    late = reason.kind is Reason.FOLLOW_UP and reason.item.due < on
    return SheetReason(OVERDUE if late else WORDS[reason.kind], reason.wording.text)


def last_line(row: TodayRow) -> Text | None:
    """When the household was last reached, how, and what was said."""
    last = row.line.last
    if last is None:
        return None
    if not last.note:
        return T("Last {day} {kind}", day=last.day, kind=kind_word(last.kind))
    return T("Last {day} {kind}: {note}", day=last.day, kind=kind_word(last.kind), note=last.note)
