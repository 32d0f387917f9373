"""The 24 solar terms, by which a Chinese calendar parts the year."""

from datetime import date

from core.text import T, Text

_TERMS = {
    "小寒": T("Minor Cold"),
    "大寒": T("Major Cold"),
    "立春": T("Start of Spring"),
    "雨水": T("Rain Water"),
    "惊蛰": T("Awakening of Insects"),
    "春分": T("Spring Equinox"),
    "清明": T("Qingming"),
    "谷雨": T("Grain Rain"),
    "立夏": T("Start of Summer"),
    "小满": T("Grain Buds"),
    "芒种": T("Grain in Ear"),
    "夏至": T("Summer Solstice"),
    "小暑": T("Minor Heat"),
    "大暑": T("Major Heat"),
    "立秋": T("Start of Autumn"),
    "处暑": T("End of Heat"),
    "白露": T("White Dew"),
    "秋分": T("Autumn Equinox"),
    "寒露": T("Cold Dew"),
    "霜降": T("Frost’s Descent"),
    "立冬": T("Start of Winter"),
    "小雪": T("Minor Snow"),
    "大雪": T("Major Snow"),
    "冬至": T("Winter Solstice"),
}
"""By the names that borax gives them."""


def solar_term(day: date) -> Text | None:
    """The term that begins on a day of 1901–2100, as borax reckons it for Beijing; None on most days."""
    # Imported here because few pages need it.
    from borax.calendars.lunardate import LunarDate

    return _TERMS.get(LunarDate.from_solar(day).term)
