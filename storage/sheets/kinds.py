"""What a file is by its content; its suffix is only a name."""

import re
from enum import Enum, auto

from core.errors import UserError
from storage.sheets import refusals


class Kind(Enum):
    """The families of files that are read."""

    ZIP = auto()
    OLE = auto()
    TEXT = auto()


_SIGNATURES = (
    (b"%PDF", refusals.document),
    (b"{\\rtf", refusals.document),
    (b"\x89PNG", refusals.picture),
    (b"\xff\xd8\xff", refusals.picture),
    (b"GIF8", refusals.picture),
    (b"Rar!", refusals.archive),
    (b"7z\xbc\xaf\x27\x1c", refusals.archive),
    (b"\x1f\x8b", refusals.archive),
)

_MARKUP = re.compile(r"\s*<(\?xml|!doctype|!--|html|head|body|meta|table|style)\b", re.IGNORECASE)


def kind_of(data: bytes) -> Kind:
    """The family of the bytes. Raises UserError for empty files and for those known to hold no table."""
    if not data:
        raise refusals.empty()
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Kind.ZIP
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return Kind.OLE
    for signature, refusal in _SIGNATURES:
        if data.startswith(signature):
            raise refusal()
    return Kind.TEXT


def refuse_other_ole(data: bytes) -> None:
    """Raises UserError unless the OLE file holds an open workbook (streams `Workbook` or `Book`)."""
    if _names(data, "EncryptedPackage"):
        raise refusals.locked()
    if not (_names(data, "Workbook") or _names(data, "Book")):
        raise refusals.document()


def _names(data: bytes, stream: str) -> bool:
    """Whether a directory entry has this name: UTF-16, closed by a null character."""
    return f"{stream}\0".encode("utf-16-le") in data


def refuse_other_text(head: str) -> None:
    """Raises UserError when a text begins like a web page, contact cards or a calendar."""
    start = head.lstrip().upper()
    if start.startswith("BEGIN:VCARD"):
        raise refusals.cards()
    if start.startswith("BEGIN:VCALENDAR"):
        raise refusals.calendar()
    if start.startswith("%!PS"):
        raise refusals.document()
    if _MARKUP.match(head):
        raise refusals.web_page()


def other_archive(names: set[str]) -> UserError:
    """The words for a ZIP file without an open workbook, by the names of its parts in lower case."""
    if "mimetype" in names or any(name.startswith("xl/") for name in names):
        return refusals.other_workbook()
    if any(name.startswith(("word/", "ppt/")) for name in names):
        return refusals.document()
    return refusals.archive()
