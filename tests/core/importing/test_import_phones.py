"""Phones: every way of typing one leads to the digits that are dialled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.cleaning.phones import read_phones
from core.importing.cleaning.reading import Reading
from core.importing.sheet import Cell
from core.model.customer import Phone

MOBILES = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)


def phones_of(reading: Reading) -> list[Phone]:
    assert isinstance(reading.value, tuple)
    return list(reading.value)


def digits(cell: Cell) -> list[str]:
    return [phone.digits for phone in phones_of(read_phones(cell))]


@pytest.mark.parametrize(
    "cell",
    [
        "13800138000",
        13800138000.0,
        13800138000,
        "13800138000.0",
        "'13800138000",
        " 138 0013 8000 ",
        "138-0013-8000",
        "1380013-8000",
        "138.0013.8000",
        "(138)00138000",
        "+86 13800138000",
        "0086-13800138000",
        "8613800138000",
        "１３８００１３８０００",
        "电话：13800138000",
        "手机号码 13800138000",
        "Tel: 13800138000",
        "13800138000（微信同号）",
    ],
)
def test_a_mobile_is_eleven_digits(cell: Cell) -> None:
    reading = read_phones(cell)
    assert [phone.digits for phone in phones_of(reading)] == ["13800138000"]
    assert (reading.remark, reading.keep_typed) == (None, False)


@pytest.mark.parametrize(
    ("cell", "dialled"),
    [
        ("0595-22345678", "059522345678"),
        ("0595-2234567", "05952234567"),
        ("(010) 6234 5678", "01062345678"),
        ("+86 595 22345678", "059522345678"),
        (59522345678.0, "059522345678"),
        (2223456789.0, "02223456789"),
        ("0595-22345678转8012", "059522345678"),
        ("0595-1234567转8", "05951234567"),
        ("0595-22345678-8012", "059522345678"),
        ("020 8123 4567 ext. 12", "02081234567"),
        ("22345678", "22345678"),
        ("400-800-1234", "4008001234"),
        ("+852 9123 4567", "+85291234567"),
        ("00852-91234567", "+85291234567"),
        ("85291234567", "+85291234567"),
        ("+1 415 555 2671", "+14155552671"),
        ("(415) 555-2671", "+14155552671"),
        ("(415)-555-2671", "+14155552671"),
        ("415.555.2671 x12", "+14155552671"),
        ("1-415-555-2671", "+14155552671"),
        ("415-5552671", "04155552671"),
        ("+44 7700 900123", "+447700900123"),
        ("9123 4567", "+85291234567"),
        ("03-4225678#12", "+88634225678"),
        ("0912-345-678", "+886912345678"),
        (912345678.0, "+886912345678"),
    ],
)
def test_lines_and_foreign_numbers(cell: Cell, dialled: str) -> None:
    assert digits(cell) == [dialled]


@pytest.mark.parametrize(
    "cell",
    [
        "13800138000/13900139000",
        "13800138000、13900139000",
        "13800138000；13900139000",
        "13800138000 或 13900139000",
        "13800138000 和 13900139000",
        "13800138000 13900139000",
        "13800138000\n13900139000",
        "13800138000,13900139000,13800138000",
        "13800138000 老婆13900139000",
        "手机13800138000 手机13900139000",
        "手机:13800138000 家:13900139000",
    ],
)
def test_several_numbers_in_a_cell(cell: str) -> None:
    assert list(dict.fromkeys(digits(cell))) == ["13800138000", "13900139000"]


@pytest.mark.parametrize(
    ("cell", "dialled", "said"),
    [
        ("QQ：12345678 13800138000", ["13800138000"], "QQ:12345678"),
        ("微信：abc123 13800138000", ["13800138000"], "微信:abc123"),
        ("13800138000（微信zs888）", ["13800138000"], "微信zs888"),
        ("13800138000/wx：Li_si-1/13900139000", ["13800138000", "13900139000"], "wx:Li_si-1"),
    ],
)
def test_a_wechat_beside_a_number_is_set_aside(cell: str, dialled: list[str], said: str) -> None:
    reading = read_phones(cell)
    assert [phone.digits for phone in phones_of(reading)] == dialled
    assert (reading.aside, reading.remark, reading.keep_typed) == (said, None, False)


def test_a_wechat_alone_is_no_wrong_number() -> None:
    assert read_phones("VX abc_456") == Reading(aside="VX abc_456")
    assert read_phones("wxid_8xk2m1") == Reading(aside="wxid_8xk2m1")


def test_a_line_and_a_mobile_side_by_side() -> None:
    assert digits("座机0591-87654321 手机13800138000") == ["059187654321", "13800138000"]
    assert digits("+86 13800138000（妻子）") == ["13800138000"]


def test_the_typed_form_stays_beside_the_digits() -> None:
    assert phones_of(read_phones("电话：138-0013-8000")) == [Phone(0, "电话：138-0013-8000", "13800138000")]
    assert phones_of(read_phones("13800138000/0595-22345678"))[1] == Phone(0, "0595-22345678", "059522345678")


def test_words_beside_a_number_say_whose_it_is() -> None:
    assert phones_of(read_phones("13800138000（妻子）"))[0].label == "妻子"
    assert phones_of(read_phones("13800138000（妻子）", "家庭电话"))[0].label == "家庭电话"


@pytest.mark.parametrize(
    ("cell", "count"), [("154 7725 614", 10), ("138001380001", 12), ("+86 138001380", 9)]
)
def test_a_mobile_of_the_wrong_length_is_told_and_kept(cell: str, count: int) -> None:
    reading = read_phones(cell)
    assert reading.value is None
    assert reading.keep_typed
    assert reading.remark is not None
    assert reading.remark.reason.values == {"text": cell, "count": count}


@pytest.mark.parametrize("cell", ["张三妈", "10086", "12012345678", "+999 1", "0595-123", True, "/、", 5.5])
def test_what_is_no_phone_is_told_and_kept(cell: Cell) -> None:
    reading = read_phones(cell)
    assert reading.value is None
    assert reading.keep_typed
    assert reading.remark is not None
    assert "is not a phone number" in reading.remark.reason.msgid


def test_digits_lost_by_the_spreadsheet_are_not_guessed() -> None:
    reading = read_phones("1.38001E+10")
    assert (reading.value, reading.keep_typed) == (None, True)
    assert reading.remark is not None
    assert "shortened" in reading.remark.reason.msgid


@pytest.mark.parametrize("cell", ["1.3800138E10", "1.3800138005E10", "1.3800138005E+10"])
def test_a_figure_with_an_exponent_and_all_its_digits_is_read(cell: str) -> None:
    assert digits(cell) == [str(int(float(cell)))]


def test_a_line_of_the_town_behind_its_word() -> None:
    assert digits("手机:13800138000 家:87654321") == ["13800138000", "87654321"]


def test_the_good_number_of_a_cell_is_kept_when_the_other_is_wrong() -> None:
    reading = read_phones("13800138000/1390013")
    assert [phone.digits for phone in phones_of(reading)] == ["13800138000"]
    assert reading.remark is not None
    assert reading.keep_typed


@pytest.mark.parametrize("cell", ["", "无", "-", 0.0, "0", "'"])
def test_no_number_is_no_fault(cell: Cell) -> None:
    assert read_phones(cell) == Reading()


@given(MOBILES, st.sampled_from(["", "+86", "86", "0086 ", "电话:"]), st.sampled_from(["", " ", "-", "."]))
def test_no_way_of_typing_changes_the_number(mobile: str, prefix: str, gap: str) -> None:
    assert digits(prefix + gap.join((mobile[:3], mobile[3:7], mobile[7:]))) == [mobile]


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    reading = read_phones(text)
    assert reading.value is None or all(phone.digits for phone in phones_of(reading))


@pytest.mark.parametrize("typed", ["138****1234", "138xxxx1234"])
def test_a_number_that_a_shop_has_masked_is_told_as_such(typed: str) -> None:
    reading = read_phones(typed)
    assert reading.value is None
    assert reading.keep_typed
    assert reading.remark is not None
    assert reading.remark.reason.msgid == "“{text}” hides some of its digits"
