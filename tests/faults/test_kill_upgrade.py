"""An upgrade killed for a while, and proof that what must not be left would be seen."""

import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from storage.connection import connect
from storage.identity import VERSION
from storage.opening import open_book
from tests.faults.killing import ROOT
from tests.faults.upgrading import schemas_of, wrong
from tests.museum.books import BOOKS, a_book_of


def test_a_killed_upgrade_leaves_the_old_book_or_the_new_one(tmp_path: Path) -> None:
    run = [sys.executable, "-m", "tests.faults.upgrading", "--rounds", "10", "--seed", "9"]
    ended = subprocess.run(run, cwd=ROOT, capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("10 rounds in ")
    assert ended.stdout.endswith(" 0 bad\n")


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (f"PRAGMA user_version = {VERSION}", f"the schema is not that of version {VERSION}"),
        ("DROP TABLE wishes", "the schema is not that of version 1"),
    ],
)
def test_a_schema_in_between_is_seen(tmp_path: Path, harm: str, words: str) -> None:
    schemas = schemas_of(tmp_path / "example")
    path = a_book_of(BOOKS[0], tmp_path)
    with closing(connect(path)) as connection:
        connection.execute(harm)
    assert words in wrong(path, schemas)


def test_a_copy_that_is_missing_or_torn_is_seen(tmp_path: Path) -> None:
    schemas = schemas_of(tmp_path / "example")
    path = a_book_of(BOOKS[0], tmp_path)
    open_book(path).close()
    assert wrong(path, schemas) == []
    (copy,) = (tmp_path / "backups").iterdir()
    copy.write_bytes(bytes(random.randbytes(4096)) * 3)
    assert wrong(path, schemas) == ["there is no copy from before"]
    copy.unlink()
    assert wrong(path, schemas) == ["there is no copy from before"]
