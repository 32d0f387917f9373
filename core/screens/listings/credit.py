"""The ledger of referral credit, in order of booking."""

from datetime import date as day

from core.exporting import ColumnKind
from core.model.referral import Entry
from core.ports import Book
from core.records import dataclass
from core.rules.credit import explain
from core.screens.listings.labels import ENTRIES
from core.screens.listings.listing import Heading, Listing
from core.screens.listings.people import all_bearers
from core.text import T, Text

HEADINGS = (
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Date"), ColumnKind.DATE),
    Heading(T("Entry")),
    Heading(T("Amount"), ColumnKind.MONEY),
    Heading(T("Reason")),
)


@dataclass(frozen=True, slots=True)
class CreditRow:
    """One entry: `number` and `name` of the card that bears it today, `amount` in cents, signed;
    `purchase` and `rule` name the records it came from."""

    number: str
    name: str
    date: day
    entry: Entry
    amount: int
    purchase: int | None
    rule: int | None
    why: Text

    def cells(self) -> tuple[object, ...]:
        return self.number, self.name, self.date, ENTRIES[self.entry], self.amount, self.why


def credit_listing(book: Book) -> Listing[CreditRow]:
    """Every entry there is."""
    rules = {rule.id: rule for rule in book.credit_rules.where()}
    entries = sorted(book.credit_entries.where(), key=lambda entry: entry.id)
    cards = all_bearers(book) if entries else {}
    rows = tuple(
        CreditRow(
            number=cards[entry.customer_id].number,
            name=cards[entry.customer_id].name,
            date=entry.day,
            entry=entry.entry,
            amount=entry.amount,
            purchase=entry.purchase_id,
            rule=entry.rule_id,
            why=explain(entry, rules.get(entry.rule_id or 0)),
        )
        for entry in entries
    )
    return Listing(T("Credit"), HEADINGS, rows)
