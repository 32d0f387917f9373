"""One contact card as cells, by the headings that an import knows."""

import re
from collections.abc import Callable, Iterable, Sequence
from urllib.parse import unquote

from storage.cards.days import birthday_of, is_birthday, plain_day, told_day
from storage.cards.labels import android_relation, bare, is_own_word, relation, relation_of_kind
from storage.cards.lines import Line, parts_of, unescaped

NUMBER, NAME, MOBILE, PHONE, NOTE = "客户编号", "姓名", "手机", "其他电话", "备注"
HEADINGS = (
    NUMBER,
    NAME,
    MOBILE,
    PHONE,
    "微信",
    "QQ",
    "邮箱",
    "生日",
    "性别",
    "结婚纪念日",
    "地址",
    "单位",
    "职位",
    "标签",
    NOTE,
)
_OUR_BIRTHDAY = re.compile(r"(?:birthday|生日)\s*[:：].*", re.IGNORECASE)
NUMBER_FIELD = "X-SHUKE-NUMBER"
"""The customer's number: by it our own cards are known again."""

_SEXES = {"M": "男", "F": "女", "1": "男", "2": "女", "MALE": "男", "FEMALE": "女"}
_MOBILE_WORDS = ("MOBILE", "IPHONE", "CELL", "手机", "行动", "行動")
_CITIES_FIRST = "㐀"
_CARD = re.compile(r"(?:urn|https?|mailto|tel):", re.IGNORECASE)
_ANDROID_EVENTS = {"1": "_$!<Anniversary>!$_"}

_PEOPLE = (("SPOUSE", "配偶"), ("CHILD", "孩子"), ("ASSISTANT", "助理"), ("MANAGER", "上司"))
"""Whom address books name in properties of their own."""

_Found = dict[str, list[str]]


def cells_of(lines: Sequence[Line]) -> dict[str, str]:
    """What the card says, by heading; only what it says."""
    found: _Found = {heading: [] for heading in HEADINGS}
    labels = {line.group: line.value.strip() for line in lines if line.group and line.name == "X-ABLABEL"}
    for line in lines:
        read = _READ.get(line.name)
        if read is not None:
            read(line, labels.get(line.group, ""), found)
    _take_birthday(lines, found)
    if found[NUMBER]:
        _take_back(lines, found)
    else:
        _take_name(lines, found)
    for heading in ("微信", "QQ", "邮箱", "结婚纪念日", "地址", "单位", "职位"):
        _one_only(heading, found)
    return {
        heading: _BETWEEN.get(heading, "\n").join(dict.fromkeys(words))
        for heading, words in found.items()
        if words
    }


_BETWEEN = {"标签": "、"}


def _take_name(lines: Iterable[Line], found: _Found) -> None:
    """The name as it is shown, else put together, else the nickname, the firm or the address."""
    told = {line.name: line.value for line in reversed([*lines])}
    shown = unescaped(told.get("FN", "")) or _put_together(told.get("N", ""))
    other = unescaped(told.get("NICKNAME", "")) or " ".join(found["单位"][:1]) or " ".join(found["邮箱"][:1])
    name = " ".join((shown or other).split())
    if name:
        found[NAME].append(name)
    found[NOTE] = [words for words in found[NOTE] if words != _as_nickname(name)]


def _take_back(lines: Iterable[Line], found: _Found) -> None:
    """One of our own cards: its name without what the phone shows around it, its note without the lunar
    birthday, which a phone can keep nowhere else."""
    structured = next((line.value for line in lines if line.name == "N"), "")
    name = _in_order(*[*parts_of(structured), "", ""][:3])
    found[NAME] += [name] if name else []
    told = [line for note in found[NOTE] for line in note.splitlines()]
    found[NOTE] = [line for line in told if not _OUR_BIRTHDAY.fullmatch(line)]


def _put_together(structured: str) -> str:
    """The name in its order, with what stands before and after it elsewhere."""
    family, given, middle, before, after, *_ = (*parts_of(structured), "", "", "", "", "")
    name = _in_order(family, given, middle)
    return name if _is_chinese(family + given) else " ".join(filter(None, (before, name, after)))


