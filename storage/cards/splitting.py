"""Single cards out of a file of many, so that a broken one spoils no other."""

from collections.abc import Iterator
from dataclasses import dataclass, field

_BEGIN, _END = b"BEGIN:VCARD", b"END:VCARD"


@dataclass(slots=True)
class RawCard:
    """The lines between BEGIN and END; `whole` unless the end was missing."""

    lines: list[bytes] = field(default_factory=list)
    whole: bool = False


def split_cards(lines: list[bytes]) -> Iterator[RawCard]:
    """Every card. A card inside another (its AGENT) is passed over; one that begins where the other
    should have ended is a card of its own."""
    card: RawCard | None = None
    inner = 0
    for line in lines:
        bare = _bare(line)
        if bare == _BEGIN:
            if card is not None and _announces(card.lines):
                inner += 1
                continue
            if card is not None:
                yield card
            card, inner = RawCard(), 0
        elif bare == _END and card is not None:
            if inner:
                inner -= 1
                continue
            card.whole = True
            yield card
            card = None
        elif card is not None and not inner:
            card.lines.append(line)
    if card is not None:
        yield card


def _bare(line: bytes) -> bytes:
    """The line in capitals without spaces, if it is short enough to begin or end a card."""
    return line.replace(b" ", b"").strip().upper() if len(line) < 40 else b""


def _announces(lines: list[bytes]) -> bool:
    """Whether the line before says that the agent of this card comes next."""
    last = next((line for line in reversed(lines) if line.strip()), b"")
    return last.upper().startswith(b"AGENT") and last.rstrip().endswith(b":")
