"""The lines of contact cards: put together where they were broken, decoded, taken apart.

A grammar of our own, in time that grows with the line alone: the one of vobject takes seconds for two
dozen equals signs in a row, twice as long for each one more.
"""

import quopri
import re
from collections.abc import Iterator
from dataclasses import field

from core.records import dataclass
from storage.sheets.encodings import known_encoding

_NAME = re.compile(rb"(?:([\w-]+)\.)?([\w-]+)(?=[;:])", re.ASCII)
_PARAMETER = re.compile(rb';([^=;:"]*)(?:=((?:"[^"]*"|[^;:"])*))?')
_LINE_END = re.compile(rb"\r\n|\r|\n")
_QUOTED = b"QUOTED-PRINTABLE"
_LONGEST_HEAD = 2_000
_LONGEST_VALUE = 200_000
"""Far above any note and far below a picture."""


@dataclass(frozen=True, slots=True)
class Line:
    """One property. `kinds` are the words after TYPE, in capitals; `value` is text with its escapes;
    `broken` tells that bytes of it could not be read."""

    name: str
    value: str
    group: str = ""
    kinds: frozenset[str] = frozenset()
    parameters: dict[str, str] = field(default_factory=dict)
    broken: bool = False


def physical_lines(data: bytes) -> list[bytes]:
    """The lines as they stand, whatever ends them."""
    return _LINE_END.split(data)


def logical_lines(lines: list[bytes]) -> Iterator[bytes]:
    """The lines of one card, each whole. A line goes on in the next when that begins with a space,
    or when it is quoted-printable and ends with an equals sign."""
    whole: list[bytes] = []
    quoted = False
    for line in lines:
        if whole and quoted and whole[-1].endswith(b"="):
            whole[-1] = whole[-1][:-1]
            whole.append(line)
        elif whole and line[:1] in (b" ", b"\t"):
            whole.append(line[1:])
        else:
            if whole:
                yield b"".join(whole)
            whole = [line]
            quoted = _QUOTED in line.partition(b":")[0].upper()
    if whole:
        yield b"".join(whole)


def read_line(line: bytes, charset: str) -> Line | None:
    """The property on a logical line of a card in `charset`; None for what is no text."""
    found = _NAME.match(line[:_LONGEST_HEAD])
    if found is None:
        return None
    parameters, colon = _parameters(line[:_LONGEST_HEAD], found.end())
    if line[colon : colon + 1] != b":" or parameters.get("ENCODING", "").upper() in ("B", "BASE64"):
        return None
    value = line[colon + 1 : colon + 1 + _LONGEST_VALUE]
    if parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        value = quopri.decodestring(value)
    text = _decoded(value, parameters.get("CHARSET", ""), charset)
    group, name = (part.decode("ascii").upper() if part else "" for part in found.groups())
    kinds = frozenset(parameters.get("TYPE", "").upper().replace('"', "").split(",")) - {""}
    return Line(name, text, group, kinds, parameters, "\ufffd" in text)


def _parameters(head: bytes, start: int) -> tuple[dict[str, str], int]:
    """The parameters by their names in capitals, and where they end. In version 2.1 the name may be
    left out: what is no encoding is then a type."""
    parameters: dict[str, str] = {}
    while found := _PARAMETER.match(head, start):
        start = found.end()
        name = found[1].decode("utf-8", "replace").strip().upper()
        if found[2] is None:
            name, value = _NAMELESS.get(name, "TYPE"), name
        else:
            value = found[2].decode("utf-8", "replace").strip().strip('"')
        parameters[name] = f"{parameters[name]},{value}" if name in parameters else value
    return parameters, start


_NAMELESS = dict.fromkeys(("QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"), "ENCODING")


def _decoded(value: bytes, named: str, charset: str) -> str:
    """As the property says, else as the file is written, else with marks for the bytes that are wrong."""
    encoding = known_encoding(named, b"") if named else None
    names = [encoding.name, charset] if encoding else [charset]
    for name in names:
        try:
            return value.decode(name)
        except UnicodeDecodeError:
            continue
    return value.decode(names[0], "replace")


_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def unescaped(text: str) -> str:
    """The text without backslashes; `\\n` is a new line."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text).strip()


def parts_of(value: str, separator: str = ";") -> list[str]:
    """The parts of a name, an address or a list, each without its escapes."""
    parts, start, at = [], 0, 0
    while at < len(value):
        if value[at] == "\\":
            at += 1
        elif value[at] == separator:
            parts.append(value[start:at])
            start = at + 1
        at += 1
    return [unescaped(part) for part in (*parts, value[start:])]
