"""How a text file was read, and the other ways in which it may be read."""

from core.importing.sheet import Sheet, TextForm
from core.text import T, Text

ENCODINGS: dict[str, Text] = {
    "utf-8": T("UTF-8"),
    "gb18030": T("GB18030, GBK"),
    "big5hkscs": T("Big5"),
    "utf-16-le": T("UTF-16"),
    "utf-16-be": T("UTF-16, big end first"),
    "cp932": T("Shift-JIS"),
    "cp1252": T("Western, 1252"),
}
DELIMITERS: dict[str, Text] = {
    ",": T("Comma"),
    ";": T("Semicolon"),
    "\t": T("Tab"),
    "|": T("Upright line"),
    "，": T("Chinese comma"),
    "、": T("Enumeration comma"),
    " ": T("Space"),
}


def form_of(sheet: Sheet) -> TextForm | None:
    """How the sheet was read; None for one whose cells no text separates."""
    return TextForm(sheet.encoding, sheet.delimiter) if sheet.delimiter else None


def offered(known: dict[str, Text], now: str) -> dict[str, Text]:
    """What may be chosen: the usual ones, and the one in force where it is another."""
    return known if now in known else {**known, now: T("{name}", name=now)}
