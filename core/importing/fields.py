"""The fields a sheet can fill, by the kind of sheet, and how the cells of each are read."""

from enum import StrEnum

from core.model.classification import OWN
from core.model.customer import Role
from core.records import dataclass
from core.text import T, Text


class SheetKind(StrEnum):
    """What the rows of a sheet are."""

    CUSTOMERS = "customers"
    PURCHASES = "purchases"
    INTERACTIONS = "interactions"
    OWNED = "owned"
    APPOINTMENTS = "appointments"


class Reads(StrEnum):
    """How a cell becomes a value."""

    NUMBER = "number"
    NAME = "name"
    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    NICKNAME = "nickname"
    REFERRER = "referrer"
    SPARE = "spare"
    ADDRESS_PART = "address_part"
    TEXT = "text"
    SEX = "sex"
    PHONES = "phones"
    BIRTHDAY = "birthday"
    CALENDAR = "calendar"
    SOURCE = "source"
    TAGS = "tags"
    TIER = "tier"
    DATE = "date"
    DAY = "day"
    COMING = "coming"
    PLAN = "plan"
    END = "end"
    UNTIL = "until"
    RENEWAL = "renewal"
    MONEY = "money"
    COUNT = "count"
    ROLE = "role"
    WISH = "wish"
    WISH_STATE = "wish_state"
    KIN = "kin"
    KIN_BIRTHDAY = "kin_birthday"
    YEARLY = "yearly"
    BUDGET = "budget"
    BY = "by"
    MOMENT = "moment"
    HOUR = "hour"
    PURPOSE = "purpose"
    STATE = "state"
    DEAL = "deal"
    CONTACT = "contact"
    OUTCOME = "outcome"
    OWN = "own"
    MARK = "mark"
    CONSENT = "consent"
    DEATH = "death"
    CONTACTED = "contacted"
    BOUGHT = "bought"


@dataclass(frozen=True, slots=True)
class Field:
    """`name` is the word of the command line. Several columns may feed a field that `joins`."""

    name: str
    label: Text
    reads: Reads = Reads.TEXT
    joins: bool = False


FAMILY_NAME = Field("name", T("Family name"), Reads.FAMILY_NAME, joins=True)
GIVEN_NAME = Field("name", T("Given name"), Reads.GIVEN_NAME, joins=True)
NEXT_STEP = Field("next_follow_up", T("Next step"), Reads.PLAN)
NEXT_STEP_AGREED = Field("next", T("Next step"), Reads.PLAN)
MAY_CONTACT = Field("do_not_contact", T("May be contacted"), Reads.CONSENT)
NICKNAME = Field("name", T("Nickname"), Reads.NICKNAME)
SPARE_EMAIL = Field("email", T("Another e-mail"), Reads.SPARE)
SPARE_ADDRESS = Field("address", T("Another address"), Reads.SPARE)
ADDRESS_PART = Field("address", T("Building and room"), Reads.ADDRESS_PART, joins=True)

_WHO = (
    Field("number", T("Number"), Reads.NUMBER),
    Field("name", T("Name"), Reads.NAME),
)
_PHONE = Field("phone", T("Phone"), Reads.PHONES)
_NEXT_FOLLOW_UP = Field("next_follow_up", T("Next follow-up"), Reads.COMING)
_NOTE = Field("note", T("Note"), joins=True)
_CONTACTED = Field("contacted", T("Contacts so far"), Reads.CONTACTED, joins=True)

_PERSONAL = (
    Field("sex", T("Sex"), Reads.SEX),
    _PHONE,
    Field("phone2", T("Second phone"), Reads.PHONES, joins=True),
    Field("wechat", T("WeChat")),
    Field("qq", T("QQ")),
    Field("email", T("E-mail")),
    Field("birthday", T("Birthday"), Reads.BIRTHDAY),
    Field("birthday_kind", T("Birthday calendar"), Reads.CALENDAR),
    Field("region", T("Region"), joins=True),
    Field("address", T("Address")),
    Field("estate", T("Estate")),
    Field("occupation", T("Occupation")),
    Field("employer", T("Employer")),
    Field("source", T("Source"), Reads.SOURCE),
    Field("place_met", T("Place met")),
    Field("referrer", T("Referrer"), Reads.REFERRER),
    Field("referrer_phone", T("Referrer’s phone"), Reads.PHONES),
    Field("referrer_number", T("Referrer’s number"), Reads.NUMBER),
    Field("referred_on", T("Referred on"), Reads.DATE),
    Field("tags", T("Tags"), Reads.TAGS, joins=True),
    Field("tier", T("Tier"), Reads.TIER),
)
_CARD_NUMBER = Field("card_number", T("Card number"), Reads.NUMBER)

