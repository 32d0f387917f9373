"""What a file is by its content; its suffix is only a name."""

import re
from collections.abc import Callable
from enum import Enum, auto

from core.errors import UserError
from storage.sheets import refusals


class Kind(Enum):
    """The families of files that are read."""

    ZIP = auto()
    OLE = auto()
    TEXT = auto()


class Shape(Enum):
    """What a text holds."""

    CELLS = auto()
    WEB_PAGE = auto()
    XML_WORKBOOK = auto()
    CARDS = auto()


_SIGNATURES: tuple[tuple[bytes, Callable[[], UserError]], ...] = (
    (b"%PDF", refusals.document),
    (b"{\\rtf", refusals.document),
    (b"\x89PNG", refusals.picture),
    (b"\xff\xd8\xff", refusals.picture),
    (b"GIF8", refusals.picture),
    (b"II*\0", refusals.picture),
    (b"MM\0*", refusals.picture),
    (b"8BPS", refusals.picture),
    (b"RIFF", refusals.recording),
    (b"ID3", refusals.recording),
    (b"OggS", refusals.recording),
    (b"Rar!", refusals.archive),
    (b"7z\xbc\xaf\x27\x1c", refusals.archive),
    (b"\x1f\x8b", refusals.archive),
    (b"BZh", refusals.archive),
    (b"\xfd7zXZ\0", refusals.archive),
    (b"\x28\xb5\x2f\xfd", refusals.archive),
    (b"SQLite format 3\0", refusals.database),
    (b"\0\1\0\0Standard ", refusals.database),
    (b"MZ\x90\0", refusals.program),
    (b"\x7fELF", refusals.program),
    (b"\xcf\xfa\xed\xfe", refusals.program),
    (b"\x09\x08\x08\0", refusals.other_workbook),
    (b"\x09\x08\x10\0", refusals.other_workbook),
    (b"\x09\x04\x06\0", refusals.other_workbook),
    (b"\x09\x02\x06\0", refusals.other_workbook),
    (b"\x09\0\x04\0", refusals.other_workbook),
    (b"ID;PWXL", refusals.other_workbook),
    (b"ID;PSCALC", refusals.other_workbook),
    (b"TABLE\r\n0,1", refusals.other_workbook),
    (b"bplist00", refusals.unknown),
)
_TAR_MARK = slice(257, 262)
_MEDIA_MARK = slice(4, 8)

_PAGE = re.compile(
    r"\s*<(!doctype\s+html|!--|html|head|body|meta|table|style|title|div|tr|script|center)\b", re.I
)
_XML = re.compile(r"\s*<(\?xml|!doctype|workbook|ss:workbook|office:document)\b", re.I)
_XML_WORKBOOK = "urn:schemas-microsoft-com:office:spreadsheet"
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{1,40})|<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{1,40})""",
    re.IGNORECASE,
)
_HEAD_BYTES = 8 * 1024
_CARDS = re.compile(r"^\s*BEGIN:VCARD\s*$|\A\s*BEGIN:VCARD", re.IGNORECASE | re.MULTILINE)
_BEFORE_CARDS = 1024
"""What some programs leave before the first card of a file."""


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
    if data[_TAR_MARK] == b"ustar":
        raise refusals.archive()
    if data[_MEDIA_MARK] == b"ftyp":
        raise refusals.recording()
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


def declared_encoding(data: bytes) -> str:
    """The encoding that a web page or an XML file names near its beginning; empty without one."""
    found = _DECLARED.search(data[:_HEAD_BYTES])
    return (found[1] or found[2]).decode("ascii") if found else ""


def shape_of(head: str) -> Shape:
    """What the text is by its beginning. Raises UserError for texts that hold no table."""
    if _CARDS.search(head[:_BEFORE_CARDS]):
        return Shape.CARDS
    _refuse_other_text(head.lstrip().upper())
    if _PAGE.match(head):
        return Shape.WEB_PAGE
    return _shape_of_xml(head) if _XML.match(head) else Shape.CELLS


def _shape_of_xml(head: str) -> Shape:
    if _XML_WORKBOOK in head:
        return Shape.XML_WORKBOOK
    if "<html" in head.lower():
        return Shape.WEB_PAGE
    raise refusals.other_xml()


def _refuse_other_text(start: str) -> None:
    if start.startswith("BEGIN:VCALENDAR"):
        raise refusals.calendar()
    if start.startswith("%!PS"):
        raise refusals.document()


def is_mail(data: bytes) -> bool:
    """Whether the bytes are a web page that a browser or Excel saved as one mail message."""
    head = data[:_HEAD_BYTES].lower()
    return b"mime-version:" in head and b"multipart/related" in head


def other_archive(names: set[str]) -> UserError:
    """The words for a ZIP file without an open workbook, by the names of its parts in lower case."""
    if any(name.startswith(("index/", "index.zip")) or name == "index.xml" for name in names):
        return refusals.other_workbook()
    if "mimetype" in names or any(name.startswith("xl/") for name in names):
        return refusals.other_workbook()
    if any(name.startswith(("word/", "ppt/")) for name in names):
        return refusals.document()
    return refusals.archive()
