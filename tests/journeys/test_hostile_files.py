"""Files that mean harm or are broken, given to the real program: a sentence or a document, never a crash."""

from pathlib import Path

import pytest

from tests.costs import outcome_of
from tests.journeys.conftest import SAMPLES, Shuke
from tests.storage.sheets.hostile import READ, REFUSED

MAKERS = {**REFUSED, **{name: maker for name, (maker, _) in READ.items()}}
GREEDY = ("zip_bomb.xlsx", "opposite_corners.xlsx", "endless_text.xlsx", "deep_nesting.xlsx", "random.csv")
"""Those that ask for most time and memory; the reader of sheets is tried with all of them elsewhere."""

FILES = sorted(path.name for path in SAMPLES.iterdir() if path.is_file())
ENGLISH = ("--lang", "en", "--json")
DONE, TROUBLE, SOME_CAME_BACK = 0, 1, 3


@pytest.mark.parametrize("name", GREEDY)
def test_a_hostile_file_costs_little_and_ends_in_words(name: str, tmp_path: Path) -> None:
    file, book = tmp_path / name, tmp_path / "book.shuke"
    file.write_bytes(MAKERS[name]())
    outcome = outcome_of(tmp_path, "main.py", *ENGLISH, "--book", book, "import", file, "--dry-run")
    assert (outcome.status, outcome.out) == (TROUBLE, "")
    assert outcome.err.count("\n") == 1 and name in outcome.err
    assert outcome.seconds < 10 and outcome.megabytes < 800
    assert not book.exists()


@pytest.mark.parametrize("name", FILES)
def test_every_sample_is_read_or_refused(name: str, shuke: Shuke, tmp_path: Path) -> None:
    book = tmp_path / "book.shuke"
    done = shuke(book, "import", SAMPLES / name, "--dry-run")
    if done.status == TROUBLE:
        assert done.out == "" and done.err.count("\n") == 1
    else:
        assert done.status == (SOME_CAME_BACK if done.notes("problems") else DONE)
        assert sum(done.verdicts) == done.document["rows"]
    assert not book.exists()
