"""What the preview offers for single rows and for groups of notes, and what comes of it."""

from pathlib import Path

import pytest

from core.importing.by_hand import UNTOUCHED, ByHand, RowChoice
from core.importing.cleaning.draft import RowNote
from core.importing.fields import SheetKind, field_named
from core.importing.reports import Duplicates, Verdict
from core.importing.service import Understood
from core.importing.sheet import Cell
from core.ports import Book, no_progress
from core.screens.importing.notes import NoteGroup, grouped
from core.screens.importing.preview import Filter, Preview, PreviewLine, make_preview
from core.screens.importing.repairs import (
    CHOICES,
    REPAIRS,
    Repair,
    choice_after,
    choices_of,
    repaired,
    repairs_for,
    told_by_hand,
)
from core.screens.importing.retyping import cells_typed, column_to_type, source_of
from core.screens.importing.shown import shown_fields
from core.text import T
from tests.core.screens.test_importing_preview import COMING, HEADINGS, THERE, taken_in, understood
from tests.makers import TODAY, a_book

JOIN, KEEP, LEAVE, RETURN = RowChoice


@pytest.fixture
def book(tmp_path: Path) -> Book:
    opened = a_book(tmp_path)
    taken_in(opened, understood(HEADINGS, *THERE, sha256="beef"))
    return opened


@pytest.fixture
def found() -> Understood:
    return understood(HEADINGS, *COMING)


def shown(
    book: Book, found: Understood, by_hand: ByHand = UNTOUCHED, duplicates: Duplicates = Duplicates.ASK
) -> Preview:
    return make_preview(book, found, duplicates, TODAY, no_progress, by_hand)


def line_of(preview: Preview, row: int) -> PreviewLine:
    return next(line for line in preview.lines if line.row == row)


def test_a_row_may_be_left_out_and_taken_in_again(book: Book, found: Understood) -> None:
    line = line_of(shown(book, found), 2)
    assert choices_of(line) == (LEAVE,) and choice_after(line, Duplicates.ASK) is LEAVE
    left = line_of(shown(book, found, UNTOUCHED.decided([2], LEAVE)), 2)
    assert (left.verdict, left.choice, choices_of(left)) == (Verdict.SKIP, LEAVE, (None,))
    assert left.explanation == T("Left out by hand")
    assert choice_after(left, Duplicates.ASK) is None


def test_a_row_with_nothing_new_has_no_choice(book: Book, found: Understood) -> None:
    line = line_of(shown(book, found), 3)
    assert choices_of(line) == () and choice_after(line, Duplicates.ASK) is None


def test_a_row_that_may_be_the_same_goes_round(book: Book, found: Understood) -> None:
    by_hand, seen = UNTOUCHED, []
    for _ in range(4):
        line = line_of(shown(book, found, by_hand), 5)
        seen.append((line.verdict, line.undecided))
        by_hand = UNTOUCHED.decided([5], choice_after(line, Duplicates.ASK))
    assert seen == [
        (Verdict.PROBLEM, True),
        (Verdict.JOIN, False),
        (Verdict.CREATE, False),
        (Verdict.SKIP, False),
    ]
    assert by_hand == UNTOUCHED


@pytest.mark.parametrize(
    ("duplicates", "after"), [(Duplicates.JOIN, KEEP), (Duplicates.KEEP, LEAVE), (Duplicates.SKIP, JOIN)]
)
def test_going_round_begins_with_what_holds_for_all(
    book: Book, found: Understood, duplicates: Duplicates, after: RowChoice
) -> None:
    line = line_of(shown(book, found, duplicates=duplicates), 5)
    assert choices_of(line) == (JOIN, KEEP, LEAVE)
    assert choice_after(line, duplicates) is after


def test_a_row_handed_back_is_a_problem_and_no_question(book: Book, found: Understood) -> None:
    preview = shown(book, found, UNTOUCHED.decided([4, 5], RETURN))
    assert [line.row for line in preview.under(Filter.PROBLEM)] == [4, 5, 6]
    assert preview.same == 0
    assert choices_of(line_of(preview, 4)) == (None,)


def test_cells_that_were_typed_over_are_marked(book: Book, found: Understood) -> None:
    preview = shown(book, found, UNTOUCHED.typed({(4, 2): "2月3日", (6, 0): "方晓琳"}))
    assert (line_of(preview, 4).typed, line_of(preview, 4).cells[2]) == (frozenset({2}), "2月3日")
    assert line_of(preview, 2).typed == frozenset()
    assert (preview.problems, preview.report.warnings) == ((), [])


def group_of(preview: Preview, problem: bool) -> NoteGroup:
    return grouped(preview.problems if problem else preview.report.warnings)[0]


