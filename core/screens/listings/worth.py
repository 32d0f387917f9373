"""Households by value and loyalty: their tier, and their box of the matrix."""

from collections import defaultdict
from datetime import date
from itertools import groupby
from operator import itemgetter

from core.exporting import ColumnKind
from core.model.household import Tier
from core.model.interaction import Kind
from core.ports import Book
from core.records import dataclass
from core.rules.loyalty import Box, Evidence, loyalty, matrix
from core.rules.rfm import Rfm, Trade, is_refund, rfm
from core.rules.value import Value, values
from core.screens.listings.labels import BOXES
from core.screens.listings.listing import Heading, Listing
from core.screens.words import TIERS
from core.text import T

HEADINGS = (
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Tier")),
    Heading(T("Value"), ColumnKind.MONEY),
    Heading(T("Bought"), ColumnKind.MONEY),
    Heading(T("Referred"), ColumnKind.MONEY),
    Heading(T("RFM")),
    Heading(T("Loyalty"), ColumnKind.NUMBER),
    Heading(T("Box")),
)
ORDER = tuple(Box)


@dataclass(frozen=True, slots=True)
class WorthRow:
    """One household. Amounts in cents; `rfm` the scores for recency, frequency and amount, each 1 to 5,
    None for those who never bought; `loyalty` from 0 to 5."""

    household_id: int
    numbers: tuple[str, ...]
    name: str
    value: int
    own: int
    referred: int
    rfm: tuple[int, int, int] | None
    loyalty: int
    tier: Tier
    box: Box

    def cells(self) -> tuple[object, ...]:
        amounts = (self.value, self.own, self.referred)
        scores = "-".join(map(str, self.rfm)) if self.rfm else ""
        return self.numbers, self.name, TIERS[self.tier], *amounts, scores, self.loyalty, BOXES[self.box]


def tier_listing(book: Book, on: date, everybody: bool = False) -> Listing[WorthRow]:
    """Households that bought or brought somebody, by value; prospects too on demand."""
    rows = sorted(_rows(book, on, everybody), key=lambda row: (-row.value, row.household_id))
    return Listing(T("Tiers"), HEADINGS, tuple(rows))


def matrix_listing(book: Book, on: date, everybody: bool = False) -> Listing[WorthRow]:
    """The same households, box by box."""
    rows = sorted(
        _rows(book, on, everybody), key=lambda row: (ORDER.index(row.box), -row.value, row.household_id)
    )
    return Listing(T("Matrix"), HEADINGS, tuple(rows))


def _rows(book: Book, on: date, everybody: bool) -> list[WorthRow]:
    own, household_of = book.household_nets(), book.household_of()
    worth = values(own, book.customer_nets(), household_of, book.referrals.where(closed=None))
    standings = book.standings()
    listed = standings if everybody else [home for home in standings if home in worth]
    lines = book.household_lines(list(listed))
    trades = _trades(book, own, on)
    scores = rfm(trades, on)
    loyal = {home: loyalty(found).score for home, found in _evidence(book, household_of, trades).items()}
    totals = {home: worth.get(home, Value()).total for home in standings}
    boxes = matrix(totals, loyal, [home for home in own if home in totals])
    return [
        WorthRow(
            household_id=home,
            numbers=tuple(member.number for member in line.members),
            name=line.primary.name,
            value=totals[home],
            own=worth.get(home, Value()).own,
            referred=worth.get(home, Value()).referred,
            rfm=_scores(scores.get(home)),
            loyalty=loyal.get(home, 0),
            tier=standings[home].tier,
            box=boxes[home].box,
        )
        for home, line in lines.items()
    ]


def _trades(book: Book, nets: dict[int, int], on: date) -> dict[int, Trade]:
    """What each household bought up to this day, by its purchase days."""
    past = [(home, day) for home, day in book.purchase_days() if day <= on]
    days = {home: [day for _, day in own] for home, own in groupby(past, key=itemgetter(0))}
    return {home: Trade(own[0], own[-1], len(own), nets[home]) for home, own in days.items()}


def _scores(found: Rfm | None) -> tuple[int, int, int] | None:
    return (found.recency, found.frequency, found.monetary) if found else None


def _evidence(book: Book, household_of: dict[int, int], trades: dict[int, Trade]) -> dict[int, Evidence]:
    """What the records show of each household that they show anything of."""
    categories: dict[int, set[str]] = defaultdict(set)
    for purchase in book.purchases.where():
        if purchase.category and not is_refund(purchase):
            categories[household_of[purchase.customer_id]].add(purchase.category)
    said: dict[int, int] = defaultdict(int)
    for interaction in book.interactions.where(kind=Kind.SUGGESTION):
        said[household_of[interaction.customer_id]] += 1
    brought: dict[int, int] = defaultdict(int)
    for edge in book.referrals.where(closed=None):
        home = household_of[edge.referrer_id]
        brought[home] += household_of[edge.referee_id] != home
    return {
        home: Evidence(
            purchase_days=trades[home].days if home in trades else 0,
            suggestions=said.get(home, 0),
            categories=len(categories.get(home, ())),
            referrals=brought.get(home, 0),
        )
        for home in trades.keys() | said.keys() | brought.keys()
    }
