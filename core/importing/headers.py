"""What a heading means: the field it names, how sure that is, its calendar and its unit."""

import re
from dataclasses import replace
from enum import IntEnum
from functools import lru_cache

from core.importing.fields import FIELDS, OF_CARDS, PERSONAL, SheetKind
from core.importing.folding import fold, without_accents
from core.importing.plainly import plainly
from core.importing.vocabulary.abroad import (
    INITIALS,
    NAME_PARTS_ABROAD,
    PEOPLE_ABROAD,
    RECORDS_ABROAD,
)
from core.importing.vocabulary.customers import CUSTOMERS, CUSTOMERS_WEAK
from core.importing.vocabulary.fragments import FRAGMENTS, KIN_WORDS, OTHERS, RELATIVES
from core.importing.vocabulary.records import (
    APPOINTMENTS,
    INTERACTIONS,
    INTERACTIONS_WEAK,
    OWNED,
    PURCHASES,
    PURCHASES_WEAK,
    RECORDS_WEAK,
)
from core.importing.vocabulary.shared import ADDRESS_PARTS, IGNORED, NAME_PARTS, NO_FIELD, PRIVATE, Words
from core.model.birthday import Calendar
from core.records import dataclass

_BRACKETS = re.compile(r"[(\[【〔<].*?[)\]】〕>]")
_NOT_WORD = re.compile(r"[\W_]+")
_ASKED = re.compile(r"^\s*(?:q\s*)?[(]?\d{1,2}\s*[)、.:]\s*(?=[^\W\d_]{2})")
_NUMBERED = re.compile(r"(?<=[a-z])\s*#$")
_ADDED = re.compile(r"(?:必填项?|选填项?|必须)$")
_OWNER = re.compile(
    r"^(?:关联|相关|所属|客户|顾客|会员|用户|本人|车主|业主|户主|联系人|买家|买方|购买人|购车人|投保人|被推荐人|被介绍人|收货人|收件人|机主|您的|主要"
    r"|学员|患者|病人|宾客|住户|租户|租客|家长|实际|最终|本次|此次|来电|past|invitee|attendee|defaultaddress|bill(?:ing)?(?=street|address|city|state|zip|phone)|customer|client|member|contact|mailing|shipping|buyer"
    r"|person|patient|guest|student|primary|lead(?!s))"
)
_FIRST = re.compile("(?<=[㐀-鿿])[1一]$")
_TWO_TONGUES = re.compile("([㐀-鿿]+)([a-z]{2,})|([a-z]{2,})([㐀-鿿]+)")
_OR = re.compile("[/／、或]")
_APART = re.compile(r"[㐀-鿿][\s/|·]+[a-z]|[a-z.][\s/|·]+[㐀-鿿]")
_OF_CUSTOMER = re.compile("^(?:客户|顾客|会员|本人|车主|业主)")
_LUNAR = re.compile(r"农历|阴历|旧历|lunar|[(\[]\s*[阴农旧]\s*[)\]]|^[阴农]|生日[阴农]$")
_SOLAR = re.compile(r"公历|阳历|新历|国历|西历|solar|[(\[]\s*[阳公]\s*[)\]]|生日[阳公]$")
_KIN_WORDS = {who: words.split() for who, words in KIN_WORDS.items()}
_BORN = re.compile("生日|出生|生辰|birth|dob")
# 地址编号 is no address, 电话次数 no phone, 是否加微信 no WeChat, 手机号是否验证 no phone.
_OF_ANOTHER_SORT = re.compile(
    "是否|^(?:有无|有没有|能否)|(?:成本|单价|价格?|编号|编码|代码|型号|品牌|类型|种类|类别|性质|属性|状态|数量?|次数|金额|日期|时间|归属地|群|权限|尾号|后四位|文件名?)$|(?:status|type|date|count|countrycode|callingcode|consent|verified|permission|optout|optin|marketing)$"
)
_NO_SON = re.compile("^person|(?<=.)(?:person|reason|season)")
_MOTHER = re.compile("母|妈|mother")
_COUNTED = {"2": re.compile("2|二"), "3": re.compile("3|三")}
_ANY_KIN = "|".join(word for words in _KIN_WORDS.values() for word in words)
_KIN_NAME = re.compile(
    r"(?:客户|家庭)?(?:第?[123一二三]个?|大|小)?"
    rf"(?:{_ANY_KIN}){{1,2}}[123一二三]?(?:的?(?:姓名|名字|名)|name)?[123一二三]?"
)
_OF_REFERRER = re.compile("(?<!被)(?:推荐人|介绍人|引荐人|推荐者|介绍者)(?!姓?名).")
# Address books have a column that says of what sort the next one is; from the second phone on it may
# say whose number that is.
_SORT = re.compile(r"(?:phone1|(?:email|address|organization|im|website)\d+)(?:type|label)")
_WHOSE = re.compile(r"phone\d+(?:type|label)")
_PLAIN_NUMBERS = frozenset(("编号", "编码", "代码", "id", "number", "code"))
_LONGEST_HEADING = 24
_LONGEST_COMPARED = 200  # characters; what is longer is no heading
_MOST_WORDS = 1_000
"""Of one field in one list: words of a later list rank below all of an earlier one."""
_IGNORED, _PRIVATE, _RELATIVES, _OTHERS, _NO_FIELD = (
    frozenset(words.split()) for words in (IGNORED, PRIVATE, RELATIVES, OTHERS, NO_FIELD)
)
_STRONG: dict[SheetKind, Words] = {
    SheetKind.CUSTOMERS: CUSTOMERS,
    SheetKind.PURCHASES: PURCHASES,
    SheetKind.INTERACTIONS: INTERACTIONS,
    SheetKind.OWNED: OWNED,
    SheetKind.APPOINTMENTS: APPOINTMENTS,
}
_WEAK: dict[SheetKind, Words] = {
    SheetKind.CUSTOMERS: CUSTOMERS_WEAK,
    SheetKind.INTERACTIONS: INTERACTIONS_WEAK,
    SheetKind.PURCHASES: PURCHASES_WEAK,
    SheetKind.OWNED: RECORDS_WEAK,
    SheetKind.APPOINTMENTS: RECORDS_WEAK,
}
_OF_PEOPLE: dict[SheetKind, Words] = {
    kind: {field: words for field, words in CUSTOMERS.items() if field in people}
    for kind, people in ((kind, OF_CARDS if kind is SheetKind.OWNED else PERSONAL) for kind in SheetKind)
}

