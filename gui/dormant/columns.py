"""The columns of the page, every word written."""

from core.model.lines import HouseholdLine
from core.screens.dormant import Silence
from core.screens.dormant_words import days_words, measure_words
from core.screens.words import household_name, kind_word, members_line, tier_held
from core.text import T, Text
from gui.desk import Desk
from gui.dormant.lines import Lines
from gui.tables.cells import Cell, Column
from gui.today.rows import short_name
from gui.widgets.painting import RIGHT
from gui.widgets.tier import tier_spec

TELLING = 10

RISK, TIMES, DAYS = "risk", "times", "days"
"""What the rows of a group can be sorted by."""


class Columns:
    """Writes cells in one language."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lines = Lines(desk.session.book, (), desk.session.today)

    def show_lines(self, lines: Lines) -> None:
        """Where the households of the rows are read from."""
        self._lines = lines

    def all(self, wide: bool, fitted: bool) -> list[Column[Silence]]:
        """In the order in which they are read; what to talk about only where there is room for it, and what
        is at risk where anything tells it."""
        say = self._desk.say
        columns: list[Column[Silence]] = [
            Column(say(T("Household")), self._household, width=186),
            Column(say(T("Usual gap")), self._usual, width=116, align=RIGHT),
            Column(say(T("Silent for")), self._silent, width=90, align=RIGHT, sort=DAYS),
            Column(say(T("Against the usual")), self._times, width=196, sort=TIMES),
        ]
        if fitted:
            heading = say(T("At risk a year"))
            columns.append(Column(heading, self._risk, width=116, align=RIGHT, sort=RISK))
        columns.append(Column(say(T("Last time")), self._last))
        return [*columns, Column(say(T("To talk about")), self._talk, width=216)] if wide else columns

    def sentence(self, row: Silence) -> str:
        """The whole row for a screen reader."""
        words = T(
            "{household}, {tier}, {why}. {last}",
            household=household_name(self._line(row)),
            tier=tier_held(row.tier),
            why=row.why,
            last=self._last_words(row),
        )
        return self._desk.say(words)

    def _household(self, row: Silence) -> Cell:
        say, line = self._desk.say, self._line(row)
        tier = tier_spec(self._desk.words, row.tier)
        return Cell(say(short_name(line)), bold=True, tier=tier, second=say(members_line(line)))

    def _usual(self, row: Silence) -> Cell:
        say = self._desk.say
        days, measure = say(days_words(row.measure)), say(measure_words(row))
        return Cell(days, second=measure, token="text" if row.usual else "text2", tip=say(row.why))

    def _silent(self, row: Silence) -> str:
        return self._desk.say(days_words(row.days))

    def _times(self, row: Silence) -> str:
        return self._desk.say(T("{times} ×", times=_rounded(row.times)))

    def _risk(self, row: Silence) -> Cell:
        """An estimate is told in whole yuan."""
        words, risk = self._desk.words, round(max(0, row.at_risk or 0), -2)
        if not risk:
            return Cell("—", token="text3", tip=self._desk.say(T("Nothing bought within 12 months")))
        return Cell(words.money(risk), bold=True, tip=words.exact_money(risk))

    def _last(self, row: Silence) -> Cell:
        last = self._line(row).last
        when = self._desk.say(self._last_words(row))
        return Cell(last.note, second=when) if last and last.note else Cell(when)

    def _talk(self, row: Silence) -> Cell:
        say, point = self._desk.say, self._lines.point(row.household_id)
        if point is None:
            return Cell("—", token="text3", tip=say(T("Nothing open, nothing planned, no wish")))
        return Cell(say(point.what), second=say(point.beside))

    def _last_words(self, row: Silence) -> Text:
        last = self._line(row).last
        if last is None:
            return T("Not reached yet")
        return T("{day}, {kind}", day=self._desk.words.day_short(last.day), kind=kind_word(last.kind))

    def _line(self, row: Silence) -> HouseholdLine:
        return self._lines.of(row.household_id)


def _rounded(times: float) -> float:
    """To a tenth while tenths tell something."""
    return round(times, 1) if times < TELLING else round(times)
