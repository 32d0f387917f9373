"""The columns of the two tables beside the list: what a step changed, and what was edited since."""

from datetime import datetime

from core.model.history import LaterEdit
from core.screens.history import FieldLine
from core.screens.record_words import TABLES
from core.text import T
from gui.desk import Desk
from gui.tables.cells import Cell, Column


class DetailColumns:
    """Writes cells in one language."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of_fields(self) -> list[Column[FieldLine]]:
        """Whose, which field, what it was and what it became."""
        say = self._desk.say
        return [
            Column(say(T("Customer")), lambda line: Cell(line.name, bold=True), width=132),
            Column(say(T("What")), lambda line: say(line.field), width=132),
            Column(say(T("Before")), lambda line: Cell(self._value(line.old), token="text2"), least=96),
            Column(
                say(T("After")),
                lambda line: Cell(self._value(line.new), bold=line.new is not None),
                least=112,
            ),
        ]

    def of_edits(self) -> list[Column[LaterEdit]]:
        """Whose, what was done later, and when."""
        say = self._desk.say
        return [
            Column(say(T("Customer")), lambda edit: Cell(edit.name, bold=True), width=132),
            Column(say(T("Record")), lambda edit: say(TABLES.get(edit.table, T("Record"))), width=132),
            Column(say(T("Edited since by")), lambda edit: say(edit.label), least=112),
            Column(say(T("When")), lambda edit: self._moment(edit.at), width=148),
        ]

    def field_sentence(self, line: FieldLine) -> str:
        """A changed field for a screen reader."""
        old, new = self._value(line.old), self._value(line.new)
        return self._desk.say(
            T(
                "{name}, {field}, before {old}, after {new}",
                name=line.name,
                field=line.field,
                old=old,
                new=new,
            )
        )

    def _after(self, line: FieldLine) -> Cell:
        return Cell(self._value(line.new), bold=line.new is not None)

    def _value(self, value: object) -> str:
        return self._desk.say(T("empty")) if value is None else self._desk.words.written(value)

    def _moment(self, at: str) -> str:
        return self._desk.words.moment(datetime.fromisoformat(at))
