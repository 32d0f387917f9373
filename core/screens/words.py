"""The names that pages, lists and paper share: tiers, outcomes, ways of contact, bands, a household."""

from dataclasses import replace

from core.model.agenda import Band, Reason
from core.model.household import Tier
from core.model.interaction import Kind, Outcome
from core.model.lines import HouseholdLine
from core.text import N, T, Text

TIERS: dict[Tier, Text] = {
    Tier.PLATINUM: T("Platinum"),
    Tier.GOLD: T("Gold"),
    Tier.IRON: T("Iron"),
    Tier.LEAD: T("Lead"),
    Tier.PAST: T("Past"),
    Tier.PROSPECT: T("Prospect"),
}

_TIERS_HELD = {tier: replace(words, private=True) for tier, words in TIERS.items()}

BANDS: dict[Band, Text] = {
    Band.FIRST: T("Act first"),
    Band.TODAY: T("Today"),
    Band.WHEN_YOU_CAN: T("When you can"),
    Band.DONE: T("Done"),
}

BAND_NOTES: dict[Band, Text] = {
    Band.FIRST: T("Complaints and overdue promises"),
    Band.TODAY: T("Promised, birthdays, ending soon"),
    Band.WHEN_YOU_CAN: T("No rush"),
    Band.DONE: T("Ctrl+Z takes back the last one"),
}

OUTCOMES: dict[Outcome, Text] = {
    Outcome.REACHED: T("Talked"),
    Outcome.NO_ANSWER: T("No answer"),
    Outcome.REARRANGED: T("Reschedule"),
    Outcome.BOUGHT: T("Sold"),
    Outcome.MESSAGE: T("Sent WeChat"),
    Outcome.SET_ASIDE: T("Leave it"),
}

SETTLING: dict[Reason, Text] = {
    Reason.COMPLAINT: T("Answered"),
    Reason.PROMISE: T("Kept"),
    Reason.APPOINTMENT: T("Met"),
    Reason.BIRTHDAY: T("Wished"),
    Reason.RENEWAL: T("Talked over"),
    Reason.YEARLY: T("Wished"),
    Reason.FESTIVAL: T("Wished"),
    Reason.REFERRAL_THANKS: T("Thanked"),
    Reason.REWARD: T("Handed over"),
    Reason.BENEFIT: T("Talked over"),
}
"""What the first outcome is called when it settles the household's top reason."""

KINDS: dict[Kind, Text] = {
    Kind.CALL: T("call"),
    Kind.WECHAT: T("WeChat"),
    Kind.SMS: T("SMS"),
    Kind.EMAIL: T("e-mail"),
    Kind.POST: T("post"),
    Kind.VISIT: T("visit"),
    Kind.REVISIT: T("revisit"),
    Kind.EVENT: T("event"),
    Kind.GIFT: T("gift"),
    Kind.SERVICE: T("service"),
    Kind.ENQUIRY: T("enquiry"),
    Kind.SUGGESTION: T("suggestion"),
    Kind.PRAISE: T("praise"),
    Kind.COMPLAINT: T("complaint"),
    Kind.NOTE: T("note"),
}


SATISFACTION: dict[int, Text] = {
    5: T("5 beyond"),
    3: T("3 as expected"),
    1: T("1 below"),
}


def tier_held(tier: Tier) -> Text:
    """The tier of somebody, which is not said while another looks on."""
    return _TIERS_HELD[tier]


def kind_word(kind: Kind | None) -> Text:
    """The way of contact; None stands for a purchase."""
    return T("purchase") if kind is None else KINDS[kind]


def household_name(line: HouseholdLine) -> Text:
    """The primary contact's name; of two people or more, the family's."""
    if len(line.members) == 1:
        return T("{name}", name=line.primary.name)
    return T("{name} family", name=line.primary.name)


def members_line(line: HouseholdLine) -> Text:
    """Who else belongs to it, and how many they are."""
    if len(line.members) == 1:
        return T("Individual")
    others = [member.name for member in line.members[1:3]]
    return N("{names}, {n} in all", "{names}, {n} in all", len(line.members), names=others)
