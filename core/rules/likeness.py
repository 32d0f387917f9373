"""Which cards may be one person: suggestions with their proofs, never a decision."""

from collections.abc import Collection, Hashable

from core.model.customer import Sex
from core.records import dataclass
from core.rules.births import Birth, BirthTie, birth, birth_tie
from core.rules.names import NameTie, name_tie, title_sex
from core.rules.signs import CardSigns, pairs_sharing
from core.rules.sounds import sound_of
from core.text import Money, T, Text

ENOUGH = 60
CERTAIN = 100

NAME_POINTS = {
    NameTie.SAME: 40,
    NameTie.SOUND: 35,
    NameTie.GIVEN: 35,
    NameTie.PART: 25,
    NameTie.ACCENT: 25,
    NameTie.NEAR: 15,
    NameTie.CALLED: -15,
}
BIRTH_POINTS = {BirthTie.SAME: 40, BirthTie.DAY: 20, BirthTie.OTHER: -30}
PHONE, ACCOUNT, FLAT, THING, DEALINGS = 35, 45, 25, 35, 25


@dataclass(frozen=True, slots=True)
class Pair:
    """Two cards, by customer id, that may be one person; `score` from 60 to 100, and what speaks
    for it or against it."""

    a: int
    b: int
    score: int
    why: tuple[Text, ...]


Proof = tuple[int, Text]


def same_person(cards: Collection[CardSigns], never: Collection[tuple[int, int]] = frozenset()) -> list[Pair]:
    """Every two cards that at least two proofs call one person, the surest first.

    One of the proofs is always a name that fits, for relatives share phones and flats; a name alone is
    never enough. A birth year or a sex that contradicts holds the pair back. `never` holds the pairs
    (smaller id first) that must not be suggested again.
    """
    births = {card.id: birth(card.birthday) for card in cards if card.birthday is not None}
    pairs = []
    for a, b in pairs_sharing(cards, lambda card: _keys(card, births.get(card.id))):
        proofs = () if (a.id, b.id) in never else _proofs(a, b, births)
        score = sum(points for points, _ in proofs)
        if score >= ENOUGH:
            pairs.append(Pair(a.id, b.id, min(score, CERTAIN), tuple(text for _, text in proofs)))
    return sorted(pairs, key=lambda pair: (-pair.score, pair.a, pair.b))


def _keys(card: CardSigns, born: Birth | None) -> set[Hashable]:
    """All that a card can be found under: whatever is shared must be shared exactly."""
    keys: set[Hashable] = {
        *card.lines,
        card.wechat,
        card.email,
        card.address_key,
        *card.things,
        card.dealings,
    }
    if born is not None and card.folded_name:
        sound = sound_of(card.folded_name)
        keys.update((sound, face) for face in born.faces)
        if born.day is not None:
            # 小轩 and 高天轩, for whom less than the whole day would not be enough.
            keys.add((sound[-1], born.day))
    return keys


def _proofs(a: CardSigns, b: CardSigns, births: dict[int, Birth]) -> tuple[Proof, ...]:
    """Points and words for everything that speaks for one person; none when something forbids it."""
    born = birth_tie(births.get(a.id), births.get(b.id))
    if born is BirthTie.CONTRADICTION or _sexes_differ(a, b):
        return ()
    tie = name_tie(a.folded_name, b.folded_name)
    account = _account(a, b)
    if tie is NameTie.NONE or (tie is NameTie.NEAR and not account):
        return ()
    others = (*_phone(a, b), *account, *_birth(born), *_flat(a, b), *_thing(a, b), *_dealings(a, b))
    return ((NAME_POINTS[tie], _name_words(tie, a, b)), *others) if others else ()


def _sexes_differ(a: CardSigns, b: CardSigns) -> bool:
    first, second = _sex(a), _sex(b)
    return first is not None and second is not None and first is not second


def _sex(card: CardSigns) -> Sex | None:
    return card.sex or title_sex(card.folded_name)


def _name_words(tie: NameTie, a: CardSigns, b: CardSigns) -> Text:
    if tie is NameTie.SAME:
        return T("Same name")
    if tie in (NameTie.SOUND, NameTie.ACCENT):
        return T("Names that sound alike: {a}, {b}", a=a.name, b=b.name)
    return T("Names that fit together: {a}, {b}", a=a.name, b=b.name)


def _phone(a: CardSigns, b: CardSigns) -> list[Proof]:
    shared = sorted(a.lines & b.lines)
    if not shared:
        return []
    if shared[0] in a.phones and shared[0] in b.phones:
        return [(PHONE, T("Same phone {phone}", phone=shared[0]))]
    return [(PHONE, T("The WeChat of one is the phone of the other: {phone}", phone=shared[0]))]


def _account(a: CardSigns, b: CardSigns) -> list[Proof]:
    """An account of one's own. A phone number used as WeChat is none: families share phones."""
    if a.wechat and a.wechat == b.wechat and a.wechat not in a.lines:
        return [(ACCOUNT, T("Same WeChat {wechat}", wechat=a.wechat))]
    if a.email and a.email == b.email:
        return [(ACCOUNT, T("Same e-mail {email}", email=a.email))]
    return []


def _birth(tie: BirthTie) -> list[Proof]:
    words = {
        BirthTie.SAME: T("Same birthday"),
        BirthTie.DAY: T("Same day of birth, the year not on both cards"),
        BirthTie.OTHER: T("Different birthdays"),
    }
    return [(BIRTH_POINTS[tie], words[tie])] if tie in words else []


def _flat(a: CardSigns, b: CardSigns) -> list[Proof]:
    same = a.address_key and a.address_key == b.address_key
    return [(FLAT, T("Same flat {flat}", flat=a.address_key))] if same else []


def _thing(a: CardSigns, b: CardSigns) -> list[Proof]:
    """A family may share a car or a policy, as it does a phone."""
    shared = sorted({*a.things} & {*b.things})
    return [(THING, T("Same plate or number {thing}", thing=shared[0]))] if shared else []


def _dealings(a: CardSigns, b: CardSigns) -> list[Proof]:
    """What an old list told of all purchases at once: a couple may buy together, but not under one name."""
    if not a.dealings or a.dealings != b.dealings:
        return []
    day, total = a.dealings
    words = T("Same first purchase on {day}, same total {total}", day=day, total=Money(total))
    return [(DEALINGS, words)]
