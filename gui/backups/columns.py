"""The columns of the list of copies, every word written."""

from collections.abc import Sequence

from core.model.backup import BackupLine
from core.rules.backups import STEPS, steps_of
from core.text import N, T
from gui.backups.words import size_words, why_words
from gui.desk import Desk
from gui.tables.cells import Cell, Column
from gui.widgets.group_header import Group
from gui.widgets.painting import RIGHT

DAYS, WEEKS, MONTHS = (step.room for step in STEPS)
TITLES = (
    (T("Each day"), N("{n} day is kept", "{n} days are kept", DAYS)),
    (T("Each week"), N("{n} week is kept", "{n} weeks are kept", WEEKS)),
    (T("Each month"), N("{n} month is kept", "{n} months are kept", MONTHS)),
)


class Columns:
    """Writes cells in one language."""

    def __init__(self, desk: Desk) -> None:
        self._words = desk.words
        self._say = desk.say

    def all(self, wide: bool) -> list[Column[BackupLine]]:
        """In the order in which they are read; the figures only where there is room for them."""
        say = self._say
        made = Column(say(T("Made")), self._made, width=168)
        if not wide:
            return [made, Column(say(T("Why made")), self._why_or_state)]
        return [
            made,
            Column(say(T("Why made")), self._why),
            Column(say(T("Size")), lambda line: say(size_words(line.size)), width=88, align=RIGHT),
            Column(say(T("Customers")), lambda line: self._count(line, "customers"), width=92, align=RIGHT),
            Column(say(T("Contacts")), lambda line: self._count(line, "interactions"), width=92, align=RIGHT),
            Column(say(T("Check result")), self._state, width=136),
        ]

    def grouped(self, lines: Sequence[BackupLine]) -> list[BackupLine | Group]:
        """The copies under what they are kept for."""
        steps = {line.sequence: step for line, step in steps_of(line for line in lines if line.holds)}
        grouped: list[BackupLine | Group] = []
        now = -1
        for line in lines:
            step = max(steps.get(line.sequence, 0), now)
            if step != now:
                grouped.append(Group(*map(self._say, TITLES[step])))
                now = step
            grouped.append(line)
        return grouped

    def sentence(self, line: BackupLine) -> str:
        """The whole row for a screen reader."""
        words = T(
            "{at}, {why}, {size}, {state}",
            at=line.at,
            why=why_words(line),
            size=size_words(line.size),
            state=self._state(line).text,
        )
        return self._say(words)

    def _made(self, line: BackupLine) -> Cell:
        return Cell(self._words.moment(line.at), bold=True)

    def _why(self, line: BackupLine) -> Cell:
        return Cell(self._say(why_words(line)), token="text2")

    def _why_or_state(self, line: BackupLine) -> Cell:
        return self._why(line) if line.holds else self._state(line)

    def _count(self, line: BackupLine, table: str) -> str:
        return "" if line.holds is None else self._words.number(line.holds.counts.get(table, 0))

    def _state(self, line: BackupLine) -> Cell:
        if line.holds is None:
            return Cell(self._say(T("Unreadable")), icon="warning", token="danger")
        return Cell(self._say(T("Checked")), icon="check", token="text2")