def _in_order(family: str, given: str, middle: str) -> str:
    """Family name first and without a space in Chinese, last elsewhere."""
    if _is_chinese(family + given):
        return "".join((family, middle, given))
    return " ".join(filter(None, (given, middle, family)))


def _is_chinese(name: str) -> bool:
    return any(letter >= _CITIES_FIRST for letter in name)


def _take_birthday(lines: Iterable[Line], found: _Found) -> None:
    """Whoever keeps a lunar birthday in the phone celebrates that one; the other goes to the note."""
    solar, lunar = birthday_of(lines)
    if lunar and solar:
        found[NOTE].append(f"公历生日: {solar}")
    found["生日"] += [birthday for birthday in (lunar or solar,) if birthday]


def _one_only(heading: str, found: _Found) -> None:
    """A second address has no place on a card of ours but the note."""
    first, *others = [*dict.fromkeys(found[heading]), ""]
    found[NOTE] += [f"{heading}: {other}" for other in others if other]
    found[heading] = [first] if first else []


def _phone(line: Line, label: str, found: _Found) -> None:
    number = _spoken(line.value)
    if not number:
        return
    if "FAX" in ",".join(line.kinds):
        found[NOTE].append(f"传真: {number}")
        return
    label = label or line.parameters.get("X-LABEL", "")
    kinds = {*line.kinds, bare(label)}
    mobile = any(word in kind for kind in kinds for word in _MOBILE_WORDS)
    found[MOBILE if mobile else PHONE].append(number)
    if is_own_word(label) and not mobile:
        found[NOTE].append(f"{label}: {number}")  # whose phone it is, say


def _spoken(value: str) -> str:
    """A number without `tel:`, its extension as people write it."""
    number = unescaped(value)
    if number.lower().startswith("tel:"):
        number = unquote(number[len("tel:") :])
    return " ".join(number.replace(";ext=", "转").split(";")[0].split())


def _text(heading: str) -> Callable[[Line, str, _Found], None]:
    def take(line: Line, _label: str, found: _Found) -> None:
        text = unescaped(line.value)
        found[heading] += [text] if text else []

    return take


def _noted(words: str) -> Callable[[Line, str, _Found], None]:
    def take(line: Line, _label: str, found: _Found) -> None:
        text = " ".join(filter(None, parts_of(line.value)))
        found[NOTE] += [f"{words}: {text}"] if text else []

    return take


def _mail(line: Line, _label: str, found: _Found) -> None:
    address = unescaped(line.value).removeprefix("mailto:")
    found["邮箱"] += [address] if address else []


def _address(line: Line, _label: str, found: _Found) -> None:
    box, room, street, town, region, code, country, *_ = (*parts_of(line.value), *[""] * 7)
    largest_first = [country, region, town, street, room, box]
    smallest_first = [box, room, street, town, region, code, country]
    chinese = any(letter >= _CITIES_FIRST for letter in line.value)
    words = "".join(largest_first) if chinese else ", ".join(filter(None, smallest_first))
    found["地址"] += [" ".join(words.split())] if words.strip() else []
    found[NOTE] += [f"邮编: {code}"] if chinese and code else []


def _firm(line: Line, _label: str, found: _Found) -> None:
    words = " ".join(filter(None, parts_of(line.value)))
    found["单位"] += [words] if words else []


def _tags(line: Line, _label: str, found: _Found) -> None:
    found["标签"] += filter(None, parts_of(line.value, ","))


def _sex(line: Line, _label: str, found: _Found) -> None:
    sex = _SEXES.get(line.value.partition(";")[0].strip().upper(), "")
    found["性别"] = [sex] if sex else found["性别"]


