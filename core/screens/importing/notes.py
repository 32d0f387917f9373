"""Notes on rows gathered by what mends them, and the whole import in numbers."""

from collections import defaultdict
from collections.abc import Iterable

from core.importing.cleaning.draft import RowNote
from core.records import dataclass
from core.screens.importing.preview import Preview
from core.text import N, T, Text


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """Notes with one reason; `first` stands for them all."""

    notes: tuple[RowNote, ...]

    @property
    def first(self) -> RowNote:
        return self.notes[0]

    @property
    def reason(self) -> Text:
        """Of several rows only what they have in common."""
        reason = self.first.reason
        if len(self.notes) == 1:
            return reason
        common = {name: "…" if isinstance(value, str) else value for name, value in reason.values.items()}
        return Text(reason.msgid, common, reason.plural, reason.count)

    @property
    def example(self) -> Text:
        """Where the first one stands, and what it says there."""
        note, row = self.first, str(self.first.row)
        if not note.column:
            return T("Row {row}: {value}", row=row, value=note.value)
        if not note.value:
            return T("Row {row}, “{column}” is empty", row=row, column=note.column)
        return T("Row {row}, “{column}”: {value}", row=row, column=note.column, value=note.value)


def grouped(notes: Iterable[RowNote]) -> tuple[NoteGroup, ...]:
    """Notes by reason, the most frequent first."""
    groups: dict[str, list[RowNote]] = defaultdict(list)
    for note in notes:
        groups[note.reason.msgid].append(note)
    return tuple(NoteGroup(tuple(group)) for group in sorted(groups.values(), key=len, reverse=True))


def consequence(preview: Preview) -> tuple[Text, ...]:
    """What would be written and what would not, in numbers; nothing is told of none."""
    report = preview.report
    told = (
        (report.created, N("{n} new", "{n} new", report.created)),
        (report.updated, N("{n} updated", "{n} updated", report.updated)),
        (report.joined, N("{n} joined", "{n} joined", report.joined)),
        (report.skipped, N("{n} skipped", "{n} skipped", report.skipped)),
        (preview.undecided, N("{n} to decide", "{n} to decide", preview.undecided)),
        (len(preview.problems), N("{n} problem", "{n} problems", len(preview.problems))),
    )
    return tuple(text for count, text in told if count)
