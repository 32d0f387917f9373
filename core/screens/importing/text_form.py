"""How a text file was read, and the other ways in which it may be read."""

from core.importing.sheet import Sheet, TextForm
from core.text import T, Text

_NAMED = {
    "utf-8": "UTF-8",
    "gb18030": "GB18030",
    "big5hkscs": "Big5",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16 BE",
    "cp932": "Shift-JIS",
    "cp1252": "Windows 1252",
}
ENCODINGS: dict[str, Text] = {encoding: T("{name}", name=name) for encoding, name in _NAMED.items()}
DELIMITERS: dict[str, Text] = {
    ",": T("Comma"),
    ";": T("Semicolon"),
    "\t": T("Tab"),
    "|": T("Vertical bar"),
    "，": T("Full-width comma"),
    "、": T("Enumeration comma"),
    " ": T("Space"),
}


def form_of(sheet: Sheet) -> TextForm | None:
    """How the sheet was read; None for one whose cells no text separates."""
    return TextForm(sheet.encoding, sheet.delimiter) if sheet.delimiter else None


def offered(known: dict[str, Text], now: str) -> dict[str, Text]:
    """What may be chosen: the usual ones, and the one in force where it is another."""
    return known if now in known else {**known, now: T("{name}", name=now)}
