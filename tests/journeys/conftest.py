"""The real program on real books, in this process: what a command wrote and what came of it."""

import json
import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from main import main
from storage.opening import open_book
from tests.house.sources import ROOT
from tests.makers import all_rows

SAMPLES = ROOT / "tests" / "samples"
BOOK300 = SAMPLES / "book300"
FILES = tuple(BOOK300 / f"{name}.csv" for name in ("customers", "purchases", "contacts"))
ON = "2025-06-30"
"""The last day that the invented book knows of."""

VERDICTS = ("created", "updated", "joined", "skipped")


@dataclass(frozen=True)
class Done:
    """How a command ended: the exit status and what it wrote."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, object]:
        document: dict[str, object] = json.loads(self.out)
        return document

    @property
    def verdicts(self) -> tuple[int, ...]:
        """Of an import: rows created, updated, joined, skipped and returned as problems."""
        return (*(_whole(self.document[name]) for name in VERDICTS), len(self.notes("problems")))

    def notes(self, kind: str) -> list[dict[str, object]]:
        notes = self.document[kind]
        assert isinstance(notes, list)
        return notes


Shuke = Callable[..., Done]


@pytest.fixture
def shuke(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shuke:
    """Run a command line of the program on a book."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("LANGUAGE", "en")

    def command(book: Path, *words: object) -> Done:
        status = main(["--book", str(book), "--on", ON, "--json", *map(str, words)])
        written = capsys.readouterr()
        return Done(status, written.out, written.err)

    return command


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book made by importing the three files of the invented book; not to be written to."""
    book = tmp_path_factory.mktemp("book300") / "book.shuke"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "excepthook", sys.excepthook)
        for file in FILES:
            assert main(["--book", str(book), "--on", ON, "import", str(file)]) == 0
    return book


@pytest.fixture
def book300(imported: Path, tmp_path: Path) -> Path:
    """A copy of that book of the test's own."""
    return Path(shutil.copy(imported, tmp_path / "book.shuke"))


def rows_of(path: Path) -> dict[str, list[object]]:
    """Every row of every table of a book."""
    with closing(open_book(path)) as book:
        return all_rows(book)


def _whole(value: object) -> int:
    assert isinstance(value, int)
    return value
