"""Opening as it was chosen: a doubtful book takes no change."""

from pathlib import Path

import pytest

from core.actions.opening import open_as
from core.errors import UserError
from core.screens.opening import Attempt
from core.text import T
from storage.library import DiskLibrary
from tests.makers import a_customer


def test_a_doubtful_book_is_read_alone(tmp_path: Path) -> None:
    path, library = tmp_path / "book.shuke", DiskLibrary()
    open_as(library, Attempt(path, may_make=True)).close()
    book = open_as(library, Attempt(path, reading=True, refusal=UserError(T("It is damaged"))))
    with pytest.raises(UserError, match="It is damaged"):
        a_customer(book)
    book.close()
