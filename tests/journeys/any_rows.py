"""Any row of any table, standing on the few rows that others may refer to, and any edit of it."""

from dataclasses import MISSING, dataclass, fields
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, get_args, get_type_hints

import hypothesis.strategies as st

from core.model.agenda import Reason
from core.model.attachment import Content
from core.model.catalogue import Category, Product
from core.model.classification import CustomField, Node, Tree
from core.model.customer import Customer, Tag
from core.model.event import Club, Event
from core.model.household import Household
from core.model.interaction import Interaction, Kind
from core.model.message import News, NewsKind, Template
from core.model.purchase import OwnedItem, Purchase
from core.model.referral import Referral
from core.model.service import Service, ServiceKind
from core.model.setting import Setting
from core.rules.loyalty import Sign
from storage.tables import TABLES
from tests.storage.examples import TODAY

NUMBERS = (1, 2, 3)
"""The ids to which rows refer: there are as many of everything that can be referred to."""


def ground() -> list[Any]:
    """What all other rows stand on (records of any kind: hence Any), three of each."""
    kinds = zip(*map(_ground, NUMBERS), strict=True)
    return [row for kind in kinds for row in kind] + [Setting("gap_lead", "90")]


def _ground(number: int) -> list[Any]:
    name, day = f"第 {number} 个", TODAY - timedelta(days=20 * number)
    return [
        Household(number, TODAY),
        Customer(f"N{number}", "王芳", number, added=TODAY),
        Tag(name),
        Interaction(number, day, Kind.VISIT),
        Purchase(number, day, "空调", 100_00),
        OwnedItem(number, "空调"),
        Service(number, TODAY, ServiceKind.CHECK, number),
        Referral(number, number % 3 + 1, closed=TODAY),
        Category(name),
        Product(name),
        Club(name),
        Event(name, TODAY),
        Template("birthday", name),
        News(NewsKind.PRODUCT, name, TODAY),
        CustomField(name),
        Tree(name),
        Node(number, name),
        Content(f"{number:064}", bytes([number])),
    ]


ids = st.sampled_from(NUMBERS)
places = st.integers(0, 9)
days = st.integers(-60, 60).map(lambda days: TODAY + timedelta(days=days))
words = st.sampled_from(["", "茶", "酒 '\"", "2026"])
PLAIN: dict[type, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(1, 12),
    str: words,
    date: days,
    bytes: st.sampled_from([b"", b"\x00\xff"]),
}
SPECIAL: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "interactions": {"satisfaction": st.sampled_from([None, 5, 3, 1])},
    "settlements": {"kind": st.sampled_from(Reason).map(str)},
    "appointments": {"state": st.sampled_from(["planned", "kept", "moved", "missed"])},
    "dismissals": {"kind": st.sampled_from(["person", "family"])},
    "purchases": {
        "amount": st.integers(-9_00, 9_00),
        "recorded": st.none() | days,
        "delivered": st.none() | days,
    },
    "owned_items": {"service_months": st.none() | st.integers(1, 12), "service_km": st.none() | st.just(9)}
    | {"bought_on": st.none() | days},
    "benefits": {"ends": st.none() | days},
    "invitations": {"state": st.sampled_from(["invited", "came"])},
    "services": {"kilometres": st.none() | st.integers(0, 99)},
    "customers": {"merged_into": st.none() | st.just(1)}
    | dict.fromkeys(("birth_calendar", "birth_month", "birth_day", "birth_year"), st.none()),
    "loyalty_marks": {"sign": st.sampled_from(Sign).map(str)},
    "yearly_dates": {"year": st.none() | st.integers(1901, 2100)},
    "import_mappings": {"mapping": st.just("{}")},
    "settings": {"key": st.sampled_from(["gap_lead", "gap_iron"]), "value": st.integers(1, 99).map(str)},
}
"""What fields may hold when not any value of their type makes sense."""


@dataclass(frozen=True)
class Edit:
    """Change the row at this place, counted round and round, among those of a table."""

    table: str
    place: int
    values: dict[str, Any]


@dataclass(frozen=True)
class Removal:
    table: str
    place: int


def any_row(table: str) -> st.SearchStrategy[Any]:
    """A new row that says what it must and whose it is; the table may still refuse it."""
    record = TABLES[table]
    said = {field.name for field in fields(record) if field.default is MISSING or field.name.endswith("_id")}
    told = _fields(table)
    return st.builds(
        record, **{name: told[name] for name in told if name in said | SPECIAL.get(table, {}).keys()}
    )


def any_edit(table: str) -> st.SearchStrategy[Edit]:
    """A new value for one field of some row; the table may refuse it."""
    values = st.one_of([st.fixed_dictionaries({name: value}) for name, value in _fields(table).items()])
    return st.builds(Edit, st.just(table), places, values)


def _fields(table: str) -> dict[str, st.SearchStrategy[Any]]:
    special = SPECIAL.get(table, {})
    hints = get_type_hints(TABLES[table])
    return {name: special.get(name, _field(name, hint)) for name, hint in hints.items() if name != "id"}


def _field(name: str, hint: Any) -> st.SearchStrategy[Any]:
    """What a field of this type may hold: None among it when the type says so."""
    kinds = get_args(hint) or (hint,)
    return st.one_of([st.none() if kind is type(None) else _one_kind(name, kind) for kind in kinds])


def _one_kind(name: str, kind: type) -> st.SearchStrategy[Any]:
    if name.endswith("_id"):
        return ids
    return st.sampled_from(kind) if issubclass(kind, StrEnum) else PLAIN[kind]


ROWS = {table: any_row(table) for table in TABLES}
EDITS = {table: any_edit(table) for table in TABLES}
LIVELY = (
    "customers",
    "former_members",
    "interactions",
    "participants",
    "follow_ups",
    "promises",
    "appointments",
    "purchases",
    "item_ends",
    "wishes",
    "owned_items",
    "item_readings",
    "services",
    "settlements",
    "referrals",
    "instalments",
    "benefits",
    "rewards",
    "claims",
    "invitations",
)
"""What standings and due items rest on: written more often, so that it meets."""

tables = st.sampled_from(list(TABLES))
any_step = st.one_of(
    tables.flatmap(lambda table: ROWS[table]),
    st.sampled_from(LIVELY).flatmap(lambda table: ROWS[table]),
    tables.flatmap(lambda table: EDITS[table]),
    st.builds(Removal, tables, places),
)
"""A row to add, an edit or a removal, of any table."""
