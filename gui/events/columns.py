"""The columns of guests, members and people to choose from, every word written."""

from collections.abc import Mapping

from core.model.event import InvitationState
from core.screens.events import STATES, GuestRow, MemberRow, Person
from core.screens.guests import Guest
from core.screens.words import household_name, tier_held
from core.text import T, Text
from gui.desk import Desk
from gui.tables.cells import Cell, Column, tick_column
from gui.theme.tokens import Token
from gui.today.rows import last_time
from gui.widgets.tier import tier_spec

LOOKS: Mapping[InvitationState, tuple[str, Token]] = {
    InvitationState.INVITED: ("", "text3"),
    InvitationState.COMING: ("", "accent"),
    InvitationState.CAME: ("check", "accent"),
    InvitationState.DECLINED: ("", "text2"),
}
"""The icon before a state, and the colour of its word."""


class Columns:
    """Writes cells in one language."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def guests(self, wide: bool) -> list[Column[GuestRow]]:
        """In the order in which they are read; the last touch only where there is room."""
        say = self._desk.say
        columns: list[Column[GuestRow]] = [
            Column(say(T("Guest")), lambda row: self._who(row.person), width=196 if wide else 160),
            Column(say(T("Answer")), self._state, width=112),
            Column(say(T("Gift")), self._gift),
            Column(say(T("Phone")), lambda row: self._phone(row.person), width=124, least=124),
        ]
        last: Column[GuestRow] = Column(say(T("Last time")), lambda row: self._last(row.person), width=150)
        return [*columns, last] if wide else columns

    def members(self) -> list[Column[MemberRow]]:
        """Who it is, since when, and how to get in touch."""
        say = self._desk.say
        return [
            Column(say(T("Member")), lambda row: self._who(row.person)),
            Column(say(T("Since")), self._since, width=112),
            Column(say(T("Last time")), lambda row: self._last(row.person), width=150),
            Column(say(T("Phone")), lambda row: self._phone(row.person), width=124, least=124),
        ]

    def choice(self) -> list[Column[Guest]]:
        """Ticks and names, in a narrow panel."""
        say = self._desk.say
        return [tick_column(say(T("Chosen"))), Column(say(T("Who fits")), self._fitting)]

    def guest_sentence(self, row: GuestRow) -> str:
        """The whole row for a screen reader."""
        gift = T("{text}", text=row.gift.what) if row.gift is not None else T("no gift")
        words = T(
            "{person}, {state}, {gift}", person=self._person(row.person), state=STATES[row.state], gift=gift
        )
        return self._desk.say(words)

    def member_sentence(self, row: MemberRow) -> str:
        return self._desk.say(self._person(row.person))

    def choice_sentence(self, row: Guest) -> str:
        return self._desk.say(self._person(row.person))

    def _person(self, person: Person) -> Text:
        tier = tier_held(person.home.tier)
        return T(
            "{name}, {tier}. {last}",
            name=person.name,
            tier=tier,
            last=last_time(person.home, self._desk.words),
        )

    def _who(self, person: Person) -> Cell:
        say, home = self._desk.say, person.home
        tier = tier_spec(self._desk.words, home.tier)
        family = say(household_name(home)) if len(home.members) > 1 else ""
        return Cell(person.name, bold=True, tier=tier, second=family)

    def _fitting(self, row: Guest) -> Cell:
        cell = self._who(row.person)
        if not row.complaint:
            return cell
        second = self._desk.say(T("A complaint is open. Answer it first"))
        return Cell(cell.text, bold=True, tier=cell.tier, second=second)

    def _state(self, row: GuestRow) -> Cell:
        icon, token = LOOKS[row.state]
        return Cell(self._desk.say(STATES[row.state]), icon=icon, token=token, bold=token == "accent")

    def _gift(self, row: GuestRow) -> Cell:
        if row.gift is None:
            return Cell("—", token="text3")
        cost = row.gift.cost
        if cost is None:
            return Cell(row.gift.what)
        return Cell(
            row.gift.what, second=self._desk.words.money(cost), tip=self._desk.words.exact_money(cost)
        )

    def _phone(self, person: Person) -> Cell:
        if not person.phone:
            return Cell(self._desk.say(T("No phone")), token="text3")
        return Cell(self._desk.words.phone(person.phone))

    def _last(self, person: Person) -> Cell:
        if person.home.last is None:
            return Cell(self._desk.say(T("Not reached yet")), token="text3")
        return Cell(self._desk.words.day_short(person.home.last.day))

    def _since(self, row: MemberRow) -> Cell:
        joined = row.membership.joined
        return Cell("—", token="text3") if joined is None else Cell(self._desk.words.day_short(joined))
