"""Which column fills which field, and what the user may say about it."""

import pytest

from core.errors import UserError
from core.importing.fields import FIELDS, SheetKind
from core.importing.mapping import Confidence, Mapping, check_mapping, guess_mapping
from core.importing.sheet import Cell, Sheet
from core.importing.table import FoundTable, find_table
from core.model.birthday import Calendar

CUSTOMERS = SheetKind.CUSTOMERS
FIELDS_OF = FIELDS[CUSTOMERS]


def table_of(*rows: list[Cell]) -> FoundTable:
    table = find_table(Sheet("客户", list(rows)))
    assert table is not None
    return table


def mapping_of(
    headings: str, *rows: list[Cell], kind: SheetKind = CUSTOMERS, overrides: tuple[str, ...] = ()
) -> Mapping:
    words: list[Cell] = list(headings.split())
    sample: list[Cell] = ["x"] * len(words)
    return guess_mapping(table_of(words, *(rows or (sample,))), kind, overrides)


def fields(mapping: Mapping) -> list[str | None]:
    return [column.field.name if column.field else None for column in mapping.columns]


def confidences(mapping: Mapping) -> list[str]:
    return [column.confidence.value for column in mapping.columns]


def test_a_plain_list_is_understood_with_certainty() -> None:
    mapping = mapping_of("客户编号 姓名 手机 生日 省市 地址 备注")
    assert fields(mapping) == ["number", "name", "phone", "birthday", "region", "address", "note"]
    assert set(confidences(mapping)) == {"sure"}


def test_the_contact_person_is_the_name_and_the_firm_the_employer() -> None:
    assert fields(mapping_of("客户名称 联系人 电话")) == ["employer", "name", "phone"]
    assert fields(mapping_of("客户名称 电话")) == ["name", "phone"]


def test_a_second_firm_name_has_no_place_left() -> None:
    assert fields(mapping_of("客户名称 公司名称 联系人")) == [None, "employer", "name"]


def test_among_purchases_a_firm_is_the_buyers_employer() -> None:
    mapping = mapping_of("客户名称 姓名 日期 金额", kind=SheetKind.PURCHASES)
    assert fields(mapping) == ["employer", "name", "date", "amount"]


def test_other_phones_become_second_phones() -> None:
    mapping = mapping_of("姓名 电话 手机 配偶电话")
    assert fields(mapping) == ["name", "phone2", "phone", "phone2"]
    assert confidences(mapping) == ["sure", "sure", "sure", "guess"]


def test_notes_and_regions_and_tags_are_joined() -> None:
    assert fields(mapping_of("姓名 省 市 备注 说明 标签 分组")) == [
        "name",
        *["region"] * 2,
        *["note"] * 2,
        *["tags"] * 2,
    ]


def test_an_empty_column_yields_to_a_filled_one() -> None:
    mapping = mapping_of("姓名 手机 电话 备注 其它", ["来雪", None, "17517978401", "x"])
    assert fields(mapping) == ["name", None, "phone", "note", None]
    assert confidences(mapping)[1] == confidences(mapping)[4] == "skipped"


def test_given_and_family_name_make_the_name() -> None:
    assert fields(mapping_of("First_Name Last_Name Nickname Mobile")) == ["name", "name", "name", "phone"]
    mapping = mapping_of("Name First_Name Last_Name")
    assert fields(mapping) == ["name", None, None]
    assert confidences(mapping) == ["sure", "skipped", "skipped"]


def test_a_second_given_name_is_passed_over() -> None:
    assert fields(mapping_of("名 First_Name 姓")) == ["name", None, "name"]


def test_a_nickname_serves_where_there_is_no_name() -> None:
    mapping = mapping_of("昵称 微信号")
    assert fields(mapping) == ["name", "wechat"]
    assert confidences(mapping)[0] == "guess"


def test_columns_that_only_count_and_identity_numbers_are_skipped() -> None:
    mapping = mapping_of("序号 姓名 身份证号 证照", [1.0, "来雪", "350582198103180021", "350582198103180021"])
    assert fields(mapping) == [None, "name", None, None]
    assert confidences(mapping) == ["skipped", "sure", "skipped", "skipped"]
    assert mapping.leftover == ()


def test_what_is_not_understood_is_kept() -> None:
    mapping = mapping_of("客户姓名 车型 上次充值时间")
    assert [column.heading for column in mapping.leftover] == ["车型", "上次充值时间"]


def test_a_later_claim_for_a_single_field_is_kept() -> None:
    mapping = mapping_of("客户姓名 姓名 来源 客户来源")
    assert fields(mapping) == [None, "name", None, "source"]


def test_birthdays_in_either_calendar_may_have_a_column_each() -> None:
    mapping = mapping_of("姓名 公历生日 农历生日 出生日期")
    assert fields(mapping) == ["name", "birthday", "birthday", "birthday"]
    assert [column.hint for column in mapping.columns] == [None, Calendar.SOLAR, Calendar.LUNAR, None]


def test_bare_figures_under_a_lunar_heading_ask_for_a_look() -> None:
    told: list[Cell] = ["来雪", "八月十二"]
    bare: list[Cell] = ["王祥", "7.20"]
    assert confidences(mapping_of("姓名 生日（阴）", told, bare))[1] == "confirm"
    assert confidences(mapping_of("姓名 生日", told, ["王祥", 7.2]))[1] == "confirm"
    assert confidences(mapping_of("姓名 生日（阴）", told))[1] == "sure"
    assert confidences(mapping_of("姓名 生日", bare))[1] == "sure"
    assert confidences(mapping_of("姓名 生日", told, ["王祥", True]))[1] == "sure"
    assert confidences(mapping_of("姓名 生日", told, bare, overrides=("生日=birthday",)))[1] == "sure"


