"""Why a household is due on one day, rule by rule in the words in which the rules are told."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from core.calendar.birthdays import next_birthday
from core.calendar.festivals import festivals_on
from core.calendar.workdays import WorkCalendar
from core.model.birthday import Birthday, Calendar
from core.model.household import Tier
from core.model.interaction import FollowUp, Kind
from core.model.setting import Settings
from tests.reckoning.homes import Home, reached

GOLD_AND_ABOVE = (Tier.PLATINUM, Tier.GOLD)


class Due(NamedTuple):
    """One reason on one day."""

    kind: str
    customer: int
    due: date
    hard: bool = False


def reasons(home: Home, on: date, settings: Settings, work: WorkCalendar) -> list[Due]:
    """Nothing at all for a household that nobody may call, or that was given up; nothing that is about
    somebody who may not be called."""
    if not home.contactable:
        return []
    reachable = {card.id for card in home.reachable}
    found = [*_always(home, on, settings, work)]
    if not home.household.basic_care:
        found += _unless_basic_care(home, on, settings, work)
    return [due for due in found if due.customer in reachable]


def _always(home: Home, on: date, settings: Settings, work: WorkCalendar) -> Iterator[Due]:
    yield from _complaints(home, on)
    yield from _by_hand(home, on, work)
    yield from _ends(home, on, settings, work)
    yield from _birthdays(home, on, settings, work)
    yield from _first_purchase(home, on, settings, work)
    yield from _festivals(home, on, settings)


def _unless_basic_care(home: Home, on: date, settings: Settings, work: WorkCalendar) -> Iterator[Due]:
    yield from _wishes(home, on, settings, work)
    yield from _after_sales(home, on, work)
    yield from _thanks(home, on, work)
    yield from _moment_to_ask(home, on, work)
    yield from _silence(home, on, settings, work)


def _complaints(home: Home, on: date) -> Iterator[Due]:
    """An open complaint is due at once; reply is promised by date, else 24 hours."""
    for one in home.interactions:
        if one.kind is Kind.COMPLAINT and one.settled is None and one.day <= on:
            yield Due("complaint", one.customer_id, one.promised or _later(one.day, 1), True)


def _open_follow_up(home: Home) -> FollowUp | None:
    """A household has one: a newer one replaces it, a touch on or after it settles it. With somebody whom
    nobody may call it counts for nothing."""
    if not home.follow_ups:
        return None
    newest = max(home.follow_ups, key=lambda one: (one.set_on, one.id))
    touched = home.last_touch
    settled = touched is not None and touched >= newest.due
    return None if settled or newest.customer_id not in {card.id for card in home.reachable} else newest


def silent_until(home: Home, work: WorkCalendar) -> date:
    """Up to when the cadence has nothing to say, for a date set by hand."""
    follow_up = _open_follow_up(home)
    return date.min if follow_up is None else work.next_working(follow_up.due)


def _by_hand(home: Home, on: date, work: WorkCalendar) -> Iterator[Due]:
    """Hard when at most 7 days overdue, soft when it was past already when it was recorded."""
    follow_up = _open_follow_up(home)
    if follow_up is None:
        return
    due, whose = follow_up.due, follow_up.customer_id
    if follow_up.late and on >= work.next_working(due):
        yield Due("follow_up", whose, due)
    if not follow_up.late and on >= work.previous_working(due):
        yield Due("follow_up", whose, due, (on - due).days <= 7)


def _ends(home: Home, on: date, settings: Settings, work: WorkCalendar) -> Iterator[Due]:
    """Steps before the date, each until it is settled or the next comes, which is shown on the last working
    day before it as well; lapsed for 30 days after."""
    for end in home.ends:
        steps = [_later(end.due, -days) for days in sorted(settings.end_steps, reverse=True)]
        over = _later(end.due, settings.lapsed_days + 1)
        for step, following in pairwise([*steps, over]):
            until = following if following == over else work.previous_working(following)
            if on >= until or until <= end.recorded:
                continue
            past = step < end.recorded
            opened = work.previous_working(step)
            talked_over = end.id in home.stepped and home.stepped[end.id] >= opened
            if not talked_over and on >= (work.next_working(step) if past else opened):
                yield Due("renewal", end.customer_id, end.due, not past)


def _birthdays(home: Home, on: date, settings: Settings, work: WorkCalendar) -> Iterator[Due]:
    """Open a week before; hard on the day for gold and above; otherwise one on a rest day moves to the
    next working day."""
    for card in home.reachable:
        if card.birthday is not None:
            for due in _celebrated(card.birthday, on, settings.lead_birthday, home, work):
                if ("birthday", card.id, due) not in home.greeted:
                    yield Due("birthday", card.id, due, _is_hard(home, on, due, work))


def _first_purchase(home: Home, on: date, settings: Settings, work: WorkCalendar) -> Iterator[Due]:
    """Repeats yearly like a solar birthday."""
    if not home.bought_on:
        return
    first = home.bought_on[0]
    kept = Birthday(Calendar.SOLAR, first.month, first.day)
    for due in _celebrated(kept, on, settings.lead_yearly, home, work):
        if due > first and ("yearly", 0, due) not in home.greeted:
            yield Due("yearly", contact(home), due, _is_hard(home, on, due, work))


def _celebrated(born: Birthday, on: date, lead: int, home: Home, work: WorkCalendar) -> Iterator[date]:
    """The celebrations that are open on a day: rest days in a row are never more than a few weeks."""
    due = next_birthday(born, _later(on, -30))
    while due <= _later(on, lead):
        last = due if home.tier in GOLD_AND_ABOVE else work.next_working(due)
        if on <= last:
            yield due
        due = next_birthday(born, _later(due, 1))


def _is_hard(home: Home, on: date, due: date, work: WorkCalendar) -> bool:
    """On the day itself for gold and above, and on the last working day before it."""
    return home.tier in GOLD_AND_ABOVE and work.previous_working(due) <= on <= due


def _festivals(home: Home, on: date, settings: Settings) -> Iterator[Due]:
    """To the tiers chosen for it, from a week before, until its day."""
    if home.tier not in settings.festival_tiers:
        return
    for ahead in range(settings.lead_festival + 1):
        due = _later(on, ahead)
        for festival in festivals_on(due):
            if festival.key in settings.festivals and ("festival", 0, due) not in home.greeted:
                yield Due("festival", contact(home), due)


def _wishes(home: Home, on: date, settings: Settings, work: WorkCalendar) -> Iterator[Due]:
    """Due 30 days before its date."""
    for wish in home.wishes:
        if wish.by is not None and on >= work.next_working(_later(wish.by, -settings.lead_wish)):
            yield Due("wish", wish.customer_id, wish.by)


def _after_sales(home: Home, on: date, work: WorkCalendar) -> Iterator[Due]:
    """Touches on day 1, 7, 30 and 90. What one person bought on one day is asked after together."""
    together: dict[tuple[int, date], date] = {}
    members = {card.id for card in home.members}
    for bought in home.purchases:
        if bought.recorded is not None and bought.customer_id in members:
            key = bought.customer_id, bought.delivered or bought.day
            if bought.recorded <= _later(key[1], 90):
                together[key] = min(bought.recorded, together.get(key, bought.recorded))
    for (whose, day), recorded in together.items():
        steps = [_later(day, days) for days in (1, 7, 30, 90)]
        for step, following in pairwise([*steps, _later(steps[-1], 31)]):
            touched = home.last_touch
            settled = touched is not None and touched > day and touched >= _later(step, -2)
            if step >= recorded and not settled and work.next_working(step) <= on < following:
                yield Due("plan", whose, step)


def _thanks(home: Home, on: date, work: WorkCalendar) -> Iterator[Due]:
    """Thank the referrer when the referee first buys."""
    touched = home.last_touch
    for referral, bought in home.brought:
        if bought.recorded is None or referral.id in home.thanked:
            continue
        if referral.day is not None and bought.day < referral.day:
            continue
        late = bought.recorded > _later(bought.day, 30)
        said = touched is not None and touched >= bought.day
        if not (late or said) and work.next_working(bought.day) <= on <= _later(bought.day, 30):
            yield Due("referral_thanks", referral.referrer_id, bought.day)


def _moment_to_ask(home: Home, on: date, work: WorkCalendar) -> Iterator[Due]:
    """The good moment to ask: after a satisfied touch or a settled complaint, until the next touch."""
    members = {card.id for card in home.members}
    mine = [one for one in home.interactions if one.customer_id in members]
    if any(one.kind is Kind.COMPLAINT and one.settled is None for one in mine):
        return
    settled = [(one.settled, one) for one in mine if one.kind is Kind.COMPLAINT and one.settled is not None]
    content = [
        (one.day, one)
        for one in mine
        if one.satisfaction == 5 and reached(one) and one.kind is not Kind.COMPLAINT
    ]
    if not settled and not content:
        return
    day, moment = max([*settled, *content], key=lambda pair: pair[0])
    later = home.last_touch is not None and home.last_touch > day
    if not later and work.add_working(day, 1) <= on <= _later(day, 14):
        yield Due("plan", moment.customer_id, day)


def _silence(home: Home, on: date, settings: Settings, work: WorkCalendar) -> Iterator[Due]:
    """L + gap; without a touch, the day it was added; after a 1st, 2nd, 3rd try without an answer, 1, 2, 4
    working days later. Silent while a follow-up lies ahead. Whoever is asleep is told beside it."""
    due, kind = _silent_until(home, settings, work)
    if on < max(due, silent_until(home, work)):
        return
    whose = contact(home)
    yield Due(kind, whose, due)
    asleep = _asleep_from(home, settings)
    if asleep is not None and on >= asleep:
        yield Due("dormant", whose, asleep)
    for card in home.members:
        if card.needs_verification and on >= card.added:
            yield Due("verify", card.id, card.added)


def _silent_until(home: Home, settings: Settings, work: WorkCalendar) -> tuple[date, str]:
    tried = home.attempts
    if 1 <= len(tried) <= 3:
        return work.add_working(tried[-1], {1: 1, 2: 2, 3: 4}[len(tried)]), "retry"
    if home.last_touch is None and not tried:
        return work.next_working(home.since()), "cadence"
    return work.next_working(_later(home.since(), home.gap(settings))), "cadence"


def _asleep_from(home: Home, settings: Settings) -> date | None:
    """More than twice the own rhythm without buying, or than the plain limit of what was bought last; or no
    touch for twice the cadence. Whoever holds something is judged by its ends while these last; who bought
    long-lived goods last by touches alone after that."""
    if home.last_touch is None:
        return None
    silent = _later(home.last_touch, 2 * home.gap(settings) + 1)
    days = home.purchase_days
    if not days:
        return silent
    held = [_later(end.due, settings.lapsed_days + 1) for end in home.ends]
    if any(kind.long_lived for kind in home.bought_last):
        return max([silent, *held])
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    limits = [kind.dormant_days for kind in home.bought_last if kind.dormant_days is not None]
    limit = max(limits, default=settings.dormant_days)
    patience = int(2 * median(gaps)) if len(days) >= 3 else limit
    return min(silent, max([_later(days[-1], patience + 1), *held]))


def contact(home: Home) -> int:
    """Whom to call: the primary contact, else the first who may be called."""
    reachable = [card.id for card in home.reachable]
    return home.household.primary_id if home.household.primary_id in reachable else min(reachable)


def _later(day: date, days: int) -> date:
    return day + timedelta(days=days)
