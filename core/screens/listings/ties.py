"""Who belongs together and who brought whom, one row a tie, for those who take their data along."""

from datetime import date

from core.exporting import ColumnKind
from core.model.customer import Customer, Role
from core.model.household import Kinship
from core.model.referral import Referral
from core.ports import Book
from core.records import dataclass
from core.rules.closing import spoken_reason
from core.screens.listings.kept_words import REFERRAL_STATES
from core.screens.listings.labels import KINS, ROLES
from core.screens.listings.listing import Heading, Listing
from core.screens.listings.people import all_bearers
from core.text import T

FAMILY_HEADINGS = (
    Heading(T("Household")),
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Role in the household")),
    Heading(T("Joined on"), ColumnKind.DATE),
    Heading(T("Left"), ColumnKind.DATE),
)
KINSHIP_HEADINGS = (
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Relation")),
    Heading(T("Number of the other")),
    Heading(T("Name of the other")),
    Heading(T("Note")),
)
BROUGHT_HEADINGS = (
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Number of the referrer")),
    Heading(T("Referrer")),
    Heading(T("Date"), ColumnKind.DATE),
    Heading(T("Ended"), ColumnKind.DATE),
    Heading(T("Reason")),
    Heading(T("Status")),
)


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """One person in one household, today or until `left`. `household` is the number of its primary
    contact."""

    household: str
    card: Customer
    role: Role | None
    joined: date | None
    left: date | None

    def cells(self) -> tuple[object, ...]:
        role = ROLES[self.role] if self.role else ""
        return self.household, self.card.number, self.card.name, role, self.joined, self.left


@dataclass(frozen=True, slots=True)
class KinshipRow:
    """`other` is the `tie.kind` of `card`."""

    card: Customer
    other: Customer
    tie: Kinship

    def cells(self) -> tuple[object, ...]:
        who, other = (self.card.number, self.card.name), (self.other.number, self.other.name)
        return *who, KINS[self.tie.kind], *other, self.tie.note


@dataclass(frozen=True, slots=True)
class BroughtRow:
    """Somebody who was brought, and by whom."""

    referee: Customer
    referrer: Customer
    edge: Referral

    def cells(self) -> tuple[object, ...]:
        edge, brought = self.edge, (self.referee.number, self.referee.name)
        state, why = REFERRAL_STATES[edge.state], spoken_reason(edge.reason)
        return *brought, self.referrer.number, self.referrer.name, edge.day, edge.closed, why, state


def family_members_listing(book: Book) -> Listing[FamilyRow]:
    """Everybody in households of two people or more, household by household, those who left last."""
    bearers = all_bearers(book)
    members = {card.id: card for card in bearers.values()}.values()
    heads = {home.id: bearers[home.primary_id].number for home in book.households.where()}
    rows = [
        (card.household_id, FamilyRow(heads[card.household_id], card, card.role, card.joined, None))
        for card in members
    ]
    rows += [
        (
            gone.household_id,
            FamilyRow(heads[gone.household_id], bearers[gone.customer_id], None, gone.joined, gone.left),
        )
        for gone in book.former_members.where()
    ]
    sizes: dict[int, int] = {}
    for home, _ in rows:
        sizes[home] = sizes.get(home, 0) + 1
    kept = [(home, row) for home, row in rows if sizes[home] > 1]
    kept.sort(key=lambda pair: (pair[0], pair[1].left or date.min, pair[1].card.id))
    return Listing(T("Families"), FAMILY_HEADINGS, tuple(row for _, row in kept))


def kinship_listing(book: Book) -> Listing[KinshipRow]:
    """Every tie between two people."""
    bearers = all_bearers(book)
    rows = tuple(
        KinshipRow(bearers[tie.customer_id], bearers[tie.other_id], tie) for tie in book.kinships.where()
    )
    return Listing(T("Relations"), KINSHIP_HEADINGS, rows)


def brought_listing(book: Book) -> Listing[BroughtRow]:
    """Every referral there was, those that ended too."""
    bearers = all_bearers(book)
    rows = tuple(
        BroughtRow(bearers[edge.referee_id], bearers[edge.referrer_id], edge)
        for edge in book.referrals.where()
    )
    return Listing(T("Referrals"), BROUGHT_HEADINGS, rows)
