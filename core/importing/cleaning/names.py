"""Names of people and firms, kept as typed but for what is no part of a name."""

import re
import unicodedata

from core.importing.cells import visible
from core.importing.cleaning.blanks import filled_text, without_mark
from core.importing.cleaning.reading import NOTHING, Reading, Remark
from core.importing.cleaning.texts import LONGEST_READ, cut_remark
from core.importing.looks import HAN_NAME, has_surname
from core.importing.sheet import Cell
from core.model.customer import Sex
from core.rules.names import COMPOUND_SURNAMES, TITLES, surname_of, title_sex
from core.text import T

LONGEST_NAME = 200
_LONGEST_PERSON = 4
_WIDE = (0x3000, *range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
# Letters, digits and space; brackets stay, they belong to the names of firms.
_HALF_WIDTH = {code: unicodedata.normalize("NFKC", chr(code)) for code in _WIDE}
_ASIDE = re.compile(r"(.+?)\s*[(（\[【<](.+?)[)）\]】>]")
_BESIDE_PHONE = re.compile(r"(.*[^\W\d_])[\s/、,，:：(（-]*(?:\+?86)?(1[3-9](?:[ -]?\d){9})[)）]?")
_AROUND_PHONE = re.compile(
    r"([^\W\d_]+)[\s/、,，:：(（-]*(?:\+?86)?(1[3-9](?:[ -]?\d){9})(?!\d)[)）]?\s*(\D.*)"
)
_BEHIND_PHONE = re.compile(r"(?:\+?86)?(1[3-9](?:[ -]?\d){9})[\s/、,，:：-]*([^\W\d_].*)")
_MARK_BEFORE = re.compile(r"[(（\[【<]([^()（）\[\]【】<>]+)[)）\]】>]\s*(.+)")
_STARS = re.compile(r"^[\s★☆√●■◆▲✓✔]+|[\s★☆√●■◆▲✓✔]+$")
_COUNTED = re.compile(r"(?:\d{1,4}\s*[.、．:：)）-]|\d{1,4}\s|[(（]\d{1,4}[)）]|[①-⑳㉑-㊿])\s*(\S+)")
_PARTED = re.compile(r"(\S+?)\s*(?:[-—–_/|｜·:：~]+|\s)\s*(\S.*)")
_DIGITS = re.compile(r"(.*\D)(\d+)")
_KNOWN_FROM = re.compile("^(?:老?(?:客户|客戶|顾客|顧客)|朋友|同事|邻居|鄰居|亲戚|親戚)")
_BROUGHT = re.compile("(?:转?介绍|轉?介紹|推荐|推薦|带来|帶來)的?$")
# WeCom writes so whom a contact belongs to: 王丽@恒通物流, 小张@微信.
_AT_FIRM = re.compile(r"([^@]*[^\W_][^@]*?)\s*[@＠]\s*([㐀-鿿][^@]*)")
_PROGRAMS = frozenset(("微信", "企业微信"))
_COUPLES = ("夫妇", "夫妻", "夫婦", "伉俪", "伉儷", "两口子", "兩口子", "一家", "全家", "一家人")
_COUPLE = re.compile(rf"(.{{2,}}?)({'|'.join(_COUPLES)})")
_MARRIED = ("太太", "夫人", "嫂", "嫂子")
_FAMILIAR = re.compile("[阿小老][㐀-鿿](?:(姐|嫂|婶|嬸|姨)|(?:哥|叔|伯|爷|爺))")
_MAILED = re.compile(r"(.*[^\W\d_].*?)\s*[(<\[]([^\s()<>\[\]@]+@[^\s()<>\[\]@]+\.\w+)[)>\]]")
_PAGE = re.compile(r"\s*\(https?://[^()\s]*\)$")
_NOBODY = frozenset(
    ("空置", "不在家", "没人", "无人", "家中无人", "不详", "未知", "待补", "待补充", "vacant")
)
"""What stands in the place of a name that nobody knows."""
_TITLED = re.compile("[㐀-鿿]{2,4}?(?:(小姐|女士)|先生)")
_ADDRESSED = re.compile(r"(?:(mrs|ms|miss|madam|mdm)|(?:mr|mister))\b(?!\.?\s*(?:&|and\b))", re.I)


def read_name(cell: Cell) -> Reading:
    """The name without invisible characters and stray spaces. A remark in brackets after a person's
    name goes to the note; so do a phone, 夫妇, and a digit that tells two people of one name apart."""
    text = without_mark(filled_text(cell))
    if text in _NOBODY:
        return NOTHING
    if HAN_NAME.fullmatch(text) and not text.endswith(_COUPLES):
        return Reading(text)
    name = _joined(" ".join(visible(text.translate(_HALF_WIDTH)).split()))
    counted = _COUNTED.fullmatch(name)
    name = counted[1] if counted and HAN_NAME.fullmatch(counted[1]) else name
    if len(name) > LONGEST_READ:
        return _cut(name)
    return _without_additions(name) if name else NOTHING


def read_referrer(cell: Cell) -> Reading:
    """The name of who brought somebody: 老客户张三介绍 is 张三, and 朋友介绍 names nobody. Some programs
    write the address of his page behind it."""
    reading = read_name(_PAGE.sub("", cell) if isinstance(cell, str) else cell)
    told = str(reading.value or "")
    known = _KNOWN_FROM.sub("", told)
    name = _BROUGHT.sub("", known if HAN_NAME.fullmatch(_BROUGHT.sub("", known)) else told)
    if _BROUGHT.sub("", known) == "" and told:
        return Reading(keep_typed=True)
    return reading if name == told else reading._replace(value=name)


def told_sex(name: str) -> Sex | None:
    """The sex that a form of address in the name tells."""
    told = _FAMILIAR.fullmatch(name) or _ADDRESSED.match(name) or _TITLED.fullmatch(name)
    if told:
        return Sex.FEMALE if any(told.groups()) else Sex.MALE
    married = name.endswith(_MARRIED) or (name[1:] == "太" and has_surname(name))
    return Sex.FEMALE if married else title_sex(name)


def joined_name(family: str, given: str) -> str:
    """A name from its two columns, in the order of its script."""
    return family + given if HAN_NAME.fullmatch(family + given) else f"{given} {family}"


def _without_additions(name: str) -> Reading:
    name = _STARS.sub("", name) or name
    after = _BEHIND_PHONE.fullmatch(name)
    if after:
        return Reading(_joined(after[2]), aside=re.sub(r"\D", "", after[1]))
    called = _BESIDE_PHONE.fullmatch(name)
    if called:
        return Reading(_joined(called[1]), aside=re.sub(r"\D", "", called[2]))
    beside = _with_others(name)
    if beside:
        return beside
    everything = _AROUND_PHONE.fullmatch(name)
    if everything and HAN_NAME.fullmatch(everything[1]):
        return Reading(everything[1], aside=re.sub(r"\D", "", everything[2]), keep_typed=True)
    remarked = _ASIDE.fullmatch(name)
    if remarked and HAN_NAME.fullmatch(_joined(remarked[1])):
        return Reading(_joined(remarked[1]), aside=remarked[2])
    marked = _MARK_BEFORE.fullmatch(name)
    if marked and HAN_NAME.fullmatch(_joined(marked[2])):
        return Reading(_joined(marked[2]), aside=marked[1])
    parted = _PARTED.fullmatch(name)
    if parted and _is_called(parted[1]) and not _is_somebody(parted[2]):
        return Reading(parted[1], aside=parted[2])
    numbered = _DIGITS.fullmatch(name)
    if numbered and HAN_NAME.fullmatch(_joined(numbered[1])):
        return Reading(_joined(numbered[1]), _digits_remark(numbered[2]), keep_typed=True)
    return _cut(name) if len(name) > LONGEST_NAME else Reading(name)


def _cut(name: str) -> Reading:
    return Reading(name[:LONGEST_NAME], cut_remark(len(name), LONGEST_NAME), keep_typed=True)


def _with_others(name: str) -> Reading | None:
    """Somebody named with his e-mail, the firm he is among, or the other half of a couple."""
    mailed = _MAILED.fullmatch(name)
    if mailed:
        return Reading(_joined(mailed[1]), aside=mailed[2])
    among = _AT_FIRM.fullmatch(name)
    if among:
        return Reading(_joined(among[1]), aside="" if among[2] in _PROGRAMS else among[2])
    couple = _COUPLE.fullmatch(name)
    return Reading(couple[1], aside=couple[2]) if couple and has_surname(couple[1]) else None


def _is_called(word: str) -> bool:
    """Whether a word is a surname with a form of address, 张总 or 王姐: what follows it is no name."""
    return has_surname(word) and word.removeprefix(surname_of(word)) in TITLES


def _is_somebody(word: str) -> bool:
    """Whether a word may be the name of a further person."""
    return bool(HAN_NAME.fullmatch(word)) and has_surname(word) and len(word) < _LONGEST_PERSON


def _digits_remark(digits: str) -> Remark:
    return Remark(
        T("“{digits}” after the name was moved to the note", digits=digits),
        T("Tell two people of one name apart by phone or address"),
    )


def _joined(name: str) -> str:
    """王  伟 is 王伟; two whole names side by side stay two words."""
    parts = name.split()
    whole = "".join(parts)
    one = len(parts) > 1 and (any(len(part) == 1 for part in parts) or parts[0] in COMPOUND_SURNAMES)
    return whole if one and HAN_NAME.fullmatch(whole) else name.strip()
