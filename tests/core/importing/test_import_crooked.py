"""Sheets as they grow: headings that changed places, months and remarks between the rows, words that look
like headings."""

import pytest

from core.importing.forms import read_forms
from core.importing.sheet import Cell
from core.model.household import Kin
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, card, run, verdicts


def names(book: Book) -> list[str]:
    return [one.name for one in book.customers.where()]


def test_headings_in_the_wrong_order_change_places(book: Book) -> None:
    run(book, a_file("姓名 电话", f"{PHONE}|来雪", f"{OTHER_PHONE}|王祥"))
    assert names(book) == ["来雪", "王祥"]
    assert [phone.digits for phone in book.phones.where()] == [PHONE, OTHER_PHONE]


def test_a_few_cells_in_the_wrong_place_change_nothing(book: Book) -> None:
    run(book, a_file("姓名 电话", f"{PHONE}|来雪", f"王祥|{OTHER_PHONE}", f"李敏|{PHONE}"))
    assert names(book)[1:] == ["王祥", "李敏"]


@pytest.mark.parametrize(
    "section",
    [
        "一月",
        "12月份",
        "2026年3月",
        "以下为老客户",
        "二、意向客户",
        "VIP客户（3人）",
        "第一季度",
        "---",
        "老客户名单",
    ],
)
def test_a_word_alone_between_the_people_is_none_of_them(book: Book, section: str) -> None:
    file = a_file("姓名 手机 备注", f"{section}||", f"来雪|{PHONE}|", f"{section}|{OTHER_PHONE}|", "王祥||")
    assert run(book, file).rows == 3


def test_a_row_of_dashes_is_no_data(book: Book) -> None:
    assert run(book, a_file("姓名 手机 备注", "---|---|---", f"来雪|{PHONE}|", "====|==|")).rows == 1


def test_a_day_belongs_to_the_month_above_it(book: Book) -> None:
    rows = ("一月||", f"来雪|15日|{PHONE}", "王祥|农历初三|", "十二月||", "李敏|3|", "陈刚|1985-02-03|")
    run(book, a_file("姓名 生日 手机", *rows))
    told = [(one.name, one.birth_month, one.birth_day) for one in book.customers.where()]
    assert told == [("来雪", 1, 15), ("王祥", None, None), ("李敏", 12, 3), ("陈刚", 2, 3)]


def test_words_for_relatives_in_the_cells_do_not_make_a_form_of_a_list() -> None:
    rows: list[list[Cell]] = [
        ["学生姓名", "性别", "年级", "学校", "家长姓名", "与学生关系", "家长电话", "报名课程"],
        ["董小明", "男", "三年级", "实验小学", "董建军", "父亲", PHONE, "英语"],
        ["程诗涵", "女", "五年级", "二小", "王芳", "母亲", OTHER_PHONE, "奥数"],
        ["曹天宇", "男", "初一", "一中", "李梅", "妈妈", "15409173307", "物理"],
    ]
    assert read_forms(rows) == []


def test_beside_a_pupil_the_parent_is_of_the_family(book: Book) -> None:
    file = a_file("学生姓名 性别 家长姓名 家长电话", f"董小明|男|董建军|{PHONE}")
    assert verdicts(run(book, file)) == (1, 0, 0, 0, 0)
    pupil, parent = book.customers.where()
    assert [(one.name, one.sex) for one in (pupil, parent)] == [("董小明", "male"), ("董建军", None)]
    assert pupil.household_id == parent.household_id
    assert [phone.customer_id for phone in book.phones.where()] == [parent.id]
    assert [tie.kind for tie in book.kinships.where()] == [Kin.PARENT]


def test_without_a_pupil_the_parent_is_the_customer(book: Book) -> None:
    run(book, a_file("家长姓名 家长电话 课程", f"董建军|{PHONE}|英语"))
    assert card(book, "1").name == "董建军"


