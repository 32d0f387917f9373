"""The words for what follows by plan, for thanks and rewards, and for the good moment to ask."""

from collections.abc import Callable, Mapping

from core.model.care import After
from core.model.interaction import Kind
from core.ports import Book
from core.rules.due.thanks import ASK
from core.screens.wordings.wording import Asked, Wording
from core.text import N, T, Text


def plan(asked: Asked) -> Wording:
    """The user's own words where the plan has some."""
    if asked.item.about == ASK:
        return _ask(asked)
    after, since = After(asked.item.about), asked.counted_from
    days = (asked.item.due - since).days
    subject = _SUBJECTS[after](asked.book, asked.item.subject_id)
    chip, why = _counted(after, days)
    text = _own_words(asked, after, days) or subject
    return Wording(chip, text, T("{what} on {day}, {why}", what=subject, day=since, why=why))


def _counted(after: After, days: int) -> tuple[Text, Text]:
    """The chip, and the rule that was followed."""
    chips: Mapping[After, Text] = {
        After.PURCHASE: N("{n} day after buying", "{n} days after buying", days),
        After.REPAIR: N("{n} day after the repair", "{n} days after the repair", days),
        After.CLAIM: N("{n} day after the claim", "{n} days after the claim", days),
        After.EVENT: N("{n} day after the event", "{n} days after the event", days),
        After.WISH: N("{n} day after the wish", "{n} days after the wish", days),
        After.TAG: N("{n} day after the tag", "{n} days after the tag", days),
    }
    return chips[after], N("planned {n} day later", "planned {n} days later", days)


def _own_words(asked: Asked, after: After, days: int) -> Text | None:
    """What the user wrote into the plan of this step, if anything."""
    plans = asked.book.plans.where(after=after, days=days)
    said = next((plan.words or plan.reason for plan in plans if plan.words or plan.reason), "")
    return T("{text}", text=said) if said else None


def _bought(book: Book, purchase_id: int) -> Text:
    """The first thing bought that day, and how many more there were."""
    first = book.purchases.get(purchase_id)
    same_day = book.purchases.where(customer_id=first.customer_id, day=first.day, refund_of=None)
    more = len(same_day) - 1
    if more > 0:
        return N(
            "Bought {product} and {n} more", "Bought {product} and {n} more", more, product=first.product
        )
    return T("Bought {product}", product=first.product)


def _repaired(book: Book, service_id: int) -> Text:
    item = book.services.get(service_id).item_id
    return T("Repair of {item}", item=book.owned_items.get(item).name) if item else T("Repair")


def _claimed(book: Book, claim_id: int) -> Text:
    return T("Claim for {item}", item=book.owned_items.get(book.claims.get(claim_id).item_id).name)


def _came(book: Book, invitation_id: int) -> Text:
    return T("Came to {event}", event=book.events.get(book.invitations.get(invitation_id).event_id).name)


def _wished(book: Book, wish_id: int) -> Text:
    category = book.wishes.get(wish_id).category
    return T("Wants {category}", category=category) if category else T("Wish")


def _tagged(book: Book, tagging_id: int) -> Text:
    return T("Tagged {tag}", tag=book.tags.get(book.taggings.get(tagging_id).tag_id).name)


_SUBJECTS: Mapping[After, Callable[[Book, int], Text]] = {
    After.PURCHASE: _bought,
    After.REPAIR: _repaired,
    After.CLAIM: _claimed,
    After.EVENT: _came,
    After.WISH: _wished,
    After.TAG: _tagged,
}


def _ask(asked: Asked) -> Wording:
    said = asked.book.interactions.get(asked.item.subject_id)
    day = asked.counted_from
    settled = said.kind is Kind.COMPLAINT
    return Wording(
        T("Good moment to ask"),
        T("The complaint was settled") if settled else T("More than satisfied"),
        T("Complaint settled on {day}", day=day) if settled else T("More than satisfied on {day}", day=day),
    )


def referral_thanks(asked: Asked) -> Wording:
    referral = asked.book.referrals.get(asked.item.subject_id)
    name = asked.book.customers.get(referral.referee_id).name
    bought = asked.item.due
    if referral.day is None:
        why = T("Referred on a day nobody knows, first purchase on {bought}", bought=bought)
    else:
        why = T("Referred on {day}, first purchase on {bought}", day=referral.day, bought=bought)
    return Wording(T("Thanks for {name}", name=name), T("{name} has bought", name=name), why)


def reward(asked: Asked) -> Wording:
    promised = asked.book.rewards.get(asked.item.subject_id)
    return Wording(
        T("Reward to hand over"),
        T("{text}", text=promised.what),
        T("Promised on {day}, not handed over yet", day=promised.promised),
    )
