"""Settings: one value at a time, refused when the trade could not be run by it."""

import json
from collections.abc import Collection, Mapping
from dataclasses import fields

from core.calendar.festivals import FESTIVALS
from core.changes import Changes
from core.errors import UserError
from core.model.household import Tier
from core.model.setting import LANGUAGES, Setting, Settings
from core.outgoing.orders import ICS
from core.ports import Book
from core.rules.calendar_of import work_calendar
from core.rules.caller_name import is_pattern
from core.text import T, Text

TEN_YEARS = 3650
DAYS = (1, TEN_YEARS)
RANGES: Mapping[str, tuple[int, int]] = {
    "quota": (1, 1000),
    "quota_prospects": (0, 1000),
    "lead_birthday": (0, 60),
    "lead_yearly": (0, 60),
    "lead_festival": (0, 60),
    "lead_wish": (0, 365),
    "end_steps": (0, 365),
    "retry_days": (1, 90),
    "lapsed_days": (0, 365),
    "rest_weekdays": (0, 6),
    "notice_times": (0, 1439),
    "quiet_from": (0, 23),
    "quiet_until": (0, 23),
    "text_size": (100, 130),
}
"""The smallest and largest whole number of a setting; days from 1 to ten years for the rest."""

WORDS: Mapping[str, tuple[str, ...]] = {
    "festivals": FESTIVALS,
    "festival_tiers": tuple(Tier),
    "language": ("", *LANGUAGES),
    "theme": ("system", "light", "dark"),
}
SPOKEN: Mapping[str, Text] = {
    "gap_platinum": T("Gap for platinum"),
    "gap_gold": T("Gap for gold"),
    "gap_iron": T("Gap for iron"),
    "gap_lead": T("Gap for lead"),
    "gap_strong": T("Gap for a strong wish"),
    "gap_normal": T("Gap for a normal wish"),
    "gap_other": T("Gap for everybody else"),
    "retry_days": T("Days until the next try"),
    "quota": T("Households a day"),
    "quota_prospects": T("Places kept for prospects"),
    "lead_birthday": T("Days before a birthday"),
    "lead_yearly": T("Days before a yearly date"),
    "lead_festival": T("Days before a festival"),
    "festivals": T("Festivals to wish"),
    "festival_tiers": T("Tiers that festivals are wished to"),
    "lead_wish": T("Days before the date of a wish"),
    "end_steps": T("Steps before an end"),
    "lapsed_days": T("Days that an end stays listed"),
    "dormant_days": T("Dormant after days"),
    "rest_weekdays": T("Days of rest"),
    "official_holidays": T("Official holidays"),
    "quiet_from": T("Quiet hours begin"),
    "quiet_until": T("Quiet hours end"),
    "own_name": T("Your name"),
    "caller_name": T("Name on the phone"),
    "contact_notes": T("Notes in contacts"),
    "contact_tags": T("Tags in contacts"),
    "calendar_phones": T("Phones in the calendar"),
    "tray_icon": T("Icon beside the clock"),
    "notice_times": T("Times of notices"),
    "calendar_feed": T("Calendar file"),
    "language": T("Language"),
    "theme": T("Look"),
    "text_size": T("Text size"),
}
"""What the undo history calls a setting; one without words of its own bears its plain name."""

MAY_REPEAT = frozenset({"retry_days"})
MAY_BE_EMPTY = frozenset({"rest_weekdays", "festivals", "festival_tiers", "notice_times"})


def set_preference(book: Book, name: str, value: object) -> Changes:
    """Set one field of `Settings`. Raises UserError for an unknown name or a value that makes no sense."""
    with book.change(T("Change the setting {name}", name=SPOKEN.get(name, name))) as pending:
        _check(name, value)
        stored = {setting.key: setting for setting in book.settings.where(key=name)}
        written = json.dumps(value, ensure_ascii=False)
        if value == getattr(Settings(), name):
            for setting in stored.values():
                book.settings.remove(setting.id)
        elif name not in stored:
            book.settings.add(Setting(name, written))
        elif stored[name].value != written:
            book.settings.update(stored[name].id, value=written)
        _check_together(book.preferences())
    return pending.changes


def restore_defaults(book: Book, names: Collection[str]) -> Changes:
    """Let these fields of `Settings` be again what they are in a new book. Raises UserError where that does
    not go together with the others."""
    with book.change(T("Restore the defaults")) as pending:
        for setting in book.settings.where():
            if setting.key in names:
                book.settings.remove(setting.id)
        _check_together(book.preferences())
    return pending.changes


def differing(settings: Settings, names: Collection[str]) -> set[str]:
    """Those of these fields that are not as in a new book."""
    usual = Settings()
    return {name for name in names if getattr(settings, name) != getattr(usual, name)}


def _check(name: str, value: object) -> None:
    if name not in {field.name for field in fields(Settings)}:
        raise UserError(T("There is no setting {name}", name=name), fix=T("See the settings page"))
    if not _fits(name, value):
        what = T("The setting {name} cannot be {value}", name=name, value=str(value))
        raise UserError(what, fix=_wanted(name))


def _fits(name: str, value: object) -> bool:
    match getattr(Settings(), name):
        case bool():
            return isinstance(value, bool)
        case int():
            return _is_number(name, value)
        case tuple():
            return isinstance(value, tuple) and _is_series(name, value)
        case _ if name == "caller_name":
            return isinstance(value, str) and is_pattern(value)
        case _ if name == "calendar_feed":
            return isinstance(value, str) and (not value or value.lower().endswith(ICS))
        case _:
            return isinstance(value, str) and value in WORDS.get(name, (value,))


def _is_number(name: str, value: object) -> bool:
    low, high = RANGES.get(name, DAYS)
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _is_series(name: str, values: tuple[object, ...]) -> bool:
    if not values and name not in MAY_BE_EMPTY:
        return False
    if len(set(values)) < len(values) and name not in MAY_REPEAT:
        return False
    if name in WORDS:
        return all(value in WORDS[name] for value in values)
    return all(_is_number(name, value) for value in values)


def _wanted(name: str) -> Text:
    low, high = RANGES.get(name, DAYS)
    match getattr(Settings(), name):
        case _ if name in WORDS:
            return T("Choose one of the values offered")
        case _ if name == "calendar_feed":
            return T("Choose a name that ends in {ending}", ending=ICS)
        case bool():
            return T("Choose on or off")
        case int():
            return T("Enter a whole number from {low} to {high}", low=low, high=high)
        case tuple():
            return T("Enter whole numbers from {low} to {high}, each once", low=low, high=high)
        case _:
            return T("Choose one of the values offered")


def _check_together(settings: Settings) -> None:
    """What one value alone cannot show: a day to work on, and places enough for the prospects."""
    work_calendar(settings)
    if settings.quota_prospects > settings.quota:
        raise UserError(
            T(
                "{kept} places kept for prospects are more than all {quota}",
                kept=settings.quota_prospects,
                quota=settings.quota,
            ),
            fix=T("Keep fewer places for prospects, or raise the quota"),
        )
