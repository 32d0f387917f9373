"""What the third step shows of the columns, and of a row as it will be."""

from dataclasses import replace

import pytest

from core.importing.fields import FAMILY_NAME, FIELDS, SheetKind
from core.importing.mapping import Confidence, guess_mapping
from core.importing.service import Understood
from core.importing.sheet import Cell, Sheet, SheetFile
from core.model.birthday import Birthday, Calendar
from core.ports import no_progress
from core.screens.importing.columns import (
    NOTED,
    NOWHERE,
    ColumnLine,
    calendar_choices,
    choices_for,
    column_lines,
    leaves_private_out,
    own_choice,
    taken,
    to_confirm,
    unclaimed,
    unclear_birthdays,
    with_choice,
)
from core.screens.importing.sample import sample_of
from core.screens.importing.sheets import look_into
from tests.makers import TODAY


def understood(*rows: list[Cell]) -> Understood:
    opened = look_into(SheetFile("客户.xlsx", "f00d", [Sheet("客户", list(rows))]), no_progress)
    found = opened.line("客户").understood
    assert found is not None
    return found


@pytest.fixture
def people() -> Understood:
    return understood(
        ["姓名", "手机", "生日(农历)", "身份证号", "爱好", "备注"],
        ["陈国栋", "15422814821", "7.20", "420106197809123456", "喝茶", "老客户"],
        ["许文涛", "15409173306", "八月十二", "", "", ""],
        ["贺春梅", "15433621095", "1981-03-18", "", "", ""],
    )


def line_of(found: Understood, heading: str) -> ColumnLine:
    return next(line for line in column_lines(found) if line.column.heading == heading)


def test_every_column_says_where_it_goes(people: Understood) -> None:
    labels = [line.choice.label.msgid for line in column_lines(people)]
    assert labels == ["Name", "Phone", "{field}, lunar", "Not imported", "Kept in the note", "Note"]
    assert [line.column.filled for line in column_lines(people)] == [3, 3, 3, 1, 1, 1]


def test_the_choice_in_force_is_among_those_offered(people: Understood) -> None:
    for line in column_lines(people):
        assert line.choice in choices_for(SheetKind.CUSTOMERS, line.column.heading)
    assert FAMILY_NAME in [choice.field for choice in choices_for(SheetKind.CUSTOMERS, "爱好")]


def test_a_column_of_customers_may_become_a_field_of_its_own(people: Understood) -> None:
    hobby = line_of(people, "爱好")
    assert own_choice("爱好") in choices_for(SheetKind.CUSTOMERS, "爱好")
    assert own_choice("爱好") not in choices_for(SheetKind.PURCHASES, "爱好")
    mapping = with_choice(people.mapping, hobby.index, own_choice("爱好"))
    assert line_of(replace(people, mapping=mapping), "爱好").choice == own_choice("爱好")
    assert ([column.heading for column in unclaimed(people.mapping)], unclaimed(mapping)) == (["爱好"], ())
    assert unclaimed(guess_mapping(people.table, SheetKind.PURCHASES)) == ()


@pytest.mark.parametrize("kind", SheetKind)
def test_every_field_of_a_kind_can_be_chosen(kind: SheetKind) -> None:
    offered = [choice.field for choice in choices_for(kind, "爱好")]
    assert all(field in offered for field in FIELDS[kind].values())


def test_a_column_is_left_out_kept_and_given_a_field(people: Understood) -> None:
    hobby = line_of(people, "爱好").index
    tags = next(choice for choice in choices_for(SheetKind.CUSTOMERS, "爱好") if choice.label.msgid == "Tags")
    left_out = with_choice(people.mapping, hobby, NOWHERE)
    kept = with_choice(left_out, hobby, NOTED)
    filled = with_choice(kept, hobby, tags)
    found = [mapping.columns[hobby].confidence for mapping in (left_out, kept, filled)]
    assert found == [Confidence.SKIPPED, Confidence.KEPT, Confidence.SURE]
    assert kept.columns[hobby] == people.mapping.columns[hobby]


def test_columns_are_counted(people: Understood) -> None:
    assert (taken(people.mapping), to_confirm(people.mapping)) == (5, 1)
    assert leaves_private_out(people.mapping)
    assert not leaves_private_out(understood(["姓名", "手机"], ["陈国栋", "15422814821"]).mapping)


def test_a_birthday_in_bare_figures_is_asked_about(people: Understood) -> None:
    line = line_of(people, "生日(农历)")
    assert unclear_birthdays(people, line) == ("7.20",)
    calendars = [choice.calendar for choice in calendar_choices(line)]
    assert calendars == [None, Calendar.LUNAR, Calendar.SOLAR]


def test_the_question_stays_when_it_has_been_answered(people: Understood) -> None:
    line = line_of(people, "生日(农历)")
    solar = calendar_choices(line)[2]
    mapping = with_choice(people.mapping, line.index, solar)
    answered = Understood(people.file, people.sheet, people.table, mapping)
    assert unclear_birthdays(answered, line_of(answered, "生日(农历)")) == ("7.20",)
    assert to_confirm(mapping) == 0


def test_nothing_is_asked_where_nothing_is_unclear(people: Understood) -> None:
    clear = understood(["姓名", "生日"], ["陈国栋", "1981-03-18"])
    assert unclear_birthdays(clear, line_of(clear, "生日")) == ()
    assert unclear_birthdays(people, line_of(people, "姓名")) == ()
    assert unclear_birthdays(people, line_of(people, "爱好")) == ()
    assert calendar_choices(line_of(people, "爱好")) == ()


def test_a_row_is_shown_as_the_book_would_have_it(people: Understood) -> None:
    sample = sample_of(people, 0, TODAY)
    assert sample is not None
    assert (sample.row, sample.notes) == (2, ())
    values = {field.name: value for field, value in sample.values}
    assert list(values) == ["name", "phone", "birthday", "sex", "note"]
    assert values["birthday"] == Birthday(Calendar.LUNAR, 7, 20)
    assert values["note"] == "老客户\n爱好: 喝茶"


def test_a_row_tells_what_is_wrong_with_it() -> None:
    found = understood(["姓名", "手机", "生日"], ["陈国栋", "15422814821", "二月三十一"], ["", "", "3-18"])
    repaired, problem = sample_of(found, 0, TODAY), sample_of(found, 1, TODAY)
    assert repaired is not None and [note.column for note in repaired.notes] == ["生日"]
    assert problem is not None and problem.notes[0].column == "姓名"


def test_what_a_purchase_has_no_place_for_stands_in_its_note() -> None:
    found = understood(["姓名", "日期", "金额", "颜色"], ["陈国栋", "2026-01-01", 3000, "白"])
    sample = sample_of(found, 0, TODAY)
    assert sample is not None
    assert [field.name for field, _ in sample.values] == ["name", "date", "amount", "note"]


def test_a_title_after_a_name_is_shown_as_the_sex_it_tells() -> None:
    found = understood(["姓名", "日期", "金额"], ["陈国栋先生", "2026-01-01", 3000])
    sample = sample_of(found, 0, TODAY)
    assert sample is not None
    assert "sex" in [field.name for field, _ in sample.values]


def test_beyond_the_last_row_there_is_nothing(people: Understood) -> None:
    assert sample_of(people, 3, TODAY) is None
