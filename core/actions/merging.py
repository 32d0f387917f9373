"""Two cards become one: a frozen plan to look at, then exactly that plan in one change."""

from collections.abc import Mapping
from datetime import date

from core.actions.cards import current_card
from core.actions.credit import settle_around
from core.actions.custom_fields import values_of, write_value
from core.actions.customers import EDITABLE, write_fields
from core.actions.following import count_records, follow
from core.actions.households import depart, members_of
from core.actions.referrals import edges_above
from core.changes import Changes
from core.errors import UserError
from core.model.customer import Customer
from core.model.referral import Referral
from core.ports import Book
from core.records import dataclass
from core.rules.closing import stored_reason
from core.rules.merging import (
    HOUSEHOLD,
    OWN_FIELD,
    REFERRER,
    FieldChoice,
    Incoming,
    closing,
    household_choice,
    incoming_edges,
    merge_choices,
    own_field_choices,
    referrer_choice,
)
from core.text import T, Text

TIES = frozenset({HOUSEHOLD, REFERRER})
INHERITED = ("gap_days", "pinned_tier", "stopped", "basic_care")


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a merge would do. `records` counts, by table, what follows from the loser to the survivor;
    `phones` (digits) and `tags` are those of the merged card; `incoming` says who brought the two."""

    survivor: Customer
    loser: Customer
    choices: tuple[FieldChoice, ...]
    phones: tuple[str, ...]
    tags: tuple[str, ...]
    records: tuple[tuple[str, int], ...]
    incoming: tuple[Incoming, ...]

    def closing(self, choices: Mapping[str, object]) -> list[tuple[Referral, Text]]:
        """The referrals that are closed, and their credit reversed, when the user chooses so."""
        return closing(self.incoming, self.values(choices)[REFERRER])

    def values(self, choices: Mapping[str, object]) -> dict[str, object]:
        """The fields of the merged card: what was chosen or typed, else what the plan proposes.

        Household and referrer can only be chosen.
        """
        fields = {choice.field: choice for choice in self.choices}
        for name, value in choices.items():
            if name not in fields or (name in TIES and value not in (fields[name].kept, fields[name].lost)):
                raise ValueError(f"the plan does not offer {name} = {value}")
        return {name: choices.get(name, choice.value) for name, choice in fields.items()}


def plan_merge(book: Book, survivor_id: int, loser_id: int) -> MergePlan:
    """Look at two cards of one person. Raises UserError for one and the same card, and for a card that
    was merged already."""
    survivor, loser = current_card(book, survivor_id), current_card(book, loser_id)
    if survivor_id == loser_id:
        raise UserError(T("These are one card"), fix=T("Choose two cards"))
    incoming = incoming_edges(survivor_id, loser_id, edges_above(book, survivor_id, loser_id))
    return MergePlan(
        survivor,
        loser,
        (
            *merge_choices(survivor, loser),
            *own_field_choices(
                book.custom_fields.where(), values_of(book, survivor_id), values_of(book, loser_id)
            ),
            household_choice(survivor, loser, _is_alone(book, survivor), _is_alone(book, loser)),
            referrer_choice(survivor_id, incoming),
        ),
        phones=_phones(book, survivor_id, loser_id),
        tags=_tags(book, survivor_id, loser_id),
        records=count_records(book, loser_id),
        incoming=tuple(incoming),
    )


def merge(book: Book, plan: MergePlan, choices: Mapping[str, object], today: date) -> Changes:
    """Make the loser's card part of the survivor's: everything recorded follows, the card itself stays
    as a pointer. `choices` maps fields of the plan to the values to keep where those are not the
    proposed ones.

    The ledger is added to, never rewritten: entries keep the card they were made for. Raises UserError
    when the cards have changed since the plan was made, and for values that no card may have.
    """
    with book.change(T("Merge {name}", name=plan.survivor.name)) as pending:
        if plan_merge(book, plan.survivor.id, plan.loser.id) != plan:
            raise UserError(
                T("The cards of {name} have changed meanwhile", name=plan.survivor.name),
                fix=T("Look at both cards again, then merge"),
            )
        values = plan.values(choices)
        _choose_household(book, plan, values.pop(HOUSEHOLD), today)
        _close(book, closing(plan.incoming, values.pop(REFERRER)), today)
        follow(book, plan.loser.id, plan.survivor.id)
        _write_card(book, plan, values)
        settle_around(book, [plan.survivor.id], today)
    return pending.changes


def _choose_household(book: Book, plan: MergePlan, chosen: object, today: date) -> None:
    """Let the merged person live in the household that was chosen, and leave the other one."""
    survivor, loser = plan.survivor, plan.loser
    stays, goes = (survivor, loser) if chosen == survivor.household_id else (loser, survivor)
    if stays.household_id != goes.household_id:
        depart(book, goes, today)
        _inherit(book, stays, goes)
    if book.households.get(stays.household_id).primary_id == loser.id:
        book.households.update(stays.household_id, primary_id=survivor.id)
    if stays is loser:
        book.customers.update(
            survivor.id, household_id=loser.household_id, role=loser.role, joined=loser.joined
        )


def _inherit(book: Book, stays: Customer, goes: Customer) -> None:
    """Two people who lived alone were one: what was set for the household that is left empty holds on."""
    if not (_is_alone(book, stays) and _is_alone(book, goes)):
        return
    kept, left = book.households.get(stays.household_id), book.households.get(goes.household_id)
    taken = {
        field: getattr(left, field)
        for field in INHERITED
        if getattr(left, field) and not getattr(kept, field)
    }
    if taken:
        book.households.update(kept.id, **taken)


def _close(book: Book, edges: list[tuple[Referral, Text]], today: date) -> None:
    for referral, reason in edges:
        book.referrals.update(referral.id, closed=today, reason=stored_reason(reason))


def _write_card(book: Book, plan: MergePlan, values: Mapping[str, object]) -> None:
    """The merged card. When it takes the loser's number, the loser's card takes the survivor's."""
    survivor, loser = plan.survivor, plan.loser
    swap = values["number"] == loser.number
    if swap:
        book.customers.update(loser.id, number="")
    for name, value in values.items():
        if name.startswith(OWN_FIELD):
            write_value(book, survivor.id, int(name.removeprefix(OWN_FIELD)), str(value))
    write_fields(book, survivor, {name: values[name] for name in values.keys() & EDITABLE})
    book.customers.update(survivor.id, added=min(survivor.added, loser.added))
    if swap:
        book.customers.update(loser.id, number=survivor.number)
    for pointer in book.customers.where(merged_into=loser.id):
        book.customers.update(pointer.id, merged_into=survivor.id)
    book.customers.update(loser.id, merged_into=survivor.id)


def _is_alone(book: Book, card: Customer) -> bool:
    return len(members_of(book, card.household_id)) == 1


def _phones(book: Book, *customer_ids: int) -> tuple[str, ...]:
    phones = [phone for card in customer_ids for phone in book.phones.where(customer_id=card)]
    return tuple(dict.fromkeys(phone.digits for phone in phones))


def _tags(book: Book, *customer_ids: int) -> tuple[str, ...]:
    rows = [row for card in customer_ids for row in book.taggings.where(customer_id=card)]
    return tuple(dict.fromkeys(book.tags.get(row.tag_id).name for row in rows))
