"""The head of the panel: who it is, the number to dial, and the code that dials it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.household import Tier
from core.model.lines import HouseholdLine
from core.rules.contact import household_phone
from core.text import T, Text
from gui.desk import Desk
from gui.theme.type import Role
from gui.today.rows import short_name
from gui.widgets.button import Button, ButtonKind
from gui.widgets.label import PlainLabel
from gui.widgets.qr import QrView
from gui.widgets.tier import TierBadge, TierSpec, tier_spec

_CODE = 88


class PanelHead(QWidget):
    """Name, tier, record and phone at the left; the code at the right, where there is a number."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        themes = desk.themes
        self._name = PlainLabel(themes, role=Role.SECTION, elide=True)
        self._tier = TierBadge(themes, TierSpec(Tier.PROSPECT, ""))
        self._record = PlainLabel(themes, role=Role.CAPTION, token="text2", elide=True)
        self._phone = PlainLabel(themes, role=Role.PAGE_TITLE)
        self._hint = PlainLabel(themes, role=Role.CAPTION, token="text3", elide=True)
        self._code = QrView(themes, _CODE)
        self._scan = PlainLabel(themes, desk.say(T("Scan to dial")), Role.CAPTION, "text3")
        self._lay_out()

    def show_line(self, line: HouseholdLine, record: str) -> None:
        """Show this household; `record` is its second line."""
        say, words = self._desk.say, self._desk.words
        phone = household_phone(line, self._desk.session.today)
        self.show()
        self._name.set_words(say(short_name(line)))
        self._tier.set_spec(tier_spec(words, line.tier))
        self._record.set_words(record)
        self._phone.set_words(words.phone(phone) if phone else say(T("No phone")))
        self._hint.set_words(say(_hint(line, phone)))
        self._code.set_phone(phone, say(T("Code that dials {phone}", phone=words.phone(phone))))
        for widget in (self._code, self._scan):
            widget.setVisible(bool(phone))

    def clear(self) -> None:
        """Show nobody."""
        self.hide()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self._name)
        first.addWidget(self._tier)
        first.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addLayout(first)
        for label in (self._record, self._phone, self._hint):
            left.addWidget(label)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addWidget(self._code)
        right.addWidget(self._scan, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addLayout(right)


class PanelStrip(QWidget):
    """What the panel has on top when it lies over the list: the place in it, and a way out."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._place = PlainLabel(desk.themes, role=Role.CAPTION, token="text2")
        close = Button(
            desk.themes, desk.say(T("Close")), ButtonKind.TEXT, icon="close", keys="F4", small=True
        )
        close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._place)
        row.addStretch(1)
        row.addWidget(close)
        self.hide()

    def set_place(self, words: str) -> None:
        """Say where in the list the household stands."""
        self._place.set_words(words)


def _hint(line: HouseholdLine, phone: str) -> Text:
    """Whose number it is, if not the primary contact's, and when to call."""
    owner = next((member.name for member in line.members if phone and member.phone == phone), "")
    if owner and owner != line.primary.name:
        return T("Phone of {name}", name=owner)
    return T("{time}", time=line.preferred_time)