_PARTS = {"name": tuple(NAME_PARTS), "address": ("region", *ADDRESS_PARTS), "phone": ("phone2",)}

INDEX_COLUMN = "#ignored"
PRIVATE_COLUMN = "#private"


class Trust(IntEnum):
    """How a column was understood, the best first; the last by its cells and not by its heading."""

    KNOWN = 0
    TRIMMED = 1
    WEAK = 2
    PART = 3
    CONTENT = 4


@dataclass(frozen=True, slots=True)
class Meaning:
    """`field` is a field's name, a part of the name or address, or one of the two marks above;
    `rank` orders the words of one field, the more trusted first."""

    field: str
    trust: Trust
    rank: int = 0

    @property
    def sure(self) -> bool:
        """Whether nobody needs to look at it again."""
        return self.trust <= Trust.TRIMMED


def plain(heading: str) -> str:
    """The heading folded, without space, punctuation and marks such as 必填: Policy # is policyno, and
    3、您的性别： is 您的性别."""
    return _ADDED.sub(
        "", _NOT_WORD.sub("", _NUMBERED.sub("no", _ASKED.sub("", fold(heading[:_LONGEST_COMPARED]))))
    )


def without_brackets(heading: str) -> str:
    """As `plain`, and without what stands in brackets, such as a unit."""
    return plain(_BRACKETS.sub("", fold(heading[:_LONGEST_COMPARED])))


@lru_cache(maxsize=4096)
def meaning_of(heading: str, kind: SheetKind) -> Meaning | None:
    """The field of this kind of sheet that the heading names; None when it says nothing known."""
    word, known = without_brackets(heading), _lookup(kind)
    if is_count(heading) or _SORT.fullmatch(word):
        return Meaning(INDEX_COLUMN, Trust.KNOWN)
    if tells_identity(heading):
        return Meaning(PRIVATE_COLUMN, Trust.KNOWN)
    if word in _NO_FIELD or _WHOSE.fullmatch(word):
        return None
    told = known.get(plain(heading)) or known.get(word)
    found = told or _twice_told(heading, word, known) or _either(heading, known) or _part_of(heading, known)
    return found or _loose(word, kind)


def is_plain_number(heading: str) -> bool:
    """Whether a heading says only that it is a number, and not whose: 编号, ID."""
    return without_brackets(heading) in _PLAIN_NUMBERS


def is_count(heading: str) -> bool:
    """Whether the column only counts the rows, 序号 or No."""
    return heading.strip() in {"#", "＃"} or without_brackets(heading) in _IGNORED


def tells_identity(heading: str) -> bool:
    """Whether the column holds the personal identity numbers of the customers themselves."""
    word = without_brackets(heading).replace("身分", "身份")
    return any(one in _PRIVATE for one in (word, _OF_CUSTOMER.sub("", word), *_in_two_tongues(word)))


def is_of_others(heading: str) -> bool:
    """Whether the column is about a colleague or a third person, and not about the customer."""
    word = without_brackets(heading)
    return any(other in word for other in _OTHERS) or bool(_OF_REFERRER.search(word))


def calendar_of(heading: str) -> Calendar | None:
    """The calendar that a birthday's heading tells."""
    folded = fold(heading)
    lunar, solar = _LUNAR.search(folded), _SOLAR.search(folded)
    if bool(lunar) == bool(solar):
        return None
    return Calendar.LUNAR if lunar else Calendar.SOLAR


def _in_two_tongues(word: str) -> tuple[str, ...]:
    """The Chinese and the English of a heading that says it in both: 职位Position."""
    found = _TWO_TONGUES.fullmatch(word)
    return tuple(filter(None, found.groups())) if found else ()


