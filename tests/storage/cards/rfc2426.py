"""A small strict reader of vCards 3.0, written from RFC 2426 alone: what it does not know, it refuses."""

import re
from dataclasses import dataclass

FOLDED = re.compile(r"\r\n[ \t]")
LINE = re.compile(r"([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=[^;:\",]*(?:,[^;:\",]*)*)*):(.*)", re.DOTALL)
ESCAPED = re.compile(r"\\(.)", re.DOTALL)
LONGEST_LINE = 75
"""Octets, without the line break: RFC 2426, 2.6."""


@dataclass(frozen=True)
class Property:
    """One content line; `params` as they stand, `value` still escaped."""

    name: str
    params: dict[str, list[str]]
    value: str

    @property
    def text(self) -> str:
        return unescaped(self.value)

    def parts(self, separator: str) -> list[str]:
        """The components of a structured or listed value."""
        found, current, at = [], "", 0
        while at < len(self.value):
            letter = self.value[at]
            if letter == "\\":
                current += self.value[at : at + 2]
                at += 2
                continue
            if letter == separator:
                found.append(unescaped(current))
                current = ""
            else:
                current += letter
            at += 1
        return [*found, unescaped(current)]


Card = dict[str, list[Property]]


def cards(data: bytes) -> list[Card]:
    """The cards of a file. Raises ValueError for anything that the RFC does not allow."""
    if (longest := max(map(len, data.split(b"\r\n")))) > LONGEST_LINE:
        raise ValueError(f"a line of {longest} octets")
    text = data.decode("utf-8")
    if "\n" in text.replace("\r\n", "") or "\r" in text.replace("\r\n", "") or not text.endswith("\r\n"):
        raise ValueError("a line that does not end in CRLF")
    lines = [line for line in FOLDED.sub("", text).split("\r\n") if line]
    found: list[Card] = []
    card: Card | None = None
    for line in lines:
        one = read(line)
        if (one.name, one.value) == ("BEGIN", "VCARD"):
            card = {}
        elif card is None:
            raise ValueError(f"outside of a card: {line}")
        elif (one.name, one.value) == ("END", "VCARD"):
            check(card)
            found.append(card)
            card = None
        else:
            card.setdefault(one.name, []).append(one)
    if card is not None:
        raise ValueError("a card without an end")
    return found


def read(line: str) -> Property:
    match = LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"no content line: {line!r}")
    params: dict[str, list[str]] = {}
    for param in filter(None, match[2].split(";")):
        name, _, value = param.partition("=")
        params.setdefault(name.upper(), []).extend(value.split(","))
    return Property(match[1].upper(), params, match[3])


def check(card: Card) -> None:
    """What section 3 asks of every card."""
    for name in ("VERSION", "FN", "N"):
        if len(card.get(name, [])) != 1:
            raise ValueError(f"{name} does not stand there once")
    if card["VERSION"][0].value != "3.0":
        raise ValueError("not version 3.0")
    if len(card["N"][0].parts(";")) > 5:
        raise ValueError("a name of too many parts")


def unescaped(value: str) -> str:
    """RFC 2426, 5: only these four are escaped."""

    def plain(match: re.Match[str]) -> str:
        if match[1] in "nN":
            return "\n"
        if match[1] in "\\,;":
            return match[1]
        raise ValueError(f"an escape that does not exist: {match[0]}")

    return ESCAPED.sub(plain, value)
