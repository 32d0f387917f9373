"""Contacts that rows tell besides what they are about: which of them the book does not have yet."""

from core.importing.cleaning.contacts_so_far import FIELD, ContactTold
from core.importing.cleaning.row import CleanRow
from core.importing.contacts import Contacts
from core.importing.plan import Decision
from core.importing.reports import Verdict
from core.model.interaction import Interaction
from core.ports import Book


class ContactPlanner:
    """Takes the rows one after the other."""

    def __init__(self, book: Book) -> None:
        self._known = Contacts(book)
        self._taken: dict[Interaction, None] = {}

    @property
    def contacts(self) -> tuple[Interaction, ...]:
        """All that are new to the book, each once."""
        return tuple(self._taken)

    def take(self, row: CleanRow, customer_id: int) -> bool:
        """Plan the contacts of one row; whether it brings any."""
        told = (_contact(customer_id, one) for one in row.get(FIELD, tuple) or ())
        new = [one for one in told if one not in self._taken and not self._known.had(one)]
        self._taken.update(dict.fromkeys(new))
        return bool(new)


def with_contacts(decision: Decision, planner: ContactPlanner, otherwise: Verdict) -> Decision:
    """The decision; of a row that would be passed over, `otherwise` where it brings contacts."""
    brings = bool(decision.customer_id) and planner.take(decision.row, decision.customer_id)
    if brings and decision.verdict is Verdict.SKIP:
        return Decision(decision.row, otherwise, decision.customer_id)
    return decision


def _contact(customer_id: int, told: ContactTold) -> Interaction:
    return Interaction(customer_id, told.day, told.kind, outcome=told.outcome, note=told.note)
