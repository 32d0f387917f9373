"""One step from near: what it changed, what was edited since, and the button that takes it back."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.history import LaterEdit
from core.screens.history import Detail, FieldLine
from core.text import N, T, Text
from gui.desk import Desk
from gui.ground import Ground
from gui.history.columns import DetailColumns
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.flush import flush
from gui.widgets.group_header import Group, GroupHeader
from gui.widgets.label import PlainLabel
from gui.widgets.strip import Strip
from gui.widgets.ticks import CheckBox
from gui.widgets.words import key_words

_ROW = 36


class DetailPane(QWidget):
    """`asked` comes when the step is to be undone or, undone already, brought back."""

    asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._detail: Detail | None = None
        say, themes, columns = desk.say, desk.themes, DetailColumns(desk)
        self._title = PlainLabel(themes, role=Role.SECTION, elide=True)
        self._facts = PlainLabel(themes, role=Role.TABLE, token="text2", elide=True)
        self._fields: RowsModel[FieldLine] = RowsModel(id, columns.of_fields(), columns.field_sentence)
        self._edits: RowsModel[LaterEdit] = RowsModel(
            lambda edit: (edit.table, edit.row_id), columns.of_edits()
        )
        self.fields = TableView(themes, self._fields, say(T("What the step changed")), _ROW)
        self.edits = TableView(themes, self._edits, say(T("Edited since")), _ROW)
        self._more = PlainLabel(themes, role=Role.CAPTION, token="text3")
        self._heading = GroupHeader(themes, Group(""))
        self.insist = CheckBox(themes, say(T("Take back the later edits too")))
        self._consequence = PlainLabel(themes, role=Role.TABLE, token="text2", wrap=True)
        self._consequence.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.button = Button(themes, "", ButtonKind.PRIMARY, icon="undo", keys=key_words("Ctrl+Return"))
        self.button.clicked.connect(self.asked)
        self.insist.toggled.connect(lambda _on: self._show_button())
        self._lay_out()

    @property
    def detail(self) -> Detail | None:
        """The step that is shown."""
        return self._detail

    def show_step(self, detail: Detail | None) -> None:
        """Show this step; None for none."""
        another = self._detail is None or detail is None or detail.line.number != self._detail.line.number
        self._detail = detail
        self._inside.setVisible(detail is not None)
        if detail is None:
            return
        if another:
            self.insist.setChecked(False)
        self._show_head(detail)
        self._fields.set_rows(list(detail.fields))
        self._more.setVisible(detail.more > 0)
        self._more.set_words(self._desk.say(N("{n} more row", "{n} more rows", detail.more)))
        self._edits.set_rows(list(detail.later))
        for widget in (self._heading, self.edits, self._choice):
            widget.setVisible(detail.edited != 0)
        self.edits.setVisible(bool(detail.edited))
        self._show_button()

    def _show_head(self, detail: Detail) -> None:
        say, line = self._desk.say, detail.line
        self._title.set_words(say(line.label))
        facts = (
            T("{moment}", moment=datetime.fromisoformat(line.at)),
            N("{n} row", "{n} rows", line.rows),
            T("Step {number}", number=str(line.number)),
        )
        self._facts.set_words("    ".join(map(say, facts)))
        since = T("Rows edited since stay")
        if detail.edited is not None:
            since = N("{n} row edited since stays", "{n} rows edited since stay", detail.edited)
        self._heading.set_group(Group(say(T("Undo would meet")), say(since)))

    def _show_button(self) -> None:
        if self._detail is None:
            return
        line, say = self._detail.line, self._desk.say
        self.button.set_words(say(T("Redo")) if line.undone else self._undo_words(self._detail))
        self.button.set_icon("redo" if line.undone else "undo")
        self.button.setEnabled(line.rows > 0)
        self._consequence.set_words(say(self._told(self._detail)))

    def _undo_words(self, detail: Detail) -> str:
        rows = detail.line.rows - (0 if self.insist.isChecked() else detail.edited or 0)
        return self._desk.say(N("Undo {n} row", "Undo {n} rows", rows))

    def _told(self, detail: Detail) -> Text:
        """What pressing the button would mean."""
        if not detail.line.rows:
            return T("Nothing of this can be brought back")
        if detail.line.undone:
            return T("Brings the step back as it was")
        if detail.edited is None:
            return T("Too many rows to look through beforehand; what stays is told afterwards")
        if not detail.edited:
            return T("Undoing can be redone at any time")
        if self.insist.isChecked():
            return N(
                "Drops {n} later edit; that can be undone too",
                "Drops {n} later edits; that can be undone too",
                detail.edited,
            )
        return N("Keeps {n} row as it is now", "Keeps {n} rows as they are now", detail.edited)

    def _lay_out(self) -> None:
        head, foot = Strip("surface", "below"), Strip("surface", "above")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        head.row.setContentsMargins(20, 14, 20, 14)
        head.row.addLayout(words, 1)
        foot.row.setContentsMargins(20, 10, 20, 10)
        foot.row.addWidget(self.button)
        foot.row.addWidget(self._consequence, 1)
        self._choice = Strip("surface", "above")
        self._choice.row.addWidget(self.insist)
        self._choice.row.addStretch(1)
        self._more.setContentsMargins(20, 6, 20, 6)
        self._inside = Ground(self._desk.themes)
        inside = flush(QVBoxLayout(self._inside))
        for widget in (head, self.fields, self._more, self._heading, self.edits, self._choice, foot):
            inside.addWidget(widget)
        inside.setStretchFactor(self.fields, 3)
        inside.setStretchFactor(self.edits, 2)
        column = flush(QVBoxLayout(self))
        column.addWidget(self._inside)
