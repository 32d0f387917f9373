"""A book to import into."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.ports import Book
from tests.makers import a_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    opened = a_book(tmp_path)
    yield opened
    opened.close()
