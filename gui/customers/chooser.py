"""Finding one customer inside a form: a line to type in, and a short list below it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.model.lines import CustomerLine
from core.records import dataclass
from core.screens.customers import shown_phone
from core.text import T
from gui.customers.search_field import SearchField
from gui.desk import Desk
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.row_delegate import Index, RowDelegate
from gui.tables.rows_model import RowsModel
from gui.theme.type import Role
from gui.widgets.painting import RIGHT, draw_words
from gui.widgets.tier import TierSpec, paint_tier, tier_spec

_FOUND = 6
_ROW = 34
_MARGIN = 10


@dataclass(frozen=True, slots=True)
class _Found:
    """A customer as the list shows him."""

    line: CustomerLine
    tier: TierSpec
    phone: str

    @property
    def sentence(self) -> str:
        return f"{self.line.name} {self.tier.words} {self.phone}".strip()


class Chooser(QWidget):
    """`picked` gives the `CustomerLine` of whom the user has chosen; None once another is sought.
    `confirmed` comes with Enter when somebody is chosen already."""

    picked = Signal(object)
    confirmed = Signal()

    def __init__(self, desk: Desk, name: str, except_id: int) -> None:
        super().__init__()
        self._desk, self._except = desk, except_id
        self._choice: CustomerLine | None = None
        self.line = SearchField(desk.themes, name, desk.say(T("Name or phone")), "")
        self._model = RowsModel[_Found](lambda found: found.line.customer_id, sentence=lambda f: f.sentence)
        self.list = GroupedListView(desk.themes, self._model, desk.say(T("Found customers")), _ROW)
        self.list.setItemDelegate(_FoundDelegate(self.list))
        self.line.sought.connect(self._find)
        self.line.lead_to(self.list)
        self.line.returnPressed.connect(self._pick_current)
        self.list.opened.connect(self._pick)
        self.list.clicked.connect(lambda _index: self._pick_current())
        self._lay_out()

    @property
    def choice(self) -> CustomerLine | None:
        """Whom the user has chosen."""
        return self._choice

    def required(self, tell: Callable[[str], object]) -> CustomerLine | None:
        """Whom the user has chosen. Where that is nobody `tell` gets the words for it, and the keyboard goes
        back to the line."""
        if self._choice is None:
            tell(self._desk.say(T("Choose somebody from the list first")))
            self.line.setFocus()
        return self._choice

    def _find(self, phrase: str) -> None:
        if self._choice is not None and phrase == self._choice.name:
            return
        self._choose(None)
        lines = self._desk.session.book.customer_lines(phrase, _FOUND + 1) if phrase else []
        found = [self._shown(line) for line in lines if line.customer_id != self._except][:_FOUND]
        self._model.set_rows(found)
        self.list.setVisible(bool(found))
        self.list.setFixedHeight(self._desk.themes.theme.scaled(_ROW) * len(found) + 2)
        self.list.select_first()

    def _shown(self, line: CustomerLine) -> _Found:
        """The phone tells two people of one name apart, where it may be shown."""
        session = self._desk.session
        phone = shown_phone(session.book, line, session.today)
        tier = tier_spec(self._desk.words, line.tier)
        return _Found(line, tier, self._desk.words.phone(phone))

    def _pick_current(self) -> None:
        self.line.tell()
        if self._choice is not None:
            self.confirmed.emit()
        elif self.list.current_row is not None:
            self._pick(self.list.current_row)

    def _pick(self, found: _Found) -> None:
        self._choose(found.line)
        self.list.hide()
        self.line.setText(found.line.name)
        self.line.tell()
        self.line.setFocus()

    def _choose(self, line: CustomerLine | None) -> None:
        if line != self._choice:
            self._choice = line
            self.picked.emit(line)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list.hide()


class _FoundDelegate(RowDelegate[_Found]):
    """Name, tier, and the phone at the right."""

    def paint_row(self, painter: QPainter, rect: QRectF, found: _Found, _index: Index) -> None:
        room = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        phone = draw_words(painter, room, found.phone, self.theme, Role.TABLE, "text2", RIGHT)
        name = room.adjusted(0, 0, -phone - 80, 0)
        taken = draw_words(painter, name, found.line.name, self.theme, Role.TABLE, "text", bold=True)
        paint_tier(painter, room.adjusted(taken + 8, 0, 0, 0), found.tier, self.theme)
