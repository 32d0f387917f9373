"""What is done to single values on their way into a file and back."""

import re
from decimal import Decimal

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")

_WRAPPED = re.compile(r'="([^"]*)"')


def writable(text: str) -> str:
    """The text without characters that no spreadsheet may hold: controls, lone surrogates."""
    return _UNWRITABLE.sub("", text)


def file_words(name: str) -> str:
    """The name of a file as text that can be stored: on Unix it may be bytes that are no UTF-8."""
    return name.encode("utf-8", "replace").decode("utf-8")


def harmless(text: str) -> str:
    """Text for a CSV cell, with an apostrophe before what a spreadsheet would take for a formula.

    The first characters are those that OWASP names for CSV injection. Apostrophes before them are
    counted in, so that `unharmed` gives back every text as it was.
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unharmed(text: str) -> str:
    """The text that `harmless` was given."""
    return text[1:] if text[:1] == "'" and _FORMULA.match(text) else text


def as_typed(text: str) -> str:
    """The digits that a program has wrapped into ="123", so that a spreadsheet takes them for text."""
    wrapped = _WRAPPED.fullmatch(text)
    return wrapped[1] if wrapped else text


def yuan(cents: int | float) -> Decimal:
    """Cents as yuan, exactly."""
    return Decimal(cents).scaleb(-2)
