"""The renewals: how near each is, whether it was talked over, and what to do about it."""

from datetime import date, timedelta

import pytest

from core.actions.endings import talk_over
from core.model.care import Benefit
from core.model.endings import EndingLine, Source
from core.model.interaction import Interaction, Kind
from core.model.purchase import End, Instalment, ItemEnd, OwnedItem
from core.model.service import Claim
from core.model.setting import Settings
from core.ports import Book
from core.rules.calendar_of import work_calendar
from core.rules.due.ends import ladder
from core.screens.renewal_words import (
    days_words,
    end_words,
    ending_words,
    group_title,
    next_move,
    step_words,
)
from core.screens.renewals import RenewalRow, Renewals, Segment, Stage, groups, renewals, shown, talks
from core.text import N, T
from tests.makers import TODAY, a_customer, a_purchase, a_touch

DAY = timedelta(days=1)
LONG_AGO = TODAY - 400 * DAY


def owns(book: Book, *ends: tuple[End, int], name: str = "李玉芬") -> int:
    """A customer whose car has these ends, so many days away."""
    customer = a_customer(book, name, added=LONG_AGO)
    with book.change(T("Own")):
        item = book.owned_items.add(OwnedItem(customer, "远岭 S7"))
        for kind, days in ends:
            book.item_ends.add(ItemEnd(item, customer, kind, TODAY + days * DAY, LONG_AGO))
    return customer


def only(book: Book) -> RenewalRow:
    (row,) = renewals(book, TODAY).rows
    return row


def test_groups_by_the_steps_and_what_lapsed_before_them(book: Book) -> None:
    owns(book, *((End.RENEWAL, days) for days in (-30, -1, 0, 7, 8, 30, 31, 60, 61)))
    found = renewals(book, TODAY)
    told = [
        (group.within, [row.days_left for row in group.rows])
        for group in groups(found, Segment.ALL, Settings())
    ]
    assert told == [(-1, [-30, -1]), (7, [0, 7]), (30, [8, 30]), (60, [31, 60])]
    assert found.horizon == 60


def test_each_kind_has_its_segment_and_open_claims_a_group(book: Book) -> None:
    customer = owns(book, *((kind, 20) for kind in End if kind is not End.BENEFIT))
    bought = a_purchase(book, customer, day=LONG_AGO)
    with book.change(T("Owe")):
        book.benefits.add(Benefit(customer, "洗车", LONG_AGO, ends=TODAY))
        book.instalments.add(Instalment(bought, customer, TODAY, 50_00))
        book.claims.add(Claim(1, customer, TODAY - DAY))
    found = renewals(book, TODAY)
    assert found.counts() == {
        Segment.ALL: 8,
        Segment.INSURANCE: 1,
        Segment.INSPECTION: 1,
        Segment.MAINTENANCE: 1,
        Segment.WARRANTY: 1,
        Segment.OWED: 2,
        Segment.LICENCE: 1,
        Segment.CLAIM: 1,
    }
    (claims,) = groups(found, Segment.CLAIM, Settings())
    assert (claims.within, [row.stage for row in claims.rows]) == (None, [Stage.COMING])
    assert group_title(claims) == T("Open claims")


@pytest.mark.parametrize(
    ("days", "stage"), [(61, None), (60, Stage.OPEN), (31, Stage.OPEN), (-30, Stage.OPEN), (-31, None)]
)
def test_from_the_first_step_on_it_waits_for_a_touch(book: Book, days: int, stage: Stage | None) -> None:
    owns(book, (End.RENEWAL, days))
    assert [row.stage for row in renewals(book, TODAY).rows] == ([] if stage is None else [stage])


def test_talked_over_until_the_next_step(book: Book) -> None:
    owns(book, (End.RENEWAL, 31))
    assert renewals(book, TODAY).waiting == 1
    talk_over(book, only(book).line, "", TODAY)
    assert (only(book).stage, only(book).next_step) == (Stage.TALKED, TODAY + 24 * DAY)
    later = renewals(book, TODAY + DAY)
    assert [row.stage for row in later.rows] == [Stage.TALKED]
    assert renewals(book, TODAY).waiting == 0


def test_the_next_step_opens_before_a_rest_day(book: Book) -> None:
    owns(book, (End.RENEWAL, 38))
    due = TODAY + 38 * DAY
    row = only(book)
    assert (row.line.due, row.steps[1].day, row.next_step) == (due, due - 30 * DAY, date(2026, 9, 24))
    assert step_words(row.steps[1], [], TODAY, str) == T("Rest day, {day}", day="2026-09-24")


def test_money_waits_from_its_day_on_whatever_was_said(book: Book) -> None:
    customer = a_customer(book)
    bought = a_purchase(book, customer, day=LONG_AGO)
    with book.change(T("Owe")):
        for days in (-90, 0, 3):
            book.instalments.add(Instalment(bought, customer, TODAY + days * DAY, 50_00))
    found = renewals(book, TODAY)
    assert [row.stage for row in found.rows] == [Stage.OPEN, Stage.OPEN, Stage.COMING]
    assert found.rows[2].next_step == TODAY + 3 * DAY


