"""Families below each other: relatives without a household live with the head in the row above."""

from core.model.customer import Role
from core.model.household import Kin
from core.ports import Book
from tests.core.importing.sheets import PHONE, a_file, run

Home = tuple[str, int, Role | None]


def homes(book: Book) -> list[Home]:
    return [(card.name, card.household_id, card.role) for card in book.customers.where()]


def test_the_head_is_written_once(book: Book) -> None:
    rows = (f"张伟|张伟|户主|{PHONE}", "|李娜|妻子|", "|张小宝|儿子|", "王强|王强|户主|", "|陈静|妻|")
    run(book, a_file("户主 姓名 与户主关系 手机", *rows))
    assert [(name, home) for name, home, _ in homes(book)] == [
        ("张伟", 1),
        ("李娜", 1),
        ("张小宝", 1),
        ("王强", 2),
        ("陈静", 2),
    ]


def test_without_a_column_of_households_the_head_begins_one(book: Book) -> None:
    rows = (
        "王伟|户主|阳光花园",
        "李娜|妻子|",
        "王伟|户主|幸福里",
        "陈静|妻|",
        "赵磊||翠苑",
        "孙丽|妻子|翠苑",
    )
    run(book, a_file("姓名 与户主关系 地址", *rows))
    assert homes(book) == [
        ("王伟", 1, Role.SELF),
        ("李娜", 1, Role.SPOUSE),
        ("王伟", 2, Role.SELF),
        ("陈静", 2, Role.SPOUSE),
        ("赵磊", 3, Role.SELF),
        ("孙丽", 4, Role.SPOUSE),
    ]


def test_a_sheet_of_relations_may_be_empty(book: Book) -> None:
    assert run(book, a_file("姓名 与户主关系 手机")).rows == 0


def test_beside_a_household_a_relation_is_that_to_its_head(book: Book) -> None:
    run(book, a_file("家庭 姓名 关系 手机", f"张家|张伟|本人|{PHONE}", "张家|李娜|妻子|"))
    assert homes(book) == [("张伟", 1, Role.SELF), ("李娜", 1, Role.SPOUSE)]


def test_relations_to_a_head_tell_families_without_a_column_of_heads(book: Book) -> None:
    rows = ("来雪|15422814821|户主", "来宝||儿子", "王祥|15409173306|户主")
    file = a_file("姓名 手机 关系", *rows)
    run(book, file)
    homes = [card.household_id for card in book.customers.where()]
    assert homes[0] == homes[1] != homes[2]
    assert run(book, file).skipped == 3


def ties(book: Book) -> list[tuple[int, int, Kin]]:
    return [(tie.customer_id, tie.other_id, tie.kind) for tie in book.kinships.where()]


def test_members_are_tied_to_the_head_of_their_household_once(book: Book) -> None:
    rows = (
        f"张伟|张伟|户主|{PHONE}",
        f"张伟|张伟|户主|{PHONE}",
        "张伟|李娜|妻子|",
        "张伟|张小宝|儿子|",
        "张伟|张明|弟弟|",
        "张伟|李大爷|岳父|",
        "张伟|老王|司机|",
        "|王强|户主|",
    )
    file = a_file("户主 姓名 与户主关系 手机", *rows)
    run(book, file)
    assert ties(book) == [
        (1, 2, Kin.SPOUSE),
        (1, 3, Kin.CHILD),
        (1, 4, Kin.SIBLING),
        (1, 5, Kin.PARENT),
    ]
    run(book, file)
    assert len(ties(book)) == 4
    run(book, a_file("户主 姓名 与户主关系 手机", *rows, "张伟|张小贝|女儿|"))
    assert ties(book)[4:] == [(1, 8, Kin.CHILD)]


def test_whom_the_row_of_the_head_names_is_not_tied_again(book: Book) -> None:
    run(book, a_file("户主 姓名 与户主关系 配偶", "张伟|张伟|户主|李娜", "张伟|李娜|妻子|"))
    assert ties(book) == [(1, 2, Kin.SPOUSE)]


def test_a_household_without_a_head_ties_nobody(book: Book) -> None:
    run(book, a_file("家庭 姓名 家庭角色", "张家|李娜|妻子", "张家|张小宝|儿子"))
    assert ties(book) == []
