"""Columns go where they were sent the last time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.importing.fields import SheetKind
from core.importing.mapping_memory import remember
from core.importing.reports import ImportChoices, ImportReport
from core.importing.service import import_file
from core.importing.sheet import Cell, Sheet, SheetFile
from core.model.birthday import Calendar
from core.ports import Book
from core.screens.importing.sheets import as_before, look_into
from core.text import T
from tests.makers import TODAY, a_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    opened = a_book(tmp_path)
    yield opened
    opened.close()


def a_file(*rows: str, headings: str = "姓名 手机 老家 生日") -> SheetFile:
    cells: list[list[Cell]] = [[*headings.split()]]
    cells += [[*row.split("|")] for row in rows]
    return SheetFile("a.csv", "ab" * 32, [Sheet("a", cells)])


def run(book: Book, row: str, *maps: str, kind: SheetKind | None = None) -> ImportReport:
    return import_file(book, a_file(row), ImportChoices(maps=maps, kind=kind), TODAY)


CHOSEN = ("老家=address", "手机=")


def test_what_was_chosen_comes_back_and_is_told(book: Book) -> None:
    assert not run(book, "来雪|13700000001|南安|3-18", *CHOSEN).recalled
    report = run(book, "王祥|13700000003|晋江|8-14")
    assert report.recalled
    assert report.preview[0] == {
        "name": "王祥",
        "address": "晋江",
        "birthday": "--08-14",
        "birthday_kind": "solar",
        "number": "2",
    }


def test_another_choice_takes_its_place_and_the_guess_forgets_it(book: Book) -> None:
    run(book, "来雪|13700000001|南安|3-18", *CHOSEN)
    run(book, "王祥|13700000003|晋江|8-14", "老家=region")
    assert run(book, "李敏|13700000004|石狮|").preview[0]["region"] == "石狮"
    assert len(book.import_mappings.where()) == 1
    run(book, "李芳|13700000005|石狮|", "姓名=name", "老家=note")
    run(book, "李明|13700000006|石狮|")
    assert len(book.import_mappings.where()) == 1


def test_the_guess_itself_is_not_kept(book: Book) -> None:
    run(book, "来雪|13700000001|南安|3-18")
    assert book.import_mappings.where() == []
    run(book, "王祥|13700000003|晋江|8-14", *CHOSEN)
    run(book, "李敏|13700000004|石狮|", "姓名=name")
    assert book.import_mappings.where() == []


def test_for_another_kind_of_rows_it_does_not_count(book: Book) -> None:
    run(book, "来雪|13700000001|南安|3-18", *CHOSEN)
    assert not run(book, "王祥|13700000003|晋江|", "生日=product", kind=SheetKind.OWNED).recalled
    assert not run(book, "王祥|13700000003|晋江|", kind=SheetKind.CUSTOMERS).recalled


def test_a_kind_that_was_chosen_comes_back(book: Book) -> None:
    headings = "姓名 手机 产品"
    file = a_file("来雪|13700000001|冰箱", headings=headings)
    import_file(book, file, ImportChoices(kind=SheetKind.OWNED), TODAY)
    report = import_file(book, a_file("王祥|13700000003|空调", headings=headings), ImportChoices(), TODAY)
    assert (report.kind, report.recalled) == (SheetKind.OWNED, True)


def test_a_calendar_that_was_chosen_comes_back_in_the_window(book: Book) -> None:
    file = a_file("来雪|13700000001|南安|3-18")
    opened = as_before(book, look_into(file, lambda _done, _total: None))
    understood = opened.line("a").understood
    assert understood is not None
    birthday = understood.mapping.columns[3]
    mapping = understood.mapping.with_column(3, birthday.field, Calendar.LUNAR)
    with book.change(T("Choose")):
        remember(book, understood.table, mapping)
    again = as_before(book, opened).line("a").understood
    assert again is not None
    assert (again.recalled, again.mapping.columns[3].hint) == (True, Calendar.LUNAR)


def test_a_field_that_is_unknown_is_guessed(book: Book) -> None:
    run(book, "来雪|13700000001|南安|3-18", *CHOSEN)
    [kept] = book.import_mappings.where()
    with book.change(T("Choose")):
        book.import_mappings.update(kept.id, mapping=kept.mapping.replace('"address"', '"elsewhere"'))
    assert "address" not in run(book, "王祥|13700000003|晋江|8-14").preview[0]


def test_a_sheet_without_a_table_has_nothing_to_recall(book: Book) -> None:
    file = a_file("来雪|13700000001|南安|3-18")
    empty = SheetFile("a.xlsx", "", [*file.sheets, Sheet("说明", [["红色为必填"]])])
    assert as_before(book, look_into(empty, lambda _done, _total: None)).line("说明").understood is None
