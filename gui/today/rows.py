"""The rows of Today as the list shows them: every word written, every chip chosen."""

from core.model.agenda import Band
from core.model.lines import HouseholdLine, Logged
from core.rules.contact import household_phone
from core.screens.today import TodayList, TodayRow
from core.screens.words import BAND_NOTES, BANDS, OUTCOMES, TIERS, household_name, kind_word, members_line
from core.text import N, T, Text
from gui.tables.household_delegate import HouseholdRow
from gui.today.chips import chip_of
from gui.widgets.chip import ChipSpec
from gui.widgets.group_header import Group
from gui.widgets.tier import TierSpec
from resources.words import Words


class RowWriter:
    """Writes the rows of one day in one language."""

    def __init__(self, today: TodayList, words: Words) -> None:
        self._today, self._words = today, words

    def lines(self) -> list[HouseholdRow | Group]:
        """Bands with their households; those that are done stand last."""
        lines: list[HouseholdRow | Group] = []
        numbers = {row.household_id: n for n, row in enumerate(self._today.open_rows, start=1)}
        for band in Band:
            rows = [row for row in self._today.rows if row.band is band]
            if rows:
                lines.append(self._group(band, len(rows)))
            lines += [self._row(row, numbers.get(row.household_id, 0)) for row in rows]
        return lines

    def _group(self, band: Band, count: int) -> Group:
        say = self._words.say
        households = N("{n} household", "{n} households", count)
        return Group(say(BANDS[band]), say(households), say(BAND_NOTES[band]), key=band)

    def _row(self, row: TodayRow, number: int) -> HouseholdRow:
        if row.logged is not None:
            return self._done_row(row, row.logged)
        say, line = self._words.say, row.line
        return HouseholdRow(
            id=row.household_id,
            name=self._words.say(short_name(line)),
            sentence=say(self._sentence(row, number)),
            tier=self._tier(line),
            members=say(members_line(line)),
            chips=tuple(chip_of(reason, self._today.on, self._words) for reason in row.reasons),
            last=self._last(line),
            said=line.last.note if line.last else "",
            phone=self._phone(line),
            phone_note=line.preferred_time,
        )

    def _done_row(self, row: TodayRow, logged: Logged) -> HouseholdRow:
        say, line, outcome = self._words.say, row.line, OUTCOMES[logged.outcome]
        done = T("{household}, done today: {outcome}", household=household_name(line), outcome=outcome)
        return HouseholdRow(
            id=row.household_id,
            name=self._words.say(short_name(line)),
            sentence=say(done),
            tier=self._tier(line),
            members=say(outcome),
            chips=(ChipSpec(say(T("Logged today"))),),
            last=self._last(line),
            said=logged.note or (line.last.note if line.last else ""),
            phone=self._phone(line),
            done=True,
        )

    def _tier(self, line: HouseholdLine) -> TierSpec:
        return TierSpec(line.tier, self._words.say(TIERS[line.tier]))

    def _phone(self, line: HouseholdLine) -> str:
        return self._words.phone(household_phone(line, self._today.on))

    def _last(self, line: HouseholdLine) -> str:
        return self._words.say(last_time(line, self._words)) if line.last else ""

    def _sentence(self, row: TodayRow, number: int) -> Text:
        """Who, why, what was said last, and where in the list."""
        last = row.line.last
        return T(
            "{household}, {tier}, {reasons}. {last}. Row {row} of {rows}",
            household=household_name(row.line),
            tier=TIERS[row.line.tier],
            reasons=[reason.wording.chip for reason in row.reasons],
            last=T("{last}: {note}", last=last_time(row.line, self._words), note=last.note)
            if last and last.note
            else last_time(row.line, self._words),
            row=number,
            rows=len(self._today.open_rows),
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
