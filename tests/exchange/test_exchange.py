"""Odd files give their three people, harmful ones end in words, and mutated ones in either."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.exchange import files, harmful, mutating, odd_texts
from tests.exchange.files import EITHER, GOOD, PEOPLE
from tests.exchange.outcomes import Tried, trying
from tests.makers import a_book

_MOST_MEGABYTES = 800
_MUTANTS = 100


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tried]:
    folder = tmp_path_factory.mktemp("exchange")
    with closing(a_book(folder)) as book, trying(book, folder) as tried:
        yield tried


@pytest.mark.parametrize("name", GOOD)
def test_an_odd_file_gives_its_three_people(name: str, tried: Tried, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(GOOD[name]())
    outcome = tried.outcome(path)
    report = outcome.report
    assert report is not None, outcome.reason
    assert (report.rows, report.created, report.problems, outcome.fault) == (PEOPLE, PEOPLE, [], "")
    assert [row["phone"] for row in report.preview] == ["13800000001", "13800000002", "13800000003"]


@pytest.mark.parametrize("name", harmful.REFUSED)
def test_a_harmful_file_ends_in_words(name: str, tried: Tried, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(harmful.REFUSED[name]())
    outcome = tried.outcome(path)
    assert outcome.report is None and outcome.fault == ""
    assert outcome.reason and outcome.megabytes <= _MOST_MEGABYTES


@pytest.mark.parametrize("name", harmful.EITHER)
def test_a_doubtful_file_gives_rows_or_words(name: str, tried: Tried, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(EITHER[name]())
    outcome = tried.outcome(path)
    assert outcome.fault == "" and (outcome.report is not None or outcome.reason)


def test_repaired_bytes_are_told_with_their_row(tried: Tried, tmp_path: Path) -> None:
    path = tmp_path / "客户.csv"
    path.write_bytes(odd_texts.one_broken_byte("utf-8"))
    report = tried.outcome(path).report
    assert report is not None and report.encoding == "utf-8"
    assert [note.row for note in report.warnings] == [3]


def test_a_broken_card_comes_back_with_its_reason(tried: Tried, tmp_path: Path) -> None:
    path = tmp_path / "通讯录.vcf"
    path.write_bytes(harmful.cut_card())
    report = tried.outcome(path).report
    assert report is not None and (report.rows, report.created) == (3, 2)
    assert [(note.row, note.reason.msgid) for note in report.problems] == [
        (4, "The card is cut short: its END:VCARD is missing")
    ]
    assert report.warnings == []


def test_mutated_files_break_nothing(tmp_path: Path) -> None:
    outcomes = [outcome for _, outcome in mutating.tried(_MUTANTS, 5, tmp_path)]
    assert [outcome.fault for outcome in outcomes] == [""] * _MUTANTS
    assert sum(outcome.report is not None for outcome in outcomes) > _MUTANTS // 10
    assert sum(bool(outcome.reason) for outcome in outcomes) > _MUTANTS // 10


def test_mutants_are_the_same_for_a_seed() -> None:
    assert list(mutating.mutants(20, 1)) == list(mutating.mutants(20, 1)) != list(mutating.mutants(20, 2))


def test_there_are_kinds_enough() -> None:
    assert len(files.ALL) >= 120
