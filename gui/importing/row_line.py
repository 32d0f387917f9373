"""The selected row of the preview in full: what the columns have no room for."""

from collections.abc import Iterator

from core.importing.fields import field_named
from core.screens.importing.changed import Changed
from core.screens.importing.preview import PreviewLine
from core.screens.importing.words import value_words
from core.text import T, Text
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.label import PlainLabel
from gui.widgets.strip import Strip


class RowLine(Strip):
    """Why the row is what it is, what it changes from what to what, and what was repaired in it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("sunken", "above")
        self._desk = desk
        self._place = PlainLabel(desk.themes, role=Role.TABLE, token="text3")
        self._words = PlainLabel(desk.themes, role=Role.TABLE, token="text2", elide=True)
        self.row.addWidget(self._place)
        self.row.addWidget(self._words, 1)

    @property
    def words(self) -> str:
        """What is said of the row."""
        return self._words.text()

    def show_line(self, line: PreviewLine | None) -> None:
        """Show this row; it stays where it is, so that nothing jumps while one walks through rows."""
        place = T("Row {row}", row=str(line.row)) if line else Text("")
        self._place.set_words(self._desk.say(place))
        self._words.set_words(self._desk.words.joined(self._said(line)) if line else "")

    def _said(self, line: PreviewLine) -> Iterator[Text]:
        note = line.decision.note
        if line.same is not None:
            yield line.same
        elif note is not None:
            yield note.reason
            yield note.fix
        for changed in line.changed:
            yield self._change(line, changed)
        for warning in line.decision.row.warnings:
            yield warning.reason

    def _change(self, line: PreviewLine, changed: Changed) -> Text:
        field = field_named(changed.field, line.kind)
        new = value_words(field, line.decision.row.values.get(field.name), self._desk.words)
        old = value_words(field, changed.old, self._desk.words)
        if not old:
            return T("{field}: {new}", field=field.label, new=new)
        return T("{field}: {old} → {new}", field=field.label, old=old, new=new)
