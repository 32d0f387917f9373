"""The language to speak: the one asked for, else the book's, else the system's."""

import os
import sys
from collections.abc import Mapping
from datetime import date

from resources.words import Words

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def words_for(asked: str, today: date) -> Words:
    """The voice for a language code; for an empty one, that of the system."""
    return Words(asked, today) if asked else Words.for_system(system_locales(os.environ), today)


def system_locales(environ: Mapping[str, str]) -> list[str]:
    """The locales of this system, the most wanted first."""
    named = [name for variable in VARIABLES for name in environ.get(variable, "").split(":") if name]
    if sys.platform == "win32":
        import ctypes
        import locale

        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        named.append(locale.windows_locale.get(number, ""))
    return named
