"""Edited rows of our own sheet: what is taken away, what stays, and whose row it is not."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from core.exporting import ColumnKind
from core.importing.reports import Duplicates, ImportChoices, ImportReport
from core.importing.round_trip.memory import with_memory
from core.importing.service import import_file
from core.importing.sheet import Cell, Sheet, SheetFile
from core.model.birthday import Calendar
from core.model.customer import Customer, Role, Sex, Source
from core.model.household import Tier
from core.ports import Book
from core.screens.listings.cards import HEADINGS, card_listing
from core.text import T
from resources.words import Words
from tests.makers import TODAY, a_book, a_customer

ENGLISH = Words("en", TODAY)
PHONE = "13800138000"
HEADS = [heading.text.msgid for heading in HEADINGS]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with closing(a_book(tmp_path)) as opened:
        yield opened


def exported(book: Book, left_out: frozenset[str] = frozenset(), words: Words = ENGLISH) -> SheetFile:
    """The sheet as it would be read back."""
    sheets = []
    for table in with_memory(card_listing(book), words, left_out):
        rows: list[list[Cell]] = [[column.heading for column in table.columns]]
        for row in table.rows:
            rows.append(
                [
                    cell / 100 if column.kind is ColumnKind.MONEY and isinstance(cell, int) else cell
                    for column, cell in zip(table.columns, row, strict=True)
                ]
            )
        sheets.append(Sheet(table.name, rows))
    return SheetFile("customers.xlsx", "0", sheets)


def edited(file: SheetFile, row: int, **cells: Cell) -> SheetFile:
    """With these cells, by heading with _ for a blank, in the row counted from 1 below the heading."""
    for heading, value in cells.items():
        rows = file.sheets[0].rows
        rows[row][rows[0].index(heading.replace("_", " "))] = value
    return file


def taken(book: Book, file: SheetFile, duplicates: Duplicates = Duplicates.ASK) -> ImportReport:
    return import_file(book, file, ImportChoices(duplicates=duplicates), TODAY)


def full(book: Book) -> int:
    customer = a_customer(
        book,
        "李玉芬",
        PHONE,
        tags=("钓鱼", "牌友"),
        sex=Sex.FEMALE,
        source=Source.EVENT,
        role=Role.SPOUSE,
        wechat="lyf",
        grade="A",
        total=1200_00,
        first_purchase=date(2020, 1, 1),
        birth_calendar=Calendar.LUNAR,
        birth_month=8,
        birth_day=15,
    )
    with book.change(T("Pin")):
        book.households.update(book.customers.get(customer).household_id, pinned_tier=Tier.GOLD)
    return customer


def test_emptied_cells_clear_the_card(book: Book) -> None:
    customer = full(book)
    gone = {name.replace(" ", "_"): "" for name in HEADS if name not in ("Number", "Name", "Household")}
    report = taken(book, edited(exported(book), 1, **gone))
    assert (report.updated, report.problems) == (1, [])
    card = book.customers.get(customer)
    assert card == Customer("1", "李玉芬", card.household_id, added=TODAY, id=customer)
    assert book.phones.where() == [] and book.taggings.where() == []
    assert book.households.get(card.household_id).pinned_tier is None


def test_edited_tags_and_phones_are_all_there_are(book: Book) -> None:
    customer = full(book)
    report = taken(book, edited(exported(book), 1, Tags="钓鱼、老乡", Second_phone="13900139000"))
    assert report.updated == 1
    names = {tag.id: tag.name for tag in book.tags.where()}
    borne = {names[tagging.tag_id] for tagging in book.taggings.where(customer_id=customer)}
    phones = sorted(book.phones.where(), key=lambda phone: phone.position)
    assert (borne, [phone.digits for phone in phones]) == ({"钓鱼", "老乡"}, [PHONE, "13900139000"])
    report = taken(book, edited(exported(book), 1, Phone="13900139000", Second_phone=PHONE))
    phones = sorted(book.phones.where(), key=lambda phone: phone.position)
    assert [phone.digits for phone in phones] == ["13900139000", PHONE]


def test_what_is_the_same_in_both_places_is_no_conflict(book: Book) -> None:
    customer = full(book)
    file = edited(exported(book), 1, WeChat="new", QQ="")
    with book.change(T("Edit")):
        book.customers.update(customer, wechat="new")
    assert taken(book, file).skipped == 1


def test_a_field_emptied_in_both_places_is_no_conflict(book: Book) -> None:
    customer = full(book)
    file = edited(exported(book), 1, WeChat="")
    with book.change(T("Edit")):
        book.customers.update(customer, wechat="")
    assert taken(book, file).skipped == 1


def test_a_cell_emptied_here_and_edited_there_is_a_conflict(book: Book) -> None:
    customer = full(book)
    file = edited(exported(book), 1, WeChat="")
    with book.change(T("Edit")):
        book.customers.update(customer, wechat="other")
    (problem,) = taken(book, file).problems
    assert (problem.column, problem.value, problem.reason.values) == ("WeChat", "", {"value": "other"})
    assert book.customers.get(customer).wechat == "other"


def test_a_number_that_belongs_to_somebody_else_here_is_taken_whole(book: Book, tmp_path: Path) -> None:
    full(book)
    file = exported(book)
    (tmp_path / "other").mkdir()
    with closing(a_book(tmp_path / "other")) as other:
        a_customer(other, "陈国栋", "13700137000")
        report = taken(other, file, Duplicates.KEEP)
        assert report.created == 1
        assert {card.name for card in other.customers.where()} == {"陈国栋", "李玉芬"}
        report = taken(other, file)
        assert (report.created, report.updated, len(report.problems)) == (0, 0, 1)


def test_columns_of_ones_own_and_new_rows_come_in(book: Book) -> None:
    customer = full(book)
    file = exported(book, frozenset({"Note"}))
    first, *rows = file.sheets[0].rows
    first.append("Hobby")
    rows[0].append("tea")
    file.sheets[0].rows.append(["", "许文涛", "", "13600136000"])
    report = taken(book, file)
    assert (report.created, report.updated, report.problems) == (1, 1, [])
    assert book.customers.get(customer).note == "Hobby: tea"


def test_a_row_without_a_number_column_is_a_sheet_like_any(book: Book) -> None:
    full(book)
    file = exported(book)
    for row in file.sheets[0].rows:
        row[0] = ""
    assert taken(book, file).skipped == 1


def test_a_row_with_a_problem_stays_one(book: Book) -> None:
    full(book)
    file = edited(exported(book), 1, Name="", Phone="", WeChat="")
    assert len(taken(book, file).problems) == 1
