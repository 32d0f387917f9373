"""What stands right of the history: why now, the family, what is owned, who brought whom, the fields."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.calendar.birthdays import age_on
from core.model.customer import Role
from core.model.lines import Member
from core.rules.contact import shows_phone
from core.screens.card.holdings import Ending, Holding
from core.screens.card.introductions import Introductions, Tie
from core.screens.card.view import CardView
from core.screens.listings.labels import ENDS, ROLES, SEXES, SOURCES
from core.text import N, T, Text
from gui.customers.person_line import PersonLine
from gui.desk import Desk
from gui.theme.type import Role as TypeRole
from gui.today.facts import Teller
from gui.today.sections import Fact, FactList
from gui.widgets.button import Button, ButtonKind
from gui.widgets.card import Card
from gui.widgets.combo import ComboBox
from gui.widgets.label import PlainLabel

_INSET = 6


class Wishes(QObject):
    """What the user asks for on the cards: another person's card, a form, or a change made at once."""

    person = Signal(int)
    join = Signal()
    leave = Signal()
    call_first = Signal()
    role = Signal(object)
    care = Signal()
    referrer = Signal()
    close_referral = Signal(object)


class SideCards:
    """Makes the cards of one customer; those with nothing to say are left out."""

    def __init__(self, desk: Desk, wishes: Wishes) -> None:
        self._desk, self._wishes = desk, wishes
        self._words, self._on = desk.words, desk.session.today

    def cards(self, view: CardView) -> list[Card]:
        """The cards in reading order."""
        made = (
            self._why(view),
            self._family(view),
            self._holdings(view),
            self._ties(view),
            self._fields(view),
        )
        return [card for card in made if card is not None]

    def _why(self, view: CardView) -> Card | None:
        """Every reason for which the household is due, the first one on top."""
        facts = Teller(self._desk.session.book, self._words, self._on).reasons(view.row)
        if not facts:
            return None
        card = Card(self._desk.themes, self._say(T("Why now")))
        card.add(self._facts(facts))
        return card

    def _family(self, view: CardView) -> Card:
        others = view.others
        count = N("{n} person, one reminder", "{n} people, one reminder", len(others) + 1)
        note = count if others else T("Individual")
        join = self._button(T("Join a household…"), self._wishes.join.emit)
        card = Card(self._desk.themes, self._say(T("Family")), self._say(note), None if others else join)
        if others:
            card.body.addLayout(_column([self._member(member, view) for member in others]))
            card.add(self._role_row(view))
            first = None if view.is_primary else self._button(T("Call first"), self._wishes.call_first.emit)
            card.body.addLayout(_row(first, join, self._button(T("Leave…"), self._wishes.leave.emit)))
        care = self._button(T("Rhythm and care…"), self._wishes.care.emit, icon="calendar", keys="F8")
        card.body.addLayout(_row(care))
        return card

    def _member(self, member: Member, view: CardView) -> PersonLine:
        primary = member.customer_id == view.row.line.primary.customer_id
        parts: list[Text] = [T("called first")] if primary else []
        if member.role is not Role.SELF:
            parts.append(ROLES[member.role])
        if member.deceased is not None:
            parts.append(T("died {day}", day=member.deceased))
        elif member.birthday is not None and (age := age_on(member.birthday, self._on)) is not None:
            parts.append(T("aged {age}", age=age))
        phone = self._words.phone(member.phone) if shows_phone(member, self._on) else ""
        return self._person(member.customer_id, member.name, self._words.joined(parts), phone)

    def _role_row(self, view: CardView) -> QWidget:
        """What this customer is to the household, changed by choosing."""
        caption = self._say(T("{name} is", name=view.card.name))
        box = ComboBox(self._desk.themes, caption)
        for role, words in ROLES.items():
            box.addItem(self._say(words), role)
        box.setCurrentIndex(list(ROLES).index(view.card.role))
        box.activated.connect(lambda place: self._wishes.role.emit(list(ROLES)[place]))
        row, whole = QHBoxLayout(), QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(self._desk.themes, caption, TypeRole.TABLE, "text2", elide=True), 1)
        row.addWidget(box)
        whole.setLayout(row)
        return whole

    def _holdings(self, view: CardView) -> Card | None:
        if not view.holdings:
            return None
        card = Card(self._desk.themes, self._say(T("Products and ends")))
        card.add(self._facts([fact for holding in view.holdings for fact in self._holding(holding)]))
        return card

    def _holding(self, holding: Holding) -> Iterator[Fact]:
        if not holding.endings:
            yield Fact(holding.name, tip=holding.serial)
        for place, ending in enumerate(holding.endings):
            yield self._ending(holding, ending, place == 0)

    def _ending(self, holding: Holding, ending: Ending, is_first: bool) -> Fact:
        words = T("{kind} {day}", kind=ENDS[ending.kind], day=self._words.column_date(ending.due))
        return Fact(
            lead=holding.name if is_first else "",
            end=self._say(words),
            end_token="warn" if ending.soon else "text2",
            tip=holding.serial,
        )

    def _ties(self, view: CardView) -> Card:
        ties = view.introductions
        action = (
            self._button(T("Set referrer…"), self._wishes.referrer.emit)
            if ties.by is None
            else self._button(T("Take back…"), partial(self._wishes.close_referral.emit, ties.by))
        )
        note = "" if ties.by or ties.brought else self._say(T("Nobody noted"))
        card = Card(self._desk.themes, self._say(T("Referral")), note, action)
        self._fill_ties(card, ties)
        return card

    def _fill_ties(self, card: Card, ties: Introductions) -> None:
        if ties.by is not None:
            card.add(self._caption(T("Introduced by")))
            day = self._words.column_date(ties.by.day) if ties.by.day else ""
            card.body.addLayout(_column([self._tie(ties.by, day)]))
        if ties.brought:
            card.add(self._caption(T("Brought")))
            card.body.addLayout(_column([self._tie(tie, self._spent(tie)) for tie in ties.brought]))

    def _spent(self, tie: Tie) -> str:
        return self._words.money(tie.spent) if tie.spent else ""

    def _tie(self, tie: Tie, end: str) -> PersonLine:
        return self._person(tie.other.id, tie.other.name, "", end)

    def _fields(self, view: CardView) -> Card:
        told = [(self._say(caption), text) for caption, text in self._told(view) if text]
        card = Card(self._desk.themes, self._say(T("Fields")))
        card.add(self._facts([Fact(caption, text, lead_token="text3") for caption, text in told]))
        return card

    def _told(self, view: CardView) -> Iterator[tuple[Text, str]]:
        """Every field that the head of the card does not show."""
        card = view.card
        yield T("Sex"), self._say(SEXES[card.sex]) if card.sex else ""
        yield T("WeChat"), card.wechat
        yield T("QQ"), card.qq
        yield T("E-mail"), card.email
        yield T("Occupation"), card.occupation
        yield T("Employer"), card.employer
        yield T("Trade"), card.trade
        yield T("Offers"), card.offers
        yield T("Looking for"), card.seeks
        yield T("Estate"), card.estate
        yield T("Source"), self._say(SOURCES[card.source]) if card.source else ""
        yield T("Place met"), card.place_met
        yield T("Card number"), card.card_number
        yield T("Grade"), card.grade
        yield T("Addressed as"), card.form_of_address
        yield T("Preferred channel"), card.preferred_channel
        yield T("Best time"), card.preferred_time
        yield T("Number"), card.number
        for name, value in view.own:
            yield T("{name}", name=name), value
        yield T("Note"), card.note

    def _person(self, customer_id: int, name: str, what: str, end: str) -> PersonLine:
        line = PersonLine(self._desk.themes, name, what, end)
        line.clicked.connect(lambda _checked: self._wishes.person.emit(customer_id))
        return line

    def _facts(self, facts: list[Fact]) -> FactList:
        made = FactList(self._desk.themes)
        made.set_facts(facts)
        return made

    def _caption(self, words: Text) -> PlainLabel:
        return PlainLabel(self._desk.themes, self._say(words), TypeRole.CAPTION, "text3")

    def _button(self, words: Text, asked: Callable[[], object], icon: str = "", keys: str = "") -> Button:
        kind, themes = ButtonKind.TEXT, self._desk.themes
        button = Button(themes, self._say(words), kind, icon=icon, keys=keys, small=True)
        button.clicked.connect(lambda _checked: asked())
        return button

    def _say(self, words: Text) -> str:
        return self._desk.say(words)


def _column(lines: Sequence[QWidget]) -> QVBoxLayout:
    """Lines close below each other."""
    column = QVBoxLayout()
    column.setSpacing(2)
    for line in lines:
        column.addWidget(line)
    return column


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Buttons side by side, from the left."""
    row = QHBoxLayout()
    row.setSpacing(4)
    # Their words, not their ground, stand in line with the title.
    row.addSpacing(-_INSET)
    for widget in widgets:
        if widget is not None:
            row.addWidget(widget)
    row.addStretch(1)
    return row
