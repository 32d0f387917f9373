"""What was agreed: the day with its hour, what it is for, and whether it still stands."""

import re
from datetime import date, datetime, time

from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.dates import read_date
from core.importing.cleaning.reading import NOTHING, Reading, remembered
from core.importing.cleaning.words import Vocabulary, part_words, whole_words
from core.importing.folding import fold
from core.importing.sheet import Cell

_CLOCK = re.compile(
    r"(?P<half>上午|下午|晚上|傍晚|中午|凌晨|早上|[ap]m)?\s*(?P<hour>\d{1,2})\s*(?:[:点时](?P<minute>\d{1,2}|半)?)"
    r"[\d:分]*\s*(?P<late>[ap]m)?"
)
_LATER = frozenset(("下午", "晚上", "傍晚", "pm"))
_KIND = Vocabulary(
    whole_words(
        {
            "visit": "visit 见面",
            "service": "service serviceslot 服务",
            "delivery": "delivery handover 交付",
            "event": "event 活动",
            "errand": "errand 代办",
        }
    ),
    part_words(
        {
            "delivery": "送货 交车 提车 安装 配送",
            "service": "保养 维修 检修 服务 清洗 理赔 护理",
            "event": "活动 讲座 车展 沙龙",
            "errand": "代办 年检 年审 过户 上牌",
        }
    ),
)
_STATE = Vocabulary(
    whole_words(
        {
            "planned": "planned 预约成功 预约完成 已约",
            "kept": "kept 已兑现 已兌現",
            "moved": "moved 改期",
            "missed": "missed 爽约 未赴约",
        }
    ),
    part_words(
        {
            "missed": "爽约 未到 未赴约 没来 失约 取消 作废 cancel noshow",
            "moved": "改期 改约 延期 reschedul postpon",
            "kept": "已完成 完成 已到 到店 已赴约 已履约 completed attended arrived checkedin",
            "planned": "预约 待 已约 确认",
        }
    ),
)


@remembered
def read_moment(cell: Cell) -> Reading:
    """The day; a moment where the cell tells an hour as well."""
    text = fold(cell) if isinstance(cell, str) else ""
    reading = read_date(_CLOCK.sub("", text).strip() if text else cell)
    hour = cell.time() if isinstance(cell, datetime) else _clock(text)
    if isinstance(reading.value, date) and hour and hour != time.min:
        return Reading(datetime.combine(reading.value, hour))
    return reading if reading.value else read_date(cell)


@remembered
def read_hour(cell: Cell) -> Reading:
    """HH:MM; of a span the beginning. Other words go to the note."""
    text = filled_text(cell)
    if not text:
        return NOTHING
    hour = _clock(text)
    return Reading(f"{hour:%H:%M}") if hour else Reading(keep_typed=True)


@remembered
def read_purpose(cell: Cell) -> Reading:
    """One of the kinds of appointments; the words themselves go to the note."""
    return _word(_KIND, cell, "visit")


@remembered
def read_state(cell: Cell) -> Reading:
    """Planned, kept, moved or missed; other words go to the note of one that is planned."""
    return _word(_STATE, cell, "planned")


def read_called_off(cell: Cell) -> Reading:
    """Why something was called off: it was, where any reason is told."""
    return Reading("missed", keep_typed=True) if filled_text(cell) else NOTHING


def _word(vocabulary: Vocabulary[str], cell: Cell, otherwise: str) -> Reading:
    text = filled_text(cell)
    word, plain = vocabulary.find(text)
    return Reading(word or otherwise, aside="" if plain else text) if text else NOTHING


def _clock(text: str) -> time | None:
    found = _CLOCK.search(fold(text))
    if found is None:
        return None
    minute = found["minute"] or "0"
    hour = int(found["hour"])
    if hour < 12 and {found["half"], found["late"]} & _LATER:
        hour += 12
    try:
        return time(hour, 30 if minute == "半" else int(minute))
    except ValueError:
        return None
