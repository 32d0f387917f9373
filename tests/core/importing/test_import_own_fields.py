"""Columns that become fields of the user's own: in, shown, out again, and back."""

from contextlib import closing
from pathlib import Path

import pytest

from core.actions.custom_fields import values_of
from core.errors import UserError
from core.importing.fields import FIELDS, SheetKind, field_named, own_field
from core.importing.mapping import Confidence
from core.importing.mapping_memory import with_fields_of
from core.importing.reports import Duplicates, ImportChoices, ImportReport
from core.importing.round_trip.memory import own_headings
from core.importing.service import import_file, understand
from core.importing.sheet import MEMORY, Sheet, SheetFile
from core.model.classification import CustomField
from core.ports import Book
from core.screens.card.view import card_view
from core.text import T
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, card, verdicts
from tests.core.importing.test_import_round_trip import edited, exported
from tests.makers import TODAY, a_book, a_customer, all_rows

HEADINGS = "编号 姓名 手机 车型 爱好"
FIRST, SECOND = f"1|许文涛|{PHONE}|远岭S7|喝茶", f"2|贺春梅|{OTHER_PHONE}||钓鱼"
OWN = ("车型=custom", "爱好=custom")


def take(
    book: Book, file: SheetFile, *maps: str, duplicates: Duplicates = Duplicates.ASK, dry: bool = False
) -> ImportReport:
    return import_file(book, file, ImportChoices(maps=maps, duplicates=duplicates), TODAY, dry)


def said(book: Book, number: str) -> dict[str, str]:
    return dict(card_view(book, card(book, number).id, TODAY).own)


@pytest.fixture
def two(book: Book) -> Book:
    assert verdicts(take(book, a_file(HEADINGS, FIRST, SECOND), *OWN)) == (2, 0, 0, 0, 0)
    return book


def test_the_cells_are_kept_in_fields_called_like_their_columns(two: Book) -> None:
    assert [field.name for field in two.custom_fields.where()] == ["车型", "爱好"]
    assert said(two, "1") == {"车型": "远岭S7", "爱好": "喝茶"}
    assert said(two, "2") == {"爱好": "钓鱼"}
    assert card(two, "1").note == ""


def test_a_field_that_exists_is_used_again_and_a_new_one_comes_last(book: Book) -> None:
    with book.change(T("Add a field")):
        kept = book.custom_fields.add(CustomField("爱好", position=4))
    take(book, a_file(HEADINGS, FIRST), *OWN)
    assert [(field.id, field.name, field.position) for field in book.custom_fields.where()] == [
        (kept, "爱好", 4),
        (kept + 1, "车型", 5),
    ]
    assert list(said(book, "1")) == ["爱好", "车型"]


def test_undo_takes_values_and_fields_back(book: Book) -> None:
    before = all_rows(book)
    take(book, a_file(HEADINGS, FIRST), *OWN)
    book.undo()
    assert all_rows(book) == before


def test_the_choice_is_remembered_for_these_headings(two: Book) -> None:
    report = take(two, a_file(HEADINGS, f"1|许文涛|{PHONE}|远岭E3|喝茶"))
    assert (report.recalled, verdicts(report)) == (False, (0, 1, 0, 0, 0))
    assert said(two, "1") == {"车型": "远岭E3", "爱好": "喝茶"}


def test_a_choice_against_the_guess_is_remembered(book: Book) -> None:
    headings = "编号 姓名 手机 备用电话"
    take(book, a_file(headings, f"1|许文涛|{PHONE}|白天打"), "备用电话=custom")
    assert take(book, a_file(headings, f"2|贺春梅|{OTHER_PHONE}|晚上打")).recalled
    assert said(book, "2") == {"备用电话": "晚上打"}


def test_another_sheet_with_a_column_of_that_name_goes_there_too(two: Book) -> None:
    report = take(two, a_file("姓名 手机 爱好 星座", "方晓琳|15466082217|画画|狮子座"))
    assert report.preview[0]["custom:爱好"] == "画画"
    assert card(two, "3").note == "星座: 狮子座"


def test_among_records_of_other_kinds_nothing_is_a_field_of_a_card(two: Book) -> None:
    understood = understand(a_file("编号 日期 金额 爱好", "1|2026-01-01|3|x"), ImportChoices())
    assert with_fields_of(two, understood.mapping) == understood.mapping
    with pytest.raises(UserError) as caught:
        take(two, a_file("编号 日期 金额 爱好", "1|2026-01-01|3|x"), "爱好=custom")
    assert caught.value.fix is not None
    assert "custom" not in caught.value.fix.values["names"].split()


def test_the_word_stands_among_those_for_customers(book: Book) -> None:
    with pytest.raises(UserError) as caught:
        take(book, a_file(HEADINGS, FIRST), "爱好=hobby")
    assert caught.value.fix is not None
    assert "custom" in caught.value.fix.values["names"].split()


