"""Empty sheets to fill in: filled by somebody, they come in without a question, and the example stays out."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from resources.words import languages
from tests.journeys.conftest import Shuke

Row = dict[int, str | int | date]
LANGUAGES = [code for code, _ in languages()]
CUSTOMERS: list[Row] = [
    {1: "陈国栋", 3: "15422814821", 6: "农历八月十五", 15: "钓鱼、牌友"},
    {1: "李玉芬", 3: "13800138000", 6: "1985-3-2", 19: date(2026, 10, 8)},
]
RECORDS: dict[str, Row] = {
    "purchases": {1: "陈国栋", 3: date(2025, 1, 5), 4: "冰箱", 7: 3000},
    "history": {1: "李玉芬", 3: date(2025, 1, 6), 6: date(2026, 12, 1), 7: "聊了冰箱"},
}


def filled(path: Path, rows: list[Row]) -> Path:
    """The template with these rows below its example, each drop-down at its first choice."""
    workbook = load_workbook(path)
    sheet = workbook.worksheets[0]
    assert isinstance(sheet, Worksheet)
    for number, row in enumerate(rows, start=3):
        for offer in sheet.data_validations.dataValidation:
            place = str(offer.sqref).split(":")[0].rstrip("0123456789")
            sheet[f"{place}{number}"] = str(offer.formula1).strip('"').split(",")[0]
        for column, value in row.items():
            sheet.cell(number, column + 1).value = value
    workbook.save(path)
    return path


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_template_comes_in_whole_and_its_example_does_not(
    shuke: Shuke, tmp_path: Path, language: str
) -> None:
    book, out = tmp_path / "book.shuke", tmp_path / "customers.xlsx"
    shuke(book, "demo", "--customers", "10")
    shuke(book, "--lang", language, "export", "template-customers", out)
    report = shuke(book, "import", filled(out, CUSTOMERS))
    assert (report.verdicts, report.notes("warnings")) == ((2, 0, 0, 0, 0), [])
    for kind, row in RECORDS.items():
        sheet = tmp_path / f"{kind}.xlsx"
        shuke(book, "--lang", language, "export", f"template-{kind}", sheet)
        done = shuke(book, "import", filled(sheet, [row]))
        assert (done.verdicts, done.notes("warnings")) == ((1, 0, 0, 0, 0), []), kind


@pytest.mark.parametrize("kind", ["customers", "purchases", "history"])
def test_an_empty_template_brings_nothing(shuke: Shuke, tmp_path: Path, kind: str) -> None:
    book, out = tmp_path / "book.shuke", tmp_path / "empty.xlsx"
    shuke(book, "demo", "--customers", "10")
    shuke(book, "export", f"template-{kind}", out)
    assert shuke(book, "import", out).verdicts == (0, 0, 0, 0, 0)
