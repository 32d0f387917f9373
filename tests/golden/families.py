"""A call sheet of invented families; their numbers begin with digits that no carrier uses."""

from datetime import date

from core.callsheet import OVERDUE, WORDS, CallSheet, SheetBand, SheetEntry, SheetReason
from core.model.agenda import Band, Reason
from core.model.birthday import Birthday, Calendar
from core.model.interaction import Kind
from core.screens.words import BANDS, kind_word
from core.text import N, T, Text

FRIDAY = date(2026, 9, 18)


def reason(kind: Reason, text: Text) -> SheetReason:
    return SheetReason(WORDS[kind], text)


def overdue(day: int) -> SheetReason:
    return SheetReason(OVERDUE, T("Planned for {due}", due=date(2026, 9, day)))


def ends(item: str, month: int, day: int) -> SheetReason:
    return reason(Reason.RENEWAL, T("{item} ends {due}", item=item, due=date(2026, month, day)))


def birthday(name: str, born: Birthday, age: int) -> SheetReason:
    text = N("{name}, {birthday}, turns {n}", "{name}, {birthday}, turns {n}", age, name=name, birthday=born)
    return reason(Reason.BIRTHDAY, text)


def silent(days: int) -> SheetReason:
    return reason(Reason.CADENCE, N("{n} day without contact", "{n} days without contact", days))


def last(month: int, day: int, kind: Kind | None, note: str) -> Text:
    values = {"day": date(2026, month, day), "kind": kind_word(kind), "note": note}
    return T("Last {day} {kind}: {note}", **values)


def family(name: str, size: int = 1, *others: str) -> tuple[Text, Text]:
    """Name and members as the sheet shows them."""
    if size == 1:
        return T("{name}", name=name), T("Individual")
    members = N("{names}, {n} in all", "{names}, {n} in all", size, names=list(others))
    return T("{name} family", name=name), members


def entry(
    number: int,
    who: tuple[Text, Text],
    phone: str,
    hint: str,
    reasons: tuple[SheetReason, ...],
    said: Text | None,
) -> SheetEntry:
    return SheetEntry(number, *who, phone, hint, reasons, said)


MID_AUTUMN = Birthday(Calendar.LUNAR, 8, 12)
BORN_TODAY = Birthday(Calendar.SOLAR, 9, 18)
NOISE = "低速刹车异响，答应周三答复"
LONG = (
    "周末来店里看过两次，第一次带了岳父，第二次带了孩子，两次都问能不能先把旧车卖掉再定，说等国庆前后再联系"
)

FIRST = (
    entry(
        1,
        family("陈国栋", 4, "李玉芬", "陈昊"),
        "15422814821",
        "晚 7 点后方便",
        (
            reason(Reason.COMPLAINT, T("{note}", note=NOISE)),
            overdue(15),
            birthday("李玉芬", MID_AUTUMN, 52),
        ),
        last(9, 14, Kind.WECHAT, "新刹车片低速还是响"),
    ),
    entry(
        2,
        family("许文涛"),
        "15409173306",
        "先发微信",
        (overdue(13), ends("商业险", 9, 30)),
        last(8, 30, Kind.WECHAT, "嫌续保报价高，说再比两家"),
    ),
    entry(
        3,
        family("贺春梅", 3, "罗平", "罗小满"),
        "15433621095",
        "午休可接",
        (overdue(17),),
        last(9, 10, Kind.VISIT, "看中 E3 纯电，等女儿放假一起来试驾，最好周末上午"),
    ),
    entry(
        4,
        family("姚振华", 5, "姚远", "姚近"),
        "15477256140",
        "常换号，先核对",
        (overdue(17), silent(169)),
        last(4, 2, Kind.CALL, "跑长途，车况都好，货箱有锈点"),
    ),
)
TODAY = (
    entry(
        5,
        family("方晓琳", 3, "沈越", "沈小禾"),
        "15466082217",
        "上午方便",
        (ends("首保", 9, 21),),
        last(8, 19, None, "宝宝座椅装好了，问多久做首保"),
    ),
    entry(
        6,
        family("杜明远", 6, "周阿姨", "杜若"),
        "15481207753",
        "生日只打电话",
        (birthday("周阿姨", BORN_TODAY, 70),),
        last(8, 27, Kind.VISIT, "送了茶叶，聊到岳母想换自动挡"),
    ),
    entry(
        7,
        family("阿不都热合曼·买买提艾力", 4, "古丽"),
        "02155501234",
        "",
        (ends("质保", 9, 25),),
        None,
    ),
    entry(
        8,
        family("Konstantinos Papadimitriou-Theodoropoulos the Younger", 2, "Anna"),
        "+442079460958",
        "",
        (
            reason(Reason.COMPLAINT, T("{note}", note=LONG)),
            reason(Reason.PROMISE, T("{text}", text="保养券")),
            overdue(16),
            ends("商业险", 9, 28),
            silent(61),
        ),
        last(9, 1, Kind.VISIT, LONG),
    ),
)
LATER = (entry(9, family("小林"), "", "", (silent(46),), None),)

SHEET = CallSheet(
    FRIDAY,
    (
        SheetBand(BANDS[Band.FIRST], FIRST),
        SheetBand(BANDS[Band.TODAY], TODAY),
        SheetBand(BANDS[Band.WHEN_YOU_CAN], LATER),
    ),
    "沈知远",
)
EMPTY = CallSheet(FRIDAY, (), "沈知远")
