"""One customer on one page, as plain objects.

The page is for the desk, but paper travels: no tier, no amounts and none of the card's own notes.
"""

from collections.abc import Iterator
from datetime import date

from core.calendar.birthdays import age_on
from core.model.customer import Role
from core.model.lines import Member
from core.ports import Book
from core.records import dataclass
from core.rules.contact import household_phone, shows_phone
from core.rules.envelopes import home_line
from core.screens.card.history import Entry
from core.screens.card.holdings import Holding
from core.screens.card.view import CardView, card_view
from core.screens.listings.labels import ENDS, ROLES
from core.text import T, Text

MOST_ENTRIES = 20


@dataclass(frozen=True, slots=True)
class CustomerLine:
    """What stands at the left, and what it says. `phone` is digits, written in groups after the text."""

    lead: Text
    text: Text
    phone: str = ""


@dataclass(frozen=True, slots=True)
class CustomerSection:
    """A heading and its lines, the most important first: where room ends, the rest is left out."""

    title: Text
    lines: tuple[CustomerLine, ...]


@dataclass(frozen=True, slots=True)
class CustomerSheet:
    """The whole page. `phone` is what the code dials, in digits, empty when none may be shown."""

    on: date
    number: str
    name: str
    phone: str
    sections: tuple[CustomerSection, ...]
    own_name: str


def customer_sheet(book: Book, customer_id: int, on: date) -> CustomerSheet:
    """The page of a customer; of a merged card the survivor's. Raises NotFoundError."""
    view = card_view(book, customer_id, on)
    sections = (
        CustomerSection(T("Contact"), tuple(_facts(view, on))),
        CustomerSection(T("Why now"), tuple(_reasons(view))),
        CustomerSection(T("Family"), tuple(_member(member, on) for member in view.others)),
        CustomerSection(T("Owned items"), tuple(map(_holding, view.holdings))),
        CustomerSection(T("History"), tuple(map(_entry, view.history[:MOST_ENTRIES]))),
    )
    return CustomerSheet(
        on=on,
        number=view.card.number,
        name=view.card.name,
        phone=view.phones[0].digits if view.phones else household_phone(view.row.line, on),
        sections=tuple(section for section in sections if section.lines),
        own_name=book.preferences().own_name,
    )


def _facts(view: CardView, on: date) -> Iterator[CustomerLine]:
    card = view.card
    for phone in view.phones:
        lead = T("{text}", text=phone.label) if phone.label else T("Phone")
        yield CustomerLine(lead, Text(""), phone.written)
    if card.birthday is not None:
        age = age_on(card.birthday, on)
        born = T("{birthday}", birthday=card.birthday)
        text = born if age is None else T("{birthday}, aged {age}", birthday=card.birthday, age=age)
        yield CustomerLine(T("Birthday"), text)
    told = (
        (T("WeChat"), card.wechat),
        (T("E-mail"), card.email),
        (T("Best time"), card.preferred_time),
        (T("Address"), home_line(card)),
        (T("Occupation"), " ".join(filter(None, (card.occupation, card.employer)))),
    )
    yield from (CustomerLine(lead, T("{text}", text=text)) for lead, text in told if text)
    if view.tags:
        yield CustomerLine(T("Tags"), T("{tags}", tags=view.tags))
    if view.introductions.by is not None:
        yield CustomerLine(T("Referrer"), T("{name}", name=view.introductions.by.other.name))


def _reasons(view: CardView) -> Iterator[CustomerLine]:
    for reason in view.row.reasons:
        yield CustomerLine(reason.wording.chip, reason.wording.text)


def _member(member: Member, on: date) -> CustomerLine:
    role = T("{name}", name=member.name)
    phone = member.phone if shows_phone(member, on) else ""
    if member.deceased is not None:
        return CustomerLine(role, T("died {day}", day=member.deceased))
    what = ROLES[member.role] if member.role is not Role.SELF else Text("")
    return CustomerLine(role, what, phone)


def _holding(holding: Holding) -> CustomerLine:
    ends = [T("{kind} {day}", kind=ENDS[end.kind], day=end.due) for end in holding.endings]
    name = T("{text}", text=" ".join(filter(None, (holding.name, holding.serial))))
    return CustomerLine(T("Item"), T("{item}: {ends}", item=name, ends=ends) if ends else name)


def _entry(entry: Entry) -> CustomerLine:
    """When, how, and what was said or bought; never for how much."""
    lead = T("{day}", day=entry.day)
    if entry.kind is None:
        return CustomerLine(lead, T("{what}: {note}", what=entry.title, note=entry.note))
    parts = [entry.title, *entry.details, *([T("{text}", text=entry.note)] if entry.note else [])]
    return CustomerLine(lead, T("{parts}", parts=parts))
