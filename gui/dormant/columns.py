"""The columns of the page, every word written."""

from core.model.lines import HouseholdLine
from core.rules.contact import household_phone
from core.screens.words import TIERS, household_name, kind_word, members_line
from core.text import N, T, Text
from gui.desk import Desk
from gui.dormant.rows import Lines, Silence
from gui.tables.cells import Cell, Column
from gui.widgets.painting import RIGHT
from gui.widgets.tier import TierSpec

TELLING = 10


class Columns:
    """Writes cells in one language."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lines = Lines(desk.session.book, ())

    def show_lines(self, lines: Lines) -> None:
        """Where the households of the rows are read from."""
        self._lines = lines

    def all(self, wide: bool) -> list[Column[Silence]]:
        """In the order in which they are read; the sentence only where there is room for it."""
        say = self._desk.say
        columns: list[Column[Silence]] = [
            Column(say(T("Household")), self._household, width=212),
            Column(say(T("Usual gap")), self._usual, width=104, align=RIGHT),
            Column(say(T("Silent for")), self._silent, width=104, align=RIGHT),
            Column(say(T("Against the usual")), self._times, width=216),
            Column(say(T("Last time")), self._last),
        ]
        return [*columns, Column(say(T("Why")), self._why, width=268)] if wide else columns

    def sentence(self, row: Silence) -> str:
        """The whole row for a screen reader."""
        words = T(
            "{household}, {tier}, {why}. {last}",
            household=household_name(self._line(row)),
            tier=TIERS[row.tier],
            why=row.why,
            last=self._last_words(row),
        )
        return self._desk.say(words)

    def _household(self, row: Silence) -> Cell:
        say = self._desk.say
        line, tier = self._line(row), TierSpec(row.tier, say(TIERS[row.tier]))
        phone = household_phone(line, self._desk.session.today)
        second = self._desk.words.phone(phone) if phone else say(members_line(line))
        return Cell(say(household_name(line)), bold=True, tier=tier, second=second)

    def _usual(self, row: Silence) -> str:
        return self._days(row.usual) if row.usual is not None else self._desk.say(T("Not known"))

    def _silent(self, row: Silence) -> str:
        return self._days(row.days)

    def _times(self, row: Silence) -> str:
        return self._desk.say(T("{times} ×", times=_rounded(row.times)))

    def _last(self, row: Silence) -> Cell:
        last = self._line(row).last
        when = self._desk.say(self._last_words(row))
        return Cell(last.note, second=when) if last and last.note else Cell(when)

    def _why(self, row: Silence) -> Cell:
        return Cell(self._desk.say(row.why), token="text2")

    def _last_words(self, row: Silence) -> Text:
        last = self._line(row).last
        if last is None:
            return T("Not reached yet")
        return T("{day}, {kind}", day=self._desk.words.day_short(last.day), kind=kind_word(last.kind))

    def _line(self, row: Silence) -> HouseholdLine:
        return self._lines.of(row.household_id)

    def _days(self, days: float) -> str:
        return self._desk.say(N("{n} day", "{n} days", int(days + 0.5)))


def _rounded(times: float) -> float:
    """To a tenth while tenths tell something."""
    return round(times, 1) if times < TELLING else round(times)
