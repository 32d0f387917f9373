"""What two written names have to do with each other: the same, alike, a part, or nothing."""

import re
import unicodedata
from enum import StrEnum

from core.model.customer import Sex
from core.rules.sounds import sounds_like, sounds_like_in_the_south

_COMPOUND_SURNAMES = """
欧阳 上官 司马 诸葛 皇甫 司徒 夏侯 尉迟 东方 公孙 慕容 令狐 长孙 宇文 轩辕 端木 独孤 南宫 西门 百里 呼延 钟离
澹台 公冶 申屠 太史 闻人 万俟 乐正 濮阳 淳于 单于 赫连 拓跋 子车 歐陽 司馬 諸葛 東方 長孫 尉遲 鍾離
"""
_MALE_TITLES = "先生 哥 大哥 叔 叔叔 伯 伯伯 爷 爷爷"
_FEMALE_TITLES = "女士 小姐 姐 大姐 阿姨 姨 婶 奶奶"
_OTHER_TITLES = """
总 老师 师傅 经理 老板 主任 医生 工 董 局 处长 科长 校长 律师 教授 会长
總 老師 師傅 經理 老闆 醫生 處長 科長 校長 律師 會長
"""

COMPOUND_SURNAMES = frozenset(_COMPOUND_SURNAMES.split())
TITLES: dict[str, Sex | None] = {
    **dict.fromkeys(_MALE_TITLES.split(), Sex.MALE),
    **dict.fromkeys(_FEMALE_TITLES.split(), Sex.FEMALE),
    **dict.fromkeys(_OTHER_TITLES.split()),
}
"""Forms of address that follow the bearer's own surname. 太太 follows the husband's and is none."""

_TITLE_BEFORE_NAME = re.compile(r"(?:mr|mrs|ms|miss|mdm|madam|dr)\b\.? *(?=\S+ \S)")
_SURNAME_FIRST = re.compile(r"([^\W\d_][\w'’-]*), *([^\W\d_][\w'’-]*(?: [^\W\d_]\.?)?)")
_BEHIND_NAMES = "inc llc ltd co corp plc gmbh ag sa jr sr ii iii iv md phd mba cpa esq dds rn"
_TITLES_AFTER_NAMES = tuple(title for title in TITLES if len(title) > 1)

PET_PREFIXES = ("小", "老", "阿")

_REMARK = re.compile(r"\(.*?\)|\[.*?\]|【.*?】")
_NO_CHARACTER = re.compile(r"[\W\d_a-z]+")


class NameTie(StrEnum):
    """How two names are tied, the strongest first."""

    SAME = "same"
    SOUND = "sound"
    GIVEN = "given"
    PART = "part"
    ACCENT = "accent"
    NEAR = "near"
    CALLED = "called"
    NONE = "none"


def fold_name(name: str) -> str:
    """A name without spaces, remarks in brackets, digits, and Latin letters beside Chinese characters."""
    plain = _REMARK.sub("", unicodedata.normalize("NFKC", name).lower())
    return _NO_CHARACTER.sub("", plain) or re.sub(r"[\W\d_]+", " ", plain).strip()


def surname_of(name: str) -> str:
    """The surname of a Chinese name as `fold_name` gives it: its first character, or two when compound."""
    return name[:2] if name[:2] in COMPOUND_SURNAMES else name[:1]


def name_tie(first: str, second: str) -> NameTie:
    """How two folded names are tied.

    A form of address or a pet name says less than a name, even when both cards have the same.
    """
    if not first or not second:
        return NameTie.NONE
    if _is_given_name(first, second) or _is_given_name(second, first):
        return NameTie.GIVEN
    if _is_part(first, second) or _is_part(second, first):
        return NameTie.PART
    if first == second:
        return NameTie.SAME
    if len(first) > 1 and sounds_like(first, second):
        return NameTie.SOUND
    if len(first) > 1 and sounds_like_in_the_south(first, second):
        return NameTie.ACCENT
    if _are_two_ways_of_calling(first, second) or _are_two_ways_of_calling(second, first):
        return NameTie.CALLED
    return NameTie.NEAR if _one_differs(first, second) else NameTie.NONE


def without_title(name: str) -> str:
    """A whole name without the form of address behind it, 陈洁 of 陈洁女士; of 陈女士 nothing is left out."""
    if not name.endswith(_TITLES_AFTER_NAMES):
        return name
    title = max((title for title in _TITLES_AFTER_NAMES if name.endswith(title)), key=len)
    whole = name.removesuffix(title).rstrip()
    return whole if len(whole) > len(surname_of(whole)) else name


def as_called(name: str) -> str:
    """A name for comparing: without forms of address, in small letters, and Smith, John as john smith."""
    whole = _TITLE_BEFORE_NAME.sub("", without_title(name).lower())
    turned = _SURNAME_FIRST.fullmatch(whole)
    return f"{turned[2]} {turned[1]}" if turned and turned[2] not in _BEHIND_NAMES.split() else whole


def title_sex(name: str) -> Sex | None:
    """The sex that a form of address tells, 王先生 or 王女士; None when it tells none."""
    return TITLES.get(name.removeprefix(surname_of(name)))


def _is_part(short: str, full: str) -> bool:
    return _is_title(short, full) or _is_pet_name(short, full) or _is_inside(short, full)


def _is_title(short: str, full: str) -> bool:
    surname = surname_of(full)
    called, title = short[: len(surname)], short[len(surname) :]
    return title in TITLES and sounds_like(called, surname)


def _are_two_ways_of_calling(pet: str, titled: str) -> bool:
    """阿婷 and 李阿姨: one tells the given name, the other the surname: neither speaks against the other."""
    return pet.startswith(PET_PREFIXES) and titled.removeprefix(surname_of(titled)) in TITLES


def _is_given_name(short: str, full: str) -> bool:
    """小伟 of 王大伟: more than 老王, for few have both."""
    return not full.startswith(PET_PREFIXES) and short.startswith(PET_PREFIXES) and _is_end(short[1:], full)


def _is_pet_name(short: str, full: str) -> bool:
    called = short[1:]
    if not called or not short.startswith(PET_PREFIXES):
        return False
    return _is_end(called, full) or sounds_like(called, surname_of(full))


def _is_end(called: str, full: str) -> bool:
    return bool(called) and sounds_like(called, full[-len(called) :])


def _is_inside(short: str, full: str) -> bool:
    """The given name alone, or the whole name and a remark after it."""
    longer = len(full) - len(short)
    return len(short) > 1 and (
        (longer > 0 and full.endswith(short)) or (longer > 1 and full.startswith(short))
    )


def _one_differs(first: str, second: str) -> bool:
    same = sum(a == b for a, b in zip(first, second, strict=False))
    return len(first) == len(second) > 2 and same == len(first) - 1
