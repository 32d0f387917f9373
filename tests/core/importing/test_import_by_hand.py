"""Cells typed over and rows decided one by one: a new plan takes them along, and they can be taken back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.by_hand import UNTOUCHED, ByHand, RowChoice, typed_over
from core.importing.fields import SheetKind
from core.importing.plan import Plan
from core.importing.reports import Duplicates, ImportChoices, Verdict
from core.importing.service import apply_plan, make_plan, report_of, understand, with_choices_of_before
from core.importing.sheet import Cell, Sheet, SheetFile
from core.importing.table import FoundTable
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, card, run
from tests.core.importing.test_import_round_trip import edited, exported
from tests.makers import TODAY, a_customer

HEADINGS = "姓名 手机 生日"
ROWS = (f"许文涛|{PHONE}|二月三十一", f"许文涛|{PHONE}|", f"贺春梅|{OTHER_PHONE}|3-18", "||3-18")
CREATE, JOIN, SKIP, PROBLEM = Verdict.CREATE, Verdict.JOIN, Verdict.SKIP, Verdict.PROBLEM


def plan(book: Book, by_hand: ByHand, duplicates: Duplicates = Duplicates.ASK, *, file: SheetFile) -> Plan:
    choices = ImportChoices(duplicates=duplicates)
    understood = with_choices_of_before(book, understand(file, choices), choices)
    return make_plan(book, understood, choices, TODAY, by_hand=by_hand)


def verdicts(book: Book, by_hand: ByHand, duplicates: Duplicates = Duplicates.ASK) -> list[Verdict]:
    found = plan(book, by_hand, duplicates, file=a_file(HEADINGS, *ROWS))
    assert [decision.row.row for decision in found.decisions] == [2, 3, 4, 5]
    return [decision.verdict for decision in found.decisions]


def test_untouched_rows_are_decided_as_ever(book: Book) -> None:
    assert verdicts(book, UNTOUCHED) == [CREATE, PROBLEM, CREATE, PROBLEM]


@pytest.mark.parametrize(
    ("choice", "verdict"),
    [
        (RowChoice.JOIN, JOIN),
        (RowChoice.KEEP, CREATE),
        (RowChoice.LEAVE, SKIP),
        (RowChoice.RETURN, PROBLEM),
    ],
)
@pytest.mark.parametrize("duplicates", Duplicates)
def test_one_row_goes_its_own_way_whatever_holds_for_all(
    book: Book, choice: RowChoice, verdict: Verdict, duplicates: Duplicates
) -> None:
    found = verdicts(book, UNTOUCHED.decided([3], choice), duplicates)
    assert found == [CREATE, verdict, CREATE, PROBLEM]


def test_what_is_left_out_makes_room_for_the_next(book: Book) -> None:
    assert verdicts(book, UNTOUCHED.decided([2], RowChoice.LEAVE)) == [SKIP, CREATE, CREATE, PROBLEM]
    assert verdicts(book, UNTOUCHED.decided([2, 3, 4, 5], RowChoice.LEAVE)) == [SKIP] * 4


def test_a_choice_is_taken_back() -> None:
    chosen = UNTOUCHED.decided([2, 3], RowChoice.LEAVE).decided([3], RowChoice.KEEP)
    assert chosen.rows == {2: RowChoice.LEAVE, 3: RowChoice.KEEP}
    assert chosen.decided([2, 3], None) == UNTOUCHED
    assert chosen.of_rows(RowChoice.KEEP).rows == {3: RowChoice.KEEP}
    assert chosen.modes() == {3: Duplicates.KEEP}


def test_a_typed_cell_is_cleaned_like_those_of_the_sheet(book: Book) -> None:
    by_hand = UNTOUCHED.typed({(2, 2): "农历八月十五", (5, 0): "方晓琳", (3, 1): "154 8120 7753"})
    file = a_file(HEADINGS, *ROWS)
    found = plan(book, by_hand, file=file)
    assert [decision.verdict for decision in found.decisions] == [CREATE] * 4
    assert found.decisions[0].row.warnings == ()
    apply_plan(book, understand(file, ImportChoices()), found, TODAY)
    assert (card(book, "1").birth_month, card(book, "1").birth_day) == (8, 15)
    assert [phone.digits for phone in book.phones.where()] == [PHONE, "15481207753", OTHER_PHONE]


def test_an_emptied_cell_leaves_nothing_in_the_note(book: Book) -> None:
    file = a_file(HEADINGS, *ROWS)
    kept = plan(book, UNTOUCHED, file=file).decisions[0].row
    emptied = plan(book, UNTOUCHED.typed({(2, 2): ""}), file=file).decisions[0].row
    assert (kept.values["note"], len(kept.warnings)) == ("生日: 二月三十一", 1)
    assert ("note" in emptied.values, emptied.warnings) == (False, ())


def test_a_row_is_handed_back_with_the_reason_it_was_told_of(book: Book) -> None:
    file = a_file(HEADINGS, *ROWS)
    by_hand = UNTOUCHED.decided([2, 4, 5], RowChoice.RETURN)
    found = plan(book, by_hand, file=file)
    report = report_of(book, understand(file, ImportChoices()), found)
    assert [note.row for note in report.problems] == [2, 4, 5]
    assert [note.reason.msgid for note in report.problems] == [
        "That lunar date doesn’t exist",
        "Handed back by hand",
        "The row has neither a name nor a phone nor WeChat",
    ]
    assert report.warnings == []


def test_rows_of_records_are_left_out_as_well(book: Book) -> None:
    a_customer(book, "许文涛", PHONE)
    file = a_file("姓名 日期 产品 金额", "许文涛|2026-01-01|空调|30", "许文涛|2026-01-02|空调|40")
    by_hand = UNTOUCHED.decided([2], RowChoice.LEAVE).typed({(3, 3): "50"})
    found = plan(book, by_hand, file=file)
    assert found.mapping.kind is SheetKind.PURCHASES
    assert [decision.verdict for decision in found.decisions] == [SKIP, CREATE]
    apply_plan(book, understand(file, ImportChoices()), found, TODAY)
    assert [purchase.amount for purchase in book.purchases.where()] == [50_00]


def test_in_an_edited_sheet_of_ours_a_row_may_be_left_out_and_a_cell_typed_over(book: Book) -> None:
    run(book, a_file("编号 姓名 手机", f"1|许文涛|{PHONE}", f"2|贺春梅|{OTHER_PHONE}"))
    file = edited(edited(exported(book), 1, WeChat="a"), 2, WeChat="b")
    place = file.sheets[0].rows[0].index("WeChat")
    by_hand = UNTOUCHED.decided([2], RowChoice.LEAVE).typed({(3, place): "c"})
    found = plan(book, by_hand, file=file)
    assert [decision.verdict for decision in found.decisions] == [SKIP, Verdict.UPDATE]
    assert found.warnings == ()
    everything = plan(book, UNTOUCHED.decided([2, 3], RowChoice.LEAVE), file=file)
    assert [decision.verdict for decision in everything.decisions] == [SKIP, SKIP]
    del file.sheets[0].rows[2]
    alone = plan(book, UNTOUCHED.decided([2], RowChoice.LEAVE), file=file)
    assert [note.row for note in alone.warnings] == [2]


def test_a_table_without_typed_cells_is_the_very_same() -> None:
    table = FoundTable(1, [], [(2, ["a"])])
    assert typed_over(table, {}) is table


@given(st.dictionaries(st.tuples(st.integers(2, 6), st.integers(0, 5)), st.text(max_size=3)))
def test_only_the_typed_cells_are_others(cells: dict[tuple[int, int], str]) -> None:
    rows: list[tuple[int, list[Cell]]] = [
        (row, [f"{row}-{column}" for column in range(3)]) for row in range(2, 6)
    ]
    table = FoundTable(1, [], rows)
    for row, found in typed_over(table, cells).rows:
        for column, cell in enumerate(found):
            untyped = f"{row}-{column}" if column < 3 else None
            assert cell == cells.get((row, column), untyped)


def test_the_sheet_itself_stays_as_it_was() -> None:
    sheet = Sheet("a", [["姓名"], ["许文涛"]])
    understood = understand(SheetFile("a.csv", "", [sheet]), ImportChoices())
    typed_over(understood.table, {(2, 0): "x"})
    assert sheet.rows[1] == ["许文涛"]
