"""Everything that a card tells leaves the book, comes back, can be edited on the way and taken away."""

from contextlib import closing
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.importing.cleaning.row import CleanRow
from core.importing.reports import Duplicates
from core.importing.sheet import Cell
from core.importing.shelf import Shelf
from core.importing.updates import noted
from core.model.birthday import Birthday, Calendar
from core.model.care import YearlyDate
from core.model.customer import Phone
from core.ports import Book
from core.screens.importing.changed import Changed, changed_fields
from core.text import T
from resources.words import Words, languages
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, card, run, verdicts
from tests.core.importing.test_import_round_trip import edited, exported, taken
from tests.makers import TODAY, a_book, a_customer, all_rows

CODES = [code for code, _ in languages()]
DIED = date(2025, 3, 9)
FIELDS: dict[str, Any] = {  # fields of Customer
    "form_of_address": "李老师",
    "preferred_channel": "微信",
    "preferred_time": "晚上七点后",
    "trade": "建材",
    "offers": "瓷砖",
    "seeks": "装修队",
    "close": True,
    "do_not_contact": True,
    "deceased": DIED,
}


@pytest.fixture
def told(book: Book) -> Book:
    """Somebody of whom everything is told."""
    whole(book)
    return book


def whole(book: Book) -> int:
    customer = a_customer(book, "李玉芬", PHONE, **FIELDS)
    with book.change(T("Marry")):
        book.yearly_dates.add(YearlyDate(customer, "结婚纪念日", Calendar.LUNAR, 8, 15, 1999))
    return customer


@pytest.mark.parametrize("code", CODES)
def test_another_book_takes_up_everything_that_a_card_tells(told: Book, tmp_path: Path, code: str) -> None:
    file = exported(told, words=Words(code, TODAY))
    (tmp_path / "other").mkdir()
    with closing(a_book(tmp_path / "other")) as other:
        assert verdicts(taken(other, file)) == (1, 0, 0, 0, 0)
        first, second = asdict(card(told, "1")), asdict(card(other, "1"))
        assert second == first
        (wedding,) = other.yearly_dates.where()
        assert (wedding.calendar, wedding.month, wedding.day, wedding.year) == (Calendar.LUNAR, 8, 15, 1999)
        assert exported(other, words=Words(code, TODAY)).sheets == file.sheets


@pytest.mark.parametrize("code", CODES)
def test_its_own_book_finds_nothing_new_in_it(told: Book, code: str) -> None:
    before, file = all_rows(told), exported(told, words=Words(code, TODAY))
    report = taken(told, file)
    assert (verdicts(report), report.warnings) == ((0, 0, 0, 1, 0), [])
    del file.sheets[1]
    assert verdicts(taken(told, file)) == (0, 0, 0, 1, 0)
    assert all_rows(told) == before


@pytest.mark.parametrize(
    ("heading", "cell", "field", "value"),
    [
        ("Addressed as", "李姐", "form_of_address", "李姐"),
        ("Preferred channel", "电话", "preferred_channel", "电话"),
        ("Preferred time", "上午", "preferred_time", "上午"),
        ("Trade", "灯具", "trade", "灯具"),
        ("Offers", "吊灯", "offers", "吊灯"),
        ("Looking for", "客户", "seeks", "客户"),
        ("Deceased", date(2025, 3, 10), "deceased", date(2025, 3, 10)),
        ("Addressed as", "", "form_of_address", ""),
        ("Preferred channel", None, "preferred_channel", ""),
        ("Preferred time", "", "preferred_time", ""),
        ("Trade", "", "trade", ""),
        ("Offers", "", "offers", ""),
        ("Looking for", "", "seeks", ""),
        ("Marked close", "", "close", False),
        ("Marked close", "no", "close", False),
        ("Do not contact", "", "do_not_contact", False),
        ("Do not contact", "否", "do_not_contact", False),
        ("Deceased", None, "deceased", None),
        ("Deceased", "否", "deceased", None),
    ],
)
def test_one_edited_cell_changes_one_field(
    told: Book, heading: str, cell: Cell, field: str, value: object
) -> None:
    before = card(told, "1")
    report = taken(told, edited(exported(told), 1, **{heading: cell}))
    assert verdicts(report) == (0, 1, 0, 0, 0)
    assert asdict(card(told, "1")) == {**asdict(before), field: value}
    told.undo()
    assert card(told, "1") == before


