"""An erasure in words: what goes before it is confirmed, and the page that proves it afterwards.

The page bears a number and no name: it may be handed out or kept.
"""

from collections.abc import Callable, Mapping
from datetime import date

from core.actions.erasing import Erasure, ErasurePlan
from core.records import dataclass
from core.text import N, T, Text

ROWS: Mapping[str, Callable[[int], Text]] = {
    "customers": lambda n: N("{n} card", "{n} cards", n),
    "phones": lambda n: N("{n} phone number", "{n} phone numbers", n),
    "interactions": lambda n: N("{n} interaction", "{n} interactions", n),
    "follow_ups": lambda n: N("{n} follow-up", "{n} follow-ups", n),
    "promises": lambda n: N("{n} promise", "{n} promises", n),
    "appointments": lambda n: N("{n} appointment", "{n} appointments", n),
    "purchases": lambda n: N("{n} purchase", "{n} purchases", n),
    "owned_items": lambda n: N("{n} owned item", "{n} owned items", n),
    "wishes": lambda n: N("{n} wish", "{n} wishes", n),
    "kinships": lambda n: N("{n} family tie", "{n} family ties", n),
    "referrals": lambda n: N("{n} referral", "{n} referrals", n),
    "credit_entries": lambda n: N("{n} entry of credit", "{n} entries of credit", n),
}
"""What has a name of its own, in the order in which it is told; the rest is counted together."""

FOR_GOOD = T("This cannot be undone: no undo and no restored backup brings anything of it back")
STAYS = T("Credit that others earned by these purchases stays theirs, without a name")


@dataclass(frozen=True, slots=True)
class Proof:
    """One page: a title, then line by line what was done."""

    title: Text
    lines: tuple[Text, ...]


def figures(counts: Mapping[str, int]) -> tuple[Text, ...]:
    """How much of what goes, such as 12 interactions."""
    named = tuple(words(counts[table]) for table, words in ROWS.items() if counts.get(table))
    rest = sum(count for table, count in counts.items() if table not in ROWS)
    return (*named, N("{n} other row", "{n} other rows", rest)) if rest else named


def preview(plan: ErasurePlan) -> tuple[Text, ...]:
    """What the user should know before typing the number."""
    name = T("{name}, number {number}", name=plan.card.name, number=plan.card.number)
    goes = T("Erases {what}", what=list(figures(plan.counts)))
    return (name, goes, T("It also goes from the undo history and the search"), STAYS, FOR_GOOD)


def proof(erasure: Erasure, on: date) -> Proof:
    """The page to print for whoever asked to be erased."""
    lines = [
        T("Customer number {number}, erased on {day}", number=erasure.number, day=on),
        T("Erased: {what}", what=list(figures(erasure.counts))),
        T("Also erased from the undo history and the search index; the file was written anew"),
        STAYS,
        T("Whoever restores an older backup erases this number again by opening it"),
    ]
    return Proof(T("Proof of erasure"), (*lines, *_copies(erasure)))


def _copies(erasure: Erasure) -> tuple[Text, ...]:
    """Copies made before, which nobody but the user can delete."""
    if not erasure.copies:
        return (T("No older copy stands beside the book"),)
    count = N(
        "{n} older copy still holds the card:", "{n} older copies still hold the card:", len(erasure.copies)
    )
    return (count, *(T("{path}", path=str(copy)) for copy in erasure.copies))
