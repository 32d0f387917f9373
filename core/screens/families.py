"""Cards that may be one person and people who may be one family, with what is needed to decide."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from core.actions.following import count_records
from core.actions.merging import MergePlan
from core.model.birthday import Birthday, Calendar
from core.model.customer import Customer, Sex, Source
from core.model.lines import HouseholdLine, KnownCustomer
from core.ports import Book, Progress, no_progress
from core.records import dataclass
from core.rules.contact import shows_phone
from core.rules.families import KNOWN
from core.rules.merging import HOUSEHOLD, REFERRER, FieldChoice, Side
from core.screens.listings.labels import SEXES, SOURCES
from core.screens.listings.likeness import GroupRow, PairRow, duplicate_listing, family_listing
from core.screens.words import household_name
from core.text import Money, T, Text

LIKELY = 80
"""From this score on a suggestion is called likely, below it possible."""

NOTHING = T("None")
OWN_HOME = T("Own household")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Cards that may be one person (`same_person`) or one family; `score` from 55 to 100."""

    same_person: bool
    ids: tuple[int, ...]
    names: tuple[str, ...]
    score: int
    why: tuple[Text, ...]

    @property
    def is_likely(self) -> bool:
        return self.score >= LIKELY


@dataclass(frozen=True, slots=True)
class Relative:
    """One card of a family that is suggested. A child shows no phone; `home` names the household that
    the card shares with others already, None where it has its own."""

    customer_id: int
    household_id: int
    number: str
    name: str
    phones: tuple[str, ...]
    address: str
    home: Text | None


@dataclass(frozen=True, slots=True)
class Compared:
    """One field of two cards in words. It is `open` when there is something to choose; `joins` when both
    values may be kept as one text. Of fields with many values `united` tells what both come to."""

    field: str
    label: Text
    kept: Text
    lost: Text
    default: Side
    open: bool
    joins: bool
    united: Text | None = None

    def merged(self, side: Side) -> Text:
        """What the merged card gets when this side is chosen."""
        if self.united is not None:
            return self.united
        if side is Side.BOTH:
            return T("{first}\n{second}", first=self.kept, second=self.lost)
        return self.kept if side is Side.KEPT else self.lost


def find_suggestions(book: Book, tell: Progress = no_progress) -> tuple[Suggestion, ...]:
    """Pairs, then families, the surest first; two steps are told. What was refused stays away, and two
    cards that may be one person are no family before that is answered.

    Raises Cancelled when `tell` does.
    """
    tell(0, 2)
    cards = {card.number: card for card in book.known_customers()}
    pairs = [
        _suggestion(True, [cards[number] for number in row.numbers], row)
        for row in duplicate_listing(book).rows
    ]
    tell(1, 2)
    groups = [
        _suggestion(False, [cards[number] for number in row.numbers], row)
        for row in family_listing(book).rows
        if row.score < KNOWN
    ]
    tell(2, 2)
    asked = {pair.ids for pair in pairs}
    return (*pairs, *(group for group in groups if group.ids not in asked))


def relatives(book: Book, ids: Sequence[int], on: date) -> list[Relative]:
    """The cards of a family that is suggested, in the order of `ids`."""
    cards = [book.customers.get(one) for one in ids]
    homes = book.household_lines([card.household_id for card in cards])
    return [_relative(book, card, homes[card.household_id], on) for card in cards]


def joined_home(people: Sequence[Relative]) -> int:
    """The household that takes the others in: the one most of them share, else that of the first."""
    sizes = Counter(person.household_id for person in people)
    return max(sizes, key=lambda home: sizes[home])


def shared_homes(book: Book) -> list[HouseholdLine]:
    """Households of two people or more, the largest first."""
    lines = book.household_lines(book.shared_households())
    return sorted(lines.values(), key=lambda line: (-len(line.members), line.household_id))


def record_count(book: Book, customer_id: int) -> int:
    """How many records hang on a card."""
    return sum(count for _, count in count_records(book, customer_id))


def compared(book: Book, plan: MergePlan) -> list[Compared]:
    """Every field on which at least one of the two cards says something."""
    return [_compared(book, choice) for choice in plan.choices if choice.kept or choice.lost]


def chosen_values(plan: MergePlan, sides: Mapping[str, Side]) -> dict[str, object]:
    """What `merge` is told when the user has picked these sides: only what the plan did not propose."""
    offered = {choice.field: choice for choice in plan.choices}
    return {
        field: _value(offered[field], side)
        for field, side in sides.items()
        if side is not offered[field].default
    }


def _suggestion(same_person: bool, cards: Sequence[KnownCustomer], row: PairRow | GroupRow) -> Suggestion:
    ids, names = tuple(card.customer_id for card in cards), tuple(card.name for card in cards)
    return Suggestion(same_person, ids, names, row.score, row.why)


def _compared(book: Book, choice: FieldChoice) -> Compared:
    kept, lost = (_words(book, choice.field, value) for value in (choice.kept, choice.lost))
    return Compared(
        field=choice.field,
        label=choice.label,
        kept=kept,
        lost=lost,
        default=choice.default,
        open=kept != lost,
        joins=choice.default is Side.BOTH,
    )


def _value(choice: FieldChoice, side: Side) -> object:
    return choice.kept if side is Side.KEPT else choice.lost


def _relative(book: Book, card: Customer, home: HouseholdLine, on: date) -> Relative:
    member = next(member for member in home.members if member.customer_id == card.id)
    phones = book.phones.where(customer_id=card.id) if shows_phone(member, on) else []
    return Relative(
        customer_id=card.id,
        household_id=card.household_id,
        number=card.number,
        name=card.name,
        phones=tuple(phone.digits for phone in phones),
        address=card.address,
        home=household_name(home) if len(home.members) > 1 else None,
    )


def _words(book: Book, field: str, value: object) -> Text:
    """A value of a card in words; what is missing is said."""
    match value:
        case None | "":
            return NOTHING
        case bool():
            return T("Yes") if value else T("No")
        case int():
            return _number_words(book, field, value)
        case Sex():
            return SEXES[value]
        case Source():
            return SOURCES[value]
        case Birthday(year=int(year)):
            if value.calendar is Calendar.LUNAR:
                return T("{birthday}, {year}", birthday=value, year=str(year))
            return T("{birthday} {year}", birthday=value, year=str(year))
        case _:
            return T("{value}", value=value)


def _number_words(book: Book, field: str, number: int) -> Text:
    """Ids are told by the name they stand for; what is left is an amount."""
    if field == HOUSEHOLD:
        home = book.household_lines([number])[number]
        return household_name(home) if len(home.members) > 1 else OWN_HOME
    if field == REFERRER:
        return T("{name}", name=book.customers.get(number).name)
    return T("{amount}", amount=Money(number))
