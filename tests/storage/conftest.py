"""An empty book for the tests of this room."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.book import OpenBook
from storage.opening import open_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[OpenBook]:
    opened = open_book(tmp_path / "book.shuke")
    yield opened
    opened.close()
