"""Contacts in a sheet of another kind: columns of follow-ups, and days as headings, become contacts of their
day. What has no day stays in the note."""

from datetime import date

import pytest

from core.importing.cleaning.coming_days import DayOfYear
from core.importing.cleaning.told_days import in_years, told_days
from core.importing.followed import followed
from core.importing.sheet import Cell, Sheet, SheetFile
from core.model.interaction import Kind, Outcome
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, card, run, verdicts
from tests.makers import TODAY, a_customer

Met = tuple[date, Kind, Outcome | None, str]
CALLED = "姓名 手机 第一次回访时间 第一次回访内容 第一次回访结果 第二次回访时间 第二次回访内容 第二次回访方式"


def met(book: Book) -> list[Met]:
    return [(one.day, one.kind, one.outcome, one.note) for one in book.interactions.where()]


def days_met(book: Book) -> list[date]:
    return [one.day for one in book.interactions.where()]


def test_words_that_begin_with_their_day(book: Book) -> None:
    headings = "姓名 手机 第一次跟进 第二次跟进 跟进3"
    report = run(
        book,
        a_file(
            headings,
            f"陈国栋|{PHONE}|5.3 电话沟通，考虑中|5月10日到店看了|2026-05-20 成交",
            f"来雪|{OTHER_PHONE}|26.3.1 微信发报价|没人接|2026年4月2日：没接",
        ),
    )
    assert met(book) == [
        (date(2026, 5, 3), Kind.CALL, None, "电话沟通，考虑中"),
        (date(2026, 5, 10), Kind.VISIT, None, "到店看了"),
        (date(2026, 5, 20), Kind.CALL, Outcome.BOUGHT, "成交"),
        (date(2026, 3, 1), Kind.WECHAT, None, "微信发报价"),
        (date(2026, 4, 2), Kind.CALL, Outcome.NO_ANSWER, "没接"),
    ]
    assert (card(book, "1").note, card(book, "2").note) == ("", "第二次跟进: 没人接")
    contacted = report.preview[1]["contacted"]
    assert contacted == ["2026-03-01 wechat 微信发报价", "2026-04-02 call 没接"]


def test_day_words_way_and_outcome_in_columns_of_their_own(book: Book) -> None:
    run(
        book,
        a_file(
            CALLED,
            ["陈国栋", PHONE, date(2026, 4, 1), "使用正常", "很满意", "2026-05-01", "问了滤芯", "微信"],
            ["来雪", OTHER_PHONE, None, "正常", "未接", "2026-12-24", "再约", "微信"],
            ["王祥", "13700000003", "周末", "忙", None, "2026-05-02", "", ""],
        ),
    )
    assert met(book) == [
        (date(2026, 4, 1), Kind.REVISIT, Outcome.REACHED, "使用正常\n很满意"),
        (date(2026, 5, 1), Kind.WECHAT, None, "问了滤芯"),
        (date(2026, 5, 2), Kind.REVISIT, None, ""),
    ]
    assert card(book, "2").note.splitlines() == [
        "第一次回访内容: 正常",
        "第一次回访结果: 未接",
        "第二次回访内容: 2026-12-24 再约",
    ]
    assert card(book, "3").note.splitlines() == ["第一次回访时间: 周末", "第一次回访内容: 忙"]


def test_the_same_heading_behind_each_day_is_about_that_day(book: Book) -> None:
    headings = "姓名 手机 第一次拜访 情况 结果 第二次拜访 情况 结果 备注"
    run(
        book,
        a_file(
            headings,
            f"舒淇|{PHONE}|2026-03-01|聊教育金|考虑中|2026-04-02|签单|成交|老师",
            f"冯唐|{OTHER_PHONE}|2026-03-03|没空|||||",
        ),
    )
    assert met(book) == [
        (date(2026, 3, 1), Kind.VISIT, Outcome.REACHED, "聊教育金\n考虑中"),
        (date(2026, 4, 2), Kind.VISIT, Outcome.BOUGHT, "签单"),
        (date(2026, 3, 3), Kind.VISIT, None, "没空"),
    ]
    assert (card(book, "1").note, card(book, "2").note) == ("老师", "")


def test_words_that_name_no_way_leave_it_to_the_heading_of_the_day(book: Book) -> None:
    rows = (f"陈国栋|{PHONE}|||||2026-05-03|熟人带来", f"来雪|{OTHER_PHONE}|||||2026-05-04|电话")
    run(book, a_file("姓名 手机 生日 地址 职业 标签 来访日期 来访方式", *rows))
    assert met(book) == [
        (date(2026, 5, 3), Kind.VISIT, None, "熟人带来"),
        (date(2026, 5, 4), Kind.CALL, None, ""),
    ]


