"""Lists as single trades keep them: their words for who bought, what, when, and when to call again."""

from datetime import date

import pytest

from core.importing.choosing import guess_kind
from core.importing.fields import SheetKind
from core.importing.headers import PRIVATE_COLUMN, meaning_of
from core.model.interaction import Kind, Outcome
from core.ports import Book
from tests.core.importing.sheets import PHONE, a_file, card, run, verdicts

CUSTOMERS, PURCHASES, OWNED = SheetKind.CUSTOMERS, SheetKind.PURCHASES, SheetKind.OWNED
INTERACTIONS, APPOINTMENTS = SheetKind.INTERACTIONS, SheetKind.APPOINTMENTS


@pytest.mark.parametrize(
    ("heading", "kind", "field"),
    [
        ("成员", CUSTOMERS, "name"),
        ("报名人", PURCHASES, "name"),
        ("客源编号", CUSTOMERS, "number"),
        ("居住区域", CUSTOMERS, "region"),
        ("计划回访", CUSTOMERS, "next_follow_up"),
        ("复查日期", CUSTOMERS, "next_follow_up"),
        ("下次", INTERACTIONS, "next"),
        ("试驾日期", INTERACTIONS, "date"),
        ("客户意见", INTERACTIONS, "note"),
        ("购茶日期", PURCHASES, "date"),
        ("送货日期", PURCHASES, "date"),
        ("斤数", PURCHASES, "quantity"),
        ("材料", PURCHASES, "product"),
        ("原厂保修至", OWNED, "warranty"),
        ("Plate No", OWNED, "serial"),
        ("Insurance Expiry", OWNED, "renewal"),
        ("Exp. Date", OWNED, "renewal"),
        ("牌照號碼", OWNED, "serial"),
        ("強制險到期", OWNED, "renewal"),
        ("雇主\nEmployer", CUSTOMERS, "employer"),
        ("Position 职位", CUSTOMERS, "occupation"),
        ("护照号 Passport", CUSTOMERS, PRIVATE_COLUMN),
        ("配机日期", OWNED, "date"),
        ("下次聯絡日", CUSTOMERS, "next_follow_up"),
        ("下回拜访时间", INTERACTIONS, "next"),
        ("Wish List", CUSTOMERS, "wish"),
        ("KHMC", CUSTOMERS, "name"),
        ("CSRQ", PURCHASES, "birthday"),
    ],
)
def test_words_of_the_trades(heading: str, kind: SheetKind, field: str) -> None:
    found = meaning_of(heading, kind)
    assert found is not None
    assert (found.field, found.sure) == (field, True)


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        ("收货人 收货电话 送货日期 单号 商品名称 机号 数量 金额 安装日期", PURCHASES),
        ("客户称呼 电话 购茶日期 品名 斤数 单价 金额 备注", PURCHASES),
        ("试驾日期 试驾人 手机号 试驾车型 试驾反馈", INTERACTIONS),
        ("登记日期 姓名 电话 投诉内容 处理方案", INTERACTIONS),
        ("登记日期 姓名 电话 备注", CUSTOMERS),
        ("报修日期 用户 电话 机型 购买日期 故障现象 维修内容 费用", INTERACTIONS),
    ],
)
def test_lists_of_the_trades(headings: str, kind: SheetKind) -> None:
    assert guess_kind(headings.split()) is kind


def test_cars_with_road_tax_and_insurance(book: Book) -> None:
    headings = ["Customer Name", "H/P No", "Car Model", "Plate No", "Insurance Expiry", "Road Tax Expiry"]
    file = a_file("", ["Lee Chong Wai", PHONE, "Myvi", "WXY 1234", date(2027, 3, 14), date(2027, 3, 20)])
    file.tables[0].rows[0] = [*headings]
    assert verdicts(run(book, file)) == (1, 0, 0, 0, 0)
    ends = {(end.name, end.due) for end in book.item_ends.where()}
    assert ends == {("", date(2027, 3, 14)), ("Road Tax", date(2027, 3, 20))}


