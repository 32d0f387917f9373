"""A sheet made by hand, and what an import of it comes to."""

from core.importing.fields import SheetKind
from core.importing.reports import Duplicates, ImportChoices, ImportReport
from core.importing.service import import_file
from core.importing.sheet import Cell, Sheet, SheetFile
from core.model.customer import Customer
from core.ports import Book
from tests.makers import TODAY

PHONE, OTHER_PHONE = "15422814821", "15409173306"
PURCHASES = "客户编号 日期 产品 金额 单号 到期日"


def a_file(headings: str, *rows: list[Cell] | str, name: str = "客户.xlsx") -> SheetFile:
    cells: list[list[Cell]] = [[*headings.split()]]
    cells += [[*row.split("|")] if isinstance(row, str) else row for row in rows]
    return SheetFile(name, "ab" * 32, [Sheet("Sheet1", cells)])


def run(book: Book, file: SheetFile, duplicates: Duplicates = Duplicates.ASK, **more: object) -> ImportReport:
    kind = more.get("kind")
    choices = ImportChoices(kind=SheetKind(str(kind)) if kind else None, duplicates=duplicates)
    return import_file(book, file, choices, TODAY)


def card(book: Book, number: str) -> Customer:
    return book.customer_by_number(number)


def verdicts(report: ImportReport) -> tuple[int, int, int, int, int]:
    found = (report.created, report.updated, report.joined, report.skipped, len(report.problems))
    assert sum(found) == report.rows
    return found
