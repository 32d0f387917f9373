"""Results from the printed sheet: its numbers, what has been filled in, and what a line would fill in."""

from collections.abc import Mapping, Sequence
from datetime import date

from core.actions.interactions import Outing
from core.actions.printed_sheets import PrintedSheet, last_sheet
from core.errors import UserError
from core.model.interaction import Outcome
from core.model.lines import HouseholdLine
from core.ports import Book
from core.records import dataclass
from core.rules.calendar_of import work_calendar
from core.screens.sheet_line import SheetLine, read_sheet_line
from core.screens.today import household_row, proposals, today_list
from core.screens.words import OUTCOMES, household_name
from core.text import T, Text


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One number of the sheet. `said` is what was filled in, with the day it brings the household back;
    `logged` tells that something was logged with it today already."""

    number: int
    line: HouseholdLine
    said: Outing | None = None
    day: date | None = None
    logged: bool = False


class SheetEntry:
    """What is being filled in. Without a printed sheet today's list is numbered as it stands."""

    def __init__(self, book: Book, today: date) -> None:
        self._book, self._today = book, today
        self.sheet = last_sheet(book) or _as_it_stands(book, today)
        self._lines = book.household_lines(self.sheet.households)
        self._logged = {done.household_id for done in book.logged_on(today)}
        self._said: dict[int, Outing] = {}
        self._days: dict[int, date | None] = {}

    @property
    def rows(self) -> list[SheetRow]:
        """Every number whose household is still there."""
        return [
            SheetRow(
                number,
                self._lines[home],
                self._said.get(home),
                self._days.get(home),
                home in self._logged,
            )
            for number, home in enumerate(self.sheet.households, start=1)
            if home in self._lines
        ]

    @property
    def results(self) -> Mapping[int, Outing]:
        """What was filled in, by household."""
        return self._said

    def read(self, text: str) -> SheetLine:
        """What a typed line means. Raises UserError where it means nothing, and nobody."""
        workdays = work_calendar(self._book.preferences())
        line = read_sheet_line(text, len(self.sheet.households), self._today, workdays)
        if not self._homes(line):
            raise UserError(
                T("Nobody is left at number {number}", number=line.numbers[0]),
                fix=T("Look the household up by name: it may have been joined to another"),
            )
        return line

    def read_back(self, line: SheetLine) -> Text:
        """The line in words: whom, what, when again, and the note."""
        homes = [self._lines[home] for home in self._homes(line)]
        names = [household_name(home) for home in homes]
        if line.outcome is None:
            return T("{names}: nothing filled in", names=names)
        told: list[Text | str] = [OUTCOMES[line.outcome]]
        day = line.day or (self._proposed(homes[0].household_id, line.outcome) if len(homes) == 1 else None)
        if day is not None:
            told.append(T("again {day}", day=day))
        if line.note:
            told.append(line.note)
        if any(home.household_id in self._logged for home in homes):
            told.append(T("logged today already"))
        return T("{names}: {told}", names=names, told=told)

    def fill_in(self, line: SheetLine) -> None:
        """Take the line over; nothing is written yet."""
        for home in self._homes(line):
            if line.outcome is None:
                self._said.pop(home, None)
                self._days.pop(home, None)
            else:
                self._said[home] = Outing(line.outcome, line.note, line.day)
                self._days[home] = line.day or self._proposed(home, line.outcome)

    def forget(self) -> None:
        """What was filled in has been written."""
        self._said.clear()
        self._days.clear()

    def _homes(self, line: SheetLine) -> Sequence[int]:
        homes = [self.sheet.households[number - 1] for number in line.numbers]
        return [home for home in homes if home in self._lines]

    def _proposed(self, home: int, outcome: Outcome) -> date | None:
        row = household_row(self._book, home, self._today)
        return proposals(self._book, row, self._today)[outcome]


def _as_it_stands(book: Book, today: date) -> PrintedSheet:
    return PrintedSheet(today, tuple(row.household_id for row in today_list(book, today).open_rows))
