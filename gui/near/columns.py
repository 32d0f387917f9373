"""The columns of the page, every word written."""

from core.rules.contact import household_phone
from core.screens.near import NearRow
from core.screens.words import OUTCOMES, household_name, kind_word, members_line, tier_held
from core.text import T, Text
from gui.desk import Desk
from gui.tables.cells import Cell, Column, tick_column
from gui.today.rows import last_time, short_name
from gui.widgets.tier import tier_spec


class Columns:
    """Writes cells in one language."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, wide: bool) -> list[Column[NearRow]]:
        """In the order in which they are read; what was said last only where there is room."""
        say = self._desk.say
        columns: list[Column[NearRow]] = [
            tick_column(say(T("On the sheet"))),
            Column(say(T("Household")), self._household, width=172 if wide else 148),
            Column(say(T("Door")), self._door, width=136),
            Column(say(T("Why")), self._why, least=112),
        ]
        phone = Column(say(T("Phone")), self._phone, width=124, least=124)
        last = Column(say(T("Last time")), self._last, width=196)
        return [*columns, last, phone] if wide else [*columns, phone]

    def sentence(self, row: NearRow) -> str:
        """The whole row for a screen reader."""
        line = row.row.line
        words = T(
            "{household}, {tier}, {door}. {why}. {last}",
            household=household_name(line),
            tier=tier_held(line.tier),
            door=row.place.flat,
            why=self._reason(row),
            last=last_time(line, self._desk.words),
        )
        return self._desk.say(words)

    def _household(self, row: NearRow) -> Cell:
        say, line = self._desk.say, row.row.line
        tier = tier_spec(self._desk.words, line.tier)
        return Cell(say(short_name(line)), bold=True, tier=tier, second=say(members_line(line)))

    def _door(self, row: NearRow) -> Cell:
        return Cell(row.place.flat, second=row.place.street)

    def _why(self, row: NearRow) -> Cell:
        say, top = self._desk.say, row.row.top
        if row.row.logged is not None:
            outcome = OUTCOMES[row.row.logged.outcome]
            return Cell(say(T("Logged today")), second=say(outcome), token="text3", icon="check")
        if top is None:
            return Cell(say(self._reason(row)), token="text3")
        more = [reason.wording.chip for reason in row.row.reasons[1:]]
        first, told = say(top.wording.chip), say(top.wording.text)
        second = say(T("{parts}", parts=more)) if more else told
        return Cell(first, second="" if second == first else second)

    def _last(self, row: NearRow) -> Cell:
        say, last = self._desk.say, row.row.line.last
        if last is None:
            return Cell(say(T("Not reached yet")), token="text3")
        when = T("{day}, {kind}", day=self._desk.words.day_short(last.day), kind=kind_word(last.kind))
        return Cell(last.note, second=say(when)) if last.note else Cell(say(when))

    def _phone(self, row: NearRow) -> Cell:
        phone = household_phone(row.row.line, self._desk.session.today)
        if not phone:
            return Cell(self._desk.say(T("No phone")), token="text3")
        return Cell(self._desk.words.phone(phone), second=row.row.line.preferred_time)

    def _reason(self, row: NearRow) -> Text:
        """In one breath: what was logged, the first reason, or when its turn comes."""
        if row.row.logged is not None:
            return T("Logged today")
        if row.row.top is not None:
            return row.row.top.wording.chip
        due = row.row.standing.next_due
        ahead = due is not None and due > self._desk.session.today
        return T("Due {day}", day=due) if ahead else T("Not due")
