"""Who has died, as a sheet tells it: by a day, by a mark, or not at all; and how a mark is denied."""

from datetime import date

import pytest

from core.importing.cleaning.deaths import read_death
from core.importing.cleaning.people import says_no
from core.importing.cleaning.reading import NOTHING
from core.importing.sheet import Cell
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, card, run, verdicts

DIED = date(2025, 3, 9)


@pytest.mark.parametrize("cell", ["2025-03-09", date(2025, 3, 9), "2025年3月9日"])
def test_a_day_of_death_is_a_day(cell: Cell) -> None:
    assert read_death(cell).value == DIED


@pytest.mark.parametrize("cell", ["是", "已故", "2019年", "√", "病故", "yes", "2019-03", 1])
def test_a_death_without_its_day_is_a_mark_with_a_reason(cell: Cell) -> None:
    reading = read_death(cell)
    assert (reading.value, reading.keep_typed) == (True, True)
    assert reading.remark is not None and "no day of death" in reading.remark.reason.msgid


@pytest.mark.parametrize("cell", ["", "否", "no", "无", "-", None, 0])
def test_nothing_is_told_of_a_death(cell: Cell) -> None:
    assert read_death(cell) == NOTHING


@pytest.mark.parametrize("cell", ["健在", "未去世", "not dead", "保密"])
def test_other_words_are_kept_and_nobody_is_dead(cell: Cell) -> None:
    reading = read_death(cell)
    assert (reading.value, reading.remark, reading.keep_typed) == (None, None, True)


def test_whoever_died_on_no_known_day_is_not_contacted_any_more(book: Book) -> None:
    report = run(book, a_file("姓名 手机 已故", f"李玉芬|{PHONE}|是", f"王建华|{OTHER_PHONE}|"))
    assert (verdicts(report), len(report.warnings)) == ((2, 0, 0, 0, 0), 1)
    dead, alive = card(book, "1"), card(book, "2")
    assert (dead.do_not_contact, dead.deceased, dead.note) == (True, None, "已故: 是")
    assert (alive.do_not_contact, alive.deceased) == (False, None)


def test_a_mark_takes_nothing_from_a_card_that_knows_the_day(book: Book) -> None:
    run(book, a_file("编号 姓名 去世日期", "1|李玉芬|2025-03-09"))
    before = card(book, "1")
    report = run(book, a_file("编号 姓名 免打扰 去世日期", "1|李玉芬|是|"))
    assert verdicts(report) == (0, 1, 0, 0, 0)
    assert card(book, "1").deceased == before.deceased == DIED
    run(book, a_file("编号 姓名 备注 已故", "1|李玉芬|钓友|是"))
    assert card(book, "1").deceased == DIED


@pytest.mark.parametrize(
    ("cells", "said"), [(("否", "no", "No ", "×", 0, False), True), (("", None, "是", 1), False)]
)
def test_no_is_said_in_many_ways(cells: tuple[Cell, ...], said: bool) -> None:
    assert {says_no(cell) for cell in cells} == {said}