def test_a_row_that_joins_a_card_fills_only_what_is_empty(two: Book) -> None:
    row = a_file("姓名 手机 车型 爱好", f"贺春梅|{PHONE}|皮卡|画画")
    with two.change(T("Same phone")):
        phone = two.phones.where(customer_id=card(two, "2").id)[0]
        two.phones.update(phone.id, digits=PHONE)
    take(two, a_file("编号 姓名 车型 爱好", "2|王祥|皮卡|画画"), duplicates=Duplicates.JOIN)
    assert said(two, "2") == {"车型": "皮卡", "爱好": "钓鱼"}
    assert verdicts(take(two, row)) == (0, 1, 0, 0, 0)
    assert said(two, "2") == {"车型": "皮卡", "爱好": "画画"}


def test_two_columns_of_one_name_share_the_field(book: Book) -> None:
    take(book, a_file("编号 姓名 爱好 爱好", "1|许文涛|喝茶|钓鱼"), "C=custom", "D=custom")
    assert said(book, "1") == {"爱好": "喝茶 / 钓鱼"}


def test_the_export_has_a_column_for_each_and_comes_back_unchanged(two: Book) -> None:
    file = exported(two)
    assert file.sheets[0].rows[0][-2:] == ["车型", "爱好"]
    assert [row[-2:] for row in file.sheets[0].rows[1:]] == [["远岭S7", "喝茶"], ["", "钓鱼"]]
    assert verdicts(take(two, file)) == (0, 0, 0, 2, 0)


def test_an_edited_cell_is_one_change_and_an_emptied_one_clears(two: Book) -> None:
    assert verdicts(take(two, edited(exported(two), 1, 车型="远岭E3"))) == (0, 1, 0, 1, 0)
    assert said(two, "1") == {"车型": "远岭E3", "爱好": "喝茶"}
    assert verdicts(take(two, edited(exported(two), 1, 车型=""))) == (0, 1, 0, 1, 0)
    assert said(two, "1") == {"爱好": "喝茶"}
    assert verdicts(take(two, edited(exported(two), 2, 车型="皮卡"))) == (0, 1, 0, 1, 0)
    assert said(two, "2") == {"车型": "皮卡", "爱好": "钓鱼"}


def test_a_cell_edited_here_and_there_is_a_conflict(two: Book) -> None:
    file = edited(exported(two), 1, 爱好="画画")
    take(two, a_file("编号 爱好 姓名", "1|下棋|许文涛"))
    (problem,) = take(two, file).problems
    assert (problem.column, problem.value) == ("爱好", "画画")
    assert problem.reason.values == {"value": "下棋"}


def test_a_field_called_like_one_of_every_card_is_not_taken_for_it(book: Book) -> None:
    take(book, a_file("编号 姓名 Phone 手机", f"1|许文涛|白天打|{PHONE}"), "Phone=custom", "手机=phone")
    assert said(book, "1") == {"Phone": "白天打"}
    assert verdicts(take(book, exported(book))) == (0, 0, 0, 1, 0)
    rows = edited(exported(book), 1)
    rows.sheets[0].rows[1][-1] = "晚上打"
    assert verdicts(take(book, rows)) == (0, 1, 0, 0, 0)
    assert said(book, "1") == {"Phone": "晚上打"}
    assert [phone.digits for phone in book.phones.where()] == [PHONE]


def test_another_book_gets_the_fields_along_with_the_sheet(two: Book, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with closing(a_book(tmp_path / "other")) as other:
        assert verdicts(take(other, exported(two))) == (2, 0, 0, 0, 0)
        assert said(other, "1") == {"车型": "远岭S7", "爱好": "喝茶"}


def test_a_cell_of_a_field_that_is_gone_from_the_book_is_a_conflict(two: Book) -> None:
    file = edited(exported(two), 1, 车型="皮卡")
    with two.change(T("Remove")):
        for value in two.custom_values.where():
            two.custom_values.remove(value.id)
        for field in two.custom_fields.where():
            two.custom_fields.remove(field.id)
    assert len(take(two, file).problems) == 1
    with two.change(T("As it was")):
        again = two.custom_fields.add(CustomField("车型"))
    take(two, edited(exported(two), 1, 车型="皮卡"))
    assert values_of(two, card(two, "1").id) == {again: "皮卡"}


def test_a_sheet_whose_memory_is_damaged_has_no_fields_to_tell(book: Book) -> None:
    a_customer(book)
    damaged = SheetFile("a.xlsx", "", [Sheet(MEMORY, [["shuke 1", "no json"]])])
    assert own_headings(damaged) == own_headings(a_file(HEADINGS, FIRST)) == []


def test_the_mapping_tells_the_fields_of_the_users_own_once() -> None:
    file = a_file("姓名 爱好 爱好 车型", "许文涛|a|b|c")
    mapping = understand(file, ImportChoices(maps=("B=custom", "C=custom"))).mapping
    assert mapping.own == ("custom:爱好",)
    assert mapping.columns[1].confidence is Confidence.SURE
    assert [column.heading for column in mapping.leftover] == ["车型"]


def test_every_field_is_found_by_its_name() -> None:
    kind = SheetKind.CUSTOMERS
    assert field_named("phone", kind) == FIELDS[kind]["phone"]
    assert field_named("custom:爱好", kind) == own_field("爱好")
    with pytest.raises(KeyError):
        field_named("hobby", kind)
