"""Cleaned values as plain data, for JSON and for tables."""

from datetime import date, datetime

from core.importing.cleaning.wishes import WishTold
from core.model.birthday import Birthday
from core.model.customer import Phone

Plain = str | int | float | list[str] | None


def preview_value(value: object) -> Plain:
    """Phones as digits, dates in ISO, birthdays as year-month-day or --month-day, words as codes.

    Several values of one field make a list, a single phone is text. A leap month is marked: the date
    of a lunar birthday is the lunar one, whose calendar stands under `birthday_kind`.
    """
    match value:
        case None | int() | float():
            return value
        case datetime():
            return value.isoformat(timespec="minutes")
        case date():
            return value.isoformat()
        case Birthday():
            return _birthday(value)
        case WishTold():
            return value.category or str(value.strength or "")
        case (Phone(digits=digits),):
            return str(digits)
        case tuple():
            return [one.digits if isinstance(one, Phone) else str(one) for one in value]
        case _:
            return str(value)


def _birthday(birthday: Birthday) -> str:
    year = "-" if birthday.year is None else f"{birthday.year:04}"
    leap = " leap" if birthday.leap else ""
    return f"{year}-{birthday.month:02}-{birthday.day:02}{leap}"
