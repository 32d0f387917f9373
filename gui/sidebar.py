"""The left edge of the window: the name of the program, the pages, and a word at the foot."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.text import T
from gui.desk import Desk
from gui.ground import Ground
from gui.theme.type import Role
from gui.widgets.cover_line import CoverLine
from gui.widgets.flush import flush
from gui.widgets.key_hint import KeyHint
from gui.widgets.label import IconLabel, PlainLabel
from gui.widgets.nav import NavList
from gui.widgets.painting import line_across
from gui.widgets.search_box import SearchBox
from gui.widgets.words import key_words

_RAIL_TOP, _GAP = 12, 8


class Sidebar(Ground):
    """Labels, or icons alone where the window is narrow. `sought` comes when the search is clicked,
    `cover_asked` when what is private is to be covered, or shown again."""

    sought = Signal()
    cover_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.themes, "nav")
        self.nav = NavList(desk.themes, desk.say(T("Pages")))
        self._brand = self._make_brand(desk)
        self._search = SearchBox(desk.themes, desk.say(T("Jump to…")), key_words("Ctrl+K"))
        self._search.clicked.connect(self.sought)
        self._desk = desk
        self._sign = IconLabel(desk.themes, "lock", "text3", 12)
        self._word = PlainLabel(
            desk.themes, desk.say(T("Only on this computer")), Role.CAPTION, "text3", elide=True
        )
        self._cover = CoverLine(desk.themes, "")
        self._cover.clicked.connect(self.cover_asked)
        self._foot = self._make_foot()
        self._column = flush(QVBoxLayout(self))
        self._fit()
        desk.themes.changed.connect(self._fit)
        self._column.addWidget(self._brand)
        self._column.addWidget(self._search)
        self._column.addSpacing(_GAP)
        self._column.addWidget(self.nav, 1)
        self._column.addWidget(self._foot)
        self.set_covered(desk.words.discreet)

    def set_rail(self, rail: bool) -> None:
        """Show icons alone, or labels too."""
        if rail == self.nav.is_rail:
            return
        self.nav.set_rail(rail)
        self._fit()
        self._brand.setVisible(not rail)
        self._search.set_icon_only(rail)
        self._foot.setVisible(not rail)
        self._column.setContentsMargins(0, _RAIL_TOP if rail else 0, 0, 0)

    def set_covered(self, covered: bool) -> None:
        """Tell at the foot what the key does next."""
        self._cover.set_words(self._desk.say(T("Show sums") if covered else T("Hide sums")))
        self._cover.set_icon("eye" if covered else "eye_off")

    def set_saved(self, at: datetime) -> None:
        """Tell at the foot when the newest copy was made: the hour today, else the day."""
        here = at.astimezone()
        today = here.date() == self._desk.session.today
        words = T("Backed up {at}", at=here) if today else T("Backed up {day}", day=here.date())
        self._sign.set_icon("check", "text3")
        self._word.set_words(self._desk.say(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._foot.isVisible():
            painter, colour = QPainter(self), self._themes.theme.colour("line")
            line_across(painter, 8, self._foot.y(), self.width() - 16, colour)

    def _fit(self) -> None:
        self.setFixedWidth(self.nav.wanted_width())

    def _make_brand(self, desk: Desk) -> QWidget:
        """The name, and the key that tells all the others."""
        brand = QWidget()
        row = QHBoxLayout(brand)
        row.setContentsMargins(16, 10, 10, 10)
        row.addWidget(PlainLabel(desk.themes, desk.say(T("Shuke")), Role.SECTION), 1)
        row.addWidget(KeyHint(desk.themes, "F1"))
        return brand

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        column = flush(QVBoxLayout(foot))
        column.setContentsMargins(0, 8, 0, 6)
        row = flush(QHBoxLayout())
        row.setContentsMargins(18, 0, 0, 0)
        row.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._cover)
        row.addWidget(self._sign)
        row.addWidget(self._word, 1)
        return foot