_CUSTOMERS = (
    *_WHO,
    *_PERSONAL,
    Field("first_purchase", T("First purchase"), Reads.DATE),
    Field("total", T("Total spent"), Reads.MONEY),
    _NEXT_FOLLOW_UP,
    _NOTE,
    Field("household", T("Household"), Reads.NUMBER),
    Field("role", T("Role in the household"), Reads.ROLE),
    Field("relation", T("Relation")),
    Field("policy_holder", T("Policy holder"), Reads.NAME),
    Field("insured", T("Insured"), Reads.NAME),
    Field("premium", T("Premium"), Reads.MONEY),
    _CARD_NUMBER,
    Field("wish", T("Wish"), Reads.WISH, joins=True),
    Field("budget", T("Budget"), Reads.BUDGET),
    Field("wish_by", T("Wished for by"), Reads.BY),
    Field("wish_state", T("State of the wish"), Reads.WISH_STATE),
    Field("kilometres", T("Kilometres"), Reads.COUNT),
    Field("wedding", T("Wedding day"), Reads.YEARLY),
    Field("form_of_address", T("Addressed as")),
    Field("preferred_channel", T("Preferred channel")),
    Field("preferred_time", T("Preferred time")),
    Field("trade", T("Trade")),
    Field("offers", T("Offers")),
    Field("seeks", T("Looking for")),
    Field("close", T("Marked close"), Reads.MARK),
    Field("do_not_contact", T("Do not contact"), Reads.MARK),
    Field("deceased", T("Deceased"), Reads.DEATH),
    _CONTACTED,
    Field("bought", T("Purchases so far"), Reads.BOUGHT, joins=True),
)
_PURCHASES = (
    *_WHO,
    _PHONE,
    Field("date", T("Date"), Reads.DAY),
    Field("product", T("Product")),
    Field("category", T("Category")),
    Field("quantity", T("Quantity"), Reads.COUNT),
    Field("amount", T("Amount"), Reads.MONEY),
    Field("unit_price", T("Unit price"), Reads.MONEY),
    Field("discount", T("Discount"), Reads.MONEY),
    Field("order_no", T("Order number"), Reads.NUMBER),
    Field("ends", T("Ends on"), Reads.END),
    Field("serial", T("Serial or plate"), Reads.NUMBER),
    Field("warranty", T("Warranty until"), Reads.UNTIL),
    Field("maintenance", T("Next maintenance"), Reads.END),
    Field("inspection", T("Inspection until"), Reads.END),
    Field("paid_on", T("Paid on"), Reads.DATE),
    Field("state", T("State"), Reads.DEAL),
    _NEXT_FOLLOW_UP,
    _CONTACTED,
)
_INTERACTIONS = (
    *_WHO,
    _PHONE,
    Field("date", T("Date"), Reads.DAY),
    Field("kind", T("Kind"), Reads.CONTACT),
    Field("outcome", T("Outcome"), Reads.OUTCOME),
    Field("next", T("Next date"), Reads.COMING),
    _NOTE,
)
_OWNED = (
    *_WHO,
    _PHONE,
    Field("product", T("Product")),
    Field("category", T("Category")),
    Field("serial", T("Serial or plate"), Reads.NUMBER),
    Field("date", T("Date"), Reads.DAY),
    Field("policy_holder", T("Policy holder"), Reads.NAME),
    Field("insured", T("Insured"), Reads.NAME),
    Field("beneficiary", T("Beneficiary"), Reads.NAME),
    Field("premium", T("Premium"), Reads.MONEY),
    Field("amount", T("Amount"), Reads.MONEY),
    Field("kilometres", T("Kilometres"), Reads.COUNT),
    Field("renewal", T("Renewal"), Reads.RENEWAL),
    Field("renewal2", T("Another renewal"), Reads.RENEWAL),
    Field("warranty", T("Warranty until"), Reads.UNTIL),
    Field("warranty2", T("Another warranty until"), Reads.UNTIL),
    Field("inspection", T("Inspection until"), Reads.END),
    Field("licence", T("Licence until"), Reads.END),
    Field("maintenance", T("Next maintenance"), Reads.END),
    Field("maintenance2", T("Another maintenance"), Reads.END),
    Field("benefit", T("Benefit until"), Reads.END),
    _NEXT_FOLLOW_UP,
    _NOTE,
    _CONTACTED,
)

