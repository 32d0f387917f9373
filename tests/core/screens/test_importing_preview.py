"""What the preview says of every row, of all rows, and of what is wrong with them."""

from datetime import date, datetime
from pathlib import Path

import pytest

from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.wishes import WishTold
from core.importing.fields import FIELDS, Field, SheetKind
from core.importing.reports import Duplicates, Verdict
from core.importing.service import Understood, apply_plan
from core.importing.sheet import Cell, Sheet, SheetFile
from core.model.birthday import Birthday, Calendar
from core.model.customer import Phone, Sex, Source
from core.model.purchase import Strength
from core.ports import Book, no_progress
from core.screens.importing.notes import consequence, grouped
from core.screens.importing.preview import Filter, Preview, make_preview
from core.screens.importing.sheets import look_into
from core.screens.importing.shown import shown_fields
from core.screens.importing.words import value_words
from core.text import T
from resources.words import Words
from tests.makers import TODAY, a_book

CUSTOMERS, PURCHASES = FIELDS[SheetKind.CUSTOMERS], FIELDS[SheetKind.PURCHASES]
APPOINTMENTS = FIELDS[SheetKind.APPOINTMENTS]
HEADINGS: list[Cell] = ["姓名", "手机", "生日", "地址", "标签", "备注"]
THERE: list[list[Cell]] = [
    ["陈国栋", "15422814821", "1978-09-12", "中山路 1 号", "车友", ""],
    ["许文涛", "15409173306", "", "", "", ""],
]
COMING: list[list[Cell]] = [
    ["陈国栋", "15422814821", "1978-09-21", "中山路 2 号", "茶友", ""],
    ["许文涛", "15409173306", "", "", "", ""],
    ["贺春梅", "15433621095", "二月三十一", "", "", ""],
    ["贺春梅", "15433621095", "", "", "", "爱喝茶"],
    ["", "", "3-18", "", "", ""],
]


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return a_book(tmp_path)


def understood(headings: list[Cell], *rows: list[Cell], sha256: str = "f00d") -> Understood:
    sheets = [Sheet("客户", [headings, *rows])]
    found = look_into(SheetFile("客户.xlsx", sha256, sheets), no_progress).line("客户").understood
    assert found is not None
    return found


def taken_in(book: Book, found: Understood) -> None:
    preview = make_preview(book, found, Duplicates.ASK, TODAY, no_progress)
    apply_plan(book, found, preview.plan, TODAY)


def preview_of(book: Book, duplicates: Duplicates = Duplicates.ASK) -> Preview:
    """What comes of the sheet above in a book that has two of its people."""
    taken_in(book, understood(HEADINGS, *THERE, sha256="beef"))
    return make_preview(book, understood(HEADINGS, *COMING), duplicates, TODAY, no_progress)


def test_every_row_has_its_verdict(book: Book) -> None:
    lines = preview_of(book).lines
    assert [(line.row, line.verdict) for line in lines] == [
        (2, Verdict.UPDATE),
        (3, Verdict.SKIP),
        (4, Verdict.CREATE),
        (5, Verdict.PROBLEM),
        (6, Verdict.PROBLEM),
    ]
    assert [line.undecided for line in lines] == [False, False, False, True, False]


def test_every_row_says_why(book: Book) -> None:
    said = [line.explanation for line in preview_of(book).lines]
    assert [text.msgid if text else "" for text in said] == [
        "Changes: {fields}",
        "Nothing new",
        "That lunar date doesn’t exist",
        "Same name and phone as {name} in an earlier row or card",
        "The row has neither a name nor a phone nor WeChat",
    ]


def test_a_plain_new_row_needs_no_words(book: Book) -> None:
    preview = make_preview(book, understood(HEADINGS, THERE[1]), Duplicates.ASK, TODAY, no_progress)
    assert preview.lines[0].explanation is None


def test_old_values_stand_beside_new_ones(book: Book) -> None:
    line = preview_of(book).lines[0]
    assert [one.field for one in line.changed] == ["address", "birthday", "tags"]
    assert line.old(CUSTOMERS["address"]) == "中山路 1 号"
    assert line.old(CUSTOMERS["birthday"]) == Birthday(Calendar.SOLAR, 9, 12, year=1978)
    assert (line.old(CUSTOMERS["tags"]), line.old(CUSTOMERS["phone"])) == (None, None)


def test_a_column_of_tiers_changes_the_tier(book: Book) -> None:
    headings: list[Cell] = ["姓名", "手机", "等级"]
    taken_in(book, understood(headings, ["陈国栋", "15422814821", "甲"], sha256="beef"))
    found = understood(headings, ["陈国栋", "15422814821", "乙"])
    line = make_preview(book, found, Duplicates.ASK, TODAY, no_progress).lines[0]
    assert [(one.field, one.old) for one in line.changed] == [("tier", "甲")]


@pytest.mark.parametrize(
    ("shown", "rows"),
    [
        (Filter.ALL, [2, 3, 4, 5, 6]),
        (Filter.NEW, [4]),
        (Filter.UPDATE, [2]),
        (Filter.SAME, [5]),
        (Filter.SKIP, [3]),
        (Filter.PROBLEM, [6]),
    ],
)
def test_rows_are_shown_by_verdict(book: Book, shown: Filter, rows: list[int]) -> None:
    assert [line.row for line in preview_of(book).under(shown)] == rows


@pytest.mark.parametrize(
    ("duplicates", "verdict"),
    [
        (Duplicates.ASK, Verdict.PROBLEM),
        (Duplicates.JOIN, Verdict.JOIN),
        (Duplicates.KEEP, Verdict.CREATE),
        (Duplicates.SKIP, Verdict.SKIP),
    ],
)
def test_rows_that_may_be_the_same_are_known_whatever_is_chosen(
    book: Book, duplicates: Duplicates, verdict: Verdict
) -> None:
    preview = preview_of(book, duplicates)
    assert [(line.row, line.verdict) for line in preview.under(Filter.SAME)] == [(5, verdict)]
    assert (preview.same, preview.duplicates) == (1, duplicates)
    assert preview.undecided == int(duplicates is Duplicates.ASK)


