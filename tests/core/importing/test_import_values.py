"""What single rows say under the headings above them: who it is about, and where each part of it goes."""

from pathlib import Path

import pytest

from core.errors import UserError
from core.importing.choosing import guess_kind
from core.importing.cleaning.listed import listed_values
from core.importing.fields import SheetKind
from core.importing.mapping import guess_mapping
from core.importing.reports import ImportChoices
from core.importing.service import import_file
from core.importing.sheet import SheetFile
from tests.core.importing.layouts.layout import Layout
from tests.core.importing.layouts.reading import table_of, told, values
from tests.makers import TODAY, a_book


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ('[{"value": "a@b.cn", "label": "work"}]', "a@b.cn"),
        ('[{"value": "a@b.cn"}, {"value": "c@d.cn"}]', "a@b.cn, c@d.cn"),
        ('[{"label": "work", "value": 13700000001}]', "13700000001"),
        ("[]", ""),
        ("a@b.cn", "a@b.cn"),
        ("[a@b.cn", "[a@b.cn"),
        ("[a@b.cn]", "[a@b.cn]"),
        ('["a@b.cn"]', '["a@b.cn"]'),
        ('[{"value": null}]', '[{"value": null}]'),
        ("[" * 50_000 + "]" * 50_000, "[" * 50_000 + "]" * 50_000),
    ],
)
def test_a_list_in_json_is_read_only_when_all_of_it_is_understood(typed: str, read: str) -> None:
    assert listed_values(typed) == read


def test_a_birthday_in_three_columns_is_one() -> None:
    assert values("姓名|出生年|出生月|出生日", "来雪|1981年|3月|18日")["birthday"] == "1981-03-18"
    assert values("姓名|出生年|出生月|出生日", "来雪||3|18")["birthday"] == "--03-18"
    assert values("姓名|出生年|出生月|出生日", "来雪|||1981-03-18")["birthday"] == "1981-03-18"


@pytest.mark.parametrize(
    ("headings", "cells", "birthday"),
    [
        ("出生年|月|日|农历/公历", "1961|8|14|农历", "1961-08-14"),
        ("生日(月)|生日(日)", "3|18", "--03-18"),
        ("出生月|出生日", "3月|18日", "--03-18"),
    ],
)
def test_a_birthday_in_its_parts(headings: str, cells: str, birthday: str) -> None:
    assert values(f"姓名|{headings}", f"来雪|{cells}")["birthday"] == birthday


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("来雪13700000001", {"name": "来雪", "phone": "13700000001"}),
        ("王姐 137 0000 0003", {"name": "王姐", "phone": "13700000003", "sex": "female"}),
        ("李总/13700000004", {"name": "李总", "phone": "13700000004"}),
        ("王祥（13700000003）", {"name": "王祥", "phone": "13700000003"}),
        ("王祥（退休）", {"name": "王祥", "note": "退休"}),
    ],
)
def test_a_phone_beside_the_name_is_one(typed: str, shown: dict[str, str]) -> None:
    assert values("姓名|地址", f"{typed}|") == shown


def test_a_qq_beside_a_phone_is_one() -> None:
    assert values("姓名|电话", "来雪|QQ:123456 13700000001")["qq"] == "123456"
    assert values("姓名|电话|QQ", "来雪|QQ:123456|654321")["note"] == "QQ:123456"


def test_a_phone_beside_the_name_is_noted_where_there_is_a_column_for_it() -> None:
    assert values("姓名|手机", "来雪13700000001|13700000002")["note"] == "13700000001"
    assert "note" not in values("姓名|手机", "来雪13700000002|13700000002")