def _twice_told(heading: str, word: str, known: dict[str, Meaning]) -> Meaning | None:
    """What both tongues of a heading mean, where they agree; apart from each other one of them is enough."""
    told = [known.get(one) for one in _in_two_tongues(word)]
    found = {one.field: one for one in told[::-1] if one}
    enough = len(told) == len(list(filter(None, told))) or _APART.search(fold(heading))
    return next(iter(found.values())) if len(found) == 1 and enough else None


def _either(heading: str, known: dict[str, Meaning]) -> Meaning | None:
    """What 业主/租户 means, of which either is the same."""
    told = [known.get(plain(part)) for part in _OR.split(heading)]
    same = len(told) > 1 and len({one.field if one else None for one in told}) == 1
    return told[0] if same else None


def _part_of(heading: str, known: dict[str, Meaning]) -> Meaning | None:
    """What Name / First Name means, of which the latter is a part of the former."""
    whole, _, part = heading.partition(" / ")
    above, told = known.get(plain(whole).removesuffix("s")), known.get(plain(part))
    return told if above and told and told.field in (above.field, *_PARTS.get(above.field, ())) else None


def _put_together(word: str, known: dict[str, Meaning]) -> Meaning | None:
    """What a plainer word for the heading means."""
    found = next((known[one] for one in plainly(word) if one in known), None)
    return replace(found, trust=max(Trust.TRIMMED, found.trust)) if found else None


def _loose(word: str, kind: SheetKind) -> Meaning | None:
    if is_of_others(word):
        return None
    word = _NO_SON.sub("", word)
    if any(relative in word for relative in _RELATIVES):
        return _of_relative(word)
    together = _put_together(word, _lookup(kind))
    if together:
        return together
    trimmed = _lookup(kind).get(_OWNER.sub("", word)) or _first_of_several(word, kind)
    if trimmed:
        return Meaning(trimmed.field, max(Trust.TRIMMED, trimmed.trust), trimmed.rank)
    return _by_fragment(word, kind)


def _first_of_several(word: str, kind: SheetKind) -> Meaning | None:
    """What 职务1 tells of a person, as 职务 does."""
    found = _lookup(kind).get(_FIRST.sub("", word))
    return found if found and found.field in PERSONAL else None


def _of_relative(word: str) -> Meaning | None:
    """What a column tells of a relative: the name, a phone or the birthday of one of a few, any phone of
    the others."""
    called = any(part in word for part, field in FRAGMENTS if field == "phone")
    who = _relative(word)
    if who is None:
        return Meaning("phone2", Trust.PART) if called else None
    if called:
        return Meaning(f"{who}_phone", Trust.PART)
    if _BORN.search(word):
        return Meaning(f"{who}_birthday", Trust.TRIMMED)
    return Meaning(who, Trust.TRIMMED) if _KIN_NAME.fullmatch(word) else None


def _relative(word: str) -> str | None:
    """Which relative a heading means, counting children and parents; None for others."""
    who = next((who for who, words in _KIN_WORDS.items() if any(one in word for one in words)), None)
    if who == "parent":
        return "parent2" if _MOTHER.search(word) else who
    if who == "child":
        return who + next((count for count, pattern in _COUNTED.items() if pattern.search(word)), "")
    return who


def _by_fragment(word: str, kind: SheetKind) -> Meaning | None:
    if len(word) > _LONGEST_HEADING:
        return None
    if _OF_ANOTHER_SORT.search(word) and not _BORN.search(word):
        return None
    for part, field in FRAGMENTS:
        if part in word and field in FIELDS[kind]:
            return Meaning(field, Trust.PART)
    return None


@lru_cache(maxsize=len(SheetKind))
def _lookup(kind: SheetKind) -> dict[str, Meaning]:
    known: dict[str, Meaning] = {}
    told = (
        (_STRONG[kind], Trust.KNOWN),
        (NAME_PARTS, Trust.KNOWN),
        (_OF_PEOPLE[kind], Trust.KNOWN),
        (_WEAK.get(kind, {}), Trust.WEAK),
        (ADDRESS_PARTS, Trust.PART),
        (NAME_PARTS_ABROAD, Trust.KNOWN),
        (RECORDS_ABROAD.get(kind, {}), Trust.KNOWN),
        *(
            ({field: words for field, words in people.items() if field in FIELDS[kind]}, Trust.KNOWN)
            for people in (PEOPLE_ABROAD, INITIALS)
        ),
    )
    for place, (words, trust) in enumerate(told):
        for field, line in words.items():
            for rank, word in enumerate(line.split(), place * _MOST_WORDS):
                known.setdefault(word, Meaning(field, trust, rank))
    for word, meaning in [*known.items()]:
        known.setdefault(without_accents(word), meaning)
    for name, described in FIELDS[kind].items():
        for word in (plain(name), plain(described.label.msgid)):
            known.setdefault(word, Meaning(name, Trust.KNOWN))
    return known