def test_a_row_that_joins_a_card_of_the_book_tells_what_it_fills(book: Book) -> None:
    taken_in(book, understood(["姓名"], ["陈国栋"], sha256="beef"))
    found = understood(["姓名", "标签"], ["陈国栋", "车友"])
    line = make_preview(book, found, Duplicates.JOIN, TODAY, no_progress).lines[0]
    assert (line.verdict, [one.field for one in line.changed]) == (Verdict.JOIN, ["tags"])


def test_the_whole_import_in_numbers(book: Book) -> None:
    told = consequence(preview_of(book))
    assert [(text.msgid, text.count) for text in told] == [
        ("{n} new", 1),
        ("{n} updated", 1),
        ("{n} skipped", 1),
        ("{n} to decide", 1),
        ("{n} problem", 1),
    ]


def test_problems_do_not_count_what_only_waits_for_a_choice(book: Book) -> None:
    preview = preview_of(book)
    assert [note.row for note in preview.problems] == [6]
    assert (preview.written, preview.mapping) == (2, preview.plan.mapping)


def test_purchases_of_nobody_are_problems_and_not_in_doubt(book: Book) -> None:
    taken_in(book, understood(HEADINGS, THERE[0]))
    headings: list[Cell] = ["姓名", "日期", "产品", "金额", "订单号"]
    deals = understood(
        headings, ["陈国栋", "2026-01-01", "空调", 3000, "A1"], ["谁也不是", "2026-01-01", "空调", 3000, "A2"]
    )
    preview = make_preview(book, deals, Duplicates.ASK, TODAY, no_progress)
    assert (preview.same, len(preview.problems), preview.written) == (0, 1, 1)
    apply_plan(book, deals, preview.plan, TODAY)
    again = make_preview(book, deals, Duplicates.ASK, TODAY, no_progress)
    assert again.lines[0].explanation == T("Already in the book")
    assert again.report.seen_before == TODAY.isoformat()


def note(
    row: int, reason: str = "“{text}” is only a year", column: str = "生日", value: str = "1985"
) -> RowNote:
    return RowNote(row, column, value, T(reason, text=value), T("Write the day too"))


def test_notes_are_gathered_by_what_is_wrong() -> None:
    groups = grouped([note(2, "The date is missing", "日期", ""), note(5), note(3, value="1990")])
    assert [(len(group.notes), group.first.row) for group in groups] == [(2, 5), (1, 2)]
    assert groups[0].reason == T("“{text}” is only a year", text="…")
    assert groups[1].reason.msgid == "The date is missing"


def test_an_example_names_row_column_and_value() -> None:
    said = [
        grouped([one])[0].example.msgid
        for one in (note(2), note(2, value=""), note(2, column="", value="王芳"))
    ]
    assert said == ["Row {row}, “{column}”: {value}", "Row {row}, “{column}” is empty", "Row {row}: {value}"]


def test_the_preview_shows_what_tells_rows_apart() -> None:
    customers = understood(HEADINGS, *THERE).mapping
    assert [field.name for field in shown_fields(customers)] == ["name", "phone", "birthday", "address"]
    deals = understood(["订单号", "姓名", "日期", "金额"], ["A1", "陈国栋", "2026-01-01", 3000]).mapping
    assert [field.name for field in shown_fields(deals)] == ["name", "date", "amount", "order_no"]


@pytest.mark.parametrize(
    ("field", "value", "written"),
    [
        (CUSTOMERS["name"], None, ""),
        (
            CUSTOMERS["phone"],
            (Phone(0, "", "15422814821"), Phone(0, "", "15409173306")),
            "154 2281 4821, 154 0917 3306",
        ),
        (CUSTOMERS["birthday"], Birthday(Calendar.SOLAR, 3, 18, year=1981), "1981-03-18"),
        (CUSTOMERS["birthday"], Birthday(Calendar.SOLAR, 3, 18), "18 Mar"),
        (CUSTOMERS["birthday"], Birthday(Calendar.LUNAR, 8, 12, year=1978), "1978 lunar 8/12"),
        (CUSTOMERS["sex"], Sex.FEMALE, "Female"),
        (CUSTOMERS["source"], Source.OTHER, "Other"),
        (CUSTOMERS["tags"], ("车友", "茶友"), "车友, 茶友"),
        (CUSTOMERS["next_follow_up"], date(2026, 9, 20), "2026-09-20"),
        (APPOINTMENTS["date"], datetime.fromisoformat("2026-12-01T09:30"), "2026-12-01 09:30"),
        (CUSTOMERS["budget"], 250_000_00, "250,000"),
        (CUSTOMERS["wish"], WishTold("新车", Strength.STRONG), "新车 (Strong)"),
        (CUSTOMERS["wish"], WishTold("", Strength.NORMAL), "Normal"),
        (CUSTOMERS["note"], "爱喝茶\n孩子高考", "爱喝茶 / 孩子高考"),
        (CUSTOMERS["employer"], "other", "other"),
        (PURCHASES["amount"], 1234_50, "1,234.5"),
        (PURCHASES["quantity"], 2, "2"),
    ],
)
def test_values_are_written_to_be_checked(field: Field, value: object, written: str) -> None:
    assert value_words(field, value, Words("en", TODAY)) == written


def test_the_headings_of_what_is_wrong_are_told(book: Book) -> None:
    assert preview_of(book).noted == {"生日", "姓名"}
