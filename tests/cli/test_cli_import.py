"""`import`: the report, the rows that come back, and a try without a book."""

from pathlib import Path

import openpyxl
import pytest

from storage.library import DiskLibrary
from tests.cli.conftest import Shuke

HEADINGS = "客户编号,姓名,手机,生日\n"
SHEET = HEADINGS + "A1,李玉芬,13800138000,农历八月十五\nA2,陈国栋,13900139000,1985-03-12\n"
KEYS = "rows created updated joined skipped problems warnings preview encoding sheet change seconds"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "customers.csv"
    path.write_text(SHEET, "utf-8")
    return path


def test_the_report_as_a_document(shuke: Shuke, sheet: Path) -> None:
    done = shuke("import", str(sheet), "--json")
    assert (done.status, list(done.document)) == (0, KEYS.split())
    counted = [done.document[name] for name in ("rows", "created", "updated", "joined", "skipped", "change")]
    assert counted == [2, 2, 0, 0, 0, 1]
    preview = done.document["preview"]
    assert isinstance(preview, list)
    assert (preview[0]["phone"], preview[1]["birthday"]) == ("13800138000", "1985-03-12")


def test_the_report_as_a_table(shuke: Shuke, sheet: Path) -> None:
    done = shuke("import", str(sheet))
    assert done.out.splitlines()[:2] == [
        "Rows  New  Updated  Joined  Skipped  Problems",
        "   2    2        0       0        0         0",
    ]
    assert done.err == "Change 1: undo takes it back.\n"
    assert [row["name"] for row in shuke("list", "customers", "--json").rows] == ["李玉芬", "陈国栋"]


def test_a_dry_run_needs_no_book_and_makes_none(shuke: Shuke, sheet: Path, book_path: Path) -> None:
    done = shuke("import", str(sheet), "--dry-run")
    assert (done.status, done.err) == (0, "Nothing was written.\n")
    assert not book_path.exists()
    assert shuke("import", str(sheet), "--dry-run", "--json").document["change"] is None


def test_a_dry_run_looks_at_the_book_that_is_there(shuke: Shuke, sheet: Path) -> None:
    shuke("import", str(sheet))
    done = shuke("import", str(sheet), "--dry-run", "--json")
    assert (done.document["created"], done.document["change"]) == (0, None)
    assert done.err.startswith("This very file was taken in before, on ")
    assert len(shuke("list", "history", "--json").rows) == 1


@pytest.fixture
def double(tmp_path: Path) -> Path:
    """A sheet without numbers that has one person twice."""
    path = tmp_path / "double.csv"
    path.write_text("姓名,手机,地址\n李玉芬,13800138000,\n李玉芬,13800138000,人民路1号\n", "utf-8")
    return path


def test_rows_with_problems_come_back(shuke: Shuke, double: Path, tmp_path: Path) -> None:
    out = tmp_path / "problems.xlsx"
    done = shuke("import", str(double), "--problems", str(out))
    assert done.status == 3
    assert done.err.splitlines()[-1] == f"The rows with problems are in {out}."
    assert "李玉芬" in done.out
    (returned,) = DiskLibrary().read_sheets(out).sheets
    assert returned.rows[1][:3] == [3, "李玉芬", "13800138000"]


def test_what_was_written_is_told_though_the_problems_have_no_place(
    shuke: Shuke, double: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    done = shuke("import", str(double), "--json", "--problems", str(tmp_path / "file" / "problems.xlsx"))
    assert (done.status, done.document["created"]) == (1, 1)
    assert "problems.xlsx" in done.err


def test_problems_are_written_as_a_workbook_only(shuke: Shuke, double: Path, book_path: Path) -> None:
    done = shuke("import", str(double), "--problems", "problems.txt")
    assert (done.status, book_path.exists()) == (2, False)
    assert "problems.txt does not end in .xlsx" in done.err


def test_the_choice_for_doubles(shuke: Shuke, double: Path) -> None:
    done = shuke("import", str(double), "--duplicates", "skip", "--json")
    assert (done.status, done.document["skipped"], done.document["created"]) == (0, 1, 1)


def test_warnings_are_told(shuke: Shuke, tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    path.write_text(HEADINGS + "A1,李玉芬,13800138000,某天\n", "utf-8")
    done = shuke("import", str(path), "--kind", "customers")
    assert done.status == 0
    assert "某天" in done.out


def test_a_column_may_be_named_by_hand(shuke: Shuke, tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    path.write_text("姓名,手机,XY\n李玉芬,13800138000,重点\n", "utf-8")
    shuke("import", str(path), "--map", "XY=tags")
    (row,) = shuke("list", "customers", "--json").rows
    assert row["tags"] == ["重点"]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("import", "nothing.csv"), 1),
        (("import",), 2),
        (("import", "x.csv", "--kind", "dogs"), 2),
        (("import", "x.csv", "--duplicates", "perhaps"), 2),
    ],
)
def test_what_cannot_be_imported(shuke: Shuke, book_path: Path, words: tuple[str, ...], status: int) -> None:
    done = shuke(*words)
    assert (done.status, done.out) == (status, "")
    assert not book_path.exists()


