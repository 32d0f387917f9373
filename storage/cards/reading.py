"""Contact cards as a sheet: one card a row, under headings that an import knows."""

from collections.abc import Iterator

from core.importing.sheet import Cell, SheetNote
from core.text import T, Text
from storage.cards.fields import HEADINGS, MOBILE, NAME, NOTE, cells_of
from storage.cards.lines import Line, logical_lines, physical_lines, read_line
from storage.cards.splitting import RawCard, split_cards
from storage.sheets import limits, refusals
from storage.sheets.encodings import Encoding
from storage.sheets.parts import Noted, Part, SheetBegins, pieces

_LONGEST_SHOWN = 80
_CUT = T("The card is cut short: its END:VCARD is missing")
_NOTHING = T("The card holds no name, phone or e-mail that can be read")
_BROKEN = T("Some characters of the card could not be read; marks stand in their place")
_AGAIN = T("Export this contact again, or type it in by hand")


def read_cards(data: bytes, name: str, encoding: Encoding) -> Iterator[Part]:
    """One sheet with a heading and a row for each card; a broken card is a row that names nobody.

    Raises UserError when there is no card, or when there are too many.
    """
    lines = physical_lines(_bytes(data, encoding))
    charset = "utf-8" if encoding.name.startswith("utf-") else encoding.name
    cards = [_read(card, charset) for card in split_cards(lines)]
    if not cards:
        raise refusals.unknown()
    used = [
        heading
        for heading in HEADINGS
        if heading in (NAME, MOBILE) or any(heading in row for row, _ in cards)
    ]
    rows: list[list[Cell]] = [[*used]]
    rows += [[row.get(heading, "") for heading in used] for row, _ in cards]
    yield SheetBegins(name, encoding.name)
    yield from pieces(limits.fenced(rows))
    notes = [
        SheetNote(number, row.get(NAME, ""), reason, _AGAIN)
        for number, (row, reason) in enumerate(cards, start=2)
        if reason is not None
    ]
    if notes:
        yield Noted(notes)


def _bytes(data: bytes, encoding: Encoding) -> bytes:
    """The bytes to be split into lines: properties may have other encodings than their file, but not
    within UTF-16."""
    if encoding.name in ("utf-8", "utf-8-sig") or not encoding.name.startswith("utf-"):
        return data[encoding.skip :]
    with encoding.open(data) as text:
        return text.read().encode("utf-8", "replace")


def _read(card: RawCard, charset: str) -> tuple[dict[str, str], Text | None]:
    """The cells of a card, and what is wrong with it."""
    lines = [line for raw in logical_lines(card.lines) if (line := read_line(raw, charset)) is not None]
    cells = {heading: text[: limits.MAX_CELL_CHARACTERS] for heading, text in cells_of(lines).items()}
    if not card.whole:
        return {NOTE: _beginning(lines)}, _CUT
    if NAME not in cells and MOBILE not in cells:
        return {NOTE: _beginning(lines), **cells}, None if cells else _NOTHING
    return cells, _BROKEN if any(
        line.broken and "\ufffd" in "".join(cells.values()) for line in lines
    ) else None


def _beginning(lines: list[Line]) -> str:
    """Enough of a broken card to find it in the phone."""
    words = " ".join(line.value for line in lines if line.name in ("FN", "N", "TEL", "ORG", "NOTE"))
    return words[:_LONGEST_SHOWN] or "VCARD"
