"""What stands on the call sheet: what is still open, in the order of the screen, without a tier."""

from dataclasses import replace
from datetime import date

import pytest

from core.callsheet import OVERDUE, WORDS, CallSheet, call_sheet, last_line
from core.model.agenda import FOR_EVER, Band, DueItem, Reason, Standing
from core.model.birthday import Birthday, Calendar
from core.model.customer import Role
from core.model.household import Tier
from core.model.interaction import Kind
from core.model.lines import HouseholdLine, LastTouch, Member
from core.screens.reasons import ReasonLine
from core.screens.today import TodayList, TodayRow
from core.screens.wordings.wording import Wording
from core.screens.words import BANDS
from core.text import T

TODAY = date(2026, 9, 18)
EARLIER = date(2026, 9, 15)


def member(name: str, phone: str = "", born: int | None = None) -> Member:
    """A person of a household; with `born` a birthday on New Year's Day of that year."""
    birthday = Birthday(Calendar.SOLAR, 1, 1, year=born) if born else None
    return Member(1, "1", name, Role.SELF, phone, birthday, None)


def reason(kind: Reason = Reason.CADENCE, due: date = TODAY) -> ReasonLine:
    return ReasonLine(
        DueItem(1, 1, kind, 1, due, due, FOR_EVER), False, Wording(T("chip"), T("text"), T("why"))
    )


def row(
    *members: Member,
    band: Band = Band.TODAY,
    reasons: tuple[ReasonLine, ...] = (),
    last: LastTouch | None = None,
) -> TodayRow:
    line = HouseholdLine(1, members or (member("陈国栋"),), Tier.GOLD, last, "晚上")
    standing = Standing(1, Tier.GOLD, True, None, TODAY, 45, "gold", 0, True, None)
    return TodayRow(line, standing, band, reasons, 1.0)


def sheet(*rows: TodayRow) -> CallSheet:
    return call_sheet(TodayList(TODAY, rows, open_rows=rows), "沈知远")


def test_households_are_numbered_through_under_the_bands_of_the_screen() -> None:
    found = sheet(row(band=Band.FIRST), row(band=Band.FIRST), row(band=Band.WHEN_YOU_CAN))
    assert [band.title for band in found.bands] == [BANDS[Band.FIRST], BANDS[Band.WHEN_YOU_CAN]]
    assert [[entry.number for entry in band.entries] for band in found.bands] == [[1, 2], [3]]
    assert (found.households, found.on, found.own_name) == (3, TODAY, "沈知远")


def test_what_is_done_does_not_stand_there() -> None:
    done, still_open = row(band=Band.DONE), row(member("许文涛"))
    found = call_sheet(TodayList(TODAY, (still_open, done), open_rows=(still_open,)), "")
    assert [entry.name for band in found.bands for entry in band.entries] == [T("{name}", name="许文涛")]


def test_nobody_due_is_a_sheet_without_bands() -> None:
    assert (sheet().bands, sheet().households) == ((), 0)


def test_a_household_shows_who_when_and_the_number_to_dial() -> None:
    (band,) = sheet(row(member("陈国栋"), member("李玉芬", "15422814821"))).bands
    (entry,) = band.entries
    assert entry.name == T("{name} family", name="陈国栋")
    assert (entry.phone, entry.hint) == ("15422814821", "晚上")


def test_a_child_shows_no_number() -> None:
    (band,) = sheet(row(member("陈国栋"), member("陈昊", "15422814821", born=2015))).bands
    assert band.entries[0].phone == ""


@pytest.mark.parametrize(
    ("kind", "due", "word"),
    [
        (Reason.FOLLOW_UP, EARLIER, OVERDUE),
        (Reason.FOLLOW_UP, TODAY, WORDS[Reason.FOLLOW_UP]),
        (Reason.COMPLAINT, EARLIER, WORDS[Reason.COMPLAINT]),
    ],
)
def test_a_date_that_was_missed_is_boxed_as_overdue(kind: Reason, due: date, word: object) -> None:
    (band,) = sheet(row(reasons=(reason(kind, due),))).bands
    assert [(shown.word, shown.text) for shown in band.entries[0].reasons] == [(word, T("text"))]


def test_the_last_touch_tells_what_was_said_if_anything() -> None:
    spoken = LastTouch(EARLIER, Kind.WECHAT, "新刹车片低速还是响")
    said = last_line(row(last=spoken))
    silent = last_line(row(last=replace(spoken, note="")))
    assert said == T("Last {day} {kind}: {note}", day=EARLIER, kind=T("WeChat"), note=spoken.note)
    assert silent == T("Last {day} {kind}", day=EARLIER, kind=T("WeChat"))
    assert last_line(row()) is None
