"""The command line in this process: a book of its own for each test, and what was written."""

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from cli.arguments import read
from cli.main import run
from cli.tools import Tools
from core.address_labels import LabelSheet
from core.birthday_sheet import BirthdaySheet
from core.callsheet import CallSheet
from core.customer_sheet import CustomerSheet
from core.greeting_cards import GreetingCards
from core.guest_sheet import GuestSheet
from core.papers import Paper
from core.ports import Book, Voice
from core.renewals_sheet import RenewalSheet
from core.text import T
from core.visit_sheet import VisitSheet
from storage.library import DiskLibrary
from tests.makers import TODAY, a_book


@dataclass(frozen=True)
class Done:
    """How a command ended: the exit status and what it wrote."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, object]:
        """What stands on stdout, which has to be one JSON document and nothing else."""
        document: dict[str, object] = json.loads(self.out)
        return document

    @property
    def rows(self) -> list[dict[str, object]]:
        rows = self.document["rows"]
        assert isinstance(rows, list)
        return rows


Shuke = Callable[..., Done]


class Notepad:
    """Paper without a toolkit: the names on the sheet, as text."""

    def print_call_sheet(self, sheet: CallSheet, words: Voice, out: Path) -> int:
        names = [words.say(entry.name) for band in sheet.bands for entry in band.entries]
        out.write_text("\n".join(names), "utf-8")
        return 1

    def print_birthdays(self, sheet: BirthdaySheet, words: Voice, out: Path) -> int:
        lines = [words.say(T("{day}", day=entry.due)) for band in sheet.bands for entry in band.entries]
        out.write_text("\n".join(lines), "utf-8")
        return 1

    def print_visits(self, sheet: VisitSheet, words: Voice, out: Path) -> int:
        names = [words.say(entry.name) for band in sheet.bands for entry in band.entries]
        out.write_text("\n".join(names), "utf-8")
        return 1

    def print_guests(self, sheet: GuestSheet, words: Voice, out: Path) -> int:
        out.write_text("\n".join([words.say(sheet.title), *(guest.name for guest in sheet.guests)]), "utf-8")
        return 1

    def print_customer(self, sheet: CustomerSheet, words: Voice, out: Path) -> int:
        out.write_text(words.say(T("{name}", name=sheet.name)), "utf-8")
        return 1

    def print_renewals(self, sheet: RenewalSheet, words: Voice, out: Path) -> int:
        lines = [words.say(entry.left) for band in sheet.bands for entry in band.entries]
        out.write_text("\n".join(lines), "utf-8")
        return 1

    def print_labels(self, sheet: LabelSheet, words: Voice, out: Path) -> int:
        out.write_text("\n".join(words.say(one.name) for one in sheet.people), "utf-8")
        return sheet.sheets

    def print_cards(self, cards: GreetingCards, words: Voice, out: Path) -> int:
        out.write_text("\n".join(words.say(one.dear) for one in cards.people), "utf-8")
        return 2 * len(cards.people)


def paper() -> Paper:
    return Notepad()


@dataclass
class Windows:
    """Remembers what was to be shown."""

    opened: list[tuple[Path, str, date | None]]

    def open(self, book: Path, language: str, on: date | None) -> int:
        self.opened.append((book, language, on))
        return 0


@pytest.fixture
def windows() -> Windows:
    return Windows([])


@pytest.fixture
def book_path(tmp_path: Path) -> Path:
    return tmp_path / "book.shuke"


@pytest.fixture
def shuke(
    book_path: Path, windows: Windows, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Shuke:
    """Run one command line on the book of this test."""
    monkeypatch.setenv("LANGUAGE", "en")
    tools = Tools(DiskLibrary(), paper, windows.open)

    def command(*words: str) -> Done:
        try:
            status = run(read(words, TODAY), tools, book_path, TODAY)
        except SystemExit as ended:
            assert isinstance(ended.code, int)
            status = ended.code
        written = capsys.readouterr()
        return Done(status, written.out, written.err)

    return command


@pytest.fixture
def fill(tmp_path: Path) -> Callable[[Callable[[Book], object]], None]:
    """Let a test write into the book before a command runs."""

    def write(work: Callable[[Book], object]) -> None:
        with closing(a_book(tmp_path)) as book:
            work(book)

    return write