@pytest.mark.parametrize(
    ("headings", "typed", "wechat"),
    [
        ("姓名|电话", "来雪|wx：abc123", "abc123"),
        ("姓名|电话", "来雪（微信lx888）|13700000001", "lx888"),
        ("姓名|电话", "来雪|wxid_8xk2m1", "wxid_8xk2m1"),
        ("姓名|电话|微信", "来雪|13700000001|同手机号", "13700000001"),
        ("姓名|电话|微信", "来雪|微信：abc123|lx888", "lx888"),
        ("姓名|电话|微信", "来雪||同手机号", "同手机号"),
        ("姓名|电话", "来雪|13700000001（微信同号）", "13700000001"),
        ("姓名|电话|微信", "来雪|13700000001 同微信|lx888", "lx888"),
    ],
)
def test_a_wechat_is_found_wherever_it_is_said(headings: str, typed: str, wechat: str) -> None:
    assert values(headings, typed)["wechat"] == wechat


@pytest.mark.parametrize(
    "headings", ["姓名|电话|备注|创建时间", "客户名称|联系人|联系电话|客户类型|客户状态|跟进记录|创建时间"]
)
def test_when_somebody_was_entered_is_no_contact(headings: str) -> None:
    assert guess_kind(headings.split("|")) is SheetKind.CUSTOMERS


def test_a_year_of_birth_alone_is_kept() -> None:
    assert values("姓名|出生年|出生月|出生日", "来雪|1981") == {"name": "来雪", "note": "出生年: 1981"}


@pytest.mark.parametrize(
    ("told", "address"), [("1号楼|1", "1号楼1"), ("3|1201", "3-1201"), ("无|1201", "1201")]
)
def test_building_and_room_make_an_address(told: str, address: str) -> None:
    assert values("姓名|楼号|房号", f"来雪|{told}")["address"] == address


@pytest.mark.parametrize("heading", ["地址", "现在的住址"])
def test_building_and_room_stand_back_behind_a_whole_address(heading: str) -> None:
    shown = values(f"姓名|楼号|房号|{heading}", "来雪|3|1201|中山路306号")
    assert (shown["address"], shown["note"]) == ("中山路306号", "楼号: 3\n房号: 1201")


@pytest.mark.parametrize("who", ["姓名", "客户编号"])
def test_the_policy_holder_is_the_customer_only_where_nothing_else_says_so(who: str) -> None:
    assert (
        values(f"{who}|投保人|保单号|险种|受益人", "来雪|来大山|P1|重疾险|来小雪")["policy_holder"]
        == "来大山"
    )


def test_a_list_of_policies_makes_customers_of_the_holders() -> None:
    shown = values("投保人|手机|保费", "来雪|13700000001|800")
    assert (shown["name"], shown["premium"]) == ("来雪", "80000")


def test_a_policy_holder_named_by_hand_stays_one() -> None:
    table = table_of(Layout("one", "投保人|手机", "", ("来雪|13700000001", "", ""), {}))
    mapping = guess_mapping(table, SheetKind.CUSTOMERS, ("投保人=policy_holder",))
    assert told(mapping.columns[0]) == "policy_holder"


@pytest.mark.parametrize("empty", ["无", "-", "N/A", "null", "暂无", "—"])
def test_nothing_is_kept_of_an_empty_marker(empty: str) -> None:
    assert values("姓名|电话|积分", f"来雪|13700000001|{empty}").keys() == {"name", "phone"}


def test_years_under_a_heading_of_the_republic_are_counted_from_1912() -> None:
    heading = "姓名|電話|生日(民國)"
    for cell in ("63/11/29", "631129", "民國63年11月29日", "0631129"):
        assert values(heading, f"林志玲|0912345678|{cell}")["birthday"] == "1974-11-29"
    assert values(heading, "林志玲|0912345678|1974-11-29")["birthday"] == "1974-11-29"
    told = values("姓名|電話|產品|購買日期(民國)|金額", "林志玲|0912345678|保單|110.5.6|100")
    assert told["date"] == "2021-05-06"


def test_whoever_has_no_name_is_called_by_the_nickname() -> None:
    heading = "微信昵称|备注名|微信号"
    assert values(heading, "Amy||amy")["name"] == "Amy"
    told = values(heading, "小确幸|张三|zs88")
    assert (told["name"], told["note"]) == ("张三", "微信昵称: 小确幸")


