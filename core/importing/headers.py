"""What a heading means: the field it names, how sure that is, its calendar and its unit."""

import re
from enum import IntEnum
from functools import lru_cache

from core.importing.fields import FIELDS, SheetKind
from core.importing.folding import fold
from core.importing.vocabulary.customers import CUSTOMERS, CUSTOMERS_WEAK
from core.importing.vocabulary.fragments import FRAGMENTS, RELATIVES
from core.importing.vocabulary.records import INTERACTIONS, OWNED, PURCHASES
from core.importing.vocabulary.shared import ADDRESS_PARTS, IGNORED, NAME_PARTS, NO_FIELD, PRIVATE, Words
from core.model.birthday import Calendar
from core.records import dataclass

_BRACKETS = re.compile(r"[(\[【〔<].*?[)\]】〕>]")
_NOT_WORD = re.compile(r"[\W_]+")
_ADDED = re.compile(r"(?:必填项?|选填项?|必须)$")
_OWNER = re.compile(
    r"^(?:客户|顾客|会员|用户|本人|车主|业主|联系人|买家|您的|主要|customer|client|member|contact)"
)
_LUNAR = re.compile(r"农历|阴历|旧历|lunar|[(\[]\s*[阴农旧]\s*[)\]]|^[阴农]|生日[阴农]$")
_SOLAR = re.compile(r"公历|阳历|新历|国历|西历|solar|[(\[]\s*[阳公]\s*[)\]]|生日[阳公]$")
_TEN_THOUSAND = re.compile(r"[(\[/]\s*万")
_THOUSAND = re.compile(r"[(\[/]\s*千\s*(?:元|公里)")
# Address books have a column that says of what sort the next one is; from the second phone on it may
# say whose number that is.
_SORT = re.compile(r"(?:phone1|(?:email|address|organization|im|website)\d+)(?:type|label)")
_WHOSE = re.compile(r"phone\d+(?:type|label)")
_LONGEST_HEADING = 24
_IGNORED, _PRIVATE, _RELATIVES, _NO_FIELD = (
    frozenset(words.split()) for words in (IGNORED, PRIVATE, RELATIVES, NO_FIELD)
)
_STRONG: dict[SheetKind, Words] = {
    SheetKind.CUSTOMERS: CUSTOMERS,
    SheetKind.PURCHASES: PURCHASES,
    SheetKind.INTERACTIONS: INTERACTIONS,
    SheetKind.OWNED: OWNED,
}
_WEAK: dict[SheetKind, Words] = {SheetKind.CUSTOMERS: CUSTOMERS_WEAK}
_PARTS: dict[SheetKind, Words] = {SheetKind.CUSTOMERS: ADDRESS_PARTS}

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
    """The heading folded, without space, punctuation and marks such as 必填."""
    return _ADDED.sub("", _NOT_WORD.sub("", fold(heading)))


def without_brackets(heading: str) -> str:
    """As `plain`, and without what stands in brackets, such as a unit."""
    return plain(_BRACKETS.sub("", fold(heading)))


@lru_cache(maxsize=4096)
def meaning_of(heading: str, kind: SheetKind) -> Meaning | None:
    """The field of this kind of sheet that the heading names; None when it says nothing known."""
    word, known = without_brackets(heading), _lookup(kind)
    if heading.strip() in {"#", "＃"} or word in _IGNORED or _SORT.fullmatch(word):
        return Meaning(INDEX_COLUMN, Trust.KNOWN)
    if word in _PRIVATE:
        return Meaning(PRIVATE_COLUMN, Trust.KNOWN)
    if word in _NO_FIELD or _WHOSE.fullmatch(word):
        return None
    return known.get(plain(heading)) or known.get(word) or _loose(word, kind)


def calendar_of(heading: str) -> Calendar | None:
    """The calendar that a birthday's heading tells."""
    folded = fold(heading)
    lunar, solar = _LUNAR.search(folded), _SOLAR.search(folded)
    if bool(lunar) == bool(solar):
        return None
    return Calendar.LUNAR if lunar else Calendar.SOLAR


def unit_of(heading: str) -> int:
    """How many of the plain unit one stands for: 10,000 in 金额(万元), else 1."""
    folded = fold(heading)
    if _TEN_THOUSAND.search(folded):
        return 10_000
    return 1_000 if _THOUSAND.search(folded) else 1


def _loose(word: str, kind: SheetKind) -> Meaning | None:
    if any(relative in word for relative in _RELATIVES):
        return _of_relative(word, kind)
    trimmed = _lookup(kind).get(_OWNER.sub("", word))
    if trimmed:
        return Meaning(trimmed.field, max(Trust.TRIMMED, trimmed.trust), trimmed.rank)
    return _by_fragment(word, kind)


def _of_relative(word: str, kind: SheetKind) -> Meaning | None:
    called = any(part in word for part, field in FRAGMENTS if field == "phone")
    return Meaning("phone2", Trust.PART) if called and "phone2" in FIELDS[kind] else None


def _by_fragment(word: str, kind: SheetKind) -> Meaning | None:
    if len(word) > _LONGEST_HEADING:
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
        (_WEAK.get(kind, {}), Trust.WEAK),
        (_PARTS.get(kind, {}), Trust.PART),
    )
    for words, trust in told:
        for field, line in words.items():
            for rank, word in enumerate(line.split()):
                known.setdefault(word, Meaning(field, trust, rank))
    for name, described in FIELDS[kind].items():
        for word in (plain(name), plain(described.label.msgid)):
            known.setdefault(word, Meaning(name, Trust.KNOWN))
    return known
