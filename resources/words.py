"""The one voice: turns what the core says into a sentence of the reader's language."""

from collections.abc import Iterable
from datetime import date, datetime
from gettext import NullTranslations, translation
from pathlib import Path

from core.model.birthday import Birthday, Calendar
from core.model.setting import LANGUAGES
from core.text import Money, Text
from resources import formats

DOMAIN = "shuke"
COVER = "****"
"""Stands for what is kept to itself."""
LOCALE = Path(__file__).parent / "locale"
_TRADITIONAL = ("hant", "tw", "hk", "mo")


def languages() -> list[tuple[str, str]]:
    """The languages to choose from: code and the name each gives itself."""
    return list(LANGUAGES.items())


class Words:
    """Speaks one language on one day.

    `language` is a code of `languages()` (KeyError for any other), `today` tells which dates are of
    this year. Another language or another day means another `Words`. While it is `discreet`, amounts, what is
    private and the middle of phones are not said.
    """

    def __init__(self, language: str, today: date) -> None:
        self.language = language
        self.today = today
        self.discreet = False
        self._formats = formats.FORMATS[language]
        self._catalogue = _catalogue(language)

    @classmethod
    def for_system(cls, locales: Iterable[str], today: date) -> "Words":
        """The first language among the system's `locales` (such as zh-Hant-HK, en_GB.UTF-8) that is
        spoken here; English if there is none."""
        return cls(next(filter(None, map(_spoken, locales)), "en"), today)

    def outright(self) -> "Words":
        """The same words, none of them covered: for files, paper, and fields that are being edited."""
        return Words(self.language, self.today)

    def say(self, text: Text) -> str:
        """The sentence, its values written by their type. A text without values stands as it is.

        A number gets its thousands separators, so hand over years and customer numbers as strings.
        """
        if self.discreet and text.private:
            return COVER
        if text.plural:
            template = self._catalogue.ngettext(text.msgid, text.plural, text.count)
        elif text.msgid:
            template = self._catalogue.gettext(text.msgid)
        else:
            return ""
        if not text.values:
            return template
        return template.format(**{name: self.written(value) for name, value in text.values.items()})

    def written(self, value: object) -> str:
        """One value in the style of the language; what has none is written as `str` does."""
        match value:
            case str():
                return value
            case Text():
                return self.say(value)
            case int() | float():
                return self.number(value)
            case Money():
                return self.money(value.cents)
            case datetime():
                return self.moment(value)
            case date():
                return self.day(value)
            case Birthday():
                return self.birthday(value)
            case list() | tuple():
                return self.joined(value)
            case _:
                return str(value)

    def joined(self, items: Iterable[object]) -> str:
        """A plain enumeration: 、 in Chinese, commas in English."""
        return self._formats.comma.join(map(self.written, items))

    def day(self, day: date) -> str:
        """A date with its weekday; a date of another year with the year instead."""
        return self._formats.day(day, self.today)

    def day_short(self, day: date) -> str:
        """A date without its weekday; the year only if it is another than this."""
        return self._formats.day_short(day, self.today)

    def when(self, day: date) -> str:
        """A date less than a week away as one speaks of it: yesterday, today, tomorrow, a weekday.
        Any other as `day_short`. The sentence around it tells whether it lies ahead."""
        away = (day - self.today).days
        if abs(away) <= 1:
            return self._formats.near[away + 1]
        return self._formats.weekday(day) if abs(away) < 7 else self.day_short(day)

    def column_date(self, day: date) -> str:
        """A date in a column: ISO in every language, so that it sorts."""
        return day.isoformat()

    def moment(self, at: datetime) -> str:
        """A time of day, with the date in front when it was not today."""
        clock = f"{at:%H:%M}"
        return clock if at.date() == self.today else f"{self.day(at.date())} {clock}"

    def money(self, cents: int) -> str:
        """A sum at a glance: from ten thousand yuan on in larger units, to one decimal."""
        return COVER if self.discreet else self._formats.money(cents)

    def exact_money(self, cents: int) -> str:
        """A sum to the cent."""
        return COVER if self.discreet else self._formats.exact_money(cents)

    def number(self, number: int | float) -> str:
        """A number with thousands separators and at most two decimals."""
        return formats.grouped(number)

    def phone(self, digits: str) -> str:
        """A phone number in the groups it is read in."""
        written = formats.phone(digits)
        return formats.without_middle(written) if self.discreet else written

    def lunar_day(self, month: int, day: int, leap: bool = False) -> str:
        """A day of the lunar calendar; `leap` for the second month of the same number."""
        return self._formats.lunar_day(month, day, leap)

    def birthday(self, birthday: Birthday) -> str:
        """Month and day in the calendar they were told in."""
        if birthday.calendar is Calendar.LUNAR:
            return self.lunar_day(birthday.month, birthday.day, birthday.leap)
        return self._formats.month_day(birthday.month, birthday.day)


def _spoken(locale: str) -> str:
    parts = locale.partition(".")[0].replace("-", "_").lower().split("_")
    if parts[0] == "zh":
        return "zh_TW" if any(part in _TRADITIONAL for part in parts) else "zh_CN"
    return "en" if parts[0] == "en" else ""


def _catalogue(language: str) -> NullTranslations:
    if language == "en":
        return NullTranslations()
    return translation(DOMAIN, LOCALE, [language])
