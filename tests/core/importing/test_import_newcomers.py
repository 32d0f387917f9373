"""Lists of records bring their people with them; what stands already is not written twice."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.importing.fields import SheetKind
from core.importing.reports import ImportChoices, ImportReport
from core.importing.service import import_file
from core.importing.sheet import Cell, Sheet, SheetFile
from core.model.customer import Customer, Role
from core.model.interaction import Kind
from core.ports import Book
from tests.makers import TODAY, a_book, a_customer

BOUGHT = "姓名 手机 日期 产品 金额"
OWNED = "姓名 手机 生日 地址 车型 车牌 购车日期 交强险到期 商业险到期 年检到期 备注"
CAR = "来雪|13700000001|1981-03-18|中山路|汉|闽C1|2022-05-06|2026-05-05|2026-05-06|2026-05-31|爱喝茶"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    opened = a_book(tmp_path)
    yield opened
    opened.close()


def run(book: Book, headings: str, *rows: str, kind: SheetKind | None = None) -> ImportReport:
    cells: list[list[Cell]] = [[*headings.split()]]
    cells += [[*row.split("|")] for row in rows]
    sheet = Sheet("Sheet1", cells)
    file = SheetFile("清单.xlsx", "ab" * 32, [sheet])
    return import_file(book, file, ImportChoices(kind=kind), TODAY)


def verdicts(report: ImportReport) -> tuple[int, int, int, int, int]:
    return (report.created, report.updated, report.joined, report.skipped, len(report.problems))


def card(book: Book, name: str) -> Customer:
    [found] = book.customers.where(name=name)
    return found


def ends(book: Book) -> list[tuple[str, str, date, date | None]]:
    return [(end.kind.value, end.name, end.due, end.settled) for end in book.item_ends.where()]


def test_whoever_buys_and_has_a_phone_gets_a_card(book: Book) -> None:
    report = run(book, BOUGHT, "来雪|13700000001|2025-06-01|茶|39.8", "来雪|13700000001|2025-06-02|茶|40")
    assert verdicts(report) == (2, 0, 0, 0, 0)
    assert [one.customer_id for one in book.purchases.where()] == [card(book, "来雪").id] * 2
    book.undo()
    assert book.customer_count() == 0


@pytest.mark.parametrize(
    ("row", "headings", "problems"),
    [
        ("来雪||2025-06-01|茶|40", BOUGHT, 1),
        ("|13700000001|2025-06-01|茶|40", BOUGHT, 0),
        ("C9||2025-06-01|茶|40", "编号 姓名 日期 产品 金额", 1),
        ("C9|来雪|2025-06-01|茶|40", "编号 姓名 日期 产品 金额", 0),
        ("C9|李敏|2025-06-01|茶|40", "编号 姓名 日期 产品 金额", 1),
        ("C9|李敏|13700000001|2025-06-01|茶|40", "编号 姓名 手机 日期 产品 金额", 0),
    ],
)
def test_what_is_enough_for_a_card(book: Book, row: str, headings: str, problems: int) -> None:
    a_customer(book, "李敏", number="C1")
    assert len(run(book, headings, row).problems) == problems


def test_what_somebody_owns_is_enough_beside_the_name(book: Book) -> None:
    rows = ("来雪|P1|重疾险|600", "来雪|P2|医疗险|800", "王祥||年金险|900", "|P3|医疗险|800")
    report = run(book, "投保人 保单号 险种 保费", *rows)
    assert verdicts(report) == (3, 0, 0, 0, 1)
    assert book.customer_count() == 2


def test_another_phone_than_that_of_the_card_of_this_name_is_somebody_else(book: Book) -> None:
    a_customer(book, "来雪", "13700000002")
    run(book, BOUGHT, "来雪|13700000001|2025-06-01|茶|40", "来雪||2025-06-02|茶|40")
    assert book.customer_count() == 2
    assert len(book.purchases.where()) == 1


def test_an_owner_comes_with_all_that_the_row_tells_of_him(book: Book) -> None:
    assert verdicts(run(book, OWNED, CAR)) == (1, 0, 0, 0, 0)
    owner = card(book, "来雪")
    assert (owner.birth_year, owner.address, owner.note) == (1981, "中山路", "爱喝茶")
    assert owner.first_purchase == date(2022, 5, 6)
    [item] = book.owned_items.where()
    assert (item.customer_id, item.name, item.serial) == (owner.id, "汉", "闽C1")
    assert item.bought_on == date(2022, 5, 6)
    assert ends(book) == [
        ("renewal", "交强险", date(2026, 5, 5), None),
        ("renewal", "商业险", date(2026, 5, 6), None),
        ("inspection", "", date(2026, 5, 31), None),
    ]


def test_the_list_of_the_next_year_moves_the_ends_and_doubles_nothing(book: Book) -> None:
    run(book, OWNED, CAR)
    assert verdicts(run(book, OWNED, CAR)) == (0, 0, 0, 1, 0)
    assert verdicts(run(book, OWNED, CAR.replace("2026-05-05", "2027-05-05"))) == (0, 1, 0, 0, 0)
    assert len(book.owned_items.where()) == 1
    assert [end for end in ends(book) if end[1] == "交强险"] == [
        ("renewal", "交强险", date(2026, 5, 5), TODAY),
        ("renewal", "交强险", date(2027, 5, 5), None),
    ]
    assert verdicts(run(book, OWNED, CAR)) == (0, 0, 0, 1, 0)


def test_a_row_twice_in_one_list_is_one_thing_and_another_product_a_second(book: Book) -> None:
    report = run(book, OWNED, CAR, CAR, CAR.replace("汉", "贴膜"))
    assert verdicts(report) == (2, 0, 0, 1, 0)
    assert [item.name for item in book.owned_items.where()] == ["汉", "贴膜"]
    assert verdicts(run(book, OWNED, CAR, CAR.replace("汉", "贴膜"))) == (0, 0, 0, 2, 0)


@pytest.mark.parametrize(
    ("row", "created"),
    [
        ("来雪|13700000001|冰箱|2024-01-01|2027-01-01", 0),
        ("来雪|13700000001|冰箱||2027-01-01", 0),
        ("来雪|13700000001|冰箱||2028-01-01", 1),
        ("来雪|13700000001|空调|2024-01-01|2027-01-01", 1),
    ],
)
def test_without_a_number_a_thing_is_known_by_name_and_days(book: Book, row: str, created: int) -> None:
    headings = "姓名 手机 产品 购买日期 质保到期"
    run(book, headings, "来雪|13700000001|冰箱|2024-01-01|2027-01-01")
    assert run(book, headings, row).created == created


def test_a_thing_without_number_and_days_stands_once(book: Book) -> None:
    headings = "姓名 手机 产品 质保到期"
    run(book, headings, "来雪|13700000001|冰箱|", "来雪|13700000001|冰箱|")
    assert run(book, headings, "来雪|13700000001|冰箱|").skipped == 1
    assert len(book.owned_items.where()) == 1


def test_somebody_who_owns_nothing_yet_is_a_customer_all_the_same(book: Book) -> None:
    report = run(book, OWNED, CAR, "李敏|13700000004|||||||||", "李敏|13700000004|||||||||")
    assert verdicts(report) == (2, 0, 0, 1, 0)
    assert len(book.owned_items.where()) == 1


def test_words_about_the_thing_of_a_known_customer_stand_in_his_history(book: Book) -> None:
    a_customer(book, "来雪", "13700000001")
    run(book, OWNED, CAR)
    [note] = book.interactions.where()
    assert (note.kind, note.day, note.note) == (Kind.NOTE, TODAY, "汉: 爱喝茶")


def test_a_list_fills_in_what_a_card_does_not_say_yet(book: Book) -> None:
    a_customer(book, "来雪", "13700000001", address="城东")
    assert verdicts(run(book, OWNED, CAR)) == (1, 0, 0, 0, 0)
    owner = card(book, "来雪")
    assert (owner.birth_year, owner.address) == (1981, "城东")


def test_a_row_that_only_fills_in_joins_the_card(book: Book) -> None:
    run(book, OWNED, CAR.replace("1981-03-18", ""))
    assert verdicts(run(book, OWNED, CAR)) == (0, 0, 1, 0, 0)
    assert card(book, "来雪").birth_year == 1981


def test_newcomers_are_linked_to_whoever_brought_them(book: Book) -> None:
    run(book, f"{OWNED} 介绍人", f"{CAR}|王祥", "王祥|13700000003|||秦|闽C2|||||")
    [link] = book.referrals.where()
    assert (link.referrer_id, link.referee_id) == (card(book, "王祥").id, card(book, "来雪").id)


def test_newcomers_bring_their_relatives(book: Book) -> None:
    run(book, f"{OWNED} 配偶姓名", f"{CAR}|王强")
    assert card(book, "王强").role is Role.SPOUSE
    assert card(book, "王强").household_id == card(book, "来雪").household_id


def test_contacts_bring_their_people_and_are_never_the_same(book: Book) -> None:
    headings, row = "姓名 手机 日期 方式 跟进内容", "来雪|13700000001|2025-06-01|微信|想换车"
    assert verdicts(run(book, headings, row, row)) == (2, 0, 0, 0, 0)
    assert {one.customer_id for one in book.interactions.where()} == {card(book, "来雪").id}
