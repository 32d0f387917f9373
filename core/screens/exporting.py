"""The export page without a toolkit: the form, the list, who is on it, which columns, and how it begins."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import islice

from core.exporting import ColumnKind, Table, Value
from core.exports import as_table
from core.outgoing.contacts import contacts
from core.outgoing.delivery import TEMPLATES, Delivery
from core.outgoing.orders import CSV, ICS, PDF, VCF, XLSX, Order, What
from core.ports import Voice
from core.screens.listings.cards import HEADINGS
from core.text import Money, T, Text

SHOWN_ROWS = 3


class Form(StrEnum):
    """What kind of file is written."""

    EXCEL = "excel"
    CSV = "csv"
    CONTACTS = "contacts"
    CALENDAR = "calendar"
    PAPER = "paper"
    EVERYTHING = "everything"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class FormWords:
    """How a form is called, what it is for, the ending of its files, and the lists it can hold."""

    title: Text
    note: Text
    icon: str
    ending: str
    whats: tuple[What, ...]


_LISTS = (
    What.CUSTOMERS,
    What.TODAY,
    What.DORMANT,
    What.BIRTHDAYS,
    What.RENEWALS,
    What.REFERRALS,
    What.CREDIT,
    What.HISTORY,
)
FORMS: dict[Form, FormWords] = {
    Form.EXCEL: FormWords(T("Excel sheet"), T("Edit it and import it again"), "file", XLSX, _LISTS),
    Form.CSV: FormWords(T("CSV"), T("For other programs"), "file", CSV, _LISTS),
    Form.CONTACTS: FormWords(
        T("Phone contacts"), T("The phone shows who calls"), "phone", VCF, (What.CUSTOMERS,)
    ),
    Form.CALENDAR: FormWords(
        T("Calendar"),
        T("What is due, for the phone"),
        "calendar",
        ICS,
        (What.TODAY, What.BIRTHDAYS, What.RENEWALS),
    ),
    Form.PAPER: FormWords(
        T("PDF"),
        T("Call sheet, birthdays, renewals"),
        "print",
        PDF,
        (What.TODAY, What.BIRTHDAYS, What.RENEWALS),
    ),
    Form.EVERYTHING: FormWords(
        T("The whole book"),
        T("A sheet for each kind of record"),
        "customers",
        XLSX,
        (What.ALL,),
    ),
    Form.TEMPLATE: FormWords(
        T("Empty template"),
        T("To fill in, with drop-downs and notes"),
        "edit",
        XLSX,
        (What.TEMPLATE_CUSTOMERS, What.TEMPLATE_PURCHASES, What.TEMPLATE_HISTORY),
    ),
}
WHATS: dict[What, Text] = {
    What.CUSTOMERS: T("Customers"),
    What.TODAY: T("Today"),
    What.DORMANT: T("Dormant"),
    What.BIRTHDAYS: T("Birthdays"),
    What.RENEWALS: T("Renewals"),
    What.REFERRALS: T("Referrals"),
    What.CREDIT: T("Credit"),
    What.HISTORY: T("History"),
    What.ALL: T("The whole book"),
    What.TEMPLATE_CUSTOMERS: T("Customers"),
    What.TEMPLATE_PURCHASES: T("Purchases"),
    What.TEMPLATE_HISTORY: T("Contacts"),
}
STAYS = frozenset({"Tier", "Total spent", "Note"})
"""Columns that leave the house only when they are chosen."""


class Who(StrEnum):
    """Which customers are written."""

    EVERYBODY = "everybody"
    MATCHING = "matching"
    TICKED = "ticked"


@dataclass(slots=True)
class ExportScreen:
    """What was chosen so far. A phrase counts only while those who match it are asked for, and the `ticked`
    of the list of customers only while they are."""

    form: Form = Form.EXCEL
    what: What = What.CUSTOMERS
    who: Who = Who.EVERYBODY
    phrase: str = ""
    ticked: frozenset[int] = frozenset()
    left_out: set[str] = field(default_factory=lambda: set(STAYS))

    @property
    def takes_customers(self) -> bool:
        return self.what is What.CUSTOMERS

    @property
    def takes_columns(self) -> bool:
        """Whether columns may stay behind: those of whole cards do."""
        return self.takes_customers and FORMS[self.form].ending in (XLSX, CSV)

    @property
    def columns(self) -> list[Text]:
        """The columns to choose from. Number and name always go: without them nothing comes back."""
        return [heading.text for heading in HEADINGS[2:]]

    @property
    def order(self) -> Order:
        who = self.who if self.takes_customers else Who.EVERYBODY
        return Order(
            self.what,
            self.phrase.strip() if who is Who.MATCHING else "",
            frozenset(self.left_out) if self.takes_columns else frozenset(),
            self.ticked if who is Who.TICKED else None,
        )

    def choose_ticked(self, customer_ids: Collection[int]) -> None:
        """Write these customers, in the form that is chosen, or as a workbook where it takes none."""
        self.ticked, self.who = frozenset(customer_ids), Who.TICKED
        if What.CUSTOMERS not in FORMS[self.form].whats:
            self.form = Form.EXCEL
        self.what = What.CUSTOMERS

    def choose_form(self, form: Form) -> None:
        """Write another kind of file; the list stays where that form has it."""
        self.form = form
        if self.what not in FORMS[form].whats:
            self.what = FORMS[form].whats[0]

    def file_name(self, words: Voice, on: date) -> str:
        """A name to propose."""
        name = words.say(WHATS[self.what])
        dated = name if self.what in TEMPLATES else f"{name} {on.isoformat()}"
        return dated + FORMS[self.form].ending


@dataclass(frozen=True, slots=True)
class Sample:
    """How the file begins, already written, and how many rows it will have."""

    headings: list[str]
    rows: list[list[str]]
    count: int


def make_sample(delivery: Delivery, screen: ExportScreen) -> Sample | None:
    """The first rows of what would be written; None for pages and templates, which have none."""
    words = delivery.words
    if screen.form is Form.CONTACTS:
        return _contact_sample(delivery, screen)
    if screen.form in (Form.PAPER, Form.TEMPLATE):
        return None
    listings = delivery.listings(screen.order)
    if screen.form is Form.EVERYTHING:
        rows = [[words.say(one.title), words.written(len(one.rows))] for one in listings]
        return Sample([words.say(T("Sheet")), words.say(T("Rows"))], rows, len(rows))
    listing = listings[0]
    table = as_table(listing, words, screen.order.left_out)
    rows = [list(_written(table, row, words)) for row in islice(table.rows, SHOWN_ROWS)]
    return Sample([column.heading for column in table.columns], rows, len(listing.rows))


def _contact_sample(delivery: Delivery, screen: ExportScreen) -> Sample:
    words = delivery.words
    found = contacts(delivery.book, words, delivery.on, delivery.chosen(screen.order))
    rows = [
        [card.shown, words.phone(card.phones[0].digits) if card.phones else card.email]
        for card in islice(found.cards, SHOWN_ROWS)
    ]
    return Sample([words.say(T("Shown when calling")), words.say(T("Phone"))], rows, found.count)


def _written(table: Table, row: list[Value], words: Voice) -> Iterator[str]:
    for column, cell in zip(table.columns, row, strict=True):
        told = Money(cell) if column.kind is ColumnKind.MONEY and isinstance(cell, int) else cell
        yield told.isoformat() if isinstance(told, date) else "" if told is None else words.written(told)