@pytest.mark.parametrize(
    ("told_of", "name"),
    [
        ("|13700000001|南安商行|a@b.cn|lx888", "南安商行"),
        ("|13700000001||a@b.cn|lx888", "lx888"),
        ("|13700000001||a@b.cn|", "13700000001"),
        ("|||a@b.cn|", "a@b.cn"),
    ],
)
def test_whoever_has_no_name_is_called_by_what_there_is(told_of: str, name: str, tmp_path: Path) -> None:
    book = a_book(tmp_path)
    layout = Layout("one", "姓名|电话|单位|邮箱|微信", "", (told_of, "", ""), {})
    import_file(book, SheetFile("file.csv", "ab" * 32, [layout.sheet]), ImportChoices(), TODAY)
    assert [card.name for card in book.customers.where()] == [name]
    book.close()


@pytest.mark.parametrize("heading", ["是否加微信", "地址编号", "电话次数", "单位性质", "小区编码"])
def test_a_heading_about_a_field_is_not_that_field(heading: str) -> None:
    assert values(f"姓名|{heading}", "来雪|1")["note"] == f"{heading}: 1"


def test_the_address_at_home_comes_first_and_another_serves_who_has_none() -> None:
    heading = "Name|Business Street|Home Street"
    assert values(heading, "Ann|1 Main St|9 Elm St")["address"] == "9 Elm St"
    assert values(heading, "Ann|1 Main St|")["address"] == "1 Main St"


def test_of_nobody_else_is_told_the_insured_is_the_customer() -> None:
    heading = "被保险人|车主电话|车牌|商业险终保日期|下次联系"
    told = values(heading, "王强|13711110011|粤B12345|2026-09-30|2026-09-25")
    assert (told["name"], told["renewal"], told["next_follow_up"]) == ("王强", "2026-09-30", "2026-09-25")
    assert values("投保人|被保险人|电话|车牌", "王强|赵敏|13711110011|粤B12345")["name"] == "王强"


def test_a_second_address_serves_who_has_no_first() -> None:
    heading = "姓名|Email 1|Email 2"
    assert values(heading, "来雪||b@c.cn")["email"] == "b@c.cn"
    assert values(heading, "来雪|a@b.cn|b@c.cn") == {
        "name": "来雪",
        "email": "a@b.cn",
        "note": "Email 2: b@c.cn",
    }


def test_beside_the_number_of_a_row_the_policy_holder_is_the_customer() -> None:
    shown = values("编号|投保人|手机|保单号|险种|受益人", "1|来大山|15422814821|P1|重疾险|来小雪")
    assert shown["name"] == "来大山"


@pytest.mark.parametrize(
    ("customer", "contact", "name"),
    [("恒兴五金", "王祥", "王祥"), ("王先生", "李敏", "王先生"), ("豆豆妈妈", "前台", "豆豆妈妈")],
)
def test_who_is_called_like_nobody_is_the_firm_of_the_people_beside_it(
    customer: str, contact: str, name: str
) -> None:
    assert values("客户|联系人|手机", f"{customer}|{contact}|15422814821")["name"] == name


def test_a_household_beside_a_number_is_no_name() -> None:
    with pytest.raises(UserError):
        values("编号|家庭编号|手机|生日", "1|F01|15422814821|3-18")


def test_the_whole_amount_comes_before_those_of_its_parts() -> None:
    shown = values("日期|姓名|手机|项目|工时费|材料费|合计", "2026-05-01|来雪|15422814821|保养|100|350|450")
    assert (shown["amount"], shown["note"]) == ("45000", "工时费: 100\n材料费: 350")


def test_the_mark_before_a_text_is_taken_off() -> None:
    shown = values("姓名|手机|地址", "'来雪|'15422814821|'中山路306号")
    assert shown == {"name": "来雪", "phone": "15422814821", "address": "中山路306号"}