def _message(line: Line, label: str, found: _Found) -> None:
    """QQ and WeChat among the many ways to send a message; what is neither goes to the note."""
    scheme, _, rest = unescaped(line.value).rpartition(":")
    service = line.parameters.get("X-SERVICE-TYPE", "") or label or scheme or ",".join(line.kinds)
    if not rest:
        return
    if "qq" in service.lower():
        found["QQ"].append(rest)
    elif any(word in service.lower() for word in ("wechat", "weixin", "微信")):
        found["微信"].append(rest)
    else:
        found[NOTE].append(f"{service or 'IM'}: {rest}")


def _profile(line: Line, _label: str, found: _Found) -> None:
    """An account at a service, which iPhones keep with its address: x-apple:zhangsan."""
    service = "".join(kind for kind in line.kinds if kind != "PREF")
    account = line.parameters.get("X-USER", "") or unescaped(line.value).removeprefix("x-apple:")
    if not account:
        return
    if service in ("WECHAT", "WEIXIN", "微信"):
        found["微信"].append(account)
    else:
        found[NOTE].append(f"{service.lower() or 'IM'}: {account}")


def _as_nickname(name: str) -> str:
    return f"昵称: {name}"


def _nickname(name: str, found: _Found) -> None:
    found[NOTE] += [_as_nickname(name)] if name else []


def _wedding(line: Line, _label: str, found: _Found) -> None:
    day = told_day(line)
    found["结婚纪念日"] += [day] if day else []


def _named_day(line: Line, label: str, found: _Found) -> None:
    """A day with a name of its own, which may be that of the wedding."""
    _event(told_day(line), label, found)


def _event(day: str, label: str, found: _Found) -> None:
    if "ANNIVERSARY" in bare(label) or "结婚" in label:
        found["结婚纪念日"] += [day] if day else []
    elif day:
        found[NOTE].append(f"{label if is_own_word(label) else '纪念日'}: {day}")


def _related(line: Line, label: str, found: _Found) -> None:
    """Somebody by name; the address of another card names nobody."""
    name = " ".join(filter(None, parts_of(line.value)))
    who = relation(label) if label else relation_of_kind(min(line.kinds, default=""))
    if name and not _CARD.match(name):
        found[NOTE].append(f"{who}: {name}")


def _custom(line: Line, _label: str, found: _Found) -> None:
    """Android keeps what it has no property for as `kind;value;type;label`; of days only others than those
    of birth are taken here."""
    kind, value, sort, label, *_ = (*parts_of(line.value), "", "", "", "")
    what = kind.rpartition("/")[2]
    if what == "nickname":
        _nickname(value, found)
    elif what == "relation" and value:
        found[NOTE].append(f"{label or android_relation(sort)}: {value}")
    elif what == "contact_event" and not is_birthday(sort, label):
        _event(plain_day(value), label or _ANDROID_EVENTS.get(sort, ""), found)


_READ: dict[str, Callable[[Line, str, _Found], None]] = {
    NUMBER_FIELD: _text(NUMBER),
    "TEL": _phone,
    "EMAIL": _mail,
    "ADR": _address,
    "ORG": _firm,
    "TITLE": _text("职位"),
    "ROLE": _text("职位"),
    "NOTE": _text(NOTE),
    "CATEGORIES": _tags,
    "GENDER": _sex,
    "X-GENDER": _sex,
    "SEX": _sex,
    "X-QQ": _text("QQ"),
    "X-TENCENT": _text("QQ"),
    "X-WECHAT": _text("微信"),
    "X-WEIXIN": _text("微信"),
    "IMPP": _message,
    "URL": _noted("网址"),
    "ANNIVERSARY": _wedding,
    "X-ANNIVERSARY": _wedding,
    "X-ABDATE": _named_day,
    "X-ABRELATEDNAMES": _related,
    "RELATED": _related,
    "NICKNAME": lambda line, _label, found: _nickname(unescaped(line.value), found),
    "X-ANDROID-CUSTOM": _custom,
    "X-SOCIALPROFILE": _profile,
    "SOCIALPROFILE": _profile,
    "X-MS-ANNIVERSARY": _wedding,
    "X-MS-IMADDRESS": _noted("IM"),
    **{start + name: _noted(words) for start in ("X-", "X-MS-", "X-EVOLUTION-") for name, words in _PEOPLE},
}
