"""Words that lists, exports and a few forms need: sexes, roles, sources, ends, entries, strengths, news."""

from core.model.customer import Role, Sex, Source
from core.model.household import Kin
from core.model.message import NewsKind
from core.model.purchase import End, Strength, WishState
from core.model.referral import Entry
from core.rules.loyalty import Box
from core.text import T, Text

SEXES: dict[Sex, Text] = {Sex.MALE: T("Male"), Sex.FEMALE: T("Female")}

ROLES: dict[Role, Text] = {
    Role.SELF: T("Self"),
    Role.SPOUSE: T("Spouse"),
    Role.CHILD: T("Child"),
    Role.PARENT: T("Parent"),
    Role.SIBLING: T("Sibling"),
    Role.OTHER: T("Other"),
}

SOURCES: dict[Source, Text] = {
    Source.SHOWROOM: T("Showroom"),
    Source.ADVERTISING: T("Advertising"),
    Source.WALK_IN: T("Walk in"),
    Source.OLD_CUSTOMER: T("Old customer"),
    Source.REFERRAL: T("Referral"),
    Source.EVENT: T("Event"),
    Source.PARTNER: T("Partner"),
    Source.ONLINE: T("Online"),
    Source.PHONE: T("Phone"),
    Source.OTHER: T("Other"),
}

ENDS: dict[End, Text] = {
    End.RENEWAL: T("Renewal"),
    End.WARRANTY: T("Warranty"),
    End.INSPECTION: T("Inspection"),
    End.LICENCE: T("Licence"),
    End.MAINTENANCE: T("Maintenance"),
    End.BENEFIT: T("Benefit"),
}

ENTRIES: dict[Entry, Text] = {
    Entry.EARN: T("Earned"),
    Entry.REVERSE: T("Taken back"),
    Entry.REDEEM: T("Redeemed"),
    Entry.ADJUST: T("Adjusted"),
}

STRENGTHS: dict[Strength, Text] = {
    Strength.STRONG: T("Strong"),
    Strength.NORMAL: T("Normal"),
    Strength.NONE: T("None"),
}

WISH_STATES: dict[WishState, Text] = {
    WishState.OPEN: T("Open"),
    WishState.WON: T("Won"),
    WishState.LOST: T("Lost"),
}
APPOINTMENT_STATES: dict[str, Text] = {
    "planned": T("Planned"),
    "kept": T("Kept"),
    "moved": T("Moved"),
    "missed": T("Missed"),
}
KINS: dict[Kin, Text] = {
    Kin.SPOUSE: T("Spouse"),
    Kin.PARENT: T("Parent"),
    Kin.CHILD: T("Child"),
    Kin.SIBLING: T("Sibling"),
    Kin.COLLEAGUE: T("Colleague"),
    Kin.FRIEND: T("Friend"),
}
BOXES: dict[Box, Text] = {
    Box.STRATEGIC_PARTNER: T("Strategic partner"),
    Box.RETAIN: T("Retain"),
    Box.DEVELOP: T("Develop"),
    Box.ACQUAINT: T("Acquaint"),
}
NEWS_KINDS: dict[NewsKind, Text] = {
    NewsKind.PRODUCT: T("Product"),
    NewsKind.PRICE: T("Price"),
    NewsKind.PROMOTION: T("Promotion"),
}
