"""What a sheet says beside the card: who brought whom, who lives with whom, when to call again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.importing.reports import Duplicates, ImportChoices, ImportReport
from core.importing.service import import_file
from core.importing.sheet import Cell, Sheet, SheetFile
from core.model.birthday import Calendar
from core.model.care import YearlyDate
from core.model.household import Tier
from core.model.interaction import FollowUp
from core.model.purchase import Strength
from core.ports import Book
from core.text import T
from tests.makers import a_book, a_customer

TODAY = date(2026, 9, 18)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    opened = a_book(tmp_path)
    yield opened
    opened.close()


def take_in(book: Book, headings: str, *rows: str, duplicates: Duplicates = Duplicates.ASK) -> ImportReport:
    cells: list[list[Cell]] = [[*headings.split()]]
    cells += [[*row.split("|")] for row in rows]
    file = SheetFile("客户.xlsx", "ab" * 32, [Sheet("Sheet1", cells)])
    return import_file(book, file, ImportChoices(duplicates=duplicates), TODAY)


def brought(book: Book) -> set[tuple[str, str]]:
    """(referrer, referee) by number."""
    return {
        (book.customers.get(edge.referrer_id).number, book.customers.get(edge.referee_id).number)
        for edge in book.referrals.where()
    }


def test_a_referrer_that_is_new_on_a_known_row_is_a_change(book: Book) -> None:
    take_in(book, "编号 姓名 手机", "1|陈国栋|15422814821", "2|李玉芬|15409173306")
    report = take_in(book, "编号 姓名 介绍人", "1|陈国栋|", "2|李玉芬|1")
    assert (report.updated, report.skipped) == (1, 1)
    assert brought(book) == {("1", "2")}
    book.undo()
    assert brought(book) == set()


def test_a_referrer_who_stands_already_is_no_change(book: Book) -> None:
    rows = ("1|陈国栋|", "2|李玉芬|陈国栋")
    take_in(book, "编号 姓名 介绍人", *rows)
    report = take_in(book, "编号 姓名 介绍人", *rows)
    assert (report.updated, report.skipped, report.warnings) == (0, 2, [])


def test_another_referrer_than_the_recorded_one_is_refused_and_told(book: Book) -> None:
    take_in(book, "编号 姓名 介绍人", "1|陈国栋|", "2|李玉芬|1", "3|许文涛|")
    report = take_in(book, "编号 姓名 介绍人", "2|李玉芬|3")
    assert (report.updated, report.skipped) == (0, 1)
    assert [note.reason.msgid for note in report.warnings] == ["This customer already has a referrer"]
    assert brought(book) == {("1", "2")}


def test_a_referrer_with_two_cards_of_one_phone_is_one_person_and_the_first_card_is_linked(
    book: Book,
) -> None:
    rows = ("1|陈国栋|15422814821|", "2|陈国栋|15422814821|", "3|李玉芬|15409173306|陈国栋")
    assert take_in(book, "编号 姓名 手机 介绍人", *rows).warnings == []
    assert brought(book) == {("1", "3")}


def test_two_referrers_of_one_name_and_other_phones_are_two_people(book: Book) -> None:
    rows = ("1|陈国栋|15422814821|", "2|陈国栋|15422814822|", "3|李玉芬|15409173306|陈国栋")
    report = take_in(book, "编号 姓名 手机 介绍人", *rows)
    assert [note.reason.msgid for note in report.warnings] == ["Several customers are called {name}"]
    assert brought(book) == set()


FLAT = "东方家园9幢1单元1501室"
SIGNS = "编号 姓名 手机 生日 地址 介绍人"


@pytest.mark.parametrize(
    "second",
    [f"2|程宇飞|15735104408|6月16日|{FLAT}|", f"2|程宇飞|||{FLAT}|", "2|程宇飞|15735104408|1986-06-16||"],
    ids=["flat and day", "flat", "birthday"],
)
def test_a_referrer_with_two_cards_that_are_alike_is_one_person(book: Book, second: str) -> None:
    first = f"1|程宇飞|14747955602|1986-06-16|{FLAT}|"
    report = take_in(book, SIGNS, first, second, "3|范翠仙||||程宇飞", duplicates=Duplicates.KEEP)
    assert (brought(book), report.warnings) == ({("1", "3")}, [])


def test_cards_hang_together_through_a_third_one(book: Book) -> None:
    rows = ("1|程宇飞|14747955602|||", f"2|程宇飞|15735104408||{FLAT}|", f"3|程宇飞|14747955602||{FLAT}|")
    take_in(book, SIGNS, *rows, duplicates=Duplicates.KEEP)
    take_in(book, SIGNS, "4|范翠仙||||程宇飞")
    assert brought(book) == {("1", "4")}


@pytest.mark.parametrize("second", ["2|程宇飞||6月16日||", "2|程宇飞|15735104408|1990-06-16||"])
def test_a_day_without_its_year_or_another_year_does_not_make_one_person(book: Book, second: str) -> None:
    report = take_in(
        book, SIGNS, "1|程宇飞||1986-06-16||", second, "3|范翠仙||||程宇飞", duplicates=Duplicates.KEEP
    )
    assert (brought(book), len(report.warnings)) == (set(), 1)


def test_of_two_who_are_only_named_beside_somebody_nobody_knows_whether_they_are_one(book: Book) -> None:
    rows = ("1|王芳|15422814821|程宇飞|", "2|李娜|15422814822|程宇飞|", "3|范翠仙|15409173306||程宇飞")
    report = take_in(book, "编号 姓名 手机 配偶姓名 介绍人", *rows)
    assert len(book.customers.where(name="程宇飞")) == 2
    assert (brought(book), len(report.warnings)) == (set(), 1)


def numbers(book: Book) -> dict[str, str]:
    """Of everybody, by name."""
    return {card.name: card.number for card in book.customers.where()}


def test_a_row_without_a_number_takes_none_that_a_later_row_has(book: Book) -> None:
    rows = ("1|王芳|15422814821", "|李娜|15422814822", "2|赵四|15422814823", "'|孙六|15422814824")
    report = take_in(book, "编号 姓名 手机", *rows)
    assert (report.created, report.problems) == (4, [])
    assert numbers(book) == {"王芳": "1", "李娜": "3", "赵四": "2", "孙六": "4"}


def test_a_relative_takes_no_number_that_a_later_row_has(book: Book) -> None:
    report = take_in(book, "编号 姓名 手机 配偶姓名", "1|王芳|15422814821|程宇飞", "2|李娜|15422814822|")
    assert report.problems == []
    assert numbers(book) == {"王芳": "1", "程宇飞": "3", "李娜": "2"}


def test_somebody_who_only_bought_takes_no_number_that_a_later_row_has(book: Book) -> None:
    rows = ("|王芳|15422814821|2026-01-02|100|茶", "1|李娜|15422814822|2026-01-03|200|酒")
    report = take_in(book, "客户编号 姓名 手机 购买日期 金额 商品", *rows)
    assert report.problems == []
    assert numbers(book) == {"王芳": "2", "李娜": "1"}


def test_a_row_that_was_to_be_passed_over_links_nobody(book: Book) -> None:
    take_in(book, "姓名 手机", "陈国栋|15422814821", "李玉芬|15409173306")
    report = take_in(book, "姓名 介绍人", "李玉芬|陈国栋", duplicates=Duplicates.SKIP)
    assert (report.updated, report.skipped) == (0, 1)
    assert brought(book) == set()


@pytest.mark.parametrize("heading", ["免打扰", "黑名单", "DoNotCall"])
def test_whoever_must_not_be_contacted_is_marked(book: Book, heading: str) -> None:
    take_in(book, f"编号 姓名 {heading}", "1|王芳|是", "2|李娜|否")
    assert [card.do_not_contact for card in book.customers.where()] == [True, False]
    take_in(book, f"编号 姓名 {heading}", "1|王芳|否", "2|李娜|是")
    assert [card.do_not_contact for card in book.customers.where()] == [True, True]


def test_the_member_whose_number_names_the_household_is_called_first(book: Book) -> None:
    take_in(book, "编号 姓名 户号 角色", "1|陈国栋|2|丈夫", "2|李玉芬|2|本人", "3|陈小满|2|女儿")
    (home,) = book.households.where()
    assert home.primary_id == book.customer_by_number("2").id


def test_any_member_may_tell_the_tier_of_a_household(book: Book) -> None:
    take_in(book, "编号 姓名 户号 等级", "1|陈国栋|H1|", "2|李玉芬|H1|黄金", "3|陈小满|H1|")
    (home,) = book.households.where()
    assert home.pinned_tier is Tier.GOLD


def test_a_sheet_taken_in_again_does_not_bring_back_a_date_that_was_replaced(book: Book) -> None:
    take_in(book, "编号 姓名 下次联系日期", "1|陈国栋|2026-10-08")
    with book.change(T("Log")):
        book.follow_ups.add(FollowUp(1, date(2026, 11, 2), set_on=TODAY))
    report = take_in(book, "编号 姓名 下次联系日期", "1|陈国栋|2026-10-08")
    assert (report.updated, report.skipped) == (0, 1)
    report = take_in(book, "编号 姓名 下次联系日期", "1|陈国栋|2026-12-01")
    assert (report.updated, report.skipped) == (1, 0)


def test_a_known_row_may_tell_of_a_tier_and_a_wish(book: Book) -> None:
    take_in(book, "编号 姓名", "1|陈国栋")
    rows = ("1|陈国栋|黄金|SUV（高）",)
    assert take_in(book, "编号 姓名 等级 意向", *rows).updated == 1
    (home,), (wish,) = book.households.where(), book.wishes.where()
    assert (home.pinned_tier, wish.category, wish.strength) == (Tier.GOLD, "SUV", Strength.STRONG)
    assert take_in(book, "编号 姓名 等级 意向", *rows).skipped == 1


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        ("来雪|15409173306|lx|||", "updated"),
        ("来雪||lx|||", "skipped"),
        ("来雪|||||1981-03-18", "skipped"),
        ("来雪||||中山路|", "skipped"),
        ("来雪|15409173306|||中山路|1981-03-18", "created"),
        ("来雪|||||1981-03-19", "created"),
        ("王祥||lx|||1981-03-18", "created"),
    ],
)
def test_without_a_phone_the_same_name_and_something_personal_is_enough(
    book: Book, row: str, verdict: str
) -> None:
    headings = "姓名 手机 微信 QQ 地址 生日"
    take_in(book, headings, "来雪|15422814821|lx||中山路|1981-03-18")
    assert getattr(take_in(book, headings, row), verdict) == 1


def test_of_several_cards_that_agree_the_one_is_meant_that_says_the_same(book: Book) -> None:
    a_customer(book, "来雪", wechat="lx", address="城东")
    a_customer(book, "来雪", wechat="lx", address="城西")
    assert take_in(book, "姓名 微信 地址", "来雪|lx|城西").skipped == 1
    [problem] = take_in(book, "姓名 微信 地址", "来雪|lx|城北").problems
    assert problem.reason.msgid == "Several customers called {name} fit this row"


def test_a_referrer_is_known_by_his_membership_card(book: Book) -> None:
    take_in(book, "编号 姓名 电话 会员卡号", "A1|张三|13800000001|VIP1")
    take_in(
        book,
        "编号 姓名 电话 会员卡号 推荐人",
        "A2|李四|13800000002|VIP2|VIP1",
        "A3|王五|13800000003|VIP3|VIP2",
        "A4|赵六|13800000004|VIP4|VIP9",
        "A5|钱七|13800000005|VIP5|没有",
    )
    assert brought(book) == {("A1", "A2"), ("A2", "A3")}


def test_a_wedding_comes_round_each_year_and_is_written_once(book: Book) -> None:
    headings = "编号 姓名 电话 结婚纪念日"
    take_in(book, headings, "A1|张三|13800000001|2008年10月1日", "A2|李四|13800000002|")
    again = take_in(
        book, headings, "A1|张三|13800000001|10月1日", "A2|李四|13800000002|农历正月初八", "A3|王五|1|"
    )
    assert (again.created, again.updated, again.skipped) == (1, 1, 1)
    told = [(one.customer_id, one.name, one.calendar, one.month, one.day, one.year) for one in weddings(book)]
    assert told == [
        (1, "结婚纪念日", Calendar.SOLAR, 10, 1, 2008),
        (2, "结婚纪念日", Calendar.LUNAR, 1, 8, None),
    ]


def test_one_card_told_of_twice_is_wedded_once(book: Book) -> None:
    take_in(book, "编号 姓名 电话", "A1|张三|13800000001")
    take_in(book, "编号 姓名 电话 结婚日期", "A1|张三|13800000001|2008-10-01", "A1|张三|13800000001|10-1")
    assert len(weddings(book)) == 1


def weddings(book: Book) -> list[YearlyDate]:
    return list(book.yearly_dates.where())


def test_the_number_of_a_referrer_decides_between_namesakes(book: Book) -> None:
    rows = ("A1|陈国栋|15422814821|||", "A2|陈国栋|15409173306|||", "A3|李玉芬|||陈国栋|A2", "A4|王祥||||A1")
    report = take_in(book, "编号 姓名 手机 卡号 介绍人 介绍人编号", *rows)
    assert not report.warnings
    cards = {card.id: card.number for card in book.customers.where()}
    links = [(cards[edge.referrer_id], cards[edge.referee_id]) for edge in book.referrals.where()]
    assert links == [("A2", "A3"), ("A1", "A4")]


def test_a_referrer_is_known_by_the_number_of_a_membership_card_too(book: Book) -> None:
    rows = ("陈国栋|15422814821|V8|", "李玉芬|||V8", "王祥|||V9")
    report = take_in(book, "姓名 手机 卡号 介绍人卡号", *rows)
    assert len(book.referrals.where()) == 1
    assert [(note.row, note.column, note.value) for note in report.warnings] == [(4, "介绍人卡号", "V9")]
