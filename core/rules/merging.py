"""Two cards of one person: which value of each field is kept, and which referrals cannot stay."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from core.errors import UserError
from core.model.birthday import Birthday
from core.model.classification import CustomField
from core.model.customer import Customer
from core.model.referral import Referral
from core.records import dataclass
from core.rules.referrals import check_edge
from core.text import T, Text

LABELS: Mapping[str, Text] = {
    "number": T("Number"),
    "name": T("Name"),
    "sex": T("Sex"),
    "birthday": T("Birthday"),
    "wechat": T("WeChat"),
    "qq": T("QQ"),
    "email": T("E-mail"),
    "occupation": T("Occupation"),
    "employer": T("Employer"),
    "trade": T("Trade"),
    "offers": T("Offers"),
    "seeks": T("Seeks"),
    "region": T("Region"),
    "address": T("Address"),
    "estate": T("Estate"),
    "card_number": T("Card number"),
    "form_of_address": T("Form of address"),
    "preferred_channel": T("Preferred channel"),
    "preferred_time": T("Preferred time"),
    "source": T("Source"),
    "place_met": T("Place met"),
    "grade": T("Grade"),
    "first_purchase": T("First purchase"),
    "total": T("Total spent"),
    "note": T("Note"),
    "close": T("Marked close"),
    "do_not_contact": T("Do not contact"),
    "deceased": T("Deceased"),
    "needs_verification": T("Needs verification"),
}
"""Every single-valued field of a card, in the order in which it is shown."""

HOUSEHOLD, REFERRER = "household_id", "referrer_id"
OWN_FIELD = "own_field_"
"""Stands before the id of a field of the user's own in the name of its choice."""

ONE_PERSON = T("Both cards are one person")
CIRCLE = T("The merge would close a circle")
NOT_KEPT = T("Not kept in the merge")
"""Why a merge closes a referral."""


class Side(StrEnum):
    """Whose value is taken: the survivor's, the loser's, or one text made of both."""

    KEPT = "kept"
    LOST = "lost"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """One field of two cards: the survivor's value `kept`, the loser's `lost`. It is `conflicting`
    when both say something and not the same."""

    field: str
    label: Text
    kept: object
    lost: object
    conflicting: bool
    default: Side

    @property
    def value(self) -> object:
        """What the merged card gets unless the user chooses or types something else."""
        if self.default is Side.BOTH:
            return f"{self.kept}\n{self.lost}"
        return self.kept if self.default is Side.KEPT else self.lost


@dataclass(frozen=True, slots=True)
class Incoming:
    """An open referral that says who brought one of the two. `refused` tells why it cannot stay."""

    referral: Referral
    refused: Text | None


def merge_choices(survivor: Customer, loser: Customer) -> list[FieldChoice]:
    """One choice a field: the survivor's value, else the loser's; both notes; of two birthdays on one
    day the one that knows the year."""
    return [
        _choice(field, label, getattr(survivor, field), getattr(loser, field))
        for field, label in LABELS.items()
    ]


def own_field_choices(
    fields: Iterable[CustomField], kept: Mapping[int, str], lost: Mapping[int, str]
) -> list[FieldChoice]:
    """One choice for each field of the user's own (by its id) in which one of the two says something."""
    return [
        _choice(
            f"{OWN_FIELD}{field.id}",
            T("{name}", name=field.name),
            kept.get(field.id, ""),
            lost.get(field.id, ""),
        )
        for field in fields
        if field.id in kept or field.id in lost
    ]


def household_choice(survivor: Customer, loser: Customer, alone: bool, loser_alone: bool) -> FieldChoice:
    """The survivor's household, else the loser's when the survivor is alone in his and the loser is not."""
    kept, lost = survivor.household_id, loser.household_id
    return FieldChoice(
        HOUSEHOLD,
        T("Household"),
        kept,
        lost,
        conflicting=kept != lost and not alone and not loser_alone,
        default=Side.LOST if alone and not loser_alone else Side.KEPT,
    )


def referrer_choice(survivor_id: int, incoming: Iterable[Incoming]) -> FieldChoice:
    """The referrers (customer ids) of the two cards, without those that cannot stay."""
    kept = lost = None
    for edge in incoming:
        if edge.refused is None and edge.referral.referee_id == survivor_id:
            kept = edge.referral.referrer_id
        elif edge.refused is None:
            lost = edge.referral.referrer_id
    return _choice(REFERRER, T("Referrer"), kept, lost)


def incoming_edges(survivor_id: int, loser_id: int, edges: Mapping[int, Referral]) -> list[Incoming]:
    """The open referrals of the two, judged as if they were one card already.

    `edges` are the open referrals of both and of everybody above them, by referee.
    """
    above = {
        referee: _renamed(edge.referrer_id, loser_id, survivor_id)
        for referee, edge in edges.items()
        if referee not in (survivor_id, loser_id)
    }
    return [
        Incoming(
            edges[referee],
            _refused(_renamed(edges[referee].referrer_id, loser_id, survivor_id), survivor_id, above),
        )
        for referee in (survivor_id, loser_id)
        if referee in edges
    ]


def closing(incoming: Iterable[Incoming], referrer_id: object) -> list[tuple[Referral, Text]]:
    """The referrals that a merge closes when this referrer is kept (None: nobody), each with the reason.

    When both cards name the one that is kept, the older link stays.
    """
    edges = list(incoming)
    standing = [
        edge.referral for edge in edges if edge.refused is None and edge.referral.referrer_id == referrer_id
    ]
    stays = min(standing, key=_age, default=None)
    return [(edge.referral, edge.refused or NOT_KEPT) for edge in edges if edge.referral is not stays]


def _age(referral: Referral) -> tuple[date, int]:
    return referral.day or date.max, referral.id


def _renamed(customer_id: int, loser_id: int, survivor_id: int) -> int:
    return survivor_id if customer_id == loser_id else customer_id


def _refused(referrer_id: int, survivor_id: int, above: Mapping[int, int]) -> Text | None:
    if referrer_id == survivor_id:
        return ONE_PERSON
    try:
        check_edge(referrer_id, survivor_id, above)
    except UserError:
        return CIRCLE
    return None


def _choice(field: str, label: Text, kept: object, lost: object) -> FieldChoice:
    conflicting = kept != lost and not _is_empty(kept) and not _is_empty(lost)
    return FieldChoice(field, label, kept, lost, conflicting, _default(field, kept, lost, conflicting))


def _default(field: str, kept: object, lost: object, conflicting: bool) -> Side:
    if _is_empty(kept) and not _is_empty(lost):
        return Side.LOST
    if field == "note" and conflicting and str(lost) not in str(kept):
        return Side.BOTH
    if isinstance(kept, Birthday) and isinstance(lost, Birthday) and kept == _without_year(lost):
        return Side.LOST
    return Side.KEPT


def _without_year(born: Birthday) -> Birthday:
    return Birthday(born.calendar, born.month, born.day, born.leap)


def _is_empty(value: object) -> bool:
    return value is None or value == "" or value is False
