"""An empty book for every test."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.ports import Book
from tests.makers import a_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with closing(a_book(tmp_path)) as opened:
        yield opened