@pytest.mark.parametrize(
    "cells",
    [
        {"Tags": "钓鱼、老乡"},
        {"Tags": ""},
        {"Phone": OTHER_PHONE},
        {"Second_phone": OTHER_PHONE},
        {"Phone": ""},
    ],
)
def test_an_edited_sheet_taken_in_again_changes_nothing_more(book: Book, cells: dict[str, Cell]) -> None:
    a_customer(book, "李玉芬", PHONE, tags=("牌友",))
    file = edited(exported(book), 1, **cells)
    assert verdicts(taken(book, file)) == (0, 1, 0, 0, 0)
    after = all_rows(book)
    assert verdicts(taken(book, file)) == (0, 0, 0, 1, 0)
    assert all_rows(book) == after


def test_whoever_is_called_otherwise_by_now_still_has_a_row(book: Book) -> None:
    for name in ("李玉芬", "陈国栋"):
        a_customer(book, name)
    file = edited(exported(book), 1, Name="李玉芳")
    assert (taken(book, file).updated, card(book, "1").name) == (1, "李玉芳")
    again = taken(book, file)
    assert (verdicts(again), again.warnings) == ((0, 0, 0, 2, 0), [])


def test_a_sheet_without_notes_adds_to_the_note_that_is_there(book: Book) -> None:
    a_customer(book, "李玉芬", PHONE, note="老家在外地\n爱好: 喝茶")
    file = exported(book, frozenset({"Note"}))
    file.sheets[0].rows[0] += ["爱好", "星座"]
    file.sheets[0].rows[1] += ["钓鱼", "狮子座"]
    for verdict in ((0, 1, 0, 0, 0), (0, 0, 0, 1, 0)):
        assert verdicts(taken(book, file)) == verdict
        assert card(book, "1").note == "老家在外地\n爱好: 钓鱼\n星座: 狮子座"
    run(book, a_file("编号 姓名 星座", "1|李玉芬|处女座"))
    assert card(book, "1").note == "老家在外地\n爱好: 钓鱼\n星座: 处女座"
    run(book, a_file("编号 姓名 星座 备注", "1|李玉芬||常客"))
    assert card(book, "1").note == "常客"


@pytest.mark.parametrize("at", [0, 2])
def test_an_emptied_note_beside_a_new_column_is_what_that_column_says(book: Book, at: int) -> None:
    a_customer(book, "李玉芬", PHONE, note="老家在外地")
    file = edited(exported(book), 1, Note="")
    file.sheets[0].rows[0].insert(at or len(file.sheets[0].rows[0]), "星座")
    file.sheets[0].rows[1].insert(at or len(file.sheets[0].rows[1]), "狮子座")
    assert verdicts(taken(book, file)) == (0, 1, 0, 0, 0)
    assert card(book, "1").note == "星座: 狮子座"


@pytest.mark.parametrize(
    ("note", "told", "both"),
    [
        ("", "a", "a"),
        ("a", "a", "a"),
        ("a", "b", "a\nb"),
        ("a\nb: 1", "b: 2", "a\nb: 2"),
        ("b: 1\nb: 2", "b: 2", "b: 1\nb: 2"),
    ],
)
def test_lines_are_added_once(note: str, told: str, both: str) -> None:
    assert noted(note, told) == both
    assert noted(both, told) == both


@pytest.mark.parametrize("cell", ["-", "无", "N/A"])
def test_a_dash_takes_away_like_an_empty_cell(told: Book, cell: str) -> None:
    assert verdicts(taken(told, edited(exported(told), 1, Trade=cell))) == (0, 1, 0, 0, 0)
    assert card(told, "1").trade == ""


@pytest.mark.parametrize("heading", ["Name", "Household"])
def test_what_an_empty_cell_cannot_take_away_is_told(told: Book, heading: str) -> None:
    report = taken(told, edited(exported(told), 1, **{heading: ""}))
    (warning,) = report.warnings
    assert verdicts(report) == (0, 0, 0, 1, 0)
    assert (warning.column, warning.reason.msgid) == (heading, "An empty cell takes nothing away here")


@pytest.mark.parametrize("name", ["王伟2", "张三(老师)", "李 四", "Ann 13900139000"])
def test_names_come_back_as_they_were_with_whole_cards(book: Book, tmp_path: Path, name: str) -> None:
    a_customer(book, name, PHONE)
    file = exported(book)
    del file.sheets[1]
    assert verdicts(taken(book, file)) == (0, 0, 0, 1, 0)
    (tmp_path / "other").mkdir()
    with closing(a_book(tmp_path / "other")) as other:
        taken(other, file)
        assert (card(other, "1").name, card(other, "1").note) == (name, "")


def test_a_second_phone_is_not_called_like_its_column(book: Book, tmp_path: Path) -> None:
    customer = a_customer(book, "李玉芬", PHONE)
    with book.change(T("Add a phone")):
        book.phones.add(Phone(customer, OTHER_PHONE, OTHER_PHONE, position=1))
    (tmp_path / "other").mkdir()
    with closing(a_book(tmp_path / "other")) as other:
        taken(other, exported(book, words=Words("zh_CN", TODAY)))
        assert [(phone.digits, phone.label) for phone in other.phones.where()] == [
            (PHONE, ""),
            (OTHER_PHONE, ""),
        ]