def test_a_couple_stands_in_one_row(book: Book) -> None:
    run(book, a_file("新郎 新郎电话 新娘 新娘电话", f"唐寅|{PHONE}|秋香|{OTHER_PHONE}"))
    assert names(book) == ["唐寅", "秋香"]
    assert [tie.kind for tie in book.kinships.where()] == [Kin.SPOUSE]


def test_building_and_room_in_one_column_are_the_address(book: Book) -> None:
    run(book, a_file("业主 电话 小区 楼栋房号", f"何强|{PHONE}|万科|3-2-1801"))
    assert (card(book, "1").estate, card(book, "1").address) == ("万科", "3-2-1801")


def test_headings_in_plain_speech_are_understood(book: Book) -> None:
    run(book, a_file("电话 名字 什么时候买的 买了啥 多少钱", f"{PHONE}|来雪|2026-03-01|手机|2999"))
    (bought,) = book.purchases.where()
    assert (bought.product, bought.amount) == ("手机", 299_900)


def test_tables_beside_each_other_are_one(book: Book) -> None:
    rows = (f"来雪|{PHONE}||王祥|{OTHER_PHONE}", "李敏|||||", "||||15409173307")
    report = run(book, a_file("姓名 手机 - 姓名 手机", *rows))
    assert (report.rows, names(book)) == (4, ["来雪", "李敏", "王祥", "15409173307"])
    assert [phone.digits for phone in book.phones.where()] == [PHONE, OTHER_PHONE, "15409173307"]


@pytest.mark.parametrize("headings", ["姓名 手机 手机", "姓名 手机 姓名 住址", "日期 客户 日期 跟进"])
def test_a_heading_that_comes_twice_is_no_second_table(book: Book, headings: str) -> None:
    report = run(book, a_file(headings, f"来雪|{PHONE}|x|y"), kind="customers")
    assert report.rows == 1


def test_a_table_that_lies_on_its_side_is_read_column_by_column(book: Book) -> None:
    rows = (f"手机|{PHONE}|{OTHER_PHONE}||", "生日|1-2|||", "地址|青年路1号|柳城2号||")
    run(book, a_file("姓名 来雪 王祥", *rows))
    told = [(one.name, one.birth_day, one.address) for one in book.customers.where()]
    assert told == [("来雪", 2, "青年路1号"), ("王祥", None, "柳城2号")]


def test_a_word_of_the_second_heading_line_belongs_to_the_one_above(book: Book) -> None:
    rows: list[list[Cell] | str] = [f"来雪|{PHONE}|zs_1234|1980-01-02||柳城", "王祥||||八月十五|"]
    file = a_file("姓名 联系方式 - 生日 - 住址", ["", "手机", "微信", "公历", "农历", ""], *rows)
    file.sheets[0].rows[0][2] = file.sheets[0].rows[0][4] = None
    run(book, file)
    told = [(one.name, one.birth_calendar, one.birth_day, one.address) for one in book.customers.where()]
    assert told == [("来雪", "solar", 2, "柳城"), ("王祥", "lunar", 15, "")]


def test_beside_the_head_of_a_family_a_relation_is_that_to_him(book: Book) -> None:
    rows = (f"贾政|贾政|本人|{PHONE}", "贾政|王夫人|妻子|", "贾政|贾宝玉|儿子|")
    run(book, a_file("户主 姓名 关系 手机", *rows))
    assert [one.role for one in book.customers.where()] == ["self", "spouse", "child"]


def test_an_example_row_is_no_data(book: Book) -> None:
    file = a_file("姓名 手机 备注", f"示例|{OTHER_PHONE}|照这样填", f"来雪|{PHONE}|")
    assert run(book, file).rows == 1


def test_headings_of_signs_alone_say_nothing(book: Book) -> None:
    report = run(book, a_file("— — …", "来雪|15422814821|泉州", "王祥|15409173306|厦门"))
    assert (report.rows, report.created) == (2, 2)
