"""Which fields the preview has room for: who it is, then what tells rows of this kind apart."""

from collections.abc import Collection

from core.importing.fields import Field, SheetKind, field_named
from core.importing.mapping import Mapping

_ORDER: dict[SheetKind, tuple[str, ...]] = {
    SheetKind.CUSTOMERS: (
        "name", "phone", "birthday", "next_follow_up", "tier", "address", "region", "wechat", "tags",
        "number",
    ),
    SheetKind.PURCHASES: ("name", "number", "phone", "date", "product", "amount", "order_no"),
    SheetKind.INTERACTIONS: ("name", "number", "phone", "date", "kind", "outcome", "note"),
    SheetKind.OWNED: ("name", "number", "phone", "product", "serial", "renewal", "warranty", "inspection"),
    SheetKind.APPOINTMENTS: ("name", "number", "phone", "date", "hour", "kind", "state", "note"),
}  # fmt: skip
_MOST, _GIVEN_UP = 4, 2
_PAIRED = frozenset({"birthday_kind"})
"""Seen with the field they belong to."""


def shown_fields(mapping: Mapping, noted: Collection[str] = ()) -> tuple[Field, ...]:
    """At most four fields that the sheet fills. The last two give way to fields whose columns are `noted`:
    what is wrong with a cell can be mended where the cell is seen."""
    names = [name for name in _ORDER[mapping.kind] if mapping.column_of(name)][:_MOST]
    wrong = [
        column.field.name
        for column in mapping.columns
        if column.field and column.heading in noted and column.field.name not in names
    ]
    others = [name for name in dict.fromkeys(wrong) if name not in _PAIRED][:_GIVEN_UP]
    kept = names[: _MOST - len(others)]
    return tuple(field_named(name, mapping.kind) for name in (*kept, *others))
