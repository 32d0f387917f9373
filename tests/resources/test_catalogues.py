"""The committed catalogues: everything the program says has a Chinese sentence, written for its reader."""

from scripts.wording import problems
from tests.house.sources import ROOT


def test_the_catalogues_are_complete_and_compiled() -> None:
    assert problems(ROOT) == []
