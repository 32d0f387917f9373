"""How a row of the preview is written: its verdict, its values old and new, and why."""

from collections.abc import Collection
from dataclasses import replace

from core.importing.by_hand import RowChoice
from core.importing.fields import Field, Reads
from core.importing.mapping import Mapping
from core.importing.reports import Verdict
from core.screens.importing.preview import FILTERS, Filter, PreviewLine
from core.screens.importing.retyping import column_to_type, source_of
from core.screens.importing.shown import shown_fields
from core.screens.importing.words import VERDICTS, value_words
from core.text import T
from gui.desk import Desk
from gui.tables.cell_delegate import PADDING
from gui.tables.cells import Cell, Column
from gui.theme.tokens import Token
from gui.widgets.chip import ChipKind, ChipSpec, chip_width
from gui.widgets.painting import LEFT, RIGHT

_CHIPS = {
    Verdict.CREATE: (ChipKind.ACCENT, "plus"),
    Verdict.UPDATE: (ChipKind.NEUTRAL, "edit"),
    Verdict.JOIN: (ChipKind.NEUTRAL, "families"),
    Verdict.SKIP: (ChipKind.NEUTRAL, "minus"),
    Verdict.PROBLEM: (ChipKind.DANGER, "close"),
}
_WIDTHS = {Reads.NAME: 104, Reads.PHONES: 128, Reads.MONEY: 96, Reads.NUMBER: 92, Reads.TIER: 80}
_WIDTH, _LEAST = 140, 100
_ROOM = 20
_FEW = 3
_LEADING = 2
_DANGER: Token = "danger"
_WARN: Token = "warn"
_AIR = 4


class PreviewCells:
    """The columns for one sheet, in the order who, what, why."""

    def __init__(self, desk: Desk, mapping: Mapping, noted: Collection[str] = ()) -> None:
        self._desk, self._mapping = desk, mapping
        self.fields = shown_fields(mapping, noted)

    def wide(self) -> list[Column[PreviewLine]]:
        """With an explanation in every row."""
        fields = map(self._column, self.fields)
        why = Column(self._desk.say(T("Explanation")), self._explanation, least=_WIDTH)
        return [*self._lead(), *fields, why]

    def narrow(self) -> list[Column[PreviewLine]]:
        """Only who it is: the explanation of the current row stands below the table."""
        *fields, last = map(self._column, self.fields[:_FEW])
        return [*self._lead(), *fields, replace(last, width=0, least=_LEAST)]

    def field_at(self, column: int) -> Field | None:
        """The field that a column of the table shows."""
        place = column - _LEADING
        return self.fields[place] if 0 <= place < len(self.fields) else None

    def column_of(self, heading: str) -> int | None:
        """The column of the table that shows what stands under this heading of the sheet."""
        shown = [field.name for field in self.fields]
        columns = (one.field.name for one in self._mapping.columns if one.field and one.heading == heading)
        return next((_LEADING + shown.index(name) for name in columns if name in shown), None)

    def source(self, line: PreviewLine, field: Field) -> str | None:
        """What the sheet says; None where no column of it fills the field."""
        return source_of(line, field, self._mapping)

    def _lead(self) -> list[Column[PreviewLine]]:
        say, verdict = self._desk.say, self._verdict_width()
        return [
            Column(say(T("Row")), lambda line: Cell(line.place, token="text3"), 56),
            Column(say(T("Verdict")), self._verdict, verdict, least=verdict),
        ]

    def _verdict_width(self) -> int:
        """As wide as the longest verdict of the language."""
        theme = self._desk.themes.theme
        widest = chip_width(ChipSpec(self._desk.say(FILTERS[Filter.SAME]), icon="customers"), theme)
        return widest * 100 // theme.text_percent + 2 * PADDING + _AIR

    def _column(self, field: Field) -> Column[PreviewLine]:
        align = RIGHT if field.reads is Reads.MONEY else LEFT
        width = _WIDTHS.get(field.reads, _WIDTH)
        return Column(
            self._desk.say(field.label), lambda line: self._value(line, field), width, align, editable=True
        )

    def _verdict(self, line: PreviewLine) -> Cell:
        if line.choice is RowChoice.LEAVE:
            return Cell(chip=ChipSpec(self._desk.say(T("Left out")), ChipKind.NEUTRAL, "minus"))
        if line.undecided:
            return Cell(chip=ChipSpec(self._desk.say(FILTERS[Filter.SAME]), ChipKind.WARN, "customers"))
        return Cell(chip=ChipSpec(self._desk.say(VERDICTS[line.verdict]), *_CHIPS[line.verdict]))

    def _value(self, line: PreviewLine, field: Field) -> Cell:
        wrong = self._wrong(line, field)
        if wrong is not None:
            return wrong
        new = value_words(field, line.decision.row.values.get(field.name), self._desk.words)
        old = value_words(field, line.old(field), self._desk.words)
        fits = len(old) + len(new) <= _ROOM
        typed = column_to_type(line, field.name, self._mapping) in line.typed
        return Cell(
            new,
            bold=field.name == "name" or bool(old),
            old=old if fits else "",
            icon="edit" if typed else "",
            source=self.source(line, field),
        )

    def _wrong(self, line: PreviewLine, field: Field) -> Cell | None:
        """What the sheet says where it could not be taken for the field."""
        row, column = line.decision.row, self._mapping.column_of(field.name)
        if column is None or field.name in row.values:
            return None
        for note, token in ((row.problem, _DANGER), *((one, _WARN) for one in row.warnings)):
            if note is not None and note.value and note.column == column.heading:
                return Cell(note.value, token=token, wrong=True, source=self.source(line, field))
        return None

    def _explanation(self, line: PreviewLine) -> Cell:
        text = line.explanation
        words = self._desk.say(text) if text else ""
        return Cell(words, token=_tone(line), tip=words)


def _tone(line: PreviewLine) -> Token:
    if line.undecided or (line.verdict is Verdict.CREATE and line.same is None):
        return "warn"
    return "danger" if line.verdict is Verdict.PROBLEM else "text2"
