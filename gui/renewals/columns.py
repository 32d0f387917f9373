"""The columns of the page, every word written."""

from core.calendar.workdays import WorkCalendar
from core.model.endings import Source
from core.rules.calendar_of import work_calendar
from core.screens.month import WEEKDAYS
from core.screens.renewal_words import days_words, end_words, next_move
from core.screens.renewals import ShownRenewal, Stage
from core.screens.words import household_name, kind_word, members_line, tier_held
from core.text import N, T, Text
from gui.desk import Desk
from gui.tables.cells import Cell, Column, tick_column
from gui.theme.tokens import Token
from gui.today.rows import short_name
from gui.widgets.painting import RIGHT
from gui.widgets.tier import tier_spec

SOON = 7
"""From so many days before the end on, the figure is a warning."""


class Columns:
    """Writes cells in one language."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._workdays = WorkCalendar()

    def refresh(self) -> None:
        """Ask anew which days are worked."""
        self._workdays = work_calendar(self._desk.session.book.preferences())

    def all(self, wide: bool) -> list[Column[ShownRenewal]]:
        """In the order in which they are read; the amount and what was said only where there is room."""
        say = self._desk.say
        near: list[Column[ShownRenewal]] = [
            tick_column(say(T("Ticked"))),
            Column(say(T("Household")), self._household, width=138),
            Column(say(T("What ends")), self._item, width=104 if wide else 112),
            Column(say(T("Ends on")), self._date, width=82, align=RIGHT),
            Column(say(T("Days left")), self._days, width=80, align=RIGHT),
        ]
        amount: Column[ShownRenewal] = Column(say(T("Last paid")), self._amount, width=80, align=RIGHT)
        last: Column[ShownRenewal] = Column(say(T("Last said")), self._last)
        move: Column[ShownRenewal] = Column(say(T("What to do")), self._move, width=148 if wide else 0)
        return [*near, amount, last, move] if wide else [*near, move]

    def sentence(self, row: ShownRenewal) -> str:
        """The whole row for a screen reader."""
        words = T(
            "{household}, {tier}, {item} {end}, {day}, {days}. {move}",
            household=household_name(row.home),
            tier=tier_held(row.home.tier),
            item=row.row.line.thing,
            end=end_words(row.row.line),
            day=row.row.line.due,
            days=days_words(row.row),
            move=next_move(row.row, row.complaint).what,
        )
        return self._desk.say(words)

    def _household(self, row: ShownRenewal) -> Cell:
        say, tier = self._desk.say, tier_spec(self._desk.words, row.home.tier)
        second = members_line(row.home)
        return Cell(say(short_name(row.home)), bold=True, tier=tier, second=say(second))

    def _item(self, row: ShownRenewal) -> Cell:
        return Cell(self._desk.say(end_words(row.row.line)), second=row.row.line.thing)

    def _date(self, row: ShownRenewal) -> Cell:
        day = row.row.line.due
        weekday = WEEKDAYS[day.weekday()]
        if not self._workdays.is_working(day):
            weekday = T("{weekday}, rest", weekday=weekday)
        return Cell(self._desk.words.day_short(day), second=self._desk.say(weekday))

    def _days(self, row: ShownRenewal) -> Cell:
        return Cell(self._desk.say(days_words(row.row)), bold=True, token=_urgency(row))

    def _amount(self, row: ShownRenewal) -> Cell:
        line, words = row.row.line, self._desk.words
        if line.amount is None:
            return Cell("—", token="text3")
        shown, exact = words.money(line.amount), words.exact_money(line.amount)
        record = _record(row)
        return Cell(shown, second="" if record is None else self._desk.say(record), tip=exact)

    def _last(self, row: ShownRenewal) -> Cell:
        last = row.home.last
        if last is None:
            return Cell(self._desk.say(T("Not reached yet")), token="text3")
        when = T("{day}, {kind}", day=self._desk.words.day_short(last.day), kind=kind_word(last.kind))
        return Cell(last.note, second=self._desk.say(when)) if last.note else Cell(self._desk.say(when))

    def _move(self, row: ShownRenewal) -> Cell:
        move = next_move(row.row, row.complaint)
        token: Token = "text" if row.row.stage is Stage.OPEN or row.complaint else "text3"
        beside = self._desk.say(move.beside) if move.beside is not None else ""
        return Cell(self._desk.say(move.what), second=beside, token=token)


def _urgency(row: ShownRenewal) -> Token:
    days = row.row.days_left
    if row.row.line.source is Source.CLAIM:
        return "text"
    return "danger" if days < 0 else "warn" if days <= SOON else "text"


def _record(row: ShownRenewal) -> Text | None:
    """How often it was renewed before."""
    if row.row.line.source is not Source.END:
        return None
    return N("renewed once", "renewed {n} times", row.renewed) if row.renewed else T("first term")
