"""Invented sheets, the same for the same number of customers: people, purchases, contacts.

About the mix of a real salesperson's list: one phone in seven oddly written, every fourth birthday by
the lunar calendar, a third of the customers brought by another one. No number was ever dialled.
"""

import csv
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

from benchmarks.place import ON, Place

Cell = str | int | date | None
Row = Sequence[Cell]

HEADINGS = [
    *("客户编号", "姓名", "性别", "手机", "备用电话", "微信号", "生日", "生日类型", "省市", "地址"),
    *("客户来源", "介绍人", "标签", "等级", "首次成交日期", "累计金额", "下次联系日期", "备注"),
]
PURCHASE_HEADINGS = ["客户编号", "日期", "产品", "金额", "单号", "到期日"]
CONTACT_HEADINGS = ["客户编号", "日期", "方式", "结果", "下次联系"]

SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建国栋文海燕春雪梅志鹏婷慧晨宇佳欣子轩浩然"
REGIONS = ("浙江省杭州市", "江苏省苏州市", "湖北省武汉市", "四川省成都市")
DISTRICTS = ("滨江区", "上城区", "余杭区", "锦江区", "虎丘区", "武昌区", "临安区")
ROADS = ("环城路", "朝阳路", "振兴路", "南湖路", "解放路", "文化路", "学院路", "和平路")
ESTATES = ("白鹭府", "清风新村", "和谐里", "世纪名邸", "丽景雅苑", "云栖公寓", "桂花园", "东方小区", "翠竹苑")
SOURCES = ("转介绍", "老客户", "门店", "活动", "电话", "抖音", "陌拜", "朋友圈")
TAGS = ("老乡", "退休", "钓鱼", "广场舞", "未婚", "养生", "车主", "老师", "医生", "开店", "爱喝茶", "重点")
NOTES = (
    "周末联系",
    "下午三点后再打",
    "不要发短信",
    "对价格敏感",
    "已买同行产品",
    "孩子明年上小学",
    "准备换车",
)
PRODUCTS = (("车险", 365), ("医疗险", 365), ("重疾险", 0), ("意外险", 365), ("年金险", 0))
CONTACTS = (("电话", "已联系"), ("电话", "未接"), ("微信", "已发信息"), ("拜访", "已联系"), ("电话", "改期"))
LUNAR_MONTHS = "正二三四五六七八九十冬腊"
LUNAR_TENS, LUNAR_DIGITS = ("初", "十", "廿"), "一二三四五六七八九"


def write_sheets(place: Place, customers: int) -> None:
    """Write the customers as a workbook and as CSV, their purchases and contacts as CSV."""
    luck = Random(f"sheets of {customers}")
    rows = _customers(luck, customers)
    _write_workbook(place.workbook, rows)
    _write_csv(place.customers, HEADINGS, rows)
    _write_csv(place.purchases, PURCHASE_HEADINGS, _purchases(luck, customers))
    _write_csv(place.contacts, CONTACT_HEADINGS, _contacts(luck, customers))


def _customers(luck: Random, customers: int) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    names: list[str] = []
    for number in range(1, customers + 1):
        names.append(luck.choice(SURNAMES) + "".join(luck.choices(GIVEN, k=luck.choice((1, 2, 2)))))
        rows.append(_customer(luck, number, names))
    return rows


def _customer(luck: Random, number: int, names: Sequence[str]) -> list[Cell]:
    birthday, calendar = _birthday(luck) if luck.random() < 0.87 else ("", "")
    bought = luck.random() < 0.78
    return [
        _number(number),
        names[-1],
        luck.choice("男女"),
        _phone(luck) if luck.random() < 0.9 else "",
        _mobile(luck) if luck.random() < 0.08 else "",
        f"wx{luck.randrange(10**6):06}" if luck.random() < 0.41 else "",
        birthday,
        calendar,
        luck.choice(REGIONS) if luck.random() < 0.7 else "",
        _address(luck),
        luck.choice(SOURCES),
        luck.choice(names[:-1]) if len(names) > 1 and luck.random() < 0.35 else "",
        luck.choice("、,;").join(luck.sample(TAGS, luck.choice((0, 1, 1, 2)))),
        luck.choice("ABCD"),
        ON - timedelta(days=luck.randrange(3000)) if bought else None,
        luck.randrange(100, 90_000) if bought else None,
        ON + timedelta(days=luck.randrange(-60, 120)) if luck.random() < 0.5 else None,
        luck.choice(NOTES) if luck.random() < 0.3 else "",
    ]


def _purchases(luck: Random, customers: int) -> Iterable[list[Cell]]:
    """About three and a half for each customer."""
    for order in range(customers * 7 // 2):
        day = ON - timedelta(days=luck.randrange(3000))
        product, days = luck.choice(PRODUCTS)
        end = day + timedelta(days=days) if days else None
        number = _number(luck.randint(1, customers))
        yield [number, day, product, luck.randrange(100, 20_000), f"D{order:08}", end]


def _contacts(luck: Random, customers: int) -> Iterable[list[Cell]]:
    """About five for each customer."""
    for _ in range(customers * 5):
        day = ON - timedelta(days=1 + luck.randrange(700))
        again = day + timedelta(days=luck.choice((7, 14, 30, 90))) if luck.random() < 0.4 else None
        yield [_number(luck.randint(1, customers)), day, *luck.choice(CONTACTS), again]


def _number(number: int) -> str:
    return f"C{number:06}"


def _mobile(luck: Random) -> str:
    return f"1{luck.choice('35789')}{luck.randrange(10**9):09}"


def _phone(luck: Random) -> str:
    number = _mobile(luck)
    if luck.random() < 0.85:
        return number
    spaced = f"{number[:3]} {number[3:7]} {number[7:]}"
    return luck.choice((f"+86 {number}", f"86{number}", spaced, spaced.replace(" ", "-"), f"{number}.0"))


def _birthday(luck: Random) -> tuple[str, str]:
    year, month, day = luck.randint(1945, 2005), luck.randint(1, 12), luck.randint(1, 28)
    if luck.random() < 0.28:
        return f"{year}年{LUNAR_MONTHS[month - 1]}月{_lunar_day(day)}", "农历"
    styles = (f"{year}-{month:02}-{day:02}", f"{year}年{month}月{day}日", f"{year}.{month}.{day}")
    return luck.choice(styles), luck.choice(("公历", "公历", "阳历", ""))


def _lunar_day(day: int) -> str:
    if day in (10, 20):
        return {10: "初十", 20: "二十"}[day]
    return LUNAR_TENS[day // 10] + LUNAR_DIGITS[day % 10 - 1]


def _address(luck: Random) -> str:
    place = f"{luck.choice(DISTRICTS)}{luck.choice(ROADS)}{luck.randint(1, 900)}号{luck.choice(ESTATES)}"
    return (
        f"{place}{luck.randint(1, 30)}幢{luck.randint(1, 4)}单元{luck.randint(1, 20)}0{luck.randint(1, 4)}室"
    )


def _write_csv(path: Path, headings: Sequence[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([headings, *rows])


def _write_workbook(path: Path, rows: Iterable[Row]) -> None:
    """Dates as dates and amounts as figures, as a spreadsheet keeps them."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("客户")
    for row in [HEADINGS, *rows]:
        sheet.append(row)
    book.save(path)
