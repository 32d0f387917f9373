"""Which fields the preview has room for: who it is, then what tells rows of this kind apart."""

from core.importing.fields import FIELDS, Field, SheetKind
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
_MOST = 4


def shown_fields(mapping: Mapping) -> tuple[Field, ...]:
    """At most four fields that the sheet fills."""
    filled = [name for name in _ORDER[mapping.kind] if mapping.column_of(name)]
    return tuple(FIELDS[mapping.kind][name] for name in filled[:_MOST])
