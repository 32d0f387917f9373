"""The fixed call sheet mark by mark; `python -m tests.golden.sheet` writes it anew."""

from datetime import UTC, datetime
from pathlib import Path
from unicodedata import east_asian_width

from core.callsheet import CallSheet
from gui.printing.layout import call_sheet_pages
from gui.printing.marks import MM, Code, Dots, Face, Frame, Mark, Page, Rule, Words
from gui.printing.setting import Setter
from resources.words import Words as Language
from tests.golden.families import FRIDAY, SHEET

GOLDEN = Path(__file__).parent / "call_sheet.txt"
PRINTED = datetime(2026, 9, 18, 8, 14, tzinfo=UTC)


class SteadyWidths:
    """Type that is equally wide on every computer: Chinese fills its square, Latin about half."""

    def width(self, text: str, face: Face) -> float:
        squares = sum(1.0 if east_asian_width(letter) in "WF" else 0.55 for letter in text)
        return squares * face.px * MM


def pages_of(sheet: CallSheet, language: str = "en") -> list[Page]:
    """The sheet laid out in steady type."""
    return call_sheet_pages(sheet, PRINTED, Setter(Language(language, FRIDAY), SteadyWidths()))


def written(pages: list[Page]) -> str:
    """One line for each mark: kind, places and sizes in millimetres, and what it says."""
    lines = []
    for number, page in enumerate(pages, start=1):
        lines += [f"page {number}", *map(_line, page)]
    return "\n".join(lines) + "\n"


def _line(mark: Mark) -> str:
    match mark:
        case Words(left, baseline, text, face):
            return f"words {left:.2f} {baseline:.2f} {face.px}{' bold' if face.bold else ''} {text}"
        case Rule(left, top, width, height) | Frame(left, top, width, height):
            return f"{type(mark).__name__.lower()} {left:.2f} {top:.2f} {width:.2f} {height:.2f}"
        case Dots(left, middle, width):
            return f"dots {left:.2f} {middle:.2f} {width:.2f}"
        case Code(left, top, side, phone):
            return f"code {left:.2f} {top:.2f} {side:.2f} {phone}"


if __name__ == "__main__":
    GOLDEN.write_text(written(pages_of(SHEET)), "utf-8")
