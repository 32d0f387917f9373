"""How a text file was written: byte order mark, UTF-16, UTF-8, GB18030, and only then a guess."""

import codecs
import io
from dataclasses import dataclass
from typing import TextIO

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHUNK = 1 << 20
_SAMPLE_BYTES = 64 * 1024
_WIDE_ZEROS = 50
"""One zero byte in fifty: separators and digits alone give a UTF-16 table more, an accident gives less."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """The name of an encoding and the bytes to skip before the text."""

    name: str
    skip: int = 0

    def open(self, data: bytes) -> TextIO:
        """The text, line ends untouched."""
        stream = io.BytesIO(data)
        stream.seek(self.skip)
        return io.TextIOWrapper(stream, self.name, newline="")

    def fits(self, data: bytes) -> bool:
        """Whether every byte can be read this way."""
        try:
            with self.open(data) as text:
                while text.read(_CHUNK):
                    pass
        except UnicodeError:
            return False
        return True


def find_encoding(data: bytes) -> Encoding | None:
    """The first encoding that fits the whole text; None when none does.

    A mark that lies (UTF-8's before GBK text is known to happen) is skipped and the search goes on.
    """
    mark, marked = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", ""))
    for name in filter(None, (marked, _wide(data), "utf-8", "gb18030")):
        encoding = Encoding(name, len(mark))
        if encoding.fits(data):
            return encoding
    return _guess(data, len(mark))


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

    best = from_bytes(data[skip : skip + _SAMPLE_BYTES]).best()
    encoding = Encoding(best.encoding, skip) if best else None
    return encoding if encoding and encoding.fits(data) else None
