"""The drill: the newest copy is restored where nobody looks, opened, checked and counted, and removed."""

import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from time import perf_counter

from core.errors import UserError
from core.model.backup import BackupLine, Drill
from core.text import T, Text
from storage.backups.notes import holding_of
from storage.backups.restoring import restore
from storage.checking import file_problems, key_problems
from storage.connection import connect
from storage.faults import told_in_words
from storage.opening import open_book


def drill(line: BackupLine) -> Drill:
    """Try a copy, and tell how it went."""
    at, began = datetime.now().astimezone().replace(microsecond=0), perf_counter()
    try:
        problem = next(_problems(line), None)
    except UserError as error:
        problem = error.what
    return Drill(line.path.name, at, round(perf_counter() - began, 1), problem)


def _problems(line: BackupLine) -> Iterator[Text]:
    """In a folder that only its owner may enter, as everything in it is a customer’s."""
    with tempfile.TemporaryDirectory(prefix="shuke-") as folder:
        book = Path(folder) / "drill.shuke"
        restore(line.path, book)
        with closing(open_book(book)):
            pass  # brought up to date, as a restored book would be
        with told_in_words(book), closing(connect(book)) as opened:
            yield from file_problems(opened)
            yield from key_problems(opened)
            held = holding_of(opened).counts
    counted = line.holds.counts if line.holds else {}
    for table, count in counted.items():
        if held.get(table) != count:
            yield T("{table}: {held} rows instead of {count}", table=table, held=held.get(table), count=count)
