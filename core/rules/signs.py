"""What two cards may have in common, as one light value a card, and how to find such cards quickly."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from datetime import date
from itertools import combinations

from core.characters import simplified
from core.model.birthday import Birthday
from core.model.customer import Customer, Phone, Sex
from core.model.purchase import OwnedItem
from core.records import dataclass
from core.rules.addresses import address_key
from core.rules.names import fold_name, surname_of

_OWN_LENGTH = 6
"""Of a plate: 皖A1234 and longer. Numbers from one up are given by many."""

CROWD = 50
"""More cards than this under one key, such as a shop's own number, tell nothing about anybody."""


@dataclass(frozen=True, slots=True)
class CardSigns:
    """One card: `folded_name` as `names.fold_name` gives it, simplified, `phones` normalised digits,
    `address_key` as `addresses.address_key` gives it, `things` the plates and numbers of what is owned as
    `thing_key` gives them, `insured` the folded names on its policies, `dealings` the day of the first
    purchase and the total (cents) that an old list told; empty where nothing is known."""

    id: int
    name: str
    folded_name: str = ""
    phones: tuple[str, ...] = ()
    wechat: str = ""
    email: str = ""
    birthday: Birthday | None = None
    address_key: str = ""
    surname: str = ""
    household_id: int = 0
    number: str = ""
    sex: Sex | None = None
    note: str = ""
    things: tuple[str, ...] = ()
    insured: tuple[str, ...] = ()
    dealings: tuple[date, int] | None = None

    @property
    def lines(self) -> frozenset[str]:
        """Every number that reaches the person: the phones, and a WeChat that is a phone number."""
        return frozenset((*self.phones, self.wechat) if self.wechat.isdecimal() else self.phones)


def card_signs(customer: Customer, phones: Iterable[Phone], items: Collection[OwnedItem] = ()) -> CardSigns:
    """The signs of one card with its phones and what it owns."""
    folded = _compared(customer.name)
    return CardSigns(
        id=customer.id,
        name=customer.name,
        folded_name=folded,
        phones=tuple(phone.digits for phone in phones),
        wechat=customer.wechat.strip().lower(),
        email=customer.email.strip().lower(),
        birthday=customer.birthday,
        address_key=address_key(customer.address),
        surname=surname_of(folded),
        household_id=customer.household_id,
        number=customer.number,
        sex=customer.sex,
        note=customer.note,
        things=tuple(
            {key for item in items for key in (thing_key(item.plate), thing_key(item.serial)) if key}
        ),
        dealings=_dealings(customer),
        insured=tuple({_compared(name) for item in items for name in _people(item) if name}),
    )


def thing_key(told: str) -> str:
    """A plate or a number without case and signs; empty for one too short to be anything's own."""
    key = "".join(filter(str.isalnum, unicodedata.normalize("NFKC", told).upper()))
    return key if len(key) >= _OWN_LENGTH else ""


def _dealings(customer: Customer) -> tuple[date, int] | None:
    if customer.first_purchase is None or not customer.total:
        return None
    return customer.first_purchase, customer.total


def _compared(name: str) -> str:
    return simplified(fold_name(name))


def _people(item: OwnedItem) -> tuple[str, str, str]:
    return item.holder, item.insured, item.beneficiary


def sharing(
    cards: Iterable[CardSigns], keys_of: Callable[[CardSigns], Collection[Hashable]]
) -> Iterator[list[CardSigns]]:
    """The cards that share a key that is not empty, two to `CROWD` of them, key by key."""
    groups: dict[Hashable, list[CardSigns]] = defaultdict(list)
    for card in cards:
        for key in set(keys_of(card)):
            if key:
                groups[key].append(card)
    return (group for group in groups.values() if 1 < len(group) <= CROWD)


def pairs_sharing(
    cards: Iterable[CardSigns], keys_of: Callable[[CardSigns], Collection[Hashable]]
) -> list[tuple[CardSigns, CardSigns]]:
    """Every two cards that share a key, once, the smaller id first, in order of ids."""
    found = {
        (min(a.id, b.id), max(a.id, b.id)): (a, b) if a.id < b.id else (b, a)
        for group in sharing(cards, keys_of)
        for a, b in combinations(group, 2)
    }
    return [found[ids] for ids in sorted(found)]
