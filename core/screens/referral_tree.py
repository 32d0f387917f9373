"""Who brought whom, as a tree; what came of it, in figures; and the ledger of what it has earned."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from core.actions.credit import balance_of
from core.actions.referrals import edges_above
from core.errors import UserError
from core.model.household import Tier
from core.model.lines import KnownCustomer
from core.model.referral import Referral
from core.ports import Book
from core.records import dataclass
from core.rules.credit import redeem
from core.rules.referrals import Brought, brought, check_edge
from core.screens.listings.credit import CreditRow, credit_listing

TOP = 5
"""How many of those who brought the most are named."""


@dataclass(frozen=True, slots=True)
class TreeRow:
    """One person in the tree, those he brought below him. Amounts in cents.

    `rails` tells for each level above whether a branch passes by on its way down; the last of them is
    whether more people hang from the same referrer. `referral_id` and `day` are those of the link to
    the referrer, 0 and None at a root. `together` is the own net with that of everybody below.
    """

    customer_id: int
    number: str
    name: str
    tier: Tier
    rails: tuple[bool, ...]
    brought: int
    referral_id: int
    day: date | None
    bought: bool
    own: int
    together: int

    @property
    def depth(self) -> int:
        return len(self.rails)


@dataclass(frozen=True, slots=True)
class ReferralFigures:
    """What the referrals came to: `people` brought, `buyers` among them and what these bought (`net`,
    cents), `referrers`, and how many of those brought `several`."""

    people: int
    buyers: int
    net: int
    referrers: int
    several: int


@dataclass(frozen=True, slots=True)
class TopReferrer:
    """Somebody who brought many: `people` directly, who bought for `net` cents."""

    name: str
    people: int
    net: int


@dataclass(frozen=True, slots=True)
class ReferralScreen:
    """The tree, its sums, and who brought the most people."""

    rows: tuple[TreeRow, ...]
    figures: ReferralFigures
    top: tuple[TopReferrer, ...]


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """The `number`th entry of the ledger and the balance of its bearer after it, in cents."""

    number: int
    entry: CreditRow
    balance: int


@dataclass(frozen=True, slots=True)
class _Forest:
    """The open links by the cards of today, and what everybody in the book is and bought."""

    cards: Mapping[int, KnownCustomer]
    tiers: Mapping[int, Tier]
    links: Mapping[int, Referral]
    referrer_of: Mapping[int, int]
    nets: Mapping[int, int]
    found: Mapping[int, Brought]

    def together(self, customer: int) -> int:
        below = self.found.get(customer)
        return self.nets.get(customer, 0) + (below.direct_spend + below.below_spend if below else 0)


def referral_screen(book: Book) -> ReferralScreen:
    """Everybody who brought somebody or was brought, from each root down, the most worth first."""
    forest = _forest(book)
    children: dict[int, list[int]] = defaultdict(list)
    for referee, referrer in forest.referrer_of.items():
        children[referrer].append(referee)
    roots = children.keys() - forest.referrer_of.keys()
    rows = tuple(_row(forest, person, rails) for person, rails in _walk(forest, roots, children))
    return ReferralScreen(rows, _figures(forest), _top(forest))


def unfolded(rows: Sequence[TreeRow], folded: Collection[int]) -> list[TreeRow]:
    """The rows that are seen when the people below these are folded away."""
    shown = []
    hidden_below: int | None = None
    for row in rows:
        if hidden_below is not None and row.depth > hidden_below:
            continue
        hidden_below = row.depth if row.customer_id in folded else None
        shown.append(row)
    return shown


def ledger(book: Book) -> list[LedgerRow]:
    """Every entry with the balance after it, newest first."""
    balances: Counter[str] = Counter()
    rows = []
    for number, entry in enumerate(credit_listing(book).rows, start=1):
        balances[entry.number] += entry.amount
        rows.append(LedgerRow(number, entry, balances[entry.number]))
    return rows[::-1]


def refused_link(book: Book, referrer_id: int, referee_id: int) -> UserError | None:
    """Why this referral cannot be recorded; None when it can."""
    edges = edges_above(book, referrer_id, referee_id)
    try:
        check_edge(referrer_id, referee_id, {referee: edge.referrer_id for referee, edge in edges.items()})
    except UserError as error:
        return error
    return None


def refused_redemption(book: Book, customer_id: int, amount: int) -> UserError | None:
    """Why this amount (cents) cannot be handed out; None when it can."""
    try:
        redeem(balance_of(book, customer_id), amount)
    except UserError as error:
        return error
    return None


def _forest(book: Book) -> _Forest:
    # A merge takes both ends of its links along, so that they always name a card of today.
    links = {edge.referee_id: edge for edge in book.referrals.where(closed=None)}
    referrer_of = {referee: edge.referrer_id for referee, edge in links.items()}
    nets = book.customer_nets()
    return _Forest(
        cards={known.customer_id: known for known in book.known_customers()},
        tiers={home: standing.tier for home, standing in book.standings().items()},
        links=links,
        referrer_of=referrer_of,
        nets=nets,
        found=brought(referrer_of, nets),
    )


def _figures(forest: _Forest) -> ReferralFigures:
    return ReferralFigures(
        people=len(forest.referrer_of),
        buyers=len(forest.referrer_of.keys() & forest.nets.keys()),
        net=sum(found.direct_spend for found in forest.found.values()),
        referrers=len(forest.found),
        several=sum(found.direct > 1 for found in forest.found.values()),
    )


def _top(forest: _Forest) -> tuple[TopReferrer, ...]:
    best = sorted(forest.found.items(), key=lambda one: (-one[1].direct, -one[1].direct_spend, one[0]))
    return tuple(
        TopReferrer(forest.cards[person].name, found.direct, found.direct_spend)
        for person, found in best[:TOP]
    )


def _walk(
    forest: _Forest, roots: Collection[int], children: Mapping[int, Sequence[int]]
) -> Iterator[tuple[int, tuple[bool, ...]]]:
    """Everybody from the roots down, each with the rails beside him, without recursion."""
    waiting: list[tuple[int, tuple[bool, ...]]] = [(root, ()) for root in _worth_last(forest, roots)]
    while waiting:
        person, rails = waiting.pop()
        yield person, rails
        below = _worth_last(forest, children.get(person, ()))
        waiting += [(child, (*rails, place > 0)) for place, child in enumerate(below)]


def _worth_last(forest: _Forest, people: Collection[int]) -> list[int]:
    return sorted(people, key=lambda person: (forest.together(person), -person))


def _row(forest: _Forest, person: int, rails: tuple[bool, ...]) -> TreeRow:
    card, link, found = forest.cards[person], forest.links.get(person), forest.found.get(person)
    return TreeRow(
        customer_id=person,
        number=card.number,
        name=card.name,
        tier=forest.tiers[card.household_id],
        rails=rails,
        brought=found.direct if found else 0,
        referral_id=link.id if link else 0,
        day=link.day if link else None,
        bought=person in forest.nets,
        own=forest.nets.get(person, 0),
        together=forest.together(person),
    )
