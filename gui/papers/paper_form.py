"""One kind of paper in the dialog: its choices, and the pages that come of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.text import Text
from gui.desk import Desk
from gui.printing.marks import Page
from gui.printing.painter import a4
from gui.printing.setting import Setter
from gui.theme.type import Role
from gui.widgets.label import PlainLabel


class Press(NamedTuple):
    """What pages are made with: their type, and the moment that stands at their foot."""

    setter: Setter
    printed: datetime


class PaperForm(QWidget):
    """`changed` comes when other pages would be printed. A kind without choices shows none."""

    changed = Signal()

    def __init__(self, desk: Desk, title: Text) -> None:
        super().__init__()
        self.desk, self.title = desk, title
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(20, 0, 20, 8)
        self.row.setSpacing(12)

    def pages(self, press: Press) -> Sequence[Page]:
        """The pages as they would be printed now. Each kind makes its own."""
        raise AssertionError(f"{type(self).__name__} prints nothing at {press.printed}")

    def told(self) -> Text:
        """What will be printed, in figures."""
        return Text("")

    def layout_of_paper(self) -> QPageLayout:
        """The paper it goes on."""
        return a4()

    def file_name(self) -> str:
        """A name to propose, without its ending."""
        return f"{self.desk.say(self.title)} {self.desk.session.today.isoformat()}"

    def add_named(self, name: Text, control: QWidget) -> None:
        """A choice and before it what it is."""
        words = self.desk.say(name)
        self.row.addWidget(PlainLabel(self.desk.themes, words, Role.TABLE, "text2"))
        self.row.addWidget(control)
