"""The wordings for one household and one matter, filled in, with the one to begin with."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from core.calendar.birthdays import age_on
from core.model.agenda import Reason
from core.model.customer import Customer
from core.model.interaction import Purpose
from core.model.lines import HouseholdLine
from core.model.message import Greeting, GreetingState, Template, Tone, own_key
from core.ports import Book, Voice
from core.records import dataclass
from core.rules.addressing import form_of_address
from core.rules.contact import can_be_written_to
from core.rules.filling import Piece, filled, plain
from core.rules.saying import SALES_IN_A_ROW, may_be_said, proposed, tone_for, wants_care
from core.screens.saying.matter import Matter, matter_of
from core.screens.saying.shipped import FAMILY_BIRTHDAY, KEEPING_IN_TOUCH, OCCASIONS
from core.screens.today import TodayRow
from core.text import T, Text


@dataclass(frozen=True, slots=True)
class Saying:
    """One wording, filled. `key` tells it apart within its `occasion`, `label` names it on a page;
    `template` is what it was before it was filled, `last` the day on which the household had it."""

    occasion: str
    key: str
    label: Text
    pieces: tuple[Piece, ...]
    template: str
    purpose: Purpose | None
    last: date | None = None

    @property
    def text(self) -> str:
        return plain(self.pieces)


@dataclass(frozen=True, slots=True)
class Sayings:
    """What can be said to `person`, and the place of what is proposed; `values` fill the fields."""

    person: Customer
    tone: Tone
    values: Mapping[str, str]
    all: tuple[Saying, ...]
    first: int


@dataclass(frozen=True, slots=True)
class Audience:
    """A household that is spoken to on a day; while a `complaint` is open it is sold nothing."""

    line: HouseholdLine
    bought: bool
    complaint: bool = False


def sayings(book: Book, voice: Voice, audience: Audience, matter: Matter, on: date) -> Sayings:
    """Every wording that fits: for this matter, in the tone of the household, with nothing in it that
    nobody knows; after too much selling, and where nothing else may be said, how they are."""
    person = recipient(book, audience.line, matter.about, on)
    ids = [member.customer_id for member in audience.line.members]
    tone = _tone(book, audience, ids)
    values = _values(book, voice, person, matter, tone, ids, on)
    code = _own_code(matter, person)
    codes = [code]
    if OCCASIONS[code].purpose is Purpose.SALES and (audience.complaint or _tired_of_selling(book, ids)):
        codes = [KEEPING_IN_TOUCH, code]
    past = _past(book, ids)
    found = [
        saying
        for one in codes
        for saying in _of_occasion(book, voice, one, tone, values, past)
        if may_be_said(saying.purpose, audience.complaint)
    ]
    leading = [saying.key for saying in found if saying.occasion == codes[0]]
    return Sayings(person, tone, values, tuple(found), proposed(leading, _keys(past, codes[0])))


def sayings_today(book: Book, voice: Voice, row: TodayRow, on: date) -> Sayings:
    """What can be said to a household of Today, for the reason that asks most."""
    matter = Matter() if row.top is None else matter_of(book, row.top, on)
    complaint = any(reason.kind is Reason.COMPLAINT for reason in row.reasons)
    return sayings(book, voice, Audience(row.line, row.standing.bought, complaint), matter, on)


def recipient(book: Book, line: HouseholdLine, whose: int, on: date) -> Customer:
    """Who gets the message: whoever it is about, if he can be written to himself, else the first of the
    household who can; the one to call where nobody can."""
    members = sorted(line.members, key=lambda member: member.customer_id != whose)
    cards = ((member, book.customers.get(member.customer_id)) for member in members)
    reachable = (card for member, card in cards if can_be_written_to(member, card, on))
    return next(reachable, None) or book.customers.get(line.primary.customer_id)


def _own_code(matter: Matter, person: Customer) -> str:
    """The birthday of somebody else in the family is spoken of in other words."""
    return FAMILY_BIRTHDAY if matter.about not in (0, person.id) else matter.code


def _tone(book: Book, audience: Audience, ids: Sequence[int]) -> Tone:
    referred = any(book.referrals.where(referrer_id=one) for one in ids)
    return tone_for(audience.bought, referred, any(book.customers.get(one).close for one in ids))


def _tired_of_selling(book: Book, ids: Sequence[int]) -> bool:
    touches = [said for one in ids for said in book.interactions.where(customer_id=one) if said.is_touch]
    touches.sort(key=lambda said: (said.day, said.id), reverse=True)
    return wants_care([said.purpose for said in touches[:SALES_IN_A_ROW]])


def _past(book: Book, ids: Sequence[int]) -> list[Greeting]:
    """What the household was sent, oldest first."""
    sent = [one for person in ids for one in book.greetings.where(customer_id=person)]
    return sorted(
        (one for one in sent if one.state is GreetingState.SENT),
        key=lambda one: (one.sent or one.day, one.id),
    )


def _keys(past: Sequence[Greeting], code: str) -> list[str]:
    return [one.wording for one in past if one.occasion == code]


def _values(
    book: Book,
    voice: Voice,
    person: Customer,
    matter: Matter,
    tone: Tone,
    ids: Sequence[int],
    on: date,
) -> dict[str, str]:
    """What is known for the fields, in the words of the language; what is empty is left out."""
    age = None if person.birthday is None else age_on(person.birthday, on)
    known: dict[str, object] = {
        "call": form_of_address(person, tone, age),
        "name": person.name,
        "product": _last_product(book, ids),
        "place": person.estate or person.region,
        "me": book.preferences().own_name,
        **(matter.values or {}),
    }
    return {field: written for field, value in known.items() if (written := voice.written(value))}


def _last_product(book: Book, ids: Sequence[int]) -> str:
    """What they bought last, else what they own."""
    bought = [one for person in ids for one in book.purchases.where(customer_id=person, refund_of=None)]
    if bought:
        return max(bought, key=lambda one: (one.day, one.id)).product
    owned = [item.name for person in ids for item in book.owned_items.where(customer_id=person)]
    return owned[-1] if owned else ""


def _of_occasion(
    book: Book,
    voice: Voice,
    code: str,
    tone: Tone,
    values: Mapping[str, str],
    past: Sequence[Greeting],
) -> Iterator[Saying]:
    """The user's own first."""
    last = {one.wording: one.sent for one in past if one.occasion == code}
    for key, label, template, purpose in _templates(book, voice, code, tone):
        pieces = filled(template, values)
        if pieces is not None:
            yield Saying(code, key, label, pieces, template, purpose, last.get(key))


def _templates(
    book: Book, voice: Voice, code: str, tone: Tone
) -> Iterator[tuple[str, Text, str, Purpose | None]]:
    """Key, label, wording and purpose of every wording for an occasion in one tone."""
    occasion = OCCASIONS[code]
    own = [one for one in book.templates.where(reason=code, tone=tone) if _is_spoken(one, voice)]
    for place, one in enumerate(own, start=1):
        yield own_key(one.id), T("Your own {n}", n=place), one.text, one.purpose or occasion.purpose
    for place, text in enumerate(occasion.texts(tone), start=1):
        label = T("Old friends {n}", n=place) if tone is Tone.WARM else T("New customers {n}", n=place)
        yield f"{tone}-{place}", label, voice.say(text), occasion.purpose


def _is_spoken(template: Template, voice: Voice) -> bool:
    return template.language in ("", voice.language)
