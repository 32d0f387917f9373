"""Empty sheets to fill in: headings that an import knows, drop-downs, an example, and a page of notes."""

from collections.abc import Iterable
from datetime import date

from core.exporting import Column, ColumnKind, Table, Value
from core.exports import DATE_FORMATS
from core.importing.updates import PINNED
from core.outgoing.orders import What
from core.ports import Voice
from core.records import dataclass
from core.screens.listings.cards import CALENDARS
from core.screens.listings.labels import ROLES, SEXES, SOURCES
from core.screens.words import KINDS, OUTCOMES, TIERS
from core.text import T, Text

OPEN_ROWS = 1000
"""Empty rows for which the drop-downs are there."""

EXAMPLE = T("Example")
"""Stands in the first cell of the example, which an import passes over."""

_NOTE_WIDTH = 60


@dataclass(frozen=True, slots=True)
class _Part:
    """One column to fill in: its heading, what is said about it, what the example has, what it offers."""

    heading: Text
    note: Text
    example: Text | str | date | int = ""
    kind: ColumnKind = ColumnKind.TEXT
    choices: Iterable[Text] = ()


_NUMBER = _Part(T("Number"), T("Your own number of the customer; empty: one is given"), EXAMPLE)
_WHO = (
    _Part(T("Number"), T("The number of the customer, as Shuke shows it"), EXAMPLE),
    _Part(T("Name"), T("Needed where there is no number"), T("Full name")),
    _Part(T("Phone"), T("Tells people of one name apart"), "13800138000"),
)
_DAY = T("A day such as 2026-09-18")
_YUAN = T("In yuan")
_NOTE = _Part(T("Note"), T("Anything else"))


def _customers(on: date) -> tuple[_Part, ...]:
    tiers = [TIERS[tier] for tier in TIERS if tier in PINNED]
    return (
        _NUMBER,
        _Part(T("Name"), T("Needed; a row without a name needs a phone or WeChat"), T("Full name")),
        _Part(T("Sex"), T("Choose from the list"), choices=SEXES.values()),
        _Part(T("Phone"), T("Several in one cell are fine, with 、 between them"), "13800138000"),
        _Part(T("Second phone"), T("As the first")),
        _Part(T("WeChat"), T("The WeChat ID")),
        _Part(T("Birthday"), T("1985-3-2, 3-2, or 农历八月十五"), "1985-3-2"),
        _Part(T("Birthday calendar"), T("Choose from the list"), choices=CALENDARS.values()),
        _Part(T("Region"), T("Province and city")),
        _Part(T("Address"), T("Street and house")),
        _Part(T("Estate"), T("The residential compound")),
        _Part(T("Occupation"), T("In a word or two")),
        _Part(T("Employer"), T("Company or school")),
        _Part(T("Source"), T("Choose from the list"), choices=SOURCES.values()),
        _Part(T("Referrer"), T("Number or name of who brought the customer")),
        _Part(T("Tags"), T("Several with 、 between them")),
        _Part(T("Tier"), T("Choose from the list; empty: reckoned from purchases"), choices=tiers),
        _Part(T("First purchase"), _DAY, kind=ColumnKind.DATE),
        _Part(T("Total spent"), _YUAN, kind=ColumnKind.MONEY),
        _Part(T("Next follow-up"), _DAY, on, ColumnKind.DATE),
        _Part(T("Household"), T("The same word for everybody of one household")),
        _Part(T("Role in the household"), T("Choose from the list"), choices=ROLES.values()),
        _NOTE,
    )


def _purchases(on: date) -> tuple[_Part, ...]:
    return (
        *_WHO,
        _Part(T("Date"), T("Needed; a day such as 2026-09-18"), on, ColumnKind.DATE),
        _Part(T("Product"), T("What was bought")),
        _Part(T("Category"), T("The kind of product")),
        _Part(T("Quantity"), T("Empty: one"), 1, ColumnKind.NUMBER),
        _Part(T("Amount"), T("Needed; in yuan, what was paid in all"), 100_00, ColumnKind.MONEY),
        _Part(T("Discount"), _YUAN, kind=ColumnKind.MONEY),
        _Part(T("Order number"), T("A purchase of the same order number is taken in once")),
        _Part(T("Ends on"), T("When a policy or warranty ends"), kind=ColumnKind.DATE),
        _Part(T("Paid on"), T("Empty: paid on the day of the purchase"), kind=ColumnKind.DATE),
    )


def _history(on: date) -> tuple[_Part, ...]:
    return (
        *_WHO,
        _Part(T("Date"), T("Needed; a day such as 2026-09-18"), on, ColumnKind.DATE),
        _Part(T("Kind"), T("Choose from the list"), choices=KINDS.values()),
        _Part(T("Outcome"), T("Choose from the list"), choices=OUTCOMES.values()),
        _Part(T("Next date"), T("When to get in touch again"), kind=ColumnKind.DATE),
        _Part(T("Note"), T("What was said")),
    )


_PARTS = {
    What.TEMPLATE_CUSTOMERS: (T("Customers"), _customers),
    What.TEMPLATE_PURCHASES: (T("Purchases"), _purchases),
    What.TEMPLATE_HISTORY: (T("Contacts"), _history),
}


def template(what: What, words: Voice, on: date) -> list[Table]:
    """The sheet to fill in, and the page that tells what goes where."""
    title, parts_on = _PARTS[what]
    parts = parts_on(on)
    columns = [
        Column(words.say(part.heading), part.kind, choices=tuple(map(words.say, part.choices)))
        for part in parts
    ]
    example = [_said(part.example, words) for part in parts]
    sheet = Table(words.say(title), columns, [example], DATE_FORMATS[words.language], open_rows=OPEN_ROWS)
    return [sheet, _notes(parts, words)]


def _notes(parts: tuple[_Part, ...], words: Voice) -> Table:
    """Not a table of customers, whatever its words: nothing on it is taken in."""
    heads = [
        Column(words.say(T("About the column"))),
        Column(words.say(T("What goes in")), width=_NOTE_WIDTH),
    ]
    general = [
        T("Fill in the first sheet from its third row on; the example is passed over"),
        T("Leave empty what you do not know. Columns may be moved or deleted"),
        T("Then open Import in Shuke and choose this file. Every row is shown before it is saved"),
    ]
    rows: list[list[Value]] = []
    rows += [[words.say(part.heading), words.say(part.note)] for part in parts]
    rows += [["", words.say(line)] for line in general]
    return Table(words.say(T("How to fill it in")), heads, rows)


def _said(example: Text | str | date | int, words: Voice) -> Value:
    return words.say(example) if isinstance(example, Text) else example
