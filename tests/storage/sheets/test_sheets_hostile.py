"""Hostile files end in a reason or in their few cells, within two seconds and little memory."""

from pathlib import Path

import pytest

from tests.costs import Outcome, outcome_of
from tests.storage.sheets import hostile

_CHECK = Path(__file__).with_name("importcheck.py")
_MOST_MEGABYTES = 800
_MOST_SECONDS = 2.0
"""Of computing, not of the clock: other work on the machine is no fault of the reader."""


def check(path: Path) -> Outcome:
    """Runs the check on a file; time and memory include the reading child."""
    return outcome_of(path.parent, _CHECK, path)


@pytest.mark.parametrize("name", hostile.REFUSED)
def test_a_hostile_file_is_refused_in_words_within_the_limits(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(hostile.REFUSED[name]())
    outcome = check(path)
    assert outcome.status == 2
    assert outcome.out == ""
    assert outcome.err.count("\n") == 1 and "Traceback" not in outcome.err
    assert outcome.seconds <= _MOST_SECONDS
    assert outcome.megabytes <= _MOST_MEGABYTES


@pytest.mark.parametrize("name", hostile.READ)
def test_an_odd_file_gives_its_words_within_the_limits(name: str, tmp_path: Path) -> None:
    make, word = hostile.READ[name]
    path = tmp_path / name
    path.write_bytes(make())
    outcome = check(path)
    assert outcome.status == 0
    assert word in outcome.out
    assert outcome.out.splitlines()[-1].startswith("ROWS ")
    assert outcome.seconds <= _MOST_SECONDS
    assert outcome.megabytes <= _MOST_MEGABYTES


def test_the_check_counts_the_rows_below_the_heading(tmp_path: Path) -> None:
    path = tmp_path / "客户.csv"
    path.write_bytes("姓名,电话\n张三,1\n\n李四,2\n".encode())
    assert check(path).out == "姓名\t电话\n张三\t1\n李四\t2\nROWS 2\n"
