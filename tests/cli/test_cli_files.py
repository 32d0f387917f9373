"""Commands that read or write files: export, backup, restore, check."""

import csv
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from core.model.backup import Reason
from core.ports import Book
from storage.backups.disk import DiskBackups
from storage.connection import connect
from storage.library import DiskLibrary
from tests.cli.conftest import Shuke
from tests.makers import a_customer, a_purchase

Fill = Callable[[Callable[[Book], object]], None]
ONE_LIST = ("customers", "today", "dormant", "birthdays", "renewals", "referrals", "credit", "history")


def two_customers(book: Book) -> None:
    a_purchase(book, a_customer(book, "李玉芬", "13800138000"))
    a_customer(book, "陈国栋")


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize("what", ONE_LIST)
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_every_list_is_exported(shuke: Shuke, fill: Fill, tmp_path: Path, what: str, ending: str) -> None:
    fill(two_customers)
    out = tmp_path / f"out{ending}"
    done = shuke("export", what, str(out), "--json")
    assert (done.status, done.document["path"]) == (0, str(out))
    (sheet,) = DiskLibrary().read_sheets(out).tables
    assert len(sheet.rows) == 1 + int(str(done.document["rows"]))


def test_customers_are_exported_as_whole_cards(shuke: Shuke, fill: Fill, tmp_path: Path) -> None:
    fill(two_customers)
    done = shuke("export", "customers", str(tmp_path / "out.csv"), "--lang", "zh_CN")
    headings, first, _ = rows_of(tmp_path / "out.csv")
    assert (first[:2], len(headings)) == (["1", "李玉芬"], 37)
    assert done.out == ""


def test_a_phrase_chooses_the_customers(shuke: Shuke, fill: Fill, tmp_path: Path) -> None:
    fill(two_customers)
    done = shuke("export", "phrase:国栋", str(tmp_path / "out.csv"))
    assert done.err == f"1 row written to {tmp_path / 'out.csv'}.\n"
    assert [row[1] for row in rows_of(tmp_path / "out.csv")[1:]] == ["陈国栋"]


def test_all_is_a_workbook_of_several_sheets(shuke: Shuke, fill: Fill, tmp_path: Path) -> None:
    fill(two_customers)
    assert shuke("export", "all", str(tmp_path / "out.xlsx")).status == 0
    sheets = DiskLibrary().read_sheets(tmp_path / "out.xlsx").sheets
    names = (
        "Customers Families Contacts Purchases Owned Wishes Appointments Promises Referrals Credit Relations"
    )
    assert [sheet.name.split()[0] for sheet in sheets] == names.split()


@pytest.mark.parametrize(
    ("what", "name", "sentence"),
    [
        ("customers", "out.ics", "This list is not written as “.ics”: out.ics. Choose a name that ends in"),
        ("birthdays", "out.vcf", "This list is not written as “.vcf”: out.vcf. Choose"),
        ("dormant", "out.pdf", "This list is not written as “.pdf”: out.pdf. Choose"),
        ("phrase:李", "out", "This list is not written as “”: out. Choose"),
        ("all", "out.csv", "A CSV file holds one list only: out.csv. Choose a name that ends in .xlsx."),
    ],
)
def test_other_files_are_refused(
    shuke: Shuke, fill: Fill, tmp_path: Path, what: str, name: str, sentence: str
) -> None:
    fill(two_customers)
    done = shuke("export", what, str(tmp_path / name))
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(sentence)
    assert not (tmp_path / name).exists()


def test_an_unknown_list_is_wrong_usage(shuke: Shuke, tmp_path: Path) -> None:
    assert shuke("export", "everything", str(tmp_path / "out.csv")).status == 2


def test_contacts_for_the_phone(shuke: Shuke, fill: Fill, tmp_path: Path) -> None:
    fill(two_customers)
    done = shuke("export", "customers", str(tmp_path / "out.vcf"), "--json")
    assert (done.status, done.document["rows"]) == (0, 1)
    assert done.err.startswith("1 customer left out: no phone or e-mail to show")
    assert "FN:李玉芬 空调\r\n" in (tmp_path / "out.vcf").read_bytes().decode()


@pytest.mark.parametrize("what", ["today", "birthdays", "renewals"])
def test_calendars(shuke: Shuke, fill: Fill, tmp_path: Path, what: str) -> None:
    fill(two_customers)
    done = shuke("export", what, str(tmp_path / "out.ics"), "--on", "2026-12-18", "--json")
    text = (tmp_path / "out.ics").read_bytes().decode()
    assert text.count("BEGIN:VEVENT") == done.document["rows"] == (2 if what == "today" else 0)


def test_a_template_is_an_empty_sheet(shuke: Shuke, fill: Fill, tmp_path: Path) -> None:
    fill(two_customers)
    done = shuke("export", "template-history", str(tmp_path / "out.xlsx"))
    assert (done.status, done.err) == (0, f"The template is {tmp_path / 'out.xlsx'}.\n")
    assert [sheet.name for sheet in DiskLibrary().read_sheets(tmp_path / "out.xlsx").sheets] == [
        "Contacts",
        "How to fill it in",
    ]