def test_a_group_is_mended_at_once_and_back_again(book: Book, found: Understood) -> None:
    preview = shown(book, found)
    group = group_of(preview, False)
    assert repairs_for(group, preview, False) == (Repair.EMPTY, Repair.RETURN)
    emptied = repaired(UNTOUCHED, group, Repair.EMPTY, preview.mapping)
    assert emptied.cells == {(4, 2): ""}
    assert shown(book, found, emptied).report.warnings == []
    back = repaired(UNTOUCHED, group, Repair.RETURN, preview.mapping)
    again = shown(book, found, back)
    given = next(one for one in grouped(again.problems) if one.first.row == 4)
    assert repairs_for(given, again, True) == (Repair.TAKE,)
    assert repaired(back, given, Repair.TAKE, preview.mapping) == UNTOUCHED


def test_rows_that_cannot_be_written_are_left_out_together(book: Book, found: Understood) -> None:
    preview = shown(book, found)
    group = group_of(preview, True)
    assert repairs_for(group, preview, True) == (Repair.LEAVE,)
    left = repaired(UNTOUCHED, group, Repair.LEAVE, preview.mapping)
    assert left.rows == {6: LEAVE}
    assert shown(book, found, left).problems == ()


def test_what_no_field_tells_cannot_be_left_empty(book: Book, found: Understood) -> None:
    preview = shown(book, found)
    group = NoteGroup((RowNote(2, "", "…", T("Broken"), T("Mend it")),))
    assert repairs_for(group, preview, False) == (Repair.RETURN,)
    assert repaired(UNTOUCHED, group, Repair.EMPTY, preview.mapping) == UNTOUCHED


def test_of_several_columns_the_one_that_says_something_is_typed_over(book: Book) -> None:
    rows: list[list[Cell]] = [
        ["陈国栋", "15422814821", "", "八月十二"],
        ["许文涛", "15409173306"],
        ["方晓琳", "", "3-18"],
    ]
    found = understood(["姓名", "手机", "公历生日", "农历生日"], *rows)
    preview = shown(book, found)
    assert column_to_type(preview.lines[0], "birthday", preview.mapping) == 3
    assert column_to_type(preview.lines[1], "birthday", preview.mapping) == 2
    assert column_to_type(preview.lines[0], "wechat", preview.mapping) is None


def test_a_name_from_two_columns_is_typed_over_as_a_whole(book: Book) -> None:
    found = understood(
        ["姓", "名", "手机", "昵称"], ["陈", "国栋", "13700000001", "阿栋"], ["", "", "13700000002", "小雪"]
    )
    preview = shown(book, found)
    whole, other = preview.lines
    name = next(field for field in shown_fields(preview.mapping) if field.name == "name")
    assert source_of(whole, name, preview.mapping) == "陈国栋"
    assert source_of(other, name, preview.mapping) == "小雪"
    typed = cells_typed(whole, name, "陈国梁", preview.mapping)
    assert typed == {(2, 0): "陈国梁", (2, 1): ""}
    again = shown(book, found, by_hand=UNTOUCHED.typed(typed))
    assert again.lines[0].decision.row.values["name"] == "陈国梁"
    assert source_of(again.lines[0], name, again.mapping) == "陈国梁"
    assert cells_typed(other, field_named("wechat", SheetKind.CUSTOMERS), "a", preview.mapping) == {}


def test_a_note_from_columns_of_nobody_is_typed_over(book: Book) -> None:
    rows: list[list[Cell]] = [
        ["陈国栋", "13700000001", "2026-01-01", "电话", "", "喝茶"],
        ["陈国栋", "13700000001", "2026-01-02", "电话", "聊了", ""],
    ]
    preview = shown(book, understood(["姓名", "手机", "跟进日期", "跟进方式", "跟进内容", "爱好"], *rows))
    assert [column_to_type(line, "note", preview.mapping) for line in preview.lines] == [5, 4]


def test_what_was_done_by_hand_is_told_in_numbers() -> None:
    by_hand = UNTOUCHED.typed({(2, 0): "a"}).decided([3, 4], LEAVE)
    assert [text.count for text in told_by_hand(by_hand)] == [1, 2]
    assert told_by_hand(UNTOUCHED) == ()


def test_a_field_with_something_wrong_is_seen(found: Understood) -> None:
    assert [field.name for field in shown_fields(found.mapping)] == ["name", "phone", "birthday", "address"]
    noted = {"标签", "备注", "手机"}
    assert [field.name for field in shown_fields(found.mapping, noted)] == ["name", "phone", "tags", "note"]


def test_everything_offered_has_its_words() -> None:
    assert set(REPAIRS) == set(Repair)
    assert set(CHOICES) == {JOIN, KEEP, LEAVE, None}
