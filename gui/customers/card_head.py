"""The head of a card: where one came from, who it is, how to reach them, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from core.calendar.birthdays import age_on
from core.model.birthday import Calendar
from core.rules.envelopes import home_line
from core.screens.card.caring import CALLS, Calls
from core.screens.card.view import CardView
from core.text import T, Text
from gui.customers.badge_row import BadgeRow
from gui.customers.side_column import may_be_called
from gui.desk import Desk
from gui.theme.type import Role
from gui.today.chips import chip_of
from gui.widgets.button import Button, ButtonKind
from gui.widgets.chip import ChipKind, ChipSpec
from gui.widgets.key_hint import KeyHint
from gui.widgets.label import PlainLabel
from gui.widgets.strip import Strip
from gui.widgets.tier import tier_spec
from gui.widgets.words import key_words

_INSET = 8
_NARROW = 1000


class CardHead(Strip):
    """Three lines at the left, buttons at the right."""

    left = Signal()
    dial_asked = Signal()
    edit_asked = Signal()
    purchase_asked = Signal()
    revisit_asked = Signal()
    history_asked = Signal()
    print_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("surface", "below")
        self._desk = desk
        themes, say = desk.themes, desk.say
        self._back = Button(
            themes, say(T("Customers")), ButtonKind.TEXT, icon="chevron_left", keys="Esc", small=True
        )
        self._place = PlainLabel(themes, role=Role.CAPTION, token="text3")
        self._steps = [KeyHint(themes, key_words(f"Ctrl+{arrow}")) for arrow in ("Up", "Down")]
        self._name = PlainLabel(themes, role=Role.PAGE_TITLE)
        self._badges = BadgeRow(themes)
        self._phones = PlainLabel(themes, role=Role.BODY, bold=True)
        self._facts = PlainLabel(themes, role=Role.TABLE, token="text2", elide=True)
        self._dial = Button(themes, say(T("Scan to dial")), icon="qr", keys=key_words("Ctrl+D"))
        self._edit = Button(themes, say(T("Edit")), icon="edit", keys="F2")
        self._revisit = Button(themes, say(T("Revisit")), icon="star", keys="F7")
        self._buy = Button(
            themes, say(T("Add purchase")), ButtonKind.PRIMARY, icon="plus", keys=key_words("Ctrl+B")
        )
        self._past = Button(themes, say(T("History of this card")), ButtonKind.TEXT, icon="clock", small=True)
        self._past.clicked.connect(self.history_asked)
        keys = key_words("Ctrl+P")
        self._print = Button(themes, say(T("Print…")), ButtonKind.TEXT, icon="print", keys=keys, small=True)
        self._print.clicked.connect(self.print_asked)
        self._back.clicked.connect(self.left)
        self._dial.clicked.connect(self.dial_asked)
        self._edit.clicked.connect(self.edit_asked)
        self._revisit.clicked.connect(self.revisit_asked)
        self._buy.clicked.connect(self.purchase_asked)
        self._lay_out()

    def show_card(self, view: CardView, place: tuple[int, int] | None) -> None:
        """Show this customer; `place` is the row in the list and of how many."""
        say, words = self._desk.say, self._desk.words
        self._place.set_words(say(T("{row} of {rows}", row=place[0], rows=place[1])) if place else "")
        for widget in (self._place, *self._steps):
            widget.setVisible(place is not None)
        self._name.set_words(view.card.name)
        self._show_badges(view)
        self._phones.set_words(words.joined([words.phone(phone.written) for phone in view.phones]))
        self._phones.setVisible(bool(view.phones))
        self._dial.setVisible(bool(view.phones))
        self._revisit.setVisible(may_be_called(view))
        self._facts.set_words("    ".join(say(fact) for fact in self._about(view)))

    def fit(self, width: int) -> None:
        """Leave the words of the buttons away where the page is narrow."""
        for button in (self._dial, self._edit, self._revisit, self._buy):
            button.set_icon_only(width < _NARROW)

    def _show_badges(self, view: CardView) -> None:
        tier = view.row.line.tier
        self._badges.set_badges(tier_spec(self._desk.words, tier), self._chips(view))

    def _chips(self, view: CardView) -> list[ChipSpec]:
        """What must not be overlooked, then the tags."""
        say, card = self._desk.say, view.card
        chips = []
        if card.deceased is not None:
            chips.append(ChipSpec(say(T("Deceased")), ChipKind.OUTLINE))
        elif card.do_not_contact:
            chips.append(ChipSpec(say(T("Do not contact")), ChipKind.DANGER, "minus"))
        elif view.care.stopped:
            chips.append(ChipSpec(say(CALLS[Calls.STOPPED]), ChipKind.OUTLINE))
        elif view.row.top is not None:
            chips.append(chip_of(view.row.top, self._desk.session.today, self._desk.words))
        if view.care.basic_care and not view.care.stopped:
            chips.append(ChipSpec(say(CALLS[Calls.BASIC]), ChipKind.OUTLINE))
        return [*chips, *map(ChipSpec, view.tags)]

    def _about(self, view: CardView) -> list[Text]:
        """Age and birthday, and where they live."""
        card, facts = view.card, []
        born = card.birthday
        if born is not None:
            age = age_on(born, self._desk.session.today)
            day = T("{birthday}", birthday=born)
            if born.calendar is Calendar.SOLAR:
                day = T("solar {birthday}", birthday=born)
            facts.append(day if age is None else T("aged {age}, {birthday}", age=age, birthday=day))
        home = home_line(card)
        if home:
            facts.append(T("{text}", text=home))
        return facts

    def _lay_out(self) -> None:
        top, names, reach = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for layout, gap in ((top, 6), (names, 10), (reach, 16)):
            layout.setSpacing(gap)
        # The sign on the button stands right above the name.
        top.addSpacing(-_INSET)
        for widget in (self._back, self._place, *self._steps):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self._print)
        top.addWidget(self._past)
        names.addWidget(self._name)
        names.addWidget(self._badges, 1)
        reach.addWidget(self._phones)
        reach.addWidget(self._facts, 1)
        column = QVBoxLayout()
        column.setSpacing(2)
        for layout in (top, names, reach):
            column.addLayout(layout)
        self.row.addLayout(column, 1)
        for button in (self._dial, self._edit, self._revisit, self._buy):
            self.row.addWidget(button)