@pytest.mark.parametrize("cell", ["", "否"])
def test_no_mark_beside_an_unmarked_card_changes_nothing(book: Book, cell: str) -> None:
    a_customer(book, "李玉芬", PHONE)
    file = edited(exported(book), 1, Do_not_contact=cell, Deceased=cell, Marked_close=cell)
    assert verdicts(taken(book, file)) == (0, 0, 0, 1, 0)


def test_a_column_that_was_not_exported_takes_no_mark_away(told: Book) -> None:
    file = exported(told, frozenset({"Do not contact"}))
    first, row = file.sheets[0].rows
    first.append("免打扰")
    row.append("否")
    assert verdicts(taken(told, file)) == (0, 0, 0, 1, 0)
    assert card(told, "1").do_not_contact


def test_a_mark_that_was_set_and_taken_back_here_is_a_conflict_there(told: Book) -> None:
    file = edited(exported(told), 1, Deceased=date(2025, 3, 10))
    with told.change(T("Correct")):
        told.customers.update(1, deceased=date(2025, 3, 11))
    (problem,) = taken(told, file).problems
    assert problem.column == "Deceased"
    assert card(told, "1").deceased == date(2025, 3, 11)


def test_an_edited_wedding_is_moved_and_an_emptied_one_is_gone(told: Book) -> None:
    with told.change(T("Other days")):
        told.yearly_dates.add(YearlyDate(1, "First sale", Calendar.SOLAR, 2, 3))
    assert verdicts(taken(told, edited(exported(told), 1, Wedding_day="1999-10-1"))) == (0, 1, 0, 0, 0)
    days = [(day.name, day.calendar, day.month, day.day, day.year) for day in told.yearly_dates.where()]
    other = ("First sale", Calendar.SOLAR, 2, 3, None)
    assert days == [("结婚纪念日", Calendar.SOLAR, 10, 1, 1999), other]
    assert verdicts(taken(told, edited(exported(told), 1, Wedding_day=""))) == (0, 1, 0, 0, 0)
    assert [day.name for day in told.yearly_dates.where()] == ["First sale"]
    assert verdicts(taken(told, edited(exported(told), 1, Wedding_day=""))) == (0, 0, 0, 1, 0)


def test_a_sheet_that_tells_another_wedding_or_its_year_corrects_the_card(book: Book) -> None:
    headings = "编号 姓名 手机 结婚纪念日"
    for day, told in (("5-20", (5, 20, None)), ("2001-5-20", (5, 20, 2001)), ("2001-5-21", (5, 21, 2001))):
        run(book, a_file(headings, f"1|李玉芬|{PHONE}|{day}"))
        assert [(one.month, one.day, one.year) for one in book.yearly_dates.where()] == [told]
    assert verdicts(run(book, a_file(headings, f"1|李玉芬|{PHONE}|5-21"))) == (0, 0, 0, 1, 0)


def test_a_row_that_joins_a_card_leaves_its_wedding_as_it_is(book: Book) -> None:
    run(book, a_file("编号 姓名 结婚纪念日", "1|李玉芬|2001-5-20"))
    twice = a_file("编号 姓名 微信 结婚纪念日", "1|王建华|wjh|2003-1-2", "2|陈国栋||2004-3-4")
    assert verdicts(run(book, twice, Duplicates.JOIN)) == (1, 0, 1, 0, 0)
    days = [(day.customer_id, day.year) for day in book.yearly_dates.where()]
    assert days == [(1, 2001), (2, 2004)]


def test_rows_of_one_person_tell_one_wedding(book: Book) -> None:
    rows = (f"李玉芬|{PHONE}|{day}" for day in ("2001-5-20", "2001-5-20", "2001-5-21"))
    run(book, a_file("姓名 手机 结婚纪念日", *rows), Duplicates.JOIN)
    assert [(day.month, day.day) for day in book.yearly_dates.where()] == [(5, 20)]


def test_a_preview_shows_the_wedding_that_is_replaced(told: Book) -> None:
    moved = CleanRow(2, {"wedding": Birthday(Calendar.SOLAR, 5, 20, year=2001)})
    other = a_customer(told, "陈国栋")
    was = Birthday(Calendar.LUNAR, 8, 15, year=1999)
    assert changed_fields(moved, 1, Shelf(told), joining=False) == (Changed("wedding", was),)
    assert changed_fields(moved, 1, Shelf(told), joining=True) == ()
    assert changed_fields(moved, other, Shelf(told), joining=False) == (Changed("wedding"),)
