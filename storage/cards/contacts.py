"""Contacts as vCards 3.0 in UTF-8, which every phone of these years takes in."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import vobject
from vobject.base import Component
from vobject.vcard import Name

from core.exporting import ContactCard, ContactPhone
from storage.cards.fields import NUMBER_FIELD
from storage.sheets.cells import writable
from storage.sheets.replacing import replacing

_MOBILE = re.compile(r"(?:\+86)?1[3-9]\d{9}")
_KINDS = (
    ("FAX", re.compile(r"传真|傳真|fax", re.IGNORECASE)),
    ("HOME", re.compile(r"家|宅|home", re.IGNORECASE)),
    ("WORK", re.compile(r"公司|办公|辦公|单位|單位|工作|work|office|business", re.IGNORECASE)),
)


def write_cards(path: Path, cards: Iterable[ContactCard]) -> None:
    """One file with all the cards. Raises UserError when it cannot be written; an older file of that
    name is then intact."""
    with replacing(path) as stream:
        for card in cards:
            stream.write(_vcard(card).serialize().encode())


def _vcard(card: ContactCard) -> Component:
    """`FN` is what the phone shows; `N` holds the same in parts, because some phones show that instead."""
    made = vobject.vCard()
    made.add("fn").value = _line(card.shown)
    made.add("n").value = Name(family=_line(card.name), prefix=_line(card.before), suffix=_line(card.after))
    for place, phone in enumerate(card.phones):
        number = made.add("tel")
        number.value = _line(phone.digits)
        number.type_param = [*_types(phone), *(["PREF"] if not place else [])]
    if card.email:
        address = made.add("email")
        address.value = _line(card.email)
        address.type_param = "INTERNET"
    if card.birthday is not None:
        _add_birthday(made, card.birthday, card.year_known)
    if card.note:
        made.add("note").value = _lines(card.note)
    if card.tags:
        made.add("categories").value = [_line(tag) for tag in card.tags]
    made.add(NUMBER_FIELD.lower()).value = _line(card.number)
    return made


def _add_birthday(made: Component, day: date, year_known: bool) -> None:
    born = made.add("bday")
    born.value = day.isoformat()
    if not year_known:
        # How phones say that the year is a stand-in; the others see a date like any.
        born.params["X-APPLE-OMIT-YEAR"] = [str(day.year)]


def _types(phone: ContactPhone) -> Iterator[str]:
    found = [kind for kind, words in _KINDS if words.search(phone.label)]
    yield from found
    if _MOBILE.fullmatch(phone.digits):
        yield "CELL"
    elif "FAX" not in found:
        yield "VOICE"


def _line(text: str) -> str:
    """Text for a value of one line."""
    return " ".join(writable(text).split())


def _lines(text: str) -> str:
    """Text of several lines, with one kind of line break."""
    return "\n".join(writable(text).splitlines())
