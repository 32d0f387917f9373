"""Thanks and rewards for whoever brought somebody, and the good moment to ask for more."""

from collections.abc import Iterator
from datetime import timedelta

from core.calendar.workdays import WorkCalendar
from core.model.agenda import DueItem, Reason
from core.model.facts import HouseholdFacts, Moment
from core.rules.due.making import soft

THANKED_WITHIN = timedelta(days=30)
ASKED_WITHIN = timedelta(days=14)
ASK = "ask"
"""What a plan's item is about when it is the good moment to ask."""


def thanks(facts: HouseholdFacts, workdays: WorkCalendar) -> Iterator[DueItem]:
    """The referrer is thanked when the referee first buys, and gets the reward that was promised."""
    for brought in facts.brought:
        touched = facts.last_touch is not None and facts.last_touch >= brought.bought
        late = brought.recorded > brought.bought + THANKED_WITHIN
        if not (touched or late or brought.thanked):
            day, whose, subject = brought.bought, brought.referrer_id, brought.referral_id
            opens, closes = workdays.next_working(day), day + THANKED_WITHIN
            yield soft(facts, whose, Reason.REFERRAL_THANKS, subject, day, opens, closes, day)
    for reward in facts.rewards:
        opens = workdays.next_working(reward.promised)
        whose, subject, due = reward.customer_id, reward.id, reward.promised
        yield soft(facts, whose, Reason.REWARD, subject, due, opens, set_on=due)


def moment_to_ask(facts: HouseholdFacts, moment: Moment, workdays: WorkCalendar) -> Iterator[DueItem]:
    """After a satisfied touch or a settled complaint, until the next touch; never while a complaint is
    open."""
    if not facts.complaints and (facts.last_touch is None or facts.last_touch <= moment.day):
        opens, closes = workdays.add_working(moment.day, 1), moment.day + ASKED_WITHIN
        whose, subject, day = moment.customer_id, moment.interaction_id, moment.day
        yield soft(facts, whose, Reason.PLAN, subject, day, opens, closes, day, ASK)