def test_a_copy_is_written_and_takes_the_place_of_the_book(
    shuke: Shuke, fill: Fill, book_path: Path, tmp_path: Path
) -> None:
    fill(two_customers)
    copy = str(shuke("backup", "--json").document["path"])
    assert Path(copy).parent == tmp_path / "backups"
    fill(lambda book: a_customer(book, "王建华"))
    done = shuke("restore", copy, "--json")
    assert done.document["book"] == str(book_path)
    assert len(shuke("list", "customers", "--json").rows) == 2
    assert len(shuke("list", "customers", "--json", "--book", str(done.document["kept"])).rows) == 3


def test_a_copy_may_become_a_book_where_none_was(shuke: Shuke, fill: Fill, tmp_path: Path) -> None:
    fill(two_customers)
    copies = tmp_path / "copies"
    shuke("backup", str(copies))
    (copy,) = copies.iterdir()
    new = tmp_path / "new.shuke"
    done = shuke("--book", str(new), "restore", str(copy))
    assert (done.status, done.err.splitlines()[-1]) == (0, f"The book is {new}.")
    assert new.is_file()


def test_what_is_no_book_is_not_restored(shuke: Shuke, fill: Fill, tmp_path: Path) -> None:
    fill(two_customers)
    (tmp_path / "notes.txt").write_text("no book")
    assert shuke("restore", str(tmp_path / "notes.txt")).status == 1
    assert len(shuke("list", "customers", "--json").rows) == 2


def test_check_says_that_all_is_well(shuke: Shuke, fill: Fill) -> None:
    fill(two_customers)
    done = shuke("check")
    assert (done.status, done.out) == (0, "")
    assert done.err == "There is no backup yet.\nNo backup has been tried yet.\nAll is well.\n"


def test_check_tells_the_newest_good_copy_and_the_last_trial(
    shuke: Shuke, fill: Fill, book_path: Path
) -> None:
    fill(two_customers)
    shuke("backup")
    backups = DiskBackups(book_path)
    backups.drill()
    (copy,) = backups.lines()
    done = shuke("check")
    assert done.err.splitlines()[0].startswith(f"The newest good backup is {copy.path.name}, made ")
    assert " went well in " in done.err.splitlines()[1]
    found = shuke("check", "--json").document
    assert isinstance(found["backup"], dict)
    assert (found["backup"]["path"], found["backup"]["why"]) == (str(copy.path), "asked")
    assert isinstance(found["drill"], dict)
    assert (found["drill"]["name"], found["drill"]["problem"]) == (copy.path.name, None)
    copy.path.write_bytes(copy.path.read_bytes()[:20_000])
    backups.drill()
    assert " failed: " in shuke("check").err.splitlines()[1]


def test_a_copy_is_made_before_an_import_and_a_merge_of_something_new(
    shuke: Shuke, fill: Fill, book_path: Path, tmp_path: Path
) -> None:
    (tmp_path / "list.csv").write_text("姓名,手机\n王建华,13900139000\n", "utf-8")
    shuke("import", str(tmp_path / "list.csv"), "--dry-run")
    shuke("import", str(tmp_path / "list.csv"))
    assert DiskBackups(book_path).lines() == []
    fill(two_customers)
    shuke("import", str(tmp_path / "list.csv"))
    fill(lambda book: a_customer(book, "高峰"))
    shuke("merge", "2", "3")
    assert [line.why for line in DiskBackups(book_path).lines()] == [Reason.MERGE, Reason.IMPORT]


def test_a_restore_tells_what_differs_before(shuke: Shuke, fill: Fill) -> None:
    fill(two_customers)
    copy = str(shuke("backup", "--json").document["path"])
    fill(lambda book: a_customer(book, "王建华"))
    done = shuke("restore", copy)
    assert done.out.splitlines()[1].split() == ["Customers", "3", "2", "-1"]
    assert done.err.startswith("Now: last change ")
    taken_back = shuke("restore", copy, "--json").document
    assert isinstance(taken_back["copy"], dict)
    assert taken_back["copy"]["counts"]["customers"] == 2


def test_a_damaged_book_is_rescued_into_a_new_one(
    shuke: Shuke, fill: Fill, book_path: Path, tmp_path: Path
) -> None:
    fill(two_customers)
    with closing(connect(book_path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM customers WHERE id = 1")
        connection.execute("INSERT INTO taggings (customer_id, tag_id) VALUES (2, 77)")
    out = tmp_path / "new.shuke"
    done = shuke("rescue", str(book_path), str(out))
    assert done.out.splitlines()[2].split() == ["customers", "2"]
    assert done.err.splitlines() == [
        "1 lost card or household has a blank one in its place.",
        "1 row belonged to something lost and was left out.",
        f"The rescued book is {out}. {book_path} was not touched.",
    ]
    again = shuke("rescue", str(out), str(tmp_path / "again.shuke"), "--json").document
    assert (again["stand_ins"], again["dropped"]) == (0, 0)
    assert shuke("rescue", str(book_path), str(out)).status == 1


def test_check_names_what_is_wrong(shuke: Shuke, fill: Fill, book_path: Path) -> None:
    fill(two_customers)
    with closing(connect(book_path)) as connection:
        connection.execute("UPDATE standings SET gap = 1")
    done = shuke("check", "--json")
    assert (done.status, done.document["problems"]) == (
        1,
        ["standings was out of date and has been made anew"],
    )
    assert done.err.splitlines()[-1] == "1 thing was wrong."
