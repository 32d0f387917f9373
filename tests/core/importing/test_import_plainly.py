"""Headings that people put together as they speak."""

import pytest

from core.importing.fields import SheetKind
from core.importing.headers import PRIVATE_COLUMN, Trust, meaning_of

CUSTOMERS, PURCHASES, INTERACTIONS, OWNED = (
    SheetKind.CUSTOMERS,
    SheetKind.PURCHASES,
    SheetKind.INTERACTIONS,
    SheetKind.OWNED,
)


@pytest.mark.parametrize(
    ("heading", "kind", "field"),
    [
        ("What is your full name?", CUSTOMERS, "name"),
        ("Best phone number to reach you", CUSTOMERS, "phone"),
        ("What is your date of birth? (MM/DD/YYYY)", CUSTOMERS, "birthday"),
        ("Please enter your email address", CUSTOMERS, "email"),
        ("Which products are you interested in? (check all that apply)", CUSTOMERS, "wish"),
        ("6、您希望了解哪些产品（多选）", CUSTOMERS, "wish"),
        ("意向課程", CUSTOMERS, "wish"),
        ("下次约定日期", INTERACTIONS, "next"),
        ("接待情况描述", INTERACTIONS, "note"),
        ("面谈记录", INTERACTIONS, "note"),
        ("会员有效期至", OWNED, "renewal"),
        ("套票到期日", OWNED, "renewal"),
        ("理财到期时间", OWNED, "renewal"),
        ("租约到期日期", PURCHASES, "ends"),
        ("Membership Expiry", OWNED, "renewal"),
        ("下次應繳日", OWNED, "renewal"),
        ("学费", PURCHASES, "amount"),
        ("套餐價格", PURCHASES, "amount"),
        ("Tuition fee", PURCHASES, "amount"),
        ("購買套票", PURCHASES, "product"),
        ("治疗项目", PURCHASES, "product"),
        ("报读课程名称", PURCHASES, "product"),
        ("下次联系时间", PURCHASES, "next_follow_up"),
        ("Next Appointment", CUSTOMERS, "next_follow_up"),
        ("看房日期", INTERACTIONS, "date"),
        ("购买农药日期", PURCHASES, "date"),
        ("wx_id", CUSTOMERS, "wechat"),
        ("tagList", CUSTOMERS, "tags"),
        ("套系价格", PURCHASES, "amount"),
    ],
)
def test_they_mean_what_the_plain_word_means(heading: str, kind: SheetKind, field: str) -> None:
    found = meaning_of(heading, kind)
    assert found is not None
    assert found.field == field
    assert found.trust <= Trust.TRIMMED


@pytest.mark.parametrize(
    "heading",
    ["卖家电话", "保险公司电话", "押金", "手续费", "意见", "What do you think of us?", "身份证到期日"],
)
def test_others_stay_open(heading: str) -> None:
    assert {meaning_of(heading, kind) for kind in SheetKind} == {None}


def test_what_is_asked_of_colleagues_is_not_the_customers() -> None:
    assert meaning_of("业务员下次回访时间", CUSTOMERS) is None


def test_an_identity_number_is_one_in_every_spelling() -> None:
    found = meaning_of("身分證字號", CUSTOMERS)
    assert found is not None
    assert found.field == PRIVATE_COLUMN
