"""The row that is selected in the preview: in full what the table has no room for."""

from collections.abc import Iterator

from core.importing.fields import FIELDS
from core.screens.importing.preview import PreviewLine
from core.screens.importing.words import value_words
from core.text import T
from gui.desk import Desk
from gui.importing.changing_card import ChangingCard
from gui.importing.facts_grid import FactLine, facts_grid


class RowCard(ChangingCard):
    """Why it is so, what changes on the card from what to what, and what to do about its cells."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.themes)
        self._desk = desk

    def show_line(self, line: PreviewLine | None) -> None:
        """Hidden where there is nothing to add."""
        lines = list(self._lines(line)) if line is not None else []
        self.setVisible(bool(lines))
        if line is not None and lines:
            self.set_title(self._desk.say(T("Row {row}", row=str(line.row))))
            self.replace(facts_grid(self._desk.themes, lines))

    def _lines(self, line: PreviewLine) -> Iterator[FactLine]:
        say = self._desk.say
        note = line.decision.note
        if line.same is not None:
            yield FactLine("", say(line.same), token="warn")
        elif note is not None:
            yield FactLine("", say(note.reason), token="danger")
            yield FactLine("", say(note.fix), token="text2")
        yield from self._changes(line)
        for warning in line.decision.row.warnings:
            yield FactLine("", say(warning.reason), token="warn")

    def _changes(self, line: PreviewLine) -> Iterator[FactLine]:
        words = self._desk.words
        for changed in line.changed:
            field = FIELDS[line.kind][changed.field]
            new = value_words(field, line.decision.row.values.get(field.name), words)
            old = value_words(field, changed.old, words)
            text = (
                words.say(T("{old} → {new}", old=old, new=new)) if old else words.say(T("+ {new}", new=new))
            )
            yield FactLine(words.say(field.label), text)
