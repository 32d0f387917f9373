"""The rows of Today as the list shows them: every word written, every chip chosen."""

from dataclasses import replace
from itertools import groupby

from core.model.agenda import Band
from core.model.lines import HouseholdLine, Logged
from core.rules.contact import household_phone
from core.screens.today import TodayList, TodayRow
from core.screens.words import BAND_NOTES, BANDS, OUTCOMES, household_name, kind_word, members_line, tier_held
from core.text import N, T, Text
from gui.tables.household_delegate import HouseholdRow
from gui.today.chips import chip_of
from gui.widgets.chip import ChipSpec
from gui.widgets.group_header import Group
from gui.widgets.tier import tier_spec
from resources.words import Words


class RowWriter:
    """Writes the rows of a day, and keeps those that an answer has left as they were."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._today = TodayList(words.today)
        self._rows: dict[int, TodayRow] = {}
        self._written: dict[int, HouseholdRow] = {}

    def lines(self, today: TodayList) -> list[HouseholdRow | Group]:
        """Bands with their households; those that are done stand last."""
        self._today = today
        former, written = self._rows, self._written
        rows = {row.household_id: row for row in today.rows}
        shown = {
            home: written[home] if former.get(home) is row else self._row(row) for home, row in rows.items()
        }
        self._rows, self._written = rows, shown
        lines: list[HouseholdRow | Group] = []
        for band, homes in groupby(rows, lambda home: rows[home].band):
            group = [shown[home] for home in homes]
            lines += [self._group(band, len(group)), *group]
        return lines

    def sentence(self, shown: HouseholdRow) -> str:
        """The whole row as it is read aloud: who, why, what was said last, and where in the list."""
        row = self._rows[shown.id]
        if row.logged is not None:
            outcome, home = OUTCOMES[row.logged.outcome], household_name(row.line)
            return self._words.say(T("{household}, done today: {outcome}", household=home, outcome=outcome))
        return self._words.say(self._open_sentence(row))

    def _group(self, band: Band, count: int) -> Group:
        say = self._words.say
        households = N("{n} household", "{n} households", count)
        return Group(say(BANDS[band]), say(households), say(BAND_NOTES[band]), key=band)

    def _row(self, row: TodayRow) -> HouseholdRow:
        say, line = self._words.say, row.line
        shown = HouseholdRow(
            id=row.household_id,
            name=say(short_name(line)),
            sentence="",
            tier=tier_spec(self._words, line.tier),
            members=say(members_line(line)),
            chips=tuple(chip_of(reason, self._today.on, self._words) for reason in row.reasons),
            last=say(last_time(line, self._words)) if line.last else "",
            said=line.last.note if line.last else "",
            phone=self._words.phone(household_phone(line, self._today.on)),
            phone_note=line.preferred_time,
        )
        return shown if row.logged is None else self._done(shown, row.logged)

    def _done(self, shown: HouseholdRow, logged: Logged) -> HouseholdRow:
        """The quiet row of a household that has been called."""
        say = self._words.say
        return replace(
            shown,
            members=say(OUTCOMES[logged.outcome]),
            chips=(ChipSpec(say(T("Logged today"))),),
            said=logged.note or shown.said,
            phone_note="",
            done=True,
        )

    def _open_sentence(self, row: TodayRow) -> Text:
        last, said, rows = row.line.last, last_time(row.line, self._words), self._today.open_rows
        return T(
            "{household}, {tier}, {reasons}. {last}. Row {row} of {rows}",
            household=household_name(row.line),
            tier=tier_held(row.line.tier),
            reasons=[reason.wording.chip for reason in row.reasons],
            last=T("{last}: {note}", last=said, note=last.note) if last and last.note else said,
            row=next(place for place, other in enumerate(rows, start=1) if other is row),
            rows=len(rows),
        )


def short_name(line: HouseholdLine) -> Text:
    """The name where the family stands beside it anyway: Chinese still says 一家, English needs the room."""
    name = line.primary.name
    return T("{family}", family=name) if len(line.members) > 1 else T("{name}", name=name)


def last_time(line: HouseholdLine, words: Words) -> Text:
    """When the household was last reached, and how."""
    if line.last is None:
        return T("Not reached yet")
    return T("Last {day}, {kind}", day=words.day_short(line.last.day), kind=kind_word(line.last.kind))
