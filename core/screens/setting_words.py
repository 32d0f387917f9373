"""What the user set, as a person reads it: the undo history tells it before and after."""

import json
from collections.abc import Mapping
from dataclasses import fields

from core.actions.preferences import SPOKEN
from core.calendar.festivals import FESTIVAL_NAMES
from core.model.household import Tier
from core.model.setting import LANGUAGES, Settings
from core.screens.clock_times import clock
from core.screens.month import WEEKDAYS
from core.screens.words import TIERS
from core.text import T, Text

AS_THE_SYSTEM = T("As the system")
SCHEMES: Mapping[str, Text] = {"system": AS_THE_SYSTEM, "light": T("Light"), "dark": T("Dark")}


def setting_name(key: str) -> Text:
    """What a setting is called."""
    return SPOKEN.get(key, T("Setting"))


def setting_value(key: str, written: str | None) -> object:
    """What is stored under a key; without anything stored, the default of the trade. None says nothing."""
    if written is not None:
        value: object = json.loads(written)
    else:
        value = next((getattr(Settings(), field.name) for field in fields(Settings) if field.name == key), "")
    if isinstance(value, list | tuple):
        return [_one(key, one) for one in value] or None
    return _one(key, value)


def _one(key: str, value: object) -> object:
    match key, value:
        case _, bool():
            return T("switched on") if value else T("switched off")
        case "language", str():
            return LANGUAGES.get(value, AS_THE_SYSTEM)
        case "theme", str():
            return SCHEMES.get(value, value)
        case "festivals", str():
            return FESTIVAL_NAMES.get(value, value)
        case "festival_tiers", str():
            return TIERS[Tier(value)]
        case "rest_weekdays", int():
            return WEEKDAYS[value]
        case "notice_times", int():
            return clock(value)
        case (("quiet_from" | "quiet_until"), int()):
            return clock(60 * value)
        case _:
            return None if value == "" else value
