"""A frozen plan: one decision a row, shown before anything is written, then applied exactly."""

from collections import Counter
from dataclasses import field

from core.importing.cleaning.bought_so_far import PurchaseTold
from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.row import CleanRow
from core.importing.mapping import Mapping
from core.importing.reports import Verdict
from core.model.household import Kinship
from core.model.interaction import Interaction
from core.records import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a row. `customer_id` is the card it goes to: one that exists, or the id that a
    new card will get; 0 when it goes nowhere. `note` says why it is a problem or was passed over.
    Of a row of our own sheet, `cleared` are the fields that were emptied, `replaced` those of several
    values that are told anew."""

    row: CleanRow
    verdict: Verdict
    customer_id: int = 0
    note: RowNote | None = None
    cleared: tuple[str, ...] = ()
    replaced: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody whom a row tells of besides its own verdict: a new card, decided like a row. `lives_with`
    is the customer whose household it joins; 0 for one of its own."""

    card: Decision
    lives_with: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """All decisions of one sheet. `stamp` is the state of the book that it was made for.
    `newcomers` are cards that are made besides those of the rows; of `filled` ones a list of records told
    what they did not say yet; `ties` are those between relatives."""

    mapping: Mapping
    decisions: tuple[Decision, ...]
    stamp: str
    warnings: tuple[RowNote, ...] = ()
    referrers: dict[int, int] = field(default_factory=dict)
    newcomers: tuple[Newcomer, ...] = ()
    filled: tuple[Decision, ...] = ()
    ties: tuple[Kinship, ...] = ()
    contacts: tuple[Interaction, ...] = ()
    purchases: tuple[tuple[int, PurchaseTold], ...] = ()

    def counts(self) -> Counter[Verdict]:
        """Rows by verdict."""
        return Counter(decision.verdict for decision in self.decisions)

    def with_verdict(self, *verdicts: Verdict) -> list[Decision]:
        return [decision for decision in self.decisions if decision.verdict in verdicts]