def test_how_a_text_is_read_may_be_told(shuke: Shuke, tmp_path: Path) -> None:
    path = tmp_path / "customers.txt"
    path.write_bytes("姓名#手機\n張國榮#13800138000\n".encode("big5"))
    done = shuke("import", str(path), "--encoding", "big5", "--delimiter", "#", "--dry-run", "--json")
    assert (done.document["created"], done.document["encoding"]) == (1, "big5hkscs")
    wrong = shuke("import", str(path), "--encoding", "klingon")
    assert (wrong.status, "There is no encoding “klingon”" in wrong.err) == (1, True)


def test_contact_cards_are_imported(shuke: Shuke, tmp_path: Path) -> None:
    path = tmp_path / "contacts.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:张三\nTEL;TYPE=CELL:13800138000\nEND:VCARD\n", "utf-8")
    assert shuke("import", str(path), "--json").document["created"] == 1
    assert [row["name"] for row in shuke("list", "customers", "--json").rows] == ["张三"]


def test_a_column_becomes_a_field_of_its_own_and_comes_back_with_the_export(
    shuke: Shuke, tmp_path: Path
) -> None:
    path = tmp_path / "customers.csv"
    path.write_text("姓名,手机,=XY\n李玉芬,13800138000,001\n", "utf-8")
    done = shuke("import", str(path), "--map", "=XY=custom", "--json")
    preview = done.document["preview"]
    assert isinstance(preview, list) and preview[0]["custom:=XY"] == "001"
    for name in ("out.csv", "out.xlsx"):
        assert shuke("export", "customers", str(tmp_path / name)).status == 0
        sheet = DiskLibrary().read_sheets(tmp_path / name).sheets[0]
        assert (sheet.rows[0][-1], sheet.rows[1][-1]) == ("=XY", "001")
        back = shuke("import", str(tmp_path / name), "--dry-run", "--json")
        assert (back.document["rows"], back.document["skipped"]) == (1, 1)


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
def test_rows_that_came_back_are_mended_and_taken_in(shuke: Shuke, tmp_path: Path, language: str) -> None:
    path, out = tmp_path / "customers.csv", tmp_path / "problems.xlsx"
    path.write_text("姓名,手机,生日,爱好\n李玉芬,13800138000,,喝茶\n,,1985-03-12,钓鱼\n", "utf-8")
    assert shuke("import", str(path), "--problems", str(out), "--lang", language).status == 3
    workbook = openpyxl.load_workbook(out)
    row = [cell.value for cell in workbook.worksheets[0][2]]
    assert row[:5] == [3, None, None, "1985-03-12", "钓鱼"]
    workbook.worksheets[0]["B2"] = "陈国栋"
    workbook.save(out)
    done = shuke("import", str(out), "--json")
    assert (done.status, done.document["created"], done.document["warnings"]) == (0, 1, [])
    assert done.document["preview"] == [
        {
            "name": "陈国栋",
            "birthday": "1985-03-12",
            "birthday_kind": "solar",
            "note": "爱好: 钓鱼",
            "number": "2",
        }
    ]


def test_other_sheets_with_tables_are_named(shuke: Shuke, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in (
        ("一月", [["姓名", "手机"], ["来雪", "15422814821"], ["王祥", "15409173306"]]),
        ("二月", [["姓名", "地址"], ["李敏", "中山路1号"]]),
        ("说明", [["姓名必填"]]),
        ("空表", [["姓名", "手机"]]),
    ):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "months.xlsx")
    done = shuke("import", str(tmp_path / "months.xlsx"), "--dry-run")
    assert done.err == "Nothing was written.\nNot taken in: 二月. --sheet names the one to take.\n"
    chosen = shuke("import", str(tmp_path / "months.xlsx"), "--sheet", "二月", "--dry-run")
    assert chosen.err == "Nothing was written.\n"


def test_notes_name_the_sheet_where_several_are_taken(shuke: Shuke, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, number in (("一月", "15422814821"), ("二月", "1540917330")):
        sheet = book.create_sheet(title)
        sheet.append(["姓名", "手机"])
        sheet.append(["来雪", number])
    book.save(tmp_path / "months.xlsx")
    out = tmp_path / "problems.xlsx"
    done = shuke("import", str(tmp_path / "months.xlsx"), "--problems", str(out))
    told = [line.split() for line in done.out.splitlines() if line.startswith("二月")]
    assert [words[:2] for words in told] == [["二月", "2"]]
    document = shuke("import", str(tmp_path / "months.xlsx"), "--dry-run", "--json").document
    assert document["sheet"] == "一月, 二月"
    assert "'sheet': '二月'" in str(document["problems"])
    (returned,) = DiskLibrary().read_sheets(out).sheets
    assert [row[:3] for row in returned.rows[1:]] == [["二月", 2, "来雪"]]
