"""How a text file was written: what the user says, a byte order mark, UTF-16, UTF-8, the Chinese
encodings, and only then a guess. A few broken bytes do not spoil a file."""

import codecs
import io
import re
from dataclasses import replace
from typing import TextIO

from core.errors import UserError
from core.records import dataclass
from core.text import T
from storage.sheets.familiar import likeliest

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHUNK = 1 << 20
_SAMPLE_BYTES = 64 * 1024
_GUESSED_BYTES = 8 * 1024
"""Guessing takes a second for each hundred kilobytes."""

_WIDE_ZEROS = 50
"""One zero byte in fifty: separators and digits alone give a UTF-16 table more, an accident gives less."""

_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_BROKEN = re.compile("\ufffd+")
_GOOD_FOR_ONE_BROKEN = 5
"""Characters beyond ASCII that have to be right for each place that is not."""


_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "utf-16": "utf-16-le",
    "utf-32": "utf-32-le",
}
"""What programs write that name the narrow one, or leave out the order of the bytes."""

_NO_FILES = frozenset(("idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7"))
"""Python has them too, but no file is written so; some take very long to read."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """The name of an encoding, the bytes to skip before the text, and whether others are replaced."""

    name: str
    skip: int = 0
    repairs: bool = False

    def open(self, data: bytes) -> TextIO:
        """The text, line ends untouched."""
        stream = io.BytesIO(data)
        stream.seek(self.skip)
        return io.TextIOWrapper(stream, self.name, "replace" if self.repairs else "strict", newline="")

    def fits(self, data: bytes) -> bool:
        """Whether every byte can be read this way."""
        try:
            with self.open(data) as text:
                while text.read(_CHUNK):
                    pass
        except UnicodeError:
            return False
        return True


def named_encoding(name: str, data: bytes) -> Encoding:
    """The encoding that a user or a file names. Raises UserError when there is no such encoding."""
    encoding = known_encoding(name, data)
    if encoding is None:
        raise UserError(
            T("There is no encoding “{name}”", name=name),
            fix=T("Known ones are utf-8, gb18030, big5, utf-16, shift_jis"),
        )
    return encoding


def known_encoding(name: str, data: bytes) -> Encoding | None:
    """The encoding of that name, with bytes that do not belong to it replaced; None for no encoding."""
    try:
        plain = codecs.lookup(name).name
        "".encode(plain)
    except (LookupError, ValueError):
        return None
    if plain in _NO_FILES:
        return None
    mark, marked = _mark(data)
    if mark and marked.startswith(plain.removesuffix("-sig")):
        return Encoding(marked, len(mark), repairs=True)
    return Encoding(_WIDER.get(plain, plain), repairs=True)


def find_encoding(data: bytes) -> Encoding | None:
    """The first encoding that fits the whole text, else one that fits nearly all; None without any.

    A mark that lies (UTF-8's before GBK text is known to happen) is skipped and the search goes on.
    """
    mark, marked = _mark(data)
    for name in filter(None, (marked, _wide(data), "utf-8")):
        encoding = Encoding(name, len(mark))
        if encoding.fits(data):
            return encoding
    chinese = _chinese(data, len(mark))
    # Most bytes could be GB18030: a text that is UTF-8 but for a few bytes is UTF-8.
    for name in filter(None, (marked, "utf-8")):
        encoding = Encoding(name, len(mark), repairs=True)
        if _nearly_fits(data, encoding):
            return encoding
    if chinese and chinese.fits(data):
        return chinese
    if chinese and _nearly_fits(data, replace(chinese, repairs=True)):
        return replace(chinese, repairs=True)
    return _guess(data, len(mark))


def _mark(data: bytes) -> tuple[bytes, str]:
    return next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", ""))


def _chinese(data: bytes, skip: int) -> Encoding | None:
    name = likeliest(_sample(data, skip))
    return Encoding(name, skip) if name else None


def _nearly_fits(data: bytes, encoding: Encoding) -> bool:
    """Looks at a sample alone: replacing half of a large file takes long."""
    sample = _sample(data, encoding.skip)
    text = codecs.getincrementaldecoder(encoding.name)("replace").decode(sample)
    broken = _BROKEN.findall(text)
    good = len(text) - len("".join(broken)) - len(text.encode("ascii", "ignore"))
    return len(broken) * _GOOD_FOR_ONE_BROKEN <= good


def _sample(data: bytes, skip: int) -> bytes:
    """Bytes from the first that is not ASCII on: those before tell nothing."""
    found = _NOT_ASCII.search(data, skip)
    start = found.start() if found else skip
    return data[start : start + _SAMPLE_BYTES]


def _wide(data: bytes) -> str:
    """UTF-16 without a mark shows by its zero bytes, the upper halves of ASCII characters, of which
    one belongs to a line end."""
    head = data[:_SAMPLE_BYTES]
    upper, lower = head[::2].count(0), head[1::2].count(0)
    if (upper + lower) * _WIDE_ZEROS < len(head):
        return ""
    name, line_end = ("utf-16-le", b"\n\0") if lower > upper else ("utf-16-be", b"\0\n")
    return name if line_end in head else ""


def _guess(data: bytes, skip: int) -> Encoding | None:
    from charset_normalizer import from_bytes

    best = from_bytes(_sample(data, skip)[:_GUESSED_BYTES]).best()
    if best is None:
        return None
    name = codecs.lookup(best.encoding).name
    encoding = Encoding(_WIDER.get(name, name), skip)
    return encoding if encoding.fits(data) else replace(encoding, repairs=True)
