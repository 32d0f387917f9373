"""What came of it: a note, six outcomes with the date each proposes, and the line for another date."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.actions.interactions import Outing, is_settled
from core.model.interaction import Outcome
from core.screens.today import TodayRow
from core.screens.words import OUTCOMES, SETTLING
from core.text import N, T, Text
from gui.desk import Desk
from gui.theme.type import Role
from gui.today.keys import DIGITS
from gui.today.note_line import NoteLine
from gui.widgets.outcome import OutcomeButton

if TYPE_CHECKING:
    from gui.today.date_line import DateLine

_BUTTON_FRAME = 50
"""Key cap, gaps and edges of an outcome's button, px."""

Dates = Mapping[Outcome, date | None]


@dataclass
class _Asked:
    """The household that is on, and the outcome that waits for a date."""

    row: TodayRow
    dates: Dates
    outcome: Outcome = Outcome.REACHED


class Answers(QWidget):
    """`answered` gives an `Outing`; `escaped` comes when the user leaves a line with Esc.

    A note belongs to its household and stays until it has been logged.
    """

    answered = Signal(object)
    escaped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked: _Asked | None = None
        self._drafts: dict[int, str] = {}
        placeholder = desk.say(T("What was said? Press Enter to write"))
        self.note = NoteLine(desk.themes, desk.say(T("What was said")), placeholder, keys="Enter")
        self._buttons = {outcome: self._button(digit, outcome) for digit, outcome in DIGITS.items()}
        self._date: DateLine | None = None
        self.note.answered.connect(self.choose)
        self.note.escaped.connect(self.escaped)
        self._lay_out()

    def show_row(self, row: TodayRow | None, dates: Dates) -> None:
        """Ask about this household; None: about nobody. What is being typed about it stays."""
        self.setEnabled(row is not None)
        asked = self._asked
        if asked is not None and row is not None and asked.row.household_id == row.household_id:
            asked.row, asked.dates = row, dates
        else:
            self._keep_draft()
            if self._date is not None:
                self._date.hide()
            self._asked = None if row is None else _Asked(row, dates)
            self.note.setText(self._drafts.get(row.household_id, "") if row else "")
        self._relabel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relabel()

    def start_note(self) -> None:
        """Put the keyboard into the note, after the words that are there."""
        self.note.setFocus()
        self.note.end(False)

    def choose(self, outcome: Outcome) -> None:
        """Log this outcome, or ask for the date that it needs."""
        if outcome is Outcome.REARRANGED:
            self.ask_date(outcome)
        elif self._asked is not None:
            self.answered.emit(Outing(outcome, self.note.text().strip()))

    def ask_date(self, outcome: Outcome) -> None:
        """Log this outcome with a date of one's own."""
        if self._asked is None:
            return
        self._asked.outcome = outcome
        words = self._desk.say(self._words(outcome, self._asked.row))
        self._date_line().open(words, self._asked.dates[outcome])

    def _date_line(self) -> "DateLine":
        """Made when a date is first asked for: reading dates as they are spoken takes long to load."""
        from gui.today.date_line import DateLine

        if self._date is None:
            self._date = DateLine(self._desk)
            self._date.dated.connect(self._on_dated)
            self._date.escaped.connect(self.escaped)
            self._column.addWidget(self._date)
        return self._date

    def forget(self, household_id: int) -> None:
        """The note of this household has been logged."""
        self._drafts.pop(household_id, None)
        if self._asked is not None and self._asked.row.household_id == household_id:
            self.note.clear()

    def _keep_draft(self) -> None:
        if self._asked is not None:
            self._drafts[self._asked.row.household_id] = self.note.text()

    def _on_dated(self, day: date) -> None:
        if self._asked is not None:
            self.answered.emit(Outing(self._asked.outcome, self.note.text().strip(), day))

    def _button(self, digit: int, outcome: Outcome) -> OutcomeButton:
        button = OutcomeButton(self._desk.themes, str(digit), main=outcome is Outcome.REACHED)
        button.clicked.connect(partial(self.choose, outcome))
        return button

    def _label(self, button: OutcomeButton, outcome: Outcome, row: TodayRow, day: date | None) -> None:
        say, words, key = self._desk.say, self._words(outcome, row), list(Outcome).index(outcome) + 1
        if day is None:
            name = T("{outcome}, asks for a date, key {key}", outcome=words, key=key)
            notes = [say(T("Pick…")), "…"]
        else:
            near = self._desk.words.when(day)
            name = T("{outcome}, next {day}, key {key}", outcome=words, day=near, key=key)
            away = (day - self._desk.session.today).days
            notes = [near, self._desk.words.day_short(day), say(N("{n} day", "{n} days", away))]
        button.set_outcome(say(words), self._fitting(button, say(words), notes), say(name))

    def _fitting(self, button: OutcomeButton, words: str, notes: list[str]) -> str:
        """The first of these that is not cut on the button, else none: the name says it anyway."""
        theme = self._desk.themes.theme
        room = button.width() - _BUTTON_FRAME - theme.metrics(Role.TABLE, True).horizontalAdvance(words)
        fits = (note for note in notes if theme.metrics(Role.CAPTION).horizontalAdvance(note) <= room)
        return next(fits, "")

    def _relabel(self) -> None:
        if self._asked is not None:
            for outcome, button in self._buttons.items():
                self._label(button, outcome, self._asked.row, self._asked.dates[outcome])

    def _words(self, outcome: Outcome, row: TodayRow) -> Text:
        return settling_words(outcome, row) or OUTCOMES[outcome]

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.note)
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, button in enumerate(self._buttons.values()):
            grid.addWidget(button, place // 2, place % 2)
        for half in (0, 1):
            grid.setColumnStretch(half, 1)
        self._column.addLayout(grid)


def settling_words(outcome: Outcome, row: TodayRow) -> Text | None:
    """What the outcome is called when it settles the household's top reason; None where it does not."""
    if outcome is not Outcome.REACHED or row.top is None or not is_settled(row.top.item, outcome):
        return None
    return SETTLING.get(row.top.kind)
