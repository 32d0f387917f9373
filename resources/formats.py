"""How each language writes dates, numbers, money, phones and lunar days.

Meanings and units are those of `resources.words.Words`. Written plainly instead of through Babel: its
date module alone takes 50 ms to import, a fifth of an empty window, and it knows neither 86.4 万 nor the
short English date of this program.
"""

from datetime import date

from core.records import dataclass

_MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WEEKDAYS_ZH = "一二三四五六日"
_DIGITS_ZH = "一二三四五六七八九十"
_THOUSAND = 1_000 * 100
_WAN = 10_000 * 100
_MILLION = 1_000_000 * 100
_YI = 100_000_000 * 100


def grouped(number: int | float) -> str:
    """A number with commas every three digits and at most two decimals, none of them idle."""
    return f"{number:,}" if isinstance(number, int) else f"{number:,.2f}".rstrip("0").rstrip(".")


def yuan(cents: int) -> str:
    """An exact sum in yuan; cents appear as two digits, and only when there are any."""
    whole, rest = divmod(cents, 100)
    return f"{whole:,}.{rest:02}" if rest else f"{whole:,}"


def scaled(cents: int, unit: int) -> str:
    """A sum in units of `unit` cents, rounded half up to one decimal."""
    whole, tenth = divmod((cents * 10 + unit // 2) // unit, 10)
    return f"{whole:,}.{tenth}" if tenth else f"{whole:,}"


def signed(cents: int, amount: str) -> str:
    """An amount that was written without its sign, with it."""
    return f"-{amount}" if cents < 0 else amount


@dataclass(frozen=True, slots=True)
class Chinese:
    """Chinese as it is written on either side of the strait."""

    week: str
    wan: str
    yi: str
    lunar: str
    leap: str
    twelfth: str
    near: tuple[str, str, str] = ("昨天", "今天", "明天")
    comma: str = "、"

    def weekday(self, day: date) -> str:
        return self.week + _WEEKDAYS_ZH[day.weekday()]

    def day(self, day: date, today: date) -> str:
        if day.year != today.year:
            return day.isoformat()
        return f"{self.day_short(day, today)} {self.weekday(day)}"

    def day_short(self, day: date, today: date) -> str:
        return f"{day.month}月{day.day}日" if day.year == today.year else day.isoformat()

    def month_day(self, month: int, day: int) -> str:
        return f"{month}月{day}日"

    def money(self, cents: int) -> str:
        for unit, name in ((_YI, self.yi), (_WAN, self.wan)):
            if abs(cents) >= unit:
                return signed(cents, f"{scaled(abs(cents), unit)} {name}")
        return self.exact_money(cents)

    def exact_money(self, cents: int) -> str:
        return signed(cents, f"{yuan(abs(cents))} 元")

    def lunar_day(self, month: int, day: int, leap: bool) -> str:
        months = ("正", *_DIGITS_ZH[1:], "冬", self.twelfth)
        return f"{self.lunar}{self.leap if leap else ''}{months[month - 1]}月{_lunar_day_zh(day)}"


@dataclass(frozen=True, slots=True)
class English:
    """English with short names of days and months, day before month."""

    near: tuple[str, str, str] = ("yesterday", "today", "tomorrow")
    comma: str = ", "

    def weekday(self, day: date) -> str:
        return _WEEKDAYS_EN[day.weekday()]

    def day(self, day: date, today: date) -> str:
        if day.year != today.year:
            return self.day_short(day, today)
        return f"{self.weekday(day)} {self.day_short(day, today)}"

    def day_short(self, day: date, today: date) -> str:
        written = self.month_day(day.month, day.day)
        return written if day.year == today.year else f"{written} {day.year}"

    def month_day(self, month: int, day: int) -> str:
        return f"{day} {_MONTHS_EN[month - 1]}"

    def money(self, cents: int) -> str:
        for least, unit, letter in ((_MILLION, _MILLION, "M"), (_WAN, _THOUSAND, "k")):
            if abs(cents) >= least:
                return signed(cents, f"¥{scaled(abs(cents), unit)}{letter}")
        return self.exact_money(cents)

    def exact_money(self, cents: int) -> str:
        return signed(cents, f"¥{yuan(abs(cents))}")

    def lunar_day(self, month: int, day: int, leap: bool) -> str:
        return f"lunar {'leap ' if leap else ''}{month}/{day}"


def _lunar_day_zh(day: int) -> str:
    if day in (10, 20, 30):
        return {10: "初十", 20: "二十", 30: "三十"}[day]
    return "初十廿"[day // 10] + _DIGITS_ZH[day % 10 - 1]


def phone(digits: str) -> str:
    """A Chinese number in the groups it is read in; any other number as it stands.

    Mobiles 3-4-4, landlines as area code and number (a missing leading zero is put back),
    service numbers of the 400 and 800 kind 3-3-4. An extension stands behind a dash.
    """
    number, dash, extension = digits.partition("-")
    if dash:
        return f"{phone(number)}-{extension}"
    if not (digits.isascii() and digits.isdigit()):
        return digits
    if len(digits) == 11 and digits[0] == "1" and digits[1] in "3456789":
        return f"{digits[:3]} {digits[3:7]} {digits[7:]}"
    if len(digits) == 10 and digits[:3] in ("400", "800"):
        return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"
    return _landline(digits)


def without_middle(phone: str) -> str:
    """A phone number as it is read, of which whoever looks on sees the beginning and the end alone."""
    digits = [at for at, sign in enumerate(phone) if sign.isdigit()]
    first, last = (3, 4) if len(digits) > 10 else (2, 2)
    middle = set(digits[first:-last])
    return "".join("*" if at in middle else sign for at, sign in enumerate(phone))


def _landline(digits: str) -> str:
    national = digits.removeprefix("0")
    area = 2 if national[:1] == "2" or national[:2] == "10" else 3
    if len(national) - area not in (7, 8):
        return digits
    return f"0{national[:area]}-{national[area:]}"


FORMATS: dict[str, Chinese | English] = {
    "zh_CN": Chinese(week="周", wan="万", yi="亿", lunar="农历", leap="闰", twelfth="腊"),
    "zh_TW": Chinese(week="週", wan="萬", yi="億", lunar="農曆", leap="閏", twelfth="臘"),
    "en": English(),
}