_APPOINTMENTS = (
    *_WHO,
    _PHONE,
    Field("date", T("Date"), Reads.MOMENT),
    Field("hour", T("Hour"), Reads.HOUR),
    Field("place", T("Place")),
    Field("kind", T("Kind"), Reads.PURPOSE),
    Field("state", T("Status"), Reads.STATE),
    _NOTE,
)
_RELATIVES = (
    ("spouse", Role.SPOUSE, T("Spouse"), T("Spouse’s phone"), T("Spouse’s birthday")),
    ("child", Role.CHILD, T("Child"), T("Child’s phone"), T("Child’s birthday")),
    ("child2", Role.CHILD, T("Second child"), T("Second child’s phone"), T("Second child’s birthday")),
    ("child3", Role.CHILD, T("Third child"), T("Third child’s phone"), T("Third child’s birthday")),
    ("parent", Role.PARENT, T("Father"), T("Father’s phone"), T("Father’s birthday")),
    ("parent2", Role.PARENT, T("Mother"), T("Mother’s phone"), T("Mother’s birthday")),
    ("companion", Role.OTHER, T("Second person"), T("Second person’s phone"), T("Second person’s birthday")),
)
_KIN = tuple(
    field
    for who, _, name, phone, birthday in _RELATIVES
    for field in (
        Field(who, name, Reads.KIN),
        Field(f"{who}_phone", phone, Reads.PHONES),
        Field(f"{who}_birthday", birthday, Reads.KIN_BIRTHDAY),
    )
)
_ABOUT = (*_PERSONAL, _CARD_NUMBER, *_KIN)

KIN = {who: role for who, role, *_ in _RELATIVES}
"""The relatives that a row may name besides its customer, and what each is to the household."""


PERSONAL = frozenset(field.name for field in _ABOUT) - {"phone"}
"""What every kind of sheet may tell besides of the person whom a row is about."""

OF_CARDS = frozenset(field.name for field in _CUSTOMERS if field not in _OWNED) - {"bought"} | PERSONAL
"""What a list of what people own may tell besides: as much of them as a list of customers."""

FIELDS: dict[SheetKind, dict[str, Field]] = {
    kind: {field.name: field for field in (*fields, *(one for one in more if one not in fields))}
    for kind, fields, more in (
        (SheetKind.CUSTOMERS, _CUSTOMERS, _ABOUT),
        (SheetKind.PURCHASES, _PURCHASES, _ABOUT),
        (SheetKind.INTERACTIONS, _INTERACTIONS, _ABOUT),
        (SheetKind.OWNED, _OWNED, [one for one in (*_CUSTOMERS, *_ABOUT) if one.name in OF_CARDS]),
        (SheetKind.APPOINTMENTS, _APPOINTMENTS, _ABOUT),
    )
}

OWN_WORD = OWN.rstrip(":")
"""What the command line calls a field of the user's own, named like the column that fills it."""


def own_field(heading: str) -> Field:
    """The field of the user's own that a column with this heading fills; columns of one name share it."""
    return Field(OWN + heading, T("{name}", name=heading), Reads.OWN, joins=True)


def is_own(name: str) -> bool:
    """Whether a field by this name is one of the user's own."""
    return name.startswith(OWN)


def field_named(name: str, kind: SheetKind) -> Field:
    """The field of such a sheet with this name, those of the user's own among them. Raises KeyError."""
    return own_field(name.removeprefix(OWN)) if is_own(name) else FIELDS[kind][name]