def test_a_complaint_keeps_sales_away(book: Book) -> None:
    customer = owns(book, (End.RENEWAL, 20))
    (before,) = shown(book, [only(book)])
    a_touch(book, customer, kind=Kind.COMPLAINT, outcome=None)
    (row,) = shown(book, [only(book)])
    assert (before.complaint, row.complaint) == (False, True)
    assert row.key == ("end", 1)
    assert next_move(row.row, row.complaint).what == T("Answer first")


def test_how_often_it_was_renewed_before(book: Book) -> None:
    customer = owns(book, (End.RENEWAL, 20))
    with book.change(T("Renew")):
        book.item_ends.add(ItemEnd(1, customer, End.RENEWAL, LONG_AGO, LONG_AGO, settled=LONG_AGO))
        book.item_ends.add(ItemEnd(1, customer, End.INSPECTION, LONG_AGO, LONG_AGO, settled=LONG_AGO))
        book.benefits.add(Benefit(customer, "洗车", LONG_AGO, ends=TODAY + DAY))
    assert [row.renewed for row in shown(book, renewals(book, TODAY).rows)] == [0, 1]


def test_the_days_on_which_it_was_talked_over(book: Book) -> None:
    owns(book, (End.RENEWAL, 27))
    line = only(book).line
    talk_over(book, line, "问过报价", TODAY - DAY)
    assert talks(book, line) == [TODAY - DAY]
    steps = only(book).steps
    assert [step_words(step, [TODAY - DAY], TODAY, str) for step in steps] == [
        T("Passed"),
        T("Talked {day}", day=str(TODAY - DAY)),
        T("To come"),
    ]
    assert step_words(steps[1], [], TODAY, str) == T("Not contacted")
    assert book.interactions.where() == [
        Interaction(1, TODAY - DAY, Kind.CALL, book.interactions.get(1).outcome, "问过报价", id=1)
    ]


def a_row(
    kind: End | None = End.RENEWAL,
    days: int = 20,
    stage: Stage = Stage.OPEN,
    source: Source = Source.END,
    next_step: date | None = None,
    part: str = "",
) -> RenewalRow:
    due = TODAY + days * DAY
    line = EndingLine(source, 1, 1, 1, "1", "李玉芬", "远岭 S7", part, kind, due, recorded=LONG_AGO)
    return RenewalRow(line, days, stage, ladder(due, Settings(), work_calendar(Settings())), next_step)


@pytest.mark.parametrize("kind", list(End))
def test_the_nearer_the_end_the_more_pressing(kind: End) -> None:
    early, late, lapsed = (next_move(a_row(kind, days), False) for days in (20, 7, -1))
    assert len({early.what.msgid, late.what.msgid, lapsed.what.msgid}) == 3
    assert (early.beside, late.beside) == (None, None)
    assert lapsed.what == T("Call today")
    assert lapsed.beside is not None


def test_what_to_do_where_there_is_nothing_to_sell() -> None:
    claim = a_row(None, -3, Stage.COMING, Source.CLAIM)
    assert next_move(claim, False).what == T("Ask how the claim stands")
    assert next_move(a_row(None, 0, source=Source.INSTALMENT), False).what == T("Ask for the payment")
    coming = next_move(a_row(stage=Stage.COMING, next_step=TODAY + DAY), False)
    assert (coming.what, coming.beside) == (T("Nothing yet"), T("From {day} on", day=TODAY + DAY))
    talked = next_move(a_row(stage=Stage.TALKED), False)
    assert (talked.what, talked.beside) == (T("Talked over"), None)
    again = T("Again on {day}", day=TODAY + DAY)
    assert next_move(a_row(stage=Stage.TALKED, next_step=TODAY + DAY), False).beside == again
    assert next_move(a_row(next_step=TODAY + DAY), False).beside == again


def test_days_and_ends_in_words() -> None:
    assert days_words(a_row(days=1)) == N("{n} day", "{n} days", 1)
    assert days_words(a_row(days=0)) == T("today")
    assert days_words(a_row(days=-3)) == T("{n} d over", n=3)
    assert days_words(a_row(None, -3, source=Source.CLAIM)) == T("{n} d open", n=3)
    assert end_words(a_row(part="商业险").line) == T("{end}", end="商业险")
    assert end_words(a_row(None, source=Source.INSTALMENT).line) == T("Payment")
    assert ending_words(a_row().line) == T("{thing} {end}", thing="远岭 S7", end=T("Renewal"))
    lapsed, near = groups_of(-3), groups_of(3)
    assert (lapsed, near) == (T("Lapsed"), N("Within {n} day", "Within {n} days", 7))


def groups_of(days: int) -> object:
    (group,) = groups(Renewals(TODAY, 60, (a_row(days=days),)), Segment.ALL, Settings())
    return group_title(group)
