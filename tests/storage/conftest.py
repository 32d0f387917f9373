"""An empty book for the tests of this room."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.book import OpenBook
from storage.opening import open_book
from tests.makers import a_file


@pytest.fixture
def book(tmp_path: Path) -> Iterator[OpenBook]:
    opened = open_book(a_file(tmp_path))
    yield opened
    opened.close()
