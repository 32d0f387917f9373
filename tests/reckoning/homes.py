"""What is known of every household, read row by row: who belonged to it, what passed, what was bought."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from core.model.catalogue import Category
from core.model.customer import Customer
from core.model.household import Household, Tier
from core.model.interaction import FollowUp, Interaction, Kind, Outcome
from core.model.purchase import ItemEnd, Purchase, Strength, Wish
from core.model.referral import Referral
from core.model.setting import Settings
from core.ports import Book
from core.rules.rfm import is_refund


@dataclass
class Home:
    """A household with members. Interactions and purchases are those of people while they belonged to it;
    `stepped` are the days on which an end was talked over, `greeted` what was wished for which day."""

    household: Household
    members: list[Customer]
    tier: Tier = Tier.PROSPECT
    interactions: list[Interaction] = field(default_factory=list)
    purchases: list[Purchase] = field(default_factory=list)
    follow_ups: list[FollowUp] = field(default_factory=list)
    ends: list[ItemEnd] = field(default_factory=list)
    wishes: list[Wish] = field(default_factory=list)
    brought: list[tuple[Referral, Purchase]] = field(default_factory=list)
    tag_gaps: list[int] = field(default_factory=list)
    stepped: dict[int, date] = field(default_factory=dict)
    greeted: set[tuple[str, int, date]] = field(default_factory=set)
    thanked: set[int] = field(default_factory=set)
    categories: dict[str, Category] = field(default_factory=dict)

    @property
    def id(self) -> int:
        return self.household.id

    @cached_property
    def reachable(self) -> list[Customer]:
        return [card for card in self.members if not card.do_not_contact and card.deceased is None]

    @cached_property
    def contactable(self) -> bool:
        return bool(self.reachable) and not self.household.stopped

    @cached_property
    def purchase_days(self) -> list[date]:
        """In order, several purchases a day as one."""
        return sorted({bought.day for bought in self.purchases})

    @cached_property
    def bought_last(self) -> list[Category]:
        """The categories of the last purchase day that the book tells anything of."""
        last = [bought for bought in self.purchases if bought.day == self.purchase_days[-1]]
        names = {bought.category or bought.product for bought in last}
        return [self.categories[name] for name in names & self.categories.keys()]

    @cached_property
    def bought_on(self) -> list[date]:
        """The purchase days, and a first one that a sheet told of."""
        told = {card.first_purchase for card in self.members if card.first_purchase is not None}
        return sorted({*self.purchase_days, *told})

    @cached_property
    def last_touch(self) -> date | None:
        days = [one.day for one in self.interactions if reached(one)]
        return max([*days, *self.bought_on], default=None)

    @cached_property
    def attempts(self) -> list[date]:
        """Tries without an answer since the last touch."""
        since = self.last_touch or date.min
        tried = [one.day for one in self.interactions if one.outcome is Outcome.NO_ANSWER]
        return sorted(day for day in tried if day > since)

    def since(self) -> date:
        """The day that waiting counts from."""
        if len(self.attempts) > 3:
            return self.attempts[-1]
        return self.last_touch or min(card.added for card in self.members)

    def gap(self, settings: Settings) -> int:
        if self.household.gap_days is not None:
            return self.household.gap_days
        if self.tag_gaps:
            return min(self.tag_gaps)
        if self.tier is Tier.PROSPECT:
            strengths = {wish.strength for wish in self.wishes}
            if Strength.STRONG in strengths:
                return settings.gap_strong
            return settings.gap_normal if Strength.NORMAL in strengths else settings.gap_other
        gaps = {"platinum": settings.gap_platinum, "gold": settings.gap_gold}
        gaps |= {"iron": settings.gap_iron, "lead": settings.gap_lead}
        return gaps.get(self.tier, settings.gap_other)

    def wait(self, on: date, settings: Settings) -> float:
        """How long nobody has been in touch, in gaps."""
        return (on - self.since()).days / self.gap(settings)


def reached(one: Interaction) -> bool:
    """Never a note, no answer, or set aside."""
    return one.kind is not Kind.NOTE and one.outcome not in (Outcome.NO_ANSWER, Outcome.SET_ASIDE)


def homes(book: Book) -> list[Home]:
    """Every household that somebody belongs to."""
    cards = {card.id: card for card in book.customers.where() if card.merged_into is None}
    kinds = {kind.name: kind for kind in book.categories.where()}
    found = {home.id: Home(home, [], categories=kinds) for home in book.households.where()}
    for card in cards.values():
        found[card.household_id].members.append(card)
    peopled = {home.id: home for home in found.values() if home.members}
    home_of = {card.id: peopled[card.household_id] for card in cards.values()}
    _read(book, peopled, home_of)
    _rank(book, list(peopled.values()), home_of)
    return list(peopled.values())


def _read(book: Book, peopled: dict[int, Home], home_of: dict[int, Home]) -> None:
    for one in book.interactions.where():
        for home in _then(book, peopled, home_of, one.customer_id, one.day):
            home.interactions.append(one)
    for bought in book.purchases.where():
        if not is_refund(bought):
            for home in _then(book, peopled, home_of, bought.customer_id, bought.day):
                home.purchases.append(bought)
    _read_open(book, home_of)
    _read_settled(book, home_of)
    _read_brought(book, home_of)


def _read_open(book: Book, home_of: dict[int, Home]) -> None:
    """What was agreed on, what ends, what is wished for, and how the tags set the gap."""
    for follow_up in book.follow_ups.where():
        home_of[follow_up.customer_id].follow_ups.append(follow_up)
    for end in book.item_ends.where(settled=None):
        home_of[end.customer_id].ends.append(end)
    for wish in book.wishes.where(state="open"):
        home_of[wish.customer_id].wishes.append(wish)
    gaps = {tag.id: tag.gap_days for tag in book.tags.where()}
    for tagging in book.taggings.where():
        if (gap := gaps[tagging.tag_id]) is not None:
            home_of[tagging.customer_id].tag_gaps.append(gap)


def _then(
    book: Book, peopled: dict[int, Home], home_of: dict[int, Home], person: int, day: date
) -> Iterator[Home]:
    """Where a person belonged on a day: today's household always, a former one up to the day of leaving."""
    yield home_of[person]
    for former in book.former_members.where(customer_id=person):
        if former.household_id in peopled and day <= former.left:
            yield peopled[former.household_id]


