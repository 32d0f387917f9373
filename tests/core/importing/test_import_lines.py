"""Lines of free text, one person each, as a chat group or a notebook has them."""

import pytest

from core.importing.sheet import Sheet
from core.importing.table import find_table


def told(text: str) -> list[tuple[int, list[object]]]:
    """The number of each row, and its filled cells."""
    table = find_table(Sheet("lines", [[line] if line else [] for line in text.splitlines()]))
    assert table is not None
    return [(number, [cell for cell in row if cell]) for number, row in table.rows]


def test_names_phones_and_what_stands_beside_them() -> None:
    text = (
        "张伟 13800138000 3栋502 想换冰箱\n"
        "李娜，138-0013-8001，中山路5号3栋301，装了净水器\n\n"
        "13800138003 赵磊"
    )
    assert told(text) == [
        (1, ["张伟", "13800138000", "3栋502 想换冰箱"]),
        (2, ["李娜", "138-0013-8001", "中山路5号3栋301", "装了净水器"]),
        (4, ["赵磊", "13800138003"]),
    ]


def test_the_list_of_a_chat_group_counts_those_without_a_phone_too() -> None:
    text = (
        "接龙：周末体验活动报名\n"
        "1. 张伟 13800138000 2人\n"
        "2、李娜 电话：0571-88881234\n"
        "3. 小红 1人\n"
        "④ 王芳 13800138004\n"
        "谢谢大家"
    )
    assert told(text) == [
        (2, ["张伟", "13800138000", "2人"]),
        (3, ["李娜", "0571-88881234"]),
        (4, ["小红", "1人"]),
        (5, ["王芳", "13800138004"]),
    ]


def test_how_the_list_is_to_be_filled_in_is_nobody() -> None:
    text = (
        "#接龙\n周六活动报名\n格式：姓名+电话+人数\n\n1. 例：张三 13800000000 2人\n2. 王伟 13800138000 3人\n"
        "3. 陈静-13800138002-2大1小"
    )
    assert told(text) == [
        (6, ["王伟", "13800138000", "3人"]),
        (7, ["陈静", "13800138002", "2大1小"]),
    ]


def test_a_count_before_a_sentence_makes_nobody() -> None:
    text = "1. 张伟 13800138000\n2. 李娜 13800138001\n3. 请各位客户经理于本周五之前完成填写"
    assert [number for number, _ in told(text)] == [1, 2]


def test_a_table_with_nothing_but_space_between_its_cells() -> None:
    assert told("姓名 电话 地址\n张伟 13800138000 中山路1号 3栋502\n\n李娜 13800138001 人民路8号") == [
        (2, ["张伟", "13800138000", "中山路1号 3栋502"]),
        (4, ["李娜", "13800138001", "人民路8号"]),
    ]


@pytest.mark.parametrize(
    "text", ["张伟\n李娜\n王芳", "13800138000\n13800138001\n13800138002"], ids=["names", "phones"]
)
def test_a_column_of_one_thing_stays_a_column(text: str) -> None:
    assert [cells for _, cells in told(text)] == [[line] for line in text.splitlines()]


def test_text_is_no_list_of_people() -> None:
    text = "关于客户回访的通知\n请于周五前完成\n联系人：李伟 13800138000\n联系人：王伟 13800138001\n附件一份"
    assert find_table(Sheet("lines", [[line] for line in text.splitlines()])) is None
