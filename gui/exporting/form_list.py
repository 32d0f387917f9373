"""The forms a file may have, at the left of the page."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from core.screens.exporting import FORMS, Form
from core.text import T
from gui.desk import Desk
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.row_delegate import Index, RowDelegate
from gui.tables.rows_model import RowsModel
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.group_header import Group
from gui.widgets.painting import draw_icon, draw_words

_WIDTH = 264
_ROW = 56
_TEXT, _END = 48, 12


class FormList(GroupedListView[Form]):
    """`chosen` gives the form that was gone to."""

    def __init__(self, desk: Desk) -> None:
        model: RowsModel[Form] = RowsModel(
            key=lambda form: form,
            sentence=lambda form: f"{desk.say(FORMS[form].title)} {desk.say(FORMS[form].note)}",
        )
        super().__init__(desk.themes, model, desk.say(T("Forms")), _ROW)
        self.setItemDelegate(_FormDelegate(self, desk))
        self._desk = desk
        self._fit()
        desk.themes.changed.connect(self._fit)
        model.set_rows(list(_lines(desk)))

    def choose(self, form: Form) -> None:
        """Go to a form."""
        self.select_key(form)

    def _fit(self) -> None:
        """As wide as its longest words."""
        metrics = self.themes.theme.metrics(Role.CAPTION)
        widest = max(metrics.horizontalAdvance(self._desk.say(words.note)) for words in FORMS.values())
        self.setFixedWidth(max(_WIDTH, _TEXT + widest + _END + 2))


class _FormDelegate(RowDelegate[Form]):
    """Icon, name, and what it is for."""

    def __init__(self, view: FormList, desk: Desk) -> None:
        super().__init__(view)
        self._desk = desk

    def paint_row(self, painter: QPainter, rect: QRectF, row: Form, index: Index) -> None:
        words = FORMS[row]
        now = index.row() == self.view.currentIndex().row()
        token: Token = "accent" if now else "text2"
        draw_icon(painter, self.theme, words.icon, token, QPointF(rect.left() + 20, rect.center().y() - 8))
        upper = rect.adjusted(_TEXT, 8, -_END, -rect.height() / 2)
        lower = rect.adjusted(_TEXT, rect.height() / 2, -_END, -8)
        draw_words(painter, upper, self._desk.say(words.title), self.theme, Role.TABLE, "text", bold=True)
        draw_words(painter, lower, self._desk.say(words.note), self.theme, Role.CAPTION, "text2")


def _lines(desk: Desk) -> Iterator[Form | Group]:
    handing_over = (Form.EVERYTHING, Form.TEMPLATE)
    yield Group(desk.say(T("Write as")))
    yield from (form for form in Form if form not in handing_over)
    yield Group(desk.say(T("Hand over and fill in")))
    yield from handing_over
