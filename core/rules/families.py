"""Which cards may be one family: people of one flat or one phone, suggested and never joined."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from core.rules.signs import CardSigns, pairs_sharing
from core.text import T, Text

KNOWN, FLAT, PHONE, KINSHIP, SURNAME = 100, 75, 55, 55, 15

KIN_WORDS = """
爱人 老公 老婆 丈夫 妻子 太太 先生 孩子 儿子 女儿 家长 父亲 母亲 爸爸 妈妈 爸 妈 家人 哥哥 姐姐 弟弟 妹妹
"""
_Bearers = Mapping[str, list[CardSigns]]
_KIN_NOTE = re.compile(rf"([^\W\d_]{{2,6}})的(?:{'|'.join(KIN_WORDS.split())})")


@dataclass(frozen=True, slots=True)
class Group:
    """Customers, by id, who may be one household; `score` from 55 to 90 by the weakest link that
    holds them together, and the signs that were found."""

    ids: tuple[int, ...]
    score: int
    why: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class _Link:
    """Two cards that belong together; `why` is None when they are known to."""

    a: int
    b: int
    score: int
    why: Text | None = None


@dataclass(slots=True)
class _Circle:
    """A group as it grows, with the flats its people live in."""

    ids: set[int]
    flats: set[str]
    score: int = KNOWN
    why: list[Text] = field(default_factory=list)


def same_family(
    cards: Collection[CardSigns], never: Collection[tuple[int, int]] = frozenset()
) -> list[Group]:
    """Groups of cards that share a flat, or a phone or a kinship note as long as no two flats stand
    between them. A shared surname makes a link stronger.

    The cards of one household stay together, and a household that is complete is not suggested. No two
    cards of a pair in `never` (smaller id first) are brought into one group. The surest comes first.
    """
    links = [*_households(cards), *_shared(cards), *_named(cards)]
    links.sort(key=lambda link: (-link.score, link.a, link.b))
    groups = [
        Group(tuple(sorted(circle.ids)), circle.score, tuple(circle.why))
        for circle in _circles(cards, links, never)
        if circle.why
    ]
    return sorted(groups, key=lambda group: (-group.score, group.ids))


def _households(cards: Iterable[CardSigns]) -> Iterator[_Link]:
    first: dict[int, int] = {}
    for card in cards:
        if card.household_id and first.setdefault(card.household_id, card.id) != card.id:
            yield _Link(first[card.household_id], card.id, KNOWN)


def _shared(cards: Iterable[CardSigns]) -> Iterator[_Link]:
    for a, b in pairs_sharing(cards, lambda card: (*card.lines, card.address_key)):
        kin = SURNAME if a.surname and a.surname == b.surname else 0
        if a.address_key and a.address_key == b.address_key:
            yield _Link(a.id, b.id, FLAT + kin, T("Same flat {flat}", flat=a.address_key))
        else:
            phone = min(a.lines & b.lines)
            yield _Link(a.id, b.id, PHONE + kin, T("Same phone {phone}", phone=phone))


def _named(cards: Collection[CardSigns]) -> Iterator[_Link]:
    """A note or a policy that names somebody, when only one card bears the name."""
    bearers: dict[str, list[CardSigns]] = defaultdict(list)
    for card in cards:
        bearers[card.folded_name].append(card)
    for card in cards:
        for named, words in (*_in_note(card, bearers), *_on_policies(card, bearers)):
            if len(named) == 1 and named[0].id != card.id:
                yield _Link(card.id, named[0].id, KINSHIP, words)


def _in_note(card: CardSigns, bearers: _Bearers) -> Iterator[tuple[list[CardSigns], Text]]:
    for said in _KIN_NOTE.finditer(card.note):
        named = next((bearers[said[1][-n:]] for n in (4, 3, 2) if said[1][-n:] in bearers), [])
        yield named, T("Note of {name}: {words}", name=card.name, words=said[0])


def _on_policies(card: CardSigns, bearers: _Bearers) -> Iterator[tuple[list[CardSigns], Text]]:
    for name in card.insured:
        named = bearers.get(name, [])
        yield named, T("{name} stands on a policy of {owner}", name=name, owner=card.name)


def _circles(
    cards: Iterable[CardSigns], links: Iterable[_Link], never: Collection[tuple[int, int]]
) -> list[_Circle]:
    circle_of = {card.id: _Circle({card.id}, {card.address_key} - {""}) for card in cards}
    for link in links:
        small, large = sorted((circle_of[link.a], circle_of[link.b]), key=lambda circle: len(circle.ids))
        if small is not large and _may_join(small, large, link, never):
            _join(small, large, link)
            circle_of.update(dict.fromkeys(small.ids, large))
    return list({id(circle): circle for circle in circle_of.values()}.values())


def _may_join(small: _Circle, large: _Circle, link: _Link, never: Collection[tuple[int, int]]) -> bool:
    if link.why is None:
        return True
    if link.score < FLAT and small.flats and large.flats and not small.flats & large.flats:
        return False
    return not any((min(a, b), max(a, b)) in never for a in small.ids for b in large.ids)


def _join(small: _Circle, large: _Circle, link: _Link) -> None:
    large.ids |= small.ids
    large.flats |= small.flats
    large.score = min(large.score, small.score, link.score)
    large.why += [why for why in (*small.why, link.why) if why is not None and why not in large.why]
