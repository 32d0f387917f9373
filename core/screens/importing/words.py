"""The names that the steps of an import share: kinds of sheet, sureness, verdicts, and values as text."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from core.importing.cleaning.wishes import WishTold
from core.importing.fields import Field, Reads, SheetKind
from core.importing.mapping import Confidence
from core.importing.reports import Verdict
from core.model.birthday import Birthday, Calendar
from core.model.customer import Phone, Role, Sex, Source
from core.model.household import Tier
from core.model.interaction import Kind, Outcome
from core.model.purchase import Strength
from core.ports import Speaker
from core.screens.listings.labels import ROLES, SEXES, SOURCES, STRENGTHS
from core.screens.words import KINDS, OUTCOMES, TIERS
from core.text import T, Text

SHEET_KINDS: dict[SheetKind, Text] = {
    SheetKind.CUSTOMERS: T("Customers"),
    SheetKind.PURCHASES: T("Purchases"),
    SheetKind.INTERACTIONS: T("Contacts"),
    SheetKind.OWNED: T("Owned items"),
    SheetKind.APPOINTMENTS: T("Appointments"),
}

CONFIDENCES: dict[Confidence, Text] = {
    Confidence.SURE: T("Sure"),
    Confidence.GUESS: T("A guess"),
    Confidence.CONFIRM: T("Confirm"),
    Confidence.KEPT: T("As a note"),
    Confidence.SKIPPED: T("Left out"),
}

VERDICTS: dict[Verdict, Text] = {
    Verdict.CREATE: T("New"),
    Verdict.UPDATE: T("Update"),
    Verdict.JOIN: T("Join"),
    Verdict.SKIP: T("Skip"),
    Verdict.PROBLEM: T("Problem"),
}


_NAMES: dict[type, Mapping[Any, Text]] = {
    Sex: SEXES,
    Role: ROLES,
    Source: SOURCES,
    Tier: TIERS,
    Kind: KINDS,
    Outcome: OUTCOMES,
}


def value_words(field: Field, value: object, words: Speaker) -> str:
    """A cleaned value of a field in one line, as one checks it: days in ISO, sums exact, years told."""
    match value:
        case None:
            return ""
        case tuple():
            return words.written([value_words(field, one, words) for one in value])
        case Phone(digits=digits):
            return words.phone(digits)
        case Birthday():
            return words.written(_birthday(value))
        case WishTold():
            return words.written(_wish(value))
        case datetime():
            return value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case int() if field.reads in (Reads.MONEY, Reads.BUDGET):
            return words.written(value / 100)
        case _:
            return " / ".join(words.written(_named(value)).splitlines())


def _named(value: object) -> object:
    """The name of a value that has one; by type, as values of different kinds may be the same word."""
    names = _NAMES.get(type(value))
    return names[value] if names else value


def _birthday(birthday: Birthday) -> object:
    """With its year where that is known."""
    if birthday.year is None:
        return birthday
    if birthday.calendar is Calendar.SOLAR:
        return date(birthday.year, birthday.month, birthday.day).isoformat()
    return T("{year} {birthday}", year=str(birthday.year), birthday=birthday)


def _wish(wish: WishTold) -> object:
    strength = STRENGTHS[wish.strength or Strength.NORMAL]
    return T("{wish} ({strength})", wish=wish.category, strength=strength) if wish.category else strength
