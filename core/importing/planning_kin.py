"""Relatives in the row of a customer: who of them is new, and how they are tied to each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.importing.cleaning.companions import names_several
from core.importing.cleaning.kin import KinTold, kin_of, sexes_told
from core.importing.cleaning.row import CleanRow, SheetRow
from core.importing.fields import KIN
from core.importing.known import Known
from core.importing.mapping import Mapping
from core.importing.plan import Decision, Newcomer, Plan
from core.importing.reports import Verdict
from core.model.customer import Role
from core.model.household import Kin, Kinship
from core.ports import Book

_TIES = {
    Role.SPOUSE: Kin.SPOUSE,
    Role.CHILD: Kin.CHILD,
    Role.PARENT: Kin.PARENT,
    Role.SIBLING: Kin.SIBLING,
}


def names_kin(mapping: Mapping, rows: Iterable[SheetRow]) -> bool:
    """Whether a sheet has a column for anybody's relatives, or several people in a cell."""
    if any(mapping.column_of(who) is not None for who in KIN):
        return True
    name = mapping.column_of("name")
    cells = (cells[name.index] for _, cells in rows if name.index < len(cells)) if name else ()
    return any(map(names_several, cells))


def with_ties_at_home(book: Book, plan: Plan) -> Plan:
    """The plan with the ties of members to the head of their household, where either of them is new."""
    first_new = book.customers.next_id()
    tied = {pair for tie in plan.ties for pair in _both(tie.customer_id, tie.other_id)}
    rows = ((one, one.row.get("household", str)) for one in plan.decisions if one.customer_id)
    told = [(one, home) for one, home in rows if home]
    heads = {home: one.customer_id for one, home in reversed(told) if one.row.values.get("role") is Role.SELF}
    ties = list(plan.ties)
    for one, home in told:
        head, tie = heads.get(home), _TIES.get(one.row.get("role", Role) or Role.SELF)
        pair = (head or 0, one.customer_id)
        if head and tie and max(pair) >= first_new and pair not in tied:
            tied.update(_both(*pair))
            ties.append(Kinship(*pair, tie))
    return replace(plan, ties=tuple(ties))


class KinPlanner:
    """Knows who lives with whom, in the book and in earlier rows."""

    def __init__(self, book: Book, mapping: Mapping, known: Known) -> None:
        self._known = known
        self._sexes = sexes_told(mapping)
        self._home: dict[int, int] = {}
        self._members: dict[int, dict[str, int]] = defaultdict(dict)
        for card in book.known_customers():
            self._home[card.customer_id] = card.household_id
            self._members[card.household_id].setdefault(card.name, card.customer_id)
        self._tied = {pair for tie in book.kinships.where() for pair in _both(tie.customer_id, tie.other_id)}
        self.newcomers: list[Newcomer] = []
        self.ties: list[Kinship] = []

    def take(self, row: CleanRow, customer_id: int, next_id: int) -> int:
        """Plan the relatives of one customer; returns how many new cards they take, from `next_id` on."""
        before = len(self.newcomers)
        for kin in kin_of(row, self._sexes):
            other = self._find(kin, customer_id)
            if other is None:
                other = self._new(kin, row.row, customer_id, next_id + len(self.newcomers) - before)
            tie = _TIES.get(kin.role)
            if tie and other != customer_id and (customer_id, other) not in self._tied:
                self._tied.update(_both(customer_id, other))
                self.ties.append(Kinship(customer_id, other, tie))
        return len(self.newcomers) - before

    def _find(self, kin: KinTold, customer_id: int) -> int | None:
        """By name in the household; elsewhere by name and phone."""
        at_home = self._members_with(customer_id).get(kin.name)
        if at_home is not None:
            return at_home
        elsewhere = self._known.sharing(kin.name, [phone.digits for phone in kin.phones])
        return elsewhere[0] if len(elsewhere) == 1 else None

    def _new(self, kin: KinTold, row: int, customer_id: int, new_id: int) -> int:
        number = self._known.free_number()
        self._known.add(new_id, number, kin.name, [phone.digits for phone in kin.phones])
        self._known.kin.add(new_id)
        self._members_with(customer_id)[kin.name] = new_id
        self._home[new_id] = self._home[customer_id]
        told: dict[str, object] = {"number": number, "name": kin.name, "role": kin.role}
        more = {"sex": kin.sex, "phone": kin.phones, "birthday": kin.birthday}
        told |= {field: value for field, value in more.items() if value}
        card = Decision(CleanRow(row, told), Verdict.CREATE, new_id)
        self.newcomers.append(Newcomer(card, customer_id))
        return new_id

    def _members_with(self, customer_id: int) -> dict[str, int]:
        """Everybody in somebody's household by name; one that is new is told by the first of its people."""
        home = self._home.setdefault(customer_id, -customer_id)
        members = self._members[home]
        members.setdefault(self._known.name_of(customer_id), customer_id)
        return members


def _both(one: int, other: int) -> Iterator[tuple[int, int]]:
    yield from ((one, other), (other, one))
