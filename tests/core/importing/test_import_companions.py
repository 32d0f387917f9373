"""Several people in the cell of a name: each has a card, in one household."""

import pytest

from core.importing.cleaning.companions import names_several
from core.importing.cleaning.names import read_name
from core.model.customer import Role
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, run, verdicts

HEADINGS = "姓名 手机 地址 备注"


def phones(book: Book, name: str) -> list[str]:
    (card,) = book.customers.where(name=name)
    return [phone.digits for phone in book.phones.where(customer_id=card.id)]


def test_two_names_with_a_phone_each(book: Book) -> None:
    file = a_file(HEADINGS, f"张伟/李娜|{PHONE}/{OTHER_PHONE}|阳光花园3-501|夫妻，爱喝茶")
    report = run(book, file)
    assert verdicts(report) == (1, 0, 0, 0, 0)
    first, second = book.customers.where()
    assert (first.name, second.name, second.role) == ("张伟", "李娜", Role.SPOUSE)
    assert first.household_id == second.household_id
    assert (phones(book, "张伟"), phones(book, "李娜")) == ([PHONE], [OTHER_PHONE])
    assert [(note.column, note.value) for note in report.warnings] == [("姓名", "张伟/李娜")]
    assert verdicts(run(book, file)) == (0, 0, 0, 1, 0)


def test_one_phone_belongs_to_the_first(book: Book) -> None:
    run(book, a_file(HEADINGS, f"陈静、赵磊、孙丽|{PHONE}||"))
    assert [(card.name, card.role) for card in book.customers.where()] == [
        ("陈静", Role.SELF),
        ("赵磊", Role.OTHER),
        ("孙丽", Role.OTHER),
    ]
    assert [phones(book, name) for name in ("陈静", "赵磊")] == [[PHONE], []]
    assert book.kinships.where() == []


def test_a_space_alone_parts_nobody(book: Book) -> None:
    report = run(book, a_file(HEADINGS, f"孙丽 周杰|{PHONE}||", "王先生 李女士|13900000001 13900000002||"))
    assert [card.name for card in book.customers.where()] == ["孙丽 周杰", "王先生", "李女士"]
    assert len(report.warnings) == 2


def test_who_bought_is_the_first_of_two(book: Book) -> None:
    run(book, a_file("日期 姓名 手机 产品 金额", f"2026-01-03|张伟&李娜|{PHONE}|冰箱|3999"))
    (bought,) = book.purchases.where()
    assert book.customers.get(bought.customer_id).name == "张伟"
    assert [card.name for card in book.customers.where()] == ["张伟", "李娜"]


@pytest.mark.parametrize(
    "name", ["张伟/方太", "李和平", "王芳/高中老师", "宏达/建材", "张伟", "欧阳娜娜和", "A/B", "张 伟"]
)
def test_what_is_one_person(name: str) -> None:
    assert not names_several(name)


@pytest.mark.parametrize("name", ["张伟、欧阳娜娜", "王总/李姐", "张先生和王太太"])
def test_what_is_several(name: str) -> None:
    assert names_several(name)


@pytest.mark.parametrize(
    ("cell", "name"),
    [("王先生夫妇", "王先生"), ("张伟夫妻", "张伟"), ("陈静一家", "陈静"), ("张伟/李娜夫妇", "张伟/李娜")],
)
def test_a_couple_is_called_by_its_name(cell: str, name: str) -> None:
    reading = read_name(cell)
    assert (reading.value, reading.aside) == (name, cell.removeprefix(name))


@pytest.mark.parametrize("cell", ["一家", "鸿福全家", "好又多一家"])
def test_what_is_no_couple(cell: str) -> None:
    assert read_name(cell).value == cell