def test_days_as_headings(book: Book) -> None:
    file = a_file("姓名 手机 3月1日 3月8日回访", f"陈国栋|{PHONE}|没接|√", f"来雪|{OTHER_PHONE}|否|加了微信")
    run(book, file)
    assert met(book) == [
        (date(2026, 3, 1), Kind.CALL, Outcome.NO_ANSWER, "没接"),
        (date(2026, 3, 8), Kind.REVISIT, None, ""),
        (date(2026, 3, 8), Kind.REVISIT, None, "加了微信"),
    ]


@pytest.mark.parametrize("sign", ["-", "/", "."])
def test_days_as_headings_with_a_short_year(book: Book, sign: str) -> None:
    headings = "姓名 手机 " + " ".join(day.replace(".", sign) for day in ("25.3.5", "25.11.12"))
    run(book, a_file(headings, f"陈国栋|{PHONE}|没接|说下周来"))
    assert days_met(book) == [date(2025, 3, 5), date(2025, 11, 12)]


def test_what_there_is_to_tell_is_told_by_the_day(book: Book) -> None:
    said = "3.5 打电话，考虑\n3.12 到店，嫌贵"
    run(book, a_file("姓名 手机 情况", f"陈国栋|{PHONE}|{said}", f"来雪|{OTHER_PHONE}|朋友圈看到的"))
    assert days_met(book) == [date(2026, 3, 5), date(2026, 3, 12)]
    assert card(book, "2").note == "情况: 朋友圈看到的"


def test_what_there_is_to_tell_without_any_day_is_a_note(book: Book) -> None:
    run(book, a_file("姓名 手机 情况", f"陈国栋|{PHONE}|嫌贵，再想想"))
    assert (met(book), card(book, "1").note) == ([], "情况: 嫌贵，再想想")


def test_days_as_headings_have_the_year_above_the_table(book: Book) -> None:
    rows: list[list[Cell]] = [
        ["2024年回访"],
        ["姓名", "手机", "11月1日", "12月1日"],
        ["陈国栋", PHONE, "好", "好"],
    ]
    run(book, SheetFile("客户.xlsx", "ab" * 32, [Sheet("Sheet1", rows)]))
    assert days_met(book) == [date(2024, 11, 1), date(2024, 12, 1)]


@pytest.mark.parametrize(
    "headings",
    ["姓名 手机 3月1日 3月8日", "姓名 手机 3.1 备注", "姓名 手机 跟进情况 第二次跟进"],
    ids=["amounts", "a lone figure", "no day anywhere"],
)
def test_what_is_no_contact(book: Book, headings: str) -> None:
    run(book, a_file(headings, f"陈国栋|{PHONE}|120|300"))
    assert met(book) == []


def test_the_last_contact_with_its_words(book: Book) -> None:
    run(book, a_file("姓名 手机 最近联系时间 跟进记录", f"陈国栋|{PHONE}|2026-05-01|已寄样品"))
    assert met(book) == [(date(2026, 5, 1), Kind.CALL, None, "已寄样品")]


def test_one_cell_of_many_contacts(book: Book) -> None:
    said = "老客户\n2025.12.1 来店看冰箱；2026.1.5 电话\n2. 1月9日：送货"
    run(book, a_file("姓名 手机 跟进记录", f"陈国栋|{PHONE}|{said}"))
    assert [(one.day, one.note) for one in book.interactions.where()] == [
        (date(2025, 12, 1), "来店看冰箱"),
        (date(2026, 1, 5), "电话"),
        (date(2026, 1, 9), "送货"),
    ]
    assert card(book, "1").note == "跟进记录: 老客户"


def test_the_same_sheet_again_brings_nothing_and_a_longer_one_what_is_new(book: Book) -> None:
    headings = "姓名 手机 2026-03-01 2026-04-01"
    run(book, a_file(headings, f"陈国栋|{PHONE}|有意向|"))
    assert verdicts(run(book, a_file(headings, f"陈国栋|{PHONE}|有意向|"))) == (0, 0, 0, 1, 0)
    assert verdicts(run(book, a_file(headings, f"陈国栋|{PHONE}|有意向|到店"))) == (0, 1, 0, 0, 0)
    assert days_met(book) == [date(2026, 3, 1), date(2026, 4, 1)]


def test_beside_what_somebody_owns(book: Book) -> None:
    a_customer(book, "陈国栋", PHONE)
    headings = "车主 电话 车型 车牌号 保险到期 第一次回访"
    row = f"陈国栋|{PHONE}|朗逸|浙A12345|2027-01-01|"
    run(book, a_file(headings, row + "2026-03-01 电话", row + "2026-03-01 电话"))
    assert days_met(book) == [date(2026, 3, 1)]
    assert verdicts(run(book, a_file(headings, row + "2026-03-02 再打"))) == (0, 0, 1, 0, 0)


