"""The form of a card: what stands in its fields, and the card that comes of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from core.actions.customers import BIRTH, NewCustomer
from core.actions.whole_cards import CardEdit
from core.calendar.birthdays import age_on, next_birthday
from core.errors import UserError
from core.importing.cells import visible
from core.model.birthday import Birthday
from core.model.customer import Customer, Phone, Sex, Source
from core.ports import Speaker
from core.records import dataclass
from core.screens.card.typed import typed_birthday, typed_name, typed_phones, typed_tags
from core.screens.listings.cards import written_birthday
from core.text import N, T, Text


@dataclass(frozen=True, slots=True)
class CardEntry:
    """The fields as they stand in the form: text as typed, choices as chosen."""

    name: str = ""
    sex: Sex | None = None
    phones: str = ""
    birthday: str = ""
    wechat: str = ""
    occupation: str = ""
    address: str = ""
    source: Source | None = None
    tags: str = ""
    note: str = ""
    do_not_contact: bool = False


def entry_of(card: Customer, phones: Sequence[Phone], tags: Sequence[str], speaker: Speaker) -> CardEntry:
    """A card as its form shows it: every field reads back as what it was."""
    between = speaker.written(["", ""])
    return CardEntry(
        name=card.name,
        sex=card.sex,
        phones=between.join(f"{phone.label} {speaker.phone(phone.written)}".strip() for phone in phones),
        birthday=speaker.written(written_birthday(card.birthday)),
        wechat=card.wechat,
        occupation=card.occupation,
        address=card.address,
        source=card.source,
        tags=between.join(tags),
        note=card.note,
        do_not_contact=card.do_not_contact,
    )


def read_entry(entry: CardEntry, known: Sequence[Phone] = ()) -> CardEdit:
    """What the form says. Raises UserError for the first field that is not understood."""
    return CardEdit(
        values={
            "name": typed_name(entry.name),
            "sex": entry.sex,
            "birthday": typed_birthday(entry.birthday),
            "wechat": visible(entry.wechat),
            "occupation": visible(entry.occupation),
            "address": visible(entry.address),
            "source": entry.source,
            "note": visible(entry.note),
            "do_not_contact": entry.do_not_contact,
        },
        phones=typed_phones(entry.phones, known),
        tags=typed_tags(entry.tags),
    )


def new_customer(entry: CardEntry) -> NewCustomer:
    """The card to be added. Raises UserError like `read_entry`."""
    told = read_entry(entry)
    fields = {name: value for name, value in told.values.items() if name != "birthday"}
    card = replace(Customer(number="", name=""), **fields, **_born(typed_birthday(entry.birthday)))
    return NewCustomer(card, told.phones, told.tags)


def fault(read: Callable[[str], object], text: str) -> Text | None:
    """What is wrong with the text of a field, None where nothing is."""
    try:
        read(text)
    except UserError as error:
        return error.what
    return None


def read_back(text: str, on: date) -> Text | None:
    """A birthday that is understood, said again: in its calendar, when it is kept next, and the age then.
    None for one that is empty or not understood yet."""
    try:
        born = typed_birthday(text)
        if born is None:
            return None
        kept = next_birthday(born, on)
        age = age_on(born, kept)
    except UserError:
        return None
    if age is None:
        return T("{birthday}, next on {day}", birthday=born, day=kept)
    return N(
        "{birthday}, next on {day}, turns {n}",
        "{birthday}, next on {day}, turns {n}",
        age,
        birthday=born,
        day=kept,
    )


def _born(born: Birthday | None) -> dict[str, Any]:
    """A birthday as the fields of a card."""
    if born is None:
        return {}
    parts = (born.calendar, born.month, born.day, born.leap, born.year)
    return dict(zip(BIRTH, parts, strict=True))
