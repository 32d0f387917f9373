"""The list of suggestions: who, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from core.screens.families import Suggestion
from core.text import N, T, Text
from gui.desk import Desk
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.row_delegate import Index, RowDelegate
from gui.tables.rows_model import RowsModel
from gui.theme.type import Role
from gui.widgets.group_header import Group
from gui.widgets.painting import RIGHT, draw_words

_ROW = 56
_MARGIN = 20


class SuggestionList(GroupedListView[Suggestion]):
    """Cards that may be one person, then people who may be one family."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._model: RowsModel[Suggestion] = RowsModel(
            lambda row: (row.same_person, row.ids), sentence=self._sentence
        )
        super().__init__(desk.themes, self._model, desk.say(T("Suggestions")), _ROW)
        self.setItemDelegate(_SuggestionDelegate(self, desk))

    def show_suggestions(self, found: Sequence[Suggestion]) -> None:
        """Show these; the current one stays, or the next takes its place."""
        say = self._desk.say
        lines: list[Suggestion | Group] = []
        for same_person, title in ((True, T("May be the same person")), (False, T("May be one family"))):
            rows = [row for row in found if row.same_person is same_person]
            if rows:
                count = N("{n} pair", "{n} pairs", len(rows)) if same_person else _groups(len(rows))
                lines += [Group(say(title), say(count)), *rows]
        self._model.set_rows(lines)
        if self.current_row is None:
            self.select_first()

    def _sentence(self, row: Suggestion) -> str:
        words = T("{names}, {sure}, {why}", names=list(row.names), sure=_sure(row), why=list(row.why))
        return self._desk.say(words)


class _SuggestionDelegate(RowDelegate[Suggestion]):
    """Names and how sure it is, the reasons below."""

    def __init__(self, view: SuggestionList, desk: Desk) -> None:
        super().__init__(view)
        self._desk = desk

    def paint_row(self, painter: QPainter, rect: QRectF, row: Suggestion, _index: Index) -> None:
        theme, words = self.theme, self._desk.words
        first, second = theme.scaled(22), theme.scaled(20)
        top = rect.top() + (rect.height() - first - second) / 2
        upper = QRectF(rect.left() + _MARGIN, top, rect.width() - 2 * _MARGIN, first)
        lower = upper.translated(0, first)
        sure = draw_words(painter, upper, words.say(_sure(row)), theme, Role.CAPTION, "text3", RIGHT)
        names = upper.adjusted(0, 0, -sure - 8, 0)
        draw_words(painter, names, words.joined(row.names), theme, Role.ROW_NAME, "text")
        draw_words(painter, lower, words.joined(row.why), theme, Role.CAPTION, "text2")


def _sure(row: Suggestion) -> Text:
    return T("Likely") if row.is_likely else T("Possible")


def _groups(count: int) -> Text:
    return N("{n} group", "{n} groups", count)