@pytest.mark.parametrize("heading", ["电话2", "联系时间", "跟进人", "客户来源", "20260301", "微信"])
def test_headings_of_something_else(heading: str) -> None:
    assert followed(heading) is None


@pytest.mark.parametrize("text", ["1.5匹空调", "3-5万", "2/3的款", "13月5日", "有空再说", "无"])
def test_words_that_begin_with_no_day(text: str) -> None:
    assert [day for day, _ in told_days(text) if day] == []


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ([DayOfYear(11, 1), DayOfYear(1, 5)], ["2025-11-01", "2026-01-05"]),
        ([DayOfYear(5, 10), DayOfYear(5, 3)], ["2026-05-10", "2026-05-03"]),
        ([DayOfYear(12, 1), date(2024, 1, 5), DayOfYear(2, 1)], ["2023-12-01", "2024-01-05", "2024-02-01"]),
        ([date(2026, 9, 1), DayOfYear(8, 1)], ["2026-09-01", "2026-08-01"]),
    ],
    ids=["over the new year", "the newest first", "beside a year", "never ahead"],
)
def test_years_that_are_not_named(days: list[date | DayOfYear], found: list[str]) -> None:
    assert [str(day) for day in in_years(days, TODAY)] == found


def test_a_day_alone(book: Book) -> None:
    run(book, a_file("姓名 手机 第一次跟进", ["陈国栋", PHONE, date(2026, 4, 1)]))
    assert met(book) == [(date(2026, 4, 1), Kind.CALL, None, "")]


def test_headings_of_two_lines(book: Book) -> None:
    rows: list[list[Cell]] = [
        ["姓名", "手机", "第一次回访", None, "第二次回访", None],
        [None, None, "时间", "内容", "时间", "内容"],
        ["陈国栋", PHONE, "2026-03-01", "好", "2026-04-01", "换滤芯"],
    ]
    run(book, SheetFile("客户.xlsx", "ab" * 32, [Sheet("Sheet1", rows)]))
    assert [(one.day, one.note) for one in book.interactions.where()] == [
        (date(2026, 3, 1), "好"),
        (date(2026, 4, 1), "换滤芯"),
    ]


def test_spans_of_figures_are_no_days(book: Book) -> None:
    run(book, a_file("姓名 手机 1-3 4-6", f"陈国栋|{PHONE}|常来|少来"))
    assert met(book) == []


def test_a_day_alone_is_that_of_what_was_talked_about(book: Book) -> None:
    headings = "日期 客户姓名 联系电话 性别 意向车型 来店渠道 接待情况"
    row = f"5/3|来雪|{PHONE}|女|SUV|自然进店|嫌贵，下周再来"
    run(book, a_file(headings, row, f"5/4|王祥|{OTHER_PHONE}|男|SUV|自然进店|"))
    told, bare = book.interactions.where()
    assert (told.kind, told.note, told.day.month) == (Kind.VISIT, "嫌贵，下周再来", 5)
    assert (bare.day.day, bare.note) == (4, "")


def test_days_that_are_counted_are_days(book: Book) -> None:
    told = "第一次：2026-03-01 不需要\n第二次回访 2026-04-01：有点兴趣"
    run(book, a_file("姓名 手机 跟进记录", ["陈国栋", PHONE, told]))
    assert [(one.day, one.note) for one in book.interactions.where()] == [
        (date(2026, 3, 1), "不需要"),
        (date(2026, 4, 1), "有点兴趣"),
    ]


@pytest.mark.parametrize(
    "heading", ["Last Activity Date (GMT+8)", "Person - Last activity date", "实际跟进时间", "最新联系时间"]
)
def test_when_somebody_was_last_met_as_programs_head_it(book: Book, heading: str) -> None:
    cells: list[list[Cell]] = [["Name", "Phone", heading], ["来雪", PHONE, "2026-03-01 14:22"]]
    run(book, SheetFile("a.csv", "ab" * 32, [Sheet("a", cells)]))
    assert days_met(book) == [date(2026, 3, 1)]


def test_of_what_sort_a_customer_is_says_nothing_of_the_contact(book: Book) -> None:
    headings = "拜访日期 拜访客户 客户类型 联系人 联系电话 拜访内容"
    report = run(book, a_file(headings, f"2026-03-08|城南五金|老客户|赵老板|{PHONE}|补货"))
    assert [(one.kind, one.note) for one in book.interactions.where()] == [(Kind.VISIT, "补货")]
    assert report.preview[0]["tags"] == ["老客户"]
