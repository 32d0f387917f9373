"""The committed catalogues: everything the program says has a Chinese sentence, written for its reader."""

from scripts.catalogues import messages
from scripts.wording import problems
from tests.house.sources import ROOT


def test_the_program_has_something_to_say() -> None:
    assert len(messages(ROOT)) > 20


def test_the_catalogues_are_complete_and_compiled() -> None:
    assert problems(ROOT) == []
