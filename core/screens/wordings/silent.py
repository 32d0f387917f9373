"""The words for silence: the cadence, the next try, whoever fell asleep, cards to look over."""

from core.model.agenda import Standing
from core.rules.dormancy import SILENT_RHYTHMS
from core.rules.due.silence import NO_TOUCH
from core.screens.wordings.wording import Asked, Wording
from core.screens.words import tier_held
from core.text import N, T, Text


def retry(asked: Asked) -> Wording:
    """The next try while nobody answers."""
    attempts = asked.standing.attempts
    tries = N("{n} try without an answer", "{n} tries without an answer", attempts)
    return Wording(T("Try again"), tries, T("Last tried on {day}", day=asked.counted_from))


def cadence(asked: Asked) -> Wording:
    standing = asked.standing
    days = (asked.on - standing.since).days
    if standing.last_touch is None and not standing.attempts:
        why = T("Added on {day}, not contacted yet", day=standing.since)
        return Wording(T("Never contacted"), T("No contact yet"), why)
    silent = N("{n} day without contact", "{n} days without contact", days)
    return Wording(silent, silent, _gap_why(standing))


def dormant(asked: Asked) -> Wording:
    """Which silence it is, and how long it may last."""
    last = asked.counted_from
    days = (asked.item.due - last).days - 1
    if asked.item.about == NO_TOUCH:
        text, twice = T("No contact since {day}", day=last), SILENT_RHYTHMS * asked.standing.gap
        return Wording(
            T("Dormant"), text, T("Last touch {day}, twice the gap is {days} days", day=last, days=twice)
        )
    text = T("Nothing bought since {day}", day=last)
    return Wording(
        T("Dormant"), text, T("Last purchase {day}, dormant after {days} days", day=last, days=days)
    )


def verify(asked: Asked) -> Wording:
    name = asked.book.customers.get(asked.item.subject_id).name
    day = asked.item.due
    return Wording(
        T("Check the card"),
        T("Details of {name} are in doubt", name=name),
        T("Added on {day}, marked to be checked", day=day),
    )


def _gap_why(standing: Standing) -> Text:
    """Where the gap comes from, and the touch it counts from."""
    values = {"day": standing.since, "gap": standing.gap}
    match standing.gap_from:
        case "household":
            return T("Last touch {day}, this household’s own gap is {gap} days", **values)
        case "tag":
            return T("Last touch {day}, the tag’s gap is {gap} days", **values)
        case "wish":
            return T("Last touch {day}, an open wish asks for every {gap} days", **values)
        case _:
            tier = tier_held(standing.tier)
            return T("Last touch {day}, {tier}: every {gap} days", tier=tier, **values)
