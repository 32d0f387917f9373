"""Names: kept as typed but for what is no part of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.cleaning.names import joined_name, read_name, read_referrer, told_sex
from core.importing.cleaning.reading import Reading
from core.model.customer import Sex
from core.ports import Book
from tests.core.importing.sheets import a_file, run


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("来雪", "来雪"),
        (" 王伟\u3000", "王伟"),
        ("王  伟", "王伟"),
        ("杨\u3000小 霞", "杨小霞"),
        ("欧阳 修明", "欧阳修明"),
        ("张三 李四", "张三 李四"),
        ("\u200b王\u202e伟\ufeff", "王伟"),
        ("王\ud800伟", "王伟"),
        ("張偉", "張偉"),
        ("𠮷田", "𠮷田"),
        ("王伟 Wang", "王伟 Wang"),
        ("王先生", "王先生"),
        ("Ｊｏｈｎ　Smith", "John Smith"),
        ("John Smith (VIP)", "John Smith (VIP)"),
        ("上海（某）有限公司", "上海（某）有限公司"),
        ("上海钢铁有限公司2", "上海钢铁有限公司2"),
        ("3M", "3M"),
    ],
)
def test_a_name_loses_only_what_nobody_meant(cell: str, name: str) -> None:
    assert read_name(cell) == Reading(name)


@pytest.mark.parametrize(
    ("cell", "aside"), [("王伟(老客户)", "老客户"), ("王 伟（车险）", "车险"), ("王伟【 3单元】", "3单元")]
)
def test_a_remark_in_brackets_goes_to_the_note(cell: str, aside: str) -> None:
    reading = read_name(cell)
    assert (reading.value, reading.aside.strip(), reading.remark) == ("王伟", aside, None)


@pytest.mark.parametrize("cell", ["王伟1", "王 伟１"])
def test_a_digit_after_a_name_is_told_and_kept(cell: str) -> None:
    reading = read_name(cell)
    assert (reading.value, reading.keep_typed) == ("王伟", True)
    assert reading.remark is not None
    assert reading.remark.reason.values == {"digits": "1"}


def test_an_endless_name_is_cut() -> None:
    reading = read_name("a" * 300)
    assert reading.value == "a" * 200
    assert reading.remark is not None
    assert reading.remark.reason.values == {"length": 300, "longest": 200}


@pytest.mark.parametrize("cell", ["", "无", "\u200b", None])
def test_no_name_is_no_name(cell: str | None) -> None:
    assert read_name(cell) == Reading()


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("王先生", Sex.MALE),
        ("欧阳女士", Sex.FEMALE),
        ("李太太", Sex.FEMALE),
        ("王总", None),
        ("来雪", None),
        ("胡小妹", None),
        ("林太", Sex.FEMALE),
        ("亚太", None),
        ("王嫂", Sex.FEMALE),
        ("阿朱姐", Sex.FEMALE),
        ("老王叔", Sex.MALE),
        ("Mrs. Wong", Sex.FEMALE),
        ("Mr John Doe", Sex.MALE),
        ("Mr. & Mrs. Smith", None),
        ("Mrinal Sen", None),
    ],
)
def test_a_form_of_address_may_tell_the_sex(name: str, sex: Sex | None) -> None:
    assert told_sex(name) is sex


def test_two_columns_make_a_name_in_the_order_of_its_script() -> None:
    assert joined_name("王", "伟") == "王伟"
    assert joined_name("Smith", "John") == "John Smith"


@given(st.text())
def test_a_name_is_always_text_on_one_line(text: str) -> None:
    value = read_name(text).value
    assert value is None or (
        isinstance(value, str) and value.strip() == value and len(value.splitlines()) == 1
    )


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("张三", "张三"),
        ("张三介绍", "张三"),
        ("老客户张三", "张三"),
        ("老客户张三转介绍的", "张三"),
        ("朋友圈", "朋友圈"),
        ("C0012", "C0012"),
        ("Ann Lee", "Ann Lee"),
    ],
)
def test_a_referrer_is_named_among_other_words(typed: str, name: str) -> None:
    assert read_referrer(typed) == Reading(name)


@pytest.mark.parametrize("typed", ["朋友介绍", "老客户", "转介绍"])
def test_words_that_name_no_referrer_are_kept(typed: str) -> None:
    assert read_referrer(typed) == Reading(keep_typed=True)
    assert read_referrer("") == Reading()


@pytest.mark.parametrize(
    ("typed", "name", "aside"),
    [
        ("张总-建材", "张总", "建材"),
        ("王姐 美容院", "王姐", "美容院"),
        ("李老板/东门", "李老板", "东门"),
        ("【重点】孙七", "孙七", "重点"),
        ("(老客户)孙七", "孙七", "老客户"),
        ("★孙七★", "孙七", ""),
        ("15422814821 王师傅", "王师傅", "15422814821"),
        ("张总 李四", "张总 李四", ""),
        ("李娟-东门服装店", "李娟-东门服装店", ""),
        ("【宏发】商贸有限公司", "【宏发】商贸有限公司", ""),
        ("刘**", "刘**", ""),
        ("★", "★", ""),
    ],
)
def test_what_is_written_round_a_name_goes_to_the_note(typed: str, name: str, aside: str) -> None:
    reading = read_name(typed)
    assert (reading.value, reading.aside) == (name, aside)


def test_a_phone_inside_is_read_and_the_whole_is_kept() -> None:
    reading = read_name("张伟 13800138000 海尔冰箱 阳光花园")
    assert (reading.value, reading.aside, reading.keep_typed) == ("张伟", "13800138000", True)


def test_in_a_list_of_friends_the_remark_is_the_name(book: Book) -> None:
    file = a_file(
        "昵称 备注 微信号",
        "阳光|张伟 13800138000|zw85",
        "小李子|李娜|ln87",
        "A建材王哥||wb",
    )
    run(book, file)
    cards = [(card.name, card.wechat, card.note) for card in book.customers.where()]
    assert cards == [
        ("张伟", "zw85", "昵称: 阳光"),
        ("李娜", "ln87", "昵称: 小李子"),
        ("A建材王哥", "wb", ""),
    ]


@pytest.mark.parametrize(
    ("typed", "name", "aside"),
    [("王丽@恒通物流", "王丽", "恒通物流"), ("A建材张工@微信", "A建材张工", ""), ("a@b.cn", "a@b.cn", "")],
)
def test_what_a_chat_program_writes_behind_a_name_is_no_part_of_it(typed: str, name: str, aside: str) -> None:
    assert (read_name(typed).value, read_name(typed).aside) == (name, aside)


@pytest.mark.parametrize(("typed", "name"), [("'韩童生", "韩童生"), ("'t Hooft", "'t Hooft")])
def test_the_mark_of_a_text_is_no_part_of_it(typed: str, name: str) -> None:
    assert read_name(typed).value == name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("1.蒋欣", "蒋欣"),
        ("2、刘涛", "刘涛"),
        ("③王子文", "王子文"),
        ("04 杨紫", "杨紫"),
        ("（5）乔欣", "乔欣"),
        ("3栋蒋欣", "3栋蒋欣"),
        ("360安全公司", "360安全公司"),
    ],
)
def test_the_number_of_a_row_before_a_name_is_no_part_of_it(typed: str, name: str) -> None:
    assert read_name(typed).value == name


def test_an_address_behind_the_name_is_an_email(book: Book) -> None:
    rows = ("Tan Mei Ling (meiling@x.sg)|+65 9123 4567|", "Ong Kai <kai@x.sg>|+65 8123 4567|kai@y.sg")
    run(book, a_file("Name Phone Email", *rows))
    told = [(one.name, one.email, one.note) for one in book.customers.where()]
    assert told == [("Tan Mei Ling", "meiling@x.sg", ""), ("Ong Kai", "kai@y.sg", "kai@x.sg")]