def test_a_sheet_without_heading_is_read_by_its_cells() -> None:
    table = table_of(
        ["来雪", 17517978401.0, "13800138000", "女", "1981-03-18", "南安市中山路306号", "a@b.cn", "VIP"],
        ["王祥", 16673223828.0, "13900139000", "男", "1961-08-14", "晋江市光明路775号", "c@d.cn", "VIP"],
    )
    mapping = guess_mapping(table, CUSTOMERS)
    assert fields(mapping) == ["name", "phone", "phone2", "sex", "birthday", "address", "email", None]
    assert set(confidences(mapping)[:7]) == {"guess"}
    assert fields(guess_mapping(table, SheetKind.PURCHASES))[4] == "date"


def test_an_unknown_heading_over_phones_or_names_is_guessed() -> None:
    mapping = mapping_of("谁 咋联系", ["来雪", "17517978401"], ["王祥", "16673223828"])
    assert fields(mapping) == ["name", "phone"]
    assert confidences(mapping) == ["guess", "guess"]


def test_a_unit_in_the_heading_is_remembered() -> None:
    assert mapping_of("姓名 累计金额(万元)").columns[1].unit == 10_000


def test_an_override_stands_above_every_guess() -> None:
    mapping = mapping_of(
        "姓名 手机 老家", overrides=("老家=address", "手机=wechat", " 姓 名 (必填) =employer")
    )
    assert fields(mapping) == ["employer", "wechat", "address"]


def test_a_column_can_be_named_by_its_place_or_left_out() -> None:
    mapping = mapping_of("甲 乙 丙 丁", overrides=("A=name", "列2=phone", "Column 3=note", "丁="))
    assert fields(mapping) == ["name", "phone", "note", None]
    assert confidences(mapping)[3] == "skipped"


@pytest.mark.parametrize(
    ("override", "told"),
    [
        ("姓名", "does not say which field"),
        ("名字叫=name", "There is no column"),
        ("姓名=nom", "There is no field"),
        ("姓名=product", "There is no field"),
    ],
)
def test_a_wrong_override_is_told_with_the_choices(override: str, told: str) -> None:
    with pytest.raises(UserError, match=told) as error:
        mapping_of("姓名 手机", overrides=(override,))
    assert error.value.fix is not None


@pytest.mark.parametrize(
    ("headings", "kind", "told"),
    [
        ("手机 地址", CUSTOMERS, "No column holds the customers’ names"),
        ("日期 金额", SheetKind.PURCHASES, "which customer"),
        ("姓名 金额", SheetKind.PURCHASES, "the date"),
        ("姓名 日期", SheetKind.PURCHASES, "the amount"),
        ("姓名 结果", SheetKind.INTERACTIONS, "the date"),
        ("姓名 保费", SheetKind.OWNED, "what is owned"),
    ],
)
def test_a_missing_column_is_told(headings: str, kind: SheetKind, told: str) -> None:
    mapping = mapping_of(headings, kind=kind)
    with pytest.raises(UserError, match=told) as error:
        check_mapping(mapping)
    assert error.value.where is not None
    assert error.value.where.values["headings"] == ", ".join(headings.split())


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        ("姓名", CUSTOMERS),
        ("客户编号 日期 金额", SheetKind.PURCHASES),
        ("手机 日期", SheetKind.INTERACTIONS),
        ("姓名 车牌号", SheetKind.OWNED),
    ],
)
def test_a_mapping_with_all_that_is_needed_passes(headings: str, kind: SheetKind) -> None:
    check_mapping(mapping_of(headings, kind=kind))


def test_one_column_can_be_changed_by_hand() -> None:
    mapping = mapping_of("姓名 生日 老家 备注")
    lunar = mapping.with_column(1, FIELDS_OF["birthday"], Calendar.LUNAR)
    assert (lunar.columns[1].hint, lunar.columns[1].confidence) == (Calendar.LUNAR, Confidence.SURE)
    moved = lunar.with_column(2, FIELDS_OF["name"])
    assert fields(moved) == [None, "birthday", "name", "note"]
    assert [column.heading for column in moved.leftover] == ["姓名"]
    assert fields(moved.with_column(1, FIELDS_OF["note"])) == [None, "note", "name", "note"]
    assert confidences(moved.with_column(2, None))[2] == "skipped"


def test_a_form_of_address_tells_the_sex_and_another_title_the_work() -> None:
    people: list[Cell] = ["Ms", "Jane", "13800000001"]
    assert fields(mapping_of("Title Name Phone", people))[0] == "sex"
    assert fields(mapping_of("称谓 姓名 电话", ["先生", "张三", "13800000001"]))[0] == "sex"
    assert fields(mapping_of("Title Name Phone", ["Manager", "Jane", "13800000001"]))[0] == "occupation"
    assert fields(mapping_of("称谓 姓名 电话", ["王总", "王五", "13800000001"]))[0] is None


def test_the_head_of_a_household_is_the_customer_where_nobody_else_is_named() -> None:
    assert fields(mapping_of("家庭编号 户主 电话")) == ["household", "name", "phone"]
    assert fields(mapping_of("户主 姓名 电话")) == ["household", "name", "phone"]
    assert fields(mapping_of("家庭 电话")) == ["name", "phone"]
