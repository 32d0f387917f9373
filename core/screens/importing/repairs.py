"""What may be done about single rows of the preview, and about all rows with one and the same note."""

from collections.abc import Iterable
from enum import StrEnum

from core.importing.by_hand import ByHand, RowChoice
from core.importing.mapping import Mapping
from core.importing.reports import Duplicates, Verdict
from core.screens.importing.notes import NoteGroup
from core.screens.importing.preview import Preview, PreviewLine
from core.text import N, T, Text


class Repair(StrEnum):
    """What mends all rows of a group: their cells are left empty, the rows come back as problems, stay out,
    or are taken in again."""

    EMPTY = "empty"
    RETURN = "return"
    LEAVE = "leave"
    TAKE = "take"


REPAIRS: dict[Repair, Text] = {
    Repair.EMPTY: T("Leave empty"),
    Repair.RETURN: T("Hand back"),
    Repair.LEAVE: T("Leave out"),
    Repair.TAKE: T("Take in again"),
}
CHOICES: dict[RowChoice | None, Text] = {
    RowChoice.JOIN: T("Join"),
    RowChoice.KEEP: T("Keep as new"),
    RowChoice.LEAVE: T("Leave out"),
    None: T("Take in again"),
}
_CHOSEN = {Repair.RETURN: RowChoice.RETURN, Repair.LEAVE: RowChoice.LEAVE, Repair.TAKE: None}
_SET_ASIDE = (RowChoice.LEAVE, RowChoice.RETURN)
_ROUND = (RowChoice.JOIN, RowChoice.KEEP, RowChoice.LEAVE)
_OF_ALL = {Duplicates.JOIN: RowChoice.JOIN, Duplicates.KEEP: RowChoice.KEEP, Duplicates.SKIP: RowChoice.LEAVE}


def choices_of(line: PreviewLine) -> tuple[RowChoice | None, ...]:
    """What may become of this row instead; None takes it in again."""
    if line.choice in _SET_ASIDE:
        return (None,)
    if line.same is not None:
        return _ROUND
    return () if line.verdict is Verdict.SKIP else (RowChoice.LEAVE,)


def choice_after(line: PreviewLine, duplicates: Duplicates) -> RowChoice | None:
    """The next choice for a row when one goes round; the one it has where there is no other."""
    offered = choices_of(line)
    if offered != _ROUND:
        return offered[0] if offered else line.choice
    now = line.choice or _OF_ALL.get(duplicates)
    return _ROUND[(_ROUND.index(now) + 1) % len(_ROUND)] if now else _ROUND[0]


def repairs_for(group: NoteGroup, preview: Preview, problem: bool) -> tuple[Repair, ...]:
    """What mends a group of notes on rows that are written, or with a `problem` are not."""
    chosen = {preview.by_hand.rows.get(note.row) for note in group.notes}
    if chosen == {RowChoice.RETURN}:
        return (Repair.TAKE,)
    if problem:
        return (Repair.LEAVE,)
    cell = column_called(group.first.column, preview.mapping) is not None and group.first.value
    return (Repair.EMPTY, Repair.RETURN) if cell else (Repair.RETURN,)


def repaired(by_hand: ByHand, group: NoteGroup, repair: Repair, mapping: Mapping) -> ByHand:
    """With this done to every row of the group."""
    if repair is Repair.EMPTY:
        return by_hand.typed(dict.fromkeys(_places(group, mapping), ""))
    return by_hand.decided([note.row for note in group.notes], _CHOSEN[repair])


def column_called(heading: str, mapping: Mapping) -> int | None:
    """The index of the first column with this heading that fills a field."""
    return next((one.index for one in mapping.columns if one.field and one.heading == heading), None)


def told_by_hand(by_hand: ByHand) -> tuple[Text, ...]:
    """What was done by hand, in numbers."""
    cells, rows = len(by_hand.cells), len(by_hand.rows)
    told = (
        (cells, N("{n} cell typed over", "{n} cells typed over", cells)),
        (rows, N("{n} row decided one by one", "{n} rows decided one by one", rows)),
    )
    return tuple(text for count, text in told if count)


def _places(group: NoteGroup, mapping: Mapping) -> Iterable[tuple[int, int]]:
    headings = {note.column for note in group.notes}
    columns = {heading: column_called(heading, mapping) for heading in headings}
    for note in group.notes:
        column = columns[note.column]
        if column is not None:
            yield note.row, column