def _read_settled(book: Book, home_of: dict[int, Home]) -> None:
    days = {one.id: one.day for one in book.interactions.where()}
    for settled in book.settlements.where():
        home, day = home_of[settled.customer_id], days[settled.interaction_id]
        match settled.kind:
            case "renewal":
                home.stepped[settled.subject_id] = max(day, home.stepped.get(settled.subject_id, day))
            case "referral_thanks":
                home.thanked.add(settled.subject_id)
            case kind:
                subject = settled.subject_id if kind == "birthday" else 0
                home.greeted.add((kind, subject, settled.due))


def _read_brought(book: Book, home_of: dict[int, Home]) -> None:
    """Referrals whose referee bought for the first time, here and as far as anybody told."""
    for referral in book.referrals.where(closed=None):
        bought = sorted(
            (p for p in book.purchases.where(customer_id=referral.referee_id) if not is_refund(p)),
            key=lambda purchase: (purchase.day, purchase.id),
        )
        told = book.customers.get(referral.referee_id).first_purchase
        if bought and (told is None or bought[0].day <= told):
            home_of[referral.referrer_id].brought.append((referral, bought[0]))


def _rank(book: Book, peopled: list[Home], home_of: dict[int, Home]) -> None:
    """Tiers by value: own purchases net of refunds, and those of whom the household referred."""
    value: dict[int, int] = defaultdict(int)
    spent: dict[int, int] = defaultdict(int)
    for bought in book.purchases.where():
        value[home_of[bought.customer_id].id] += bought.amount
        spent[bought.customer_id] += bought.amount
    for referral in book.referrals.where(closed=None):
        referrer, referee = home_of[referral.referrer_id], home_of[referral.referee_id]
        if referrer is not referee:
            value[referrer.id] += spent[referral.referee_id]
    ranked = sorted((value[home.id] for home in peopled if value[home.id] > 0), reverse=True)
    for home in peopled:
        home.tier = home.household.pinned_tier or _tier(value[home.id], ranked, bool(home.bought_on))


def _tier(value: int, ranked: list[int], bought: bool) -> Tier:
    if value <= 0:
        return Tier.LEAD if bought else Tier.PROSPECT
    as_good = sum(other >= value for other in ranked)
    for tier, percent in ((Tier.PLATINUM, 1), (Tier.GOLD, 5), (Tier.IRON, 20)):
        if as_good <= (percent * len(ranked) + 99) // 100:
            return tier
    return Tier.LEAD