def test_members_of_families_stand_beside_their_household(book: Book) -> None:
    file = a_file(
        "家庭 成员 关系 电话", f"陈家|陈志远|本人|{PHONE}", "陈家|林晓燕|配偶|", "王家|王海波|本人|"
    )
    assert verdicts(run(book, file)) == (3, 0, 0, 0, 0)
    assert [card(book, number).name for number in "123"] == ["陈志远", "林晓燕", "王海波"]
    assert card(book, "1").household_id == card(book, "2").household_id


def test_calls_after_a_service_tell_by_their_words_what_came_of_them(book: Book) -> None:
    rows = (f"2026-01-05|来雪|{PHONE}|服务好", f"2026-01-06|来雪|{PHONE}|未接通")
    assert verdicts(run(book, a_file("回访日期 车主 联系方式 客户意见", *rows))) == (2, 0, 0, 0, 0)
    told = [(one.kind, one.outcome, one.note) for one in book.interactions.where()]
    assert told == [(Kind.REVISIT, None, "服务好"), (Kind.REVISIT, Outcome.NO_ANSWER, "未接通")]
    assert [phone.digits for phone in book.phones.where()] == [PHONE]


def test_a_head_of_household_buys_and_the_end_of_a_phone_is_none(book: Book) -> None:
    headings = "村 户主 电话 品名 金额 日期"
    assert verdicts(run(book, a_file(headings, f"上林村|蒲大爷|{PHONE}|复合肥|3600|2026-03-12"))) == (
        1,
        0,
        0,
        0,
        0,
    )
    assert card(book, "1").name == "蒲大爷"
    assert meaning_of("电话尾号", CUSTOMERS) is None
    assert meaning_of("下次到店", APPOINTMENTS) is None
    assert meaning_of("VIP客户", CUSTOMERS) is None


@pytest.mark.parametrize(
    ("note", "wechat"),
    [
        ("没留电话，微信：laixue_88", "laixue_88"),
        ("已加微信 laixue1966", "laixue1966"),
        ("加老婆微信：abc12345", ""),
        ("微信 report sent", ""),
        ("已加微信，发了报价", ""),
    ],
)
def test_a_new_card_takes_the_wechat_that_its_note_tells(book: Book, note: str, wechat: str) -> None:
    run(book, a_file("编号 姓名 电话 备注", f"1|来雪|{PHONE}|{note}"))
    assert (card(book, "1").wechat, card(book, "1").note) == (wechat, note)
    assert verdicts(run(book, a_file("编号 姓名 电话 备注", f"1|来雪|{PHONE}|{note}"))) == (0, 0, 0, 1, 0)


def test_a_note_changes_no_wechat(book: Book) -> None:
    run(book, a_file("编号 姓名 微信", "1|来雪|lx888_new"))
    run(book, a_file("编号 姓名 备注", "1|来雪|微信：laixue_88"))
    assert card(book, "1").wechat == "lx888_new"


@pytest.mark.parametrize(
    ("note", "digits"),
    [
        ("要发票 电话13800138000", ["13800138000"]),
        ("联系手机号：13800138000，下午打", ["13800138000"]),
        ("老婆电话13800138000", []),
        ("电话138001380001", []),
    ],
)
def test_a_new_card_without_a_phone_takes_the_one_of_its_note(
    book: Book, note: str, digits: list[str]
) -> None:
    run(book, a_file("姓名 手机 备注", ["来雪", "", note]))
    assert [phone.digits for phone in book.phones.where()] == digits


def test_a_card_with_a_phone_leaves_the_one_of_its_note_there(book: Book) -> None:
    run(book, a_file("姓名 手机 备注", ["来雪", PHONE, "电话13800138000"]))
    assert [phone.digits for phone in book.phones.where()] == [PHONE]
