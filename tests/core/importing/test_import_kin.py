"""Relatives in the row of a customer become customers of the same household, once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import UserError
from core.importing.cleaning.kin_names import read_kin
from core.importing.reports import Duplicates, ImportChoices, ImportReport
from core.importing.service import import_file
from core.importing.sheet import Cell, Sheet, SheetFile
from core.model.birthday import Calendar
from core.model.customer import Customer, Role, Sex
from core.model.household import Kin
from core.ports import Book
from tests.makers import TODAY, a_book, a_customer, all_rows

HEADINGS = "姓名 手机 妻子姓名 妻子电话 妻子生日 孩子姓名 孩子生日"
WHOLE = "王祥|13700000003|林芳|13700000005|农历八月十五|王小一|2012-06-01"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    opened = a_book(tmp_path)
    yield opened
    opened.close()


def run(
    book: Book, *rows: str, headings: str = HEADINGS, duplicates: Duplicates = Duplicates.ASK
) -> ImportReport:
    cells: list[list[Cell]] = [[*headings.split()]]
    cells += [[*row.split("|")] for row in rows]
    sheet = Sheet("Sheet1", cells)
    choices = ImportChoices(duplicates=duplicates)
    return import_file(book, SheetFile("客户.xlsx", "ab" * 32, [sheet]), choices, TODAY)


def named(book: Book, name: str) -> Customer:
    [card] = book.customers.where(name=name)
    return card


def test_a_household_in_one_row_is_one_household(book: Book) -> None:
    assert run(book, WHOLE).created == 1
    head, wife, child = (named(book, name) for name in ("王祥", "林芳", "王小一"))
    assert head.household_id == wife.household_id == child.household_id
    assert book.households.get(head.household_id).primary_id == head.id
    assert [(one.role, one.sex, one.number) for one in (head, wife, child)] == [
        (Role.SELF, None, "1"),
        (Role.SPOUSE, Sex.FEMALE, "2"),
        (Role.CHILD, None, "3"),
    ]
    assert (wife.birth_calendar, wife.birth_month, child.birth_year) == (Calendar.LUNAR, 8, 2012)
    assert [phone.digits for phone in book.phones.where(customer_id=wife.id)] == ["13700000005"]
    ties = {(tie.customer_id, tie.other_id, tie.kind) for tie in book.kinships.where()}
    assert ties == {(head.id, wife.id, Kin.SPOUSE), (head.id, child.id, Kin.CHILD)}


def test_the_same_row_again_changes_nothing(book: Book) -> None:
    run(book, WHOLE)
    before = all_rows(book)
    assert run(book, WHOLE).skipped == 1
    assert all_rows(book) == before


def test_undo_takes_the_whole_household_back(book: Book) -> None:
    before = all_rows(book)
    run(book, WHOLE)
    book.undo()
    assert all_rows(book) == before


def test_a_child_that_is_new_is_a_change_of_a_known_customer(book: Book) -> None:
    run(book, "王祥|13700000003|林芳||||")
    assert run(book, "王祥|13700000003|林芳|||王小一|").updated == 1
    assert named(book, "王小一").household_id == named(book, "王祥").household_id
    assert book.customer_count() == 3


def test_relatives_of_a_customer_in_the_book_join_his_household(book: Book) -> None:
    a_customer(book, "王祥", "13700000003")
    assert run(book, WHOLE).updated == 1
    assert named(book, "林芳").household_id == named(book, "王祥").household_id


def test_somebody_known_elsewhere_is_tied_and_not_moved(book: Book) -> None:
    a_customer(book, "林芳", "13700000005")
    home = named(book, "林芳").household_id
    assert run(book, "王祥|13700000003|林芳|13700000005|||").created == 1
    assert named(book, "林芳").household_id == home
    assert [tie.kind for tie in book.kinships.where()] == [Kin.SPOUSE]
    assert run(book, "王祥|13700000003|林芳|13700000005|||").skipped == 1


def test_a_spouse_with_a_row_of_his_own_joins_the_card_that_is_there(book: Book) -> None:
    report = run(book, WHOLE, "林芳|13700000005|王祥|13700000003|||")
    assert (report.created, report.joined) == (1, 1)
    assert book.customer_count() == 3
    assert len(book.kinships.where()) == 2


def test_nobody_is_his_own_relative(book: Book) -> None:
    run(book, "王祥|13700000003|王祥||||")
    assert book.customer_count() == 1
    assert book.kinships.where() == []


def test_several_children_in_one_cell_have_no_birthday_of_their_own(book: Book) -> None:
    run(book, "王祥|13700000003||||王小一、王小二|2012-06-01")
    assert named(book, "王小二").birth_year is None
    assert book.customer_count() == 3


def test_without_a_name_the_phone_is_a_second_one_and_the_birthday_noted(book: Book) -> None:
    run(book, "王祥|13700000003|无|13700000005|1980-02-03||", "李敏|||13700000006|||")
    head = named(book, "王祥")
    assert [(phone.digits, phone.label) for phone in book.phones.where(customer_id=head.id)] == [
        ("13700000003", ""),
        ("13700000005", "妻子电话"),
    ]
    assert head.note == "妻子生日: 1980-02-03"


def test_a_second_phone_keeps_its_place_before_that_of_a_nameless_relative(book: Book) -> None:
    run(
        book,
        "王祥|13700000003|059522345678|无|13700000005",
        headings="姓名 手机 固定电话 配偶姓名 配偶电话",
    )
    assert [phone.digits for phone in book.phones.where()] == ["13700000003", "059522345678", "13700000005"]


def test_a_row_that_comes_back_brings_nobody(book: Book) -> None:
    report = run(book, "|||林芳||王小一|")
    assert len(report.problems) == 1
    assert book.customer_count() == 0


@pytest.mark.parametrize(
    ("typed", "named", "read"),
    [
        ("林芳", False, "林芳"),
        ("林 芳", False, "林芳"),
        ("王小一，王小二", False, "王小一、王小二"),
        ("豆豆", True, "豆豆"),
        ("豆豆", False, None),
        ("两个女儿", False, None),
        ("No kids", True, None),
        ("已婚", True, None),
        ("儿子8岁", True, None),
        ("Wang Qiang", False, "Wang Qiang"),
        ("Xiaoxue (2012)", False, None),
        ("无", True, None),
        ("、", True, None),
    ],
)
def test_a_cell_about_relatives_may_say_anything(typed: str, named: bool, read: str | None) -> None:
    assert read_kin(named, typed).value == read


@pytest.mark.parametrize(("more", "told"), [("", ""), (" 报读课程 到期日期", "|英语|2027-08-31")])
def test_pupils_of_the_same_parent_are_one_household(book: Book, more: str, told: str) -> None:
    headings = "学员姓名 家长姓名 家长电话" + more
    rows = (
        "莫凡|莫建国|13700000003",
        "莫小小|莫建国|13700000003",
        "阮星|阮梅|13700000004",
        "贺一||13700000005",
    )
    pupils = [row + told for row in rows]
    assert run(book, *pupils, headings=headings).created == 4
    homes = [named(book, name).household_id for name in ("莫凡", "莫小小", "莫建国", "阮星", "贺一")]
    assert homes[0] == homes[1] == homes[2]
    assert len(set(homes)) == 3
    assert run(book, *pupils, headings=headings).skipped == 4


@pytest.mark.parametrize(
    ("headings", "row", "family"),
    [
        (
            "妈妈姓名 手机 宝宝姓名 宝宝生日",
            "佟丽|13700000003|糖糖|2025-12-25",
            {"佟丽": "self", "糖糖": "child"},
        ),
        (
            "宝宝姓名 妈妈姓名 妈妈电话 爸爸姓名",
            "糖糖|佟丽|13700000003|贺一",
            {"佟丽": "self", "糖糖": "child", "贺一": "spouse"},
        ),
        ("宝宝姓名 爸爸姓名 电话", "糖糖|贺一|13700000003", {"贺一": "self", "糖糖": "child"}),
        ("宝宝姓名 宝宝生日 电话", "糖糖|2025-12-25|13700000003", {"糖糖": "self"}),
    ],
)
def test_where_only_a_family_is_named_its_mother_is_the_customer(
    book: Book, headings: str, row: str, family: dict[str, str]
) -> None:
    assert run(book, row, headings=headings).created == 1
    assert {card.name: card.role for card in book.customers.where()} == family
    head = next(name for name, role in family.items() if role == "self")
    assert [phone.digits for phone in book.phones.where(customer_id=named(book, head).id)] == ["13700000003"]
    assert len({card.household_id for card in book.customers.where()}) == 1


def test_two_children_alone_name_no_customer(book: Book) -> None:
    with pytest.raises(UserError):
        run(book, "糖糖|牛牛|13700000003", headings="孩子1 孩子2 电话")


def test_a_bride_without_a_groom_is_the_customer(book: Book) -> None:
    rows = ("黄凯|13700000003|李梦|13700000004|2026-12-26", "||周雅|13700000006|2027-05-01")
    report = run(book, *rows, headings="新郎 新郎电话 新娘 新娘电话 婚期")
    assert (report.created, report.problems) == (2, [])
    assert [one.name for one in book.customers.where()] == ["黄凯", "李梦", "周雅"]
    assert [phone.digits for phone in book.phones.where(customer_id=3)] == ["13700000006"]
