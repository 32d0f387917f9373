"""The country of a sheet, as its money tells it."""

import re
from collections.abc import Iterable

_SIGNS = {
    "HK": re.compile(r"HK\$|\bHKD\b|港[币幣元]"),
    "SG": re.compile(r"(?<![A-Z])S\$|\bSGD\b|新[币幣]|坡币"),
    "TW": re.compile(r"NT\$|\b(?:NTD|TWD)\b|[台臺][币幣]"),
    "MY": re.compile(r"(?<![A-Z])RM(?=\s*\d|\)|$)|\bMYR\b|马币|令吉"),
}


def country_of_money(texts: Iterable[str]) -> str:
    """The only country whose money stands in them, as two letters; empty for none or several."""
    told = {country for text in texts for country, sign in _SIGNS.items() if sign.search(text)}
    return next(iter(told)) if len(told) == 1 else ""
