"""The country of a sheet, as its money and its headings tell it."""

import re
from collections.abc import Iterable

from core.importing.folding import without_accents
from core.importing.headers import without_brackets
from core.importing.plainly import without_owner
from core.importing.vocabulary.abroad import COUNTRIES

_HEADINGS = {country: frozenset(map(without_accents, words.split())) for country, words in COUNTRIES.items()}
_SIGNS = {
    "HK": re.compile(r"HK\$|\bHKD\b|港[币幣元]"),
    "SG": re.compile(r"(?<![A-Z])S\$|\bSGD\b|新[币幣]|坡币"),
    "TW": re.compile(r"NT\$|\b(?:NTD|TWD)\b|[台臺][币幣]"),
    "IN": re.compile(r"₹|\bINR\b|(?<!\w)Rs\.?(?=\s*\d)|卢比"),
    "GB": re.compile(r"£|\bGBP\b|英镑"),
    "KE": re.compile(r"\bKE?Sh\b|\bKES\b"),
    "NG": re.compile(r"₦|\bNGN\b"),
    "ZA": re.compile(r"\bZAR\b|(?<!\w)R(?=\s?\d)"),
    "BR": re.compile(r"R\$|\bBRL\b"),
    "IL": re.compile(r"₪|\bILS\b"),
    "ID": re.compile(r"\bRp\.?(?=\s*\d|\)|$)|\bIDR\b"),
    "PH": re.compile(r"₱|\bPHP\b"),
    "TH": re.compile(r"฿|\bTHB\b|泰铢"),
    "VN": re.compile(r"₫|\bVND\b|越南盾"),
    "PK": re.compile(r"\bPKR\b"),
    "BD": re.compile(r"৳|\bBDT\b"),
    "AE": re.compile(r"\bAED\b|迪拉姆"),
    "MY": re.compile(r"(?<![A-Z])RM(?=\s*\d|\)|$)|\bMYR\b|马币|令吉"),
}


def country_of_money(texts: Iterable[str]) -> str:
    """The only country whose money stands in them, as two letters; empty for none or several."""
    told = {country for text in texts for country, sign in _SIGNS.items() if sign.search(text)}
    return next(iter(told)) if len(told) == 1 else ""


def country_of(headings: Iterable[str]) -> str:
    """The country that the headings of a sheet are written for, as two letters; empty for none."""
    words = {without_accents(without_owner(without_brackets(heading))) for heading in headings}
    told = {country: len(words & known) for country, known in _HEADINGS.items()}
    country = max(told, key=lambda one: told[one])
    return country if told[country] > 1 else ""
