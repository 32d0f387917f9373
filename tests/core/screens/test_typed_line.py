"""One line typed in passing, and what it is taken for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.workdays import WorkCalendar
from core.screens.typed_line import TypedLine, read_line
from tests.makers import TODAY

WORKDAYS = WorkCalendar()
OCTOBER_8 = date(2026, 10, 8)

EXAMPLES = {
    "": TypedLine(),
    "聊了家常": TypedLine("聊了家常"),
    "想换七座 #自驾 10-8": TypedLine("想换七座", "七座", tags=("自驾",), day=OCTOBER_8),
    "#自驾 想换七座": TypedLine("想换七座", "七座", tags=("自驾",)),
    "想买一台冰箱，等双十一": TypedLine("想买一台冰箱，等双十一", "冰箱"),
    "女儿 想换大一点的冰箱": TypedLine("女儿 想换大一点的冰箱", "冰箱"),
    "试驾很满意 下周一": TypedLine("试驾很满意", day=date(2026, 9, 21)),
    "wants a van #camping next mon": TypedLine(
        "wants a van", "van", tags=("camping",), day=date(2026, 9, 21)
    ),
    "call in 2 weeks": TypedLine("call", day=OCTOBER_8),
    "再跑 300": TypedLine("再跑 300"),
    "答应送保养券 10-8": TypedLine("答应送保养券", promise="送保养券", day=OCTOBER_8),
    "promised to send prices 10-8": TypedLine(
        "promised to send prices", promise="send prices", day=OCTOBER_8
    ),
    "答应送保养券": TypedLine("答应送保养券"),
    "花篮 128元": TypedLine("花篮", cost=128_00),
    "¥19.90 tea": TypedLine("tea", cost=19_90),
    "远岭 E3 21.6万": TypedLine("远岭 E3", cost=216_000_00),
    "脚垫 ¥1.25万 两张 20元": TypedLine("脚垫 两张 20元", cost=12_500_00),
    "10-8": TypedLine(day=OCTOBER_8),
    "八月十五": TypedLine(day=date(2026, 9, 25)),
    "#a #a #b": TypedLine(tags=("a", "b")),
}


@pytest.mark.parametrize("line", EXAMPLES)
def test_a_line_is_taken_for_what_it_says(line: str) -> None:
    assert read_line(line, ["冰箱", "箱"], TODAY, WORKDAYS) == EXAMPLES[line]


def test_without_a_price_an_amount_is_part_of_what_was_said() -> None:
    read = read_line("预算 20万 10-8", [], TODAY, WORKDAYS, priced=False)
    assert read == TypedLine("预算 20万", day=OCTOBER_8)


@given(st.text(max_size=40))
def test_any_line_is_read_and_its_date_lies_ahead(line: str) -> None:
    read = read_line(line, ["冰箱"], TODAY, WORKDAYS)
    assert read.day is None or read.day > TODAY
    assert all(word in line for word in read.note.split())
