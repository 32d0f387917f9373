"""How a household is cared for, as the user sets it: a rhythm of its own, a tier, little, or not at all."""

from core.actions.preferences import DAYS
from core.changes import Changes
from core.errors import NotFoundError, UserError
from core.model.household import Tier
from core.ports import Book
from core.records import dataclass
from core.rules.tiers import BY_VALUE
from core.text import T


@dataclass(frozen=True, slots=True)
class Care:
    """What is set by hand for one household; nothing, as it stands here, leaves all to the rules.

    `gap_days` is the longest time between touches (days; None: as its tags or its tier say) and
    `pinned_tier` stands above the computed one. `basic_care` leaves only birthdays, festivals and hard
    dates; `stopped` says why nobody calls any more (empty: they do).
    """

    gap_days: int | None = None
    pinned_tier: Tier | None = None
    basic_care: bool = False
    stopped: str = ""


def care_of(book: Book, household_id: int) -> Care:
    """What is set for a household. Raises NotFoundError."""
    home = book.households.get(household_id)
    return Care(home.gap_days, home.pinned_tier, home.basic_care, home.stopped)


def set_care(book: Book, household_id: int, care: Care) -> Changes:
    """Set all of it at once. Raises UserError for a gap outside one day to ten years, and for a tier that
    does not go by value."""
    head = book.customers.get(book.households.get(household_id).primary_id)
    with book.change(T("Set the care of {name}’s household", name=head.name)) as pending:
        _check_gap(care.gap_days)
        if care.pinned_tier is not None and care.pinned_tier not in BY_VALUE:
            raise UserError(
                T("No household is {tier} by hand", tier=care.pinned_tier.value),
                fix=T("Choose platinum, gold, iron or lead"),
            )
        wanted = Care(care.gap_days, care.pinned_tier, care.basic_care, care.stopped.strip())
        if wanted != care_of(book, household_id):
            book.households.update(
                household_id,
                gap_days=wanted.gap_days,
                pinned_tier=wanted.pinned_tier,
                basic_care=wanted.basic_care,
                stopped=wanted.stopped,
            )
    return pending.changes


def set_tag_gap(book: Book, name: str, days: int | None) -> Changes:
    """Let all who bear a tag be seen every so many days; None leaves it to their tier again.

    Raises UserError for a gap outside one day to ten years, NotFoundError for a word that is no tag.
    """
    with book.change(T("Set the rhythm of the tag {name}", name=name)) as pending:
        _check_gap(days)
        tag = next((tag for tag in book.tags.where() if tag.name == name), None)
        if tag is None:
            raise NotFoundError(T("There is no tag {name}", name=name), fix=T("Give it to a customer first"))
        if tag.gap_days != days:
            book.tags.update(tag.id, gap_days=days)
    return pending.changes


def _check_gap(days: int | None) -> None:
    low, high = DAYS
    if days is not None and not low <= days <= high:
        raise UserError(
            T("Every {days} days is no rhythm", days=days),
            fix=T("Enter a whole number from {low} to {high}", low=low, high=high),
        )
