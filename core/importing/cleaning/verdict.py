"""Whether a row says enough to be written: whom it is about, and what cannot be left out."""

from core.importing.cleaning.draft import Draft, RowNote
from core.importing.fields import FIELDS, KIN, SheetKind
from core.importing.mapping import Mapping
from core.text import T, Text

_WHO = ("number", "name", "phone")
_WHAT = ("product", "serial")
IDENTIFYING = frozenset(("phone", "phone2", "wechat", "qq", "email", "birthday", "address", "card_number"))
"""What people are known by besides their names. Where any of it is told, a list of what people own may
tell of somebody who owns nothing yet."""
PHONED_FOR = frozenset(f"{who}_phone" for who in KIN)
"""The phones of relatives: a pupil is known by that of a parent."""
LIVING_WITH = frozenset(("household", "role"))
"""What tells a member of a family, who need not own anything either."""
BOUGHT = frozenset(("date", "product", "amount", "order_no", "quantity", "paid_on"))
"""Where none of it is told, a list of purchases tells of somebody who has bought nothing yet."""
AGREED = frozenset(("date", "hour"))
"""Where none of it is told, a list of appointments tells of somebody who has none."""
_NOTHING_TOLD = {SheetKind.PURCHASES: BOUGHT, SheetKind.APPOINTMENTS: AGREED}
_NOBODY = T("The row does not say which customer it is about")
_FIND = T("Fill in the customer’s number, name or phone")
_NEEDED: dict[SheetKind, tuple[tuple[tuple[str, ...], Text, Text], ...]] = {
    SheetKind.CUSTOMERS: (
        (
            ("name", "phone", "phone2", "wechat", "employer", "email"),
            T("The row has neither a name nor a phone nor WeChat"),
            T("Fill in one of them, or delete the row"),
        ),
    ),
    SheetKind.PURCHASES: (
        (_WHO, _NOBODY, _FIND),
        (("date",), T("The date is missing"), T("Fill in the day of the purchase")),
        (("amount",), T("The amount is missing"), T("Fill in the amount in yuan")),
    ),
    SheetKind.INTERACTIONS: (
        (_WHO, _NOBODY, _FIND),
        (("date",), T("The date is missing"), T("Fill in the day of the contact")),
    ),
    SheetKind.APPOINTMENTS: (
        (_WHO, _NOBODY, _FIND),
        (("date",), T("The date is missing"), T("Fill in the day that was agreed")),
    ),
    SheetKind.OWNED: (
        (_WHO, _NOBODY, _FIND),
        (
            _WHAT,
            T("The row does not say what is owned"),
            T("Fill in the product or its plate"),
        ),
    ),
}


def find_problem(mapping: Mapping, draft: Draft) -> RowNote | None:
    """Why the row cannot be written, the first reason; None when it can. An unreadable cell of a
    needed field is told as the warning it gave."""
    if _tells_only_who(draft, _NOTHING_TOLD.get(mapping.kind)):
        return None
    for fields, reason, fix in _NEEDED[mapping.kind]:
        if fields is _WHAT and not draft.values.keys().isdisjoint(IDENTIFYING | LIVING_WITH):
            continue
        if draft.values.keys().isdisjoint(fields):
            return _warned(mapping, draft, fields) or RowNote(
                draft.row, _heading(mapping, fields), "", reason, fix
            )
    return None


def _tells_only_who(draft: Draft, record: frozenset[str] | None) -> bool:
    """Whether the row tells of somebody who is known, and nothing at all of the record that others tell."""
    told = draft.values.keys()
    if record is None or draft.warnings or not told.isdisjoint(record):
        return False
    return "name" in told and not told.isdisjoint(IDENTIFYING)


def _warned(mapping: Mapping, draft: Draft, fields: tuple[str, ...]) -> RowNote | None:
    headings = {column.heading for column in mapping.columns if column.field and column.field.name in fields}
    return next((note for note in draft.warnings if note.column in headings), None)


def _heading(mapping: Mapping, fields: tuple[str, ...]) -> str:
    """The heading of the first needed field that the sheet has."""
    columns = (mapping.column_of(field) for field in fields)
    return next((column.heading for column in columns if column), FIELDS[mapping.kind][fields[0]].name)
