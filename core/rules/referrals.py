"""The forest of who brought whom: what may be linked, and what each referrer has brought."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from core.errors import UserError
from core.model.referral import Referral
from core.records import dataclass
from core.text import Money, N, T, Text


@dataclass(frozen=True, slots=True)
class Brought:
    """What one referrer brought: people and their net spend (cents), directly and further down.

    Further down are those whom the direct ones brought, and so on; the direct ones are not among them.
    """

    direct: int
    direct_spend: int
    below: int
    below_spend: int

    @property
    def why(self) -> Text:
        """The direct people and their spend, and how many came after them."""
        return N(
            "Brought {n} person who bought for {spend}, {below} more further down",
            "Brought {n} people who bought for {spend}, {below} more further down",
            self.direct,
            spend=Money(self.direct_spend),
            below=self.below,
        )


def open_edges(referrals: Iterable[Referral]) -> dict[int, int]:
    """Referee to referrer, for every referral that is not closed."""
    return {r.referee_id: r.referrer_id for r in referrals if r.closed is None}


def check_edge(referrer: int, referee: int, referrer_of: Mapping[int, int]) -> None:
    """Say whether `referrer` brought `referee` may be recorded beside the open edges `referrer_of`.

    Raises UserError for a self-referral, a circle however long, and a second referrer. The edge that
    already stands is no second one.
    """
    if referrer == referee:
        raise UserError(T("Nobody can bring themselves"), fix=T("Choose another referrer"))
    if referrer_of.get(referee, referrer) != referrer:
        raise UserError(
            T("This customer already has a referrer"), fix=T("Remove the referrer that is recorded first")
        )
    steps = _steps_up(referrer, referee, referrer_of)
    if steps:
        raise UserError(
            N(
                "This would close a circle: the referee brought the referrer, {n} step up",
                "This would close a circle: the referee brought the referrer, {n} steps up",
                steps,
            ),
            fix=T("Choose another referrer, or remove a link of the circle first"),
        )


def _steps_up(start: int, goal: int, referrer_of: Mapping[int, int]) -> int:
    """How many referrals lead from `start` up to `goal`; 0 when none do."""
    steps, person, seen = 0, start, {start}
    while person in referrer_of:
        steps, person = steps + 1, referrer_of[person]
        if person == goal:
            return steps
        if person in seen:
            return 0
        seen.add(person)
    return 0


def brought(
    referrer_of: Mapping[int, int], spend_of: Mapping[int, int], again: Collection[int] = frozenset()
) -> dict[int, Brought]:
    """What every referrer brought, by referrer. `spend_of` is the net amount by customer, in cents; cards in
    `again` are further cards of people who are counted already: what they bought counts, they do not.

    The edges are a forest, as `check_edge` keeps them.
    """
    people, spend = _below(referrer_of, spend_of, again)
    direct = Counter(referrer for referee, referrer in referrer_of.items() if referee not in again)
    direct_spend: Counter[int] = Counter()
    for referee, referrer in referrer_of.items():
        direct_spend[referrer] += spend_of.get(referee, 0)
    return {
        referrer: Brought(
            count,
            direct_spend[referrer],
            people[referrer] - count,
            spend[referrer] - direct_spend[referrer],
        )
        for referrer, count in direct.items()
    }


def _below(
    referrer_of: Mapping[int, int], spend_of: Mapping[int, int], again: Collection[int]
) -> tuple[Counter[int], Counter[int]]:
    """All people below each referrer and their spend, reckoned from the leaves up without recursion."""
    waiting = Counter(referrer_of.values())
    ready = [person for person in referrer_of if person not in waiting]
    people: Counter[int] = Counter()
    spend: Counter[int] = Counter()
    while ready:
        person = ready.pop()
        referrer = referrer_of.get(person)
        if referrer is None:
            continue
        people[referrer] += people[person] + (person not in again)
        spend[referrer] += spend[person] + spend_of.get(person, 0)
        waiting[referrer] -= 1
        if not waiting[referrer]:
            ready.append(referrer)
    return people, spend
