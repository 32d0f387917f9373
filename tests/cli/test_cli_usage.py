"""Wrong usage is answered at once, shortly, and by what would have been right."""

import pytest

from tests.cli.conftest import Shuke


@pytest.mark.parametrize(
    "words",
    [
        ("demo", "--customers", "0"),
        ("list", "birthdays", "--days", "-1"),
        ("list", "today", "--limit", "many"),
        ("log", "1", "perhaps"),
        ("import", "list.csv", "--duplicates", "perhaps"),
    ],
)
def test_a_wrong_word_is_answered_in_one_line_that_says_what_is_possible(
    shuke: Shuke, words: tuple[str, ...]
) -> None:
    done = shuke(*words)
    complaint = done.err.splitlines()[-1]
    assert done.status == 2
    assert words[-1] in complaint and len(complaint) < 200
    assert "whole number from" in complaint or "choose from" in complaint
