"""The list of one day: everything hard, the soft places by the longest wait, in the order of the screen."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from core.calendar.workdays import WorkCalendar
from core.model.agenda import Reason
from core.model.household import Tier
from core.model.setting import Settings
from tests.reckoning.homes import Home
from tests.reckoning.reasons import Due, contact, reasons, silent_until

RANKS = [str(reason) for reason in Reason]
TIERS = list(Tier)
BANDS = ["first", "today", "when_you_can", "done"]
FIRST_WHEN_LATE = ("promise", "follow_up", "appointment", "money_owed")


class Row(NamedTuple):
    """One household of the list."""

    household: int
    band: str
    reasons: tuple[Due, ...]


def list_of(everybody: Sequence[Home], on: date, settings: Settings, work: WorkCalendar) -> list[Row]:
    """The rows of a day in their order."""
    due = {home.id: reasons(home, on, settings, work) for home in everybody}
    done = {home.id for home in everybody if any(one.outcome and one.day == on for one in home.interactions)}
    hard = [home for home in everybody if home.id not in done and any(one.hard for one in due[home.id])]
    taken = {*done, *(home.id for home in hard)}
    stretched = _stretch(everybody, on, settings, work)
    soft = _soft(everybody, due, taken, done, on, settings, stretched) if work.is_working(on) else []
    shown = [home for home in everybody if home.id in taken] + soft
    ranked = sorted(
        (_placed(home, due[home.id], home.id in done, on, stretched, settings, work) for home in shown),
        key=lambda pair: pair[0],
    )
    return [row for _, row in ranked]


def _soft(
    everybody: Sequence[Home],
    due: Mapping[int, list[Due]],
    taken: Collection[int],
    done: Collection[int],
    on: date,
    settings: Settings,
    stretched: float,
) -> list[Home]:
    """25 households a day, 5 of the places kept for prospects and given back when unused; places go by
    wait ÷ gap, largest first. What is hard takes no kept place from those who would wait past 2 × the
    stretched gap: the 5 of the prospects stay, the other 20 for whoever has waited past 1½."""
    late = 1.5 * stretched
    there = [home for home in everybody if home.id in taken]
    waited = {
        home.id: (_this_morning(home, on) if home.id in done else home).wait(on, settings) for home in there
    }
    waiting = [home for home in everybody if home.id not in taken and due[home.id]]
    waiting.sort(key=lambda home: (-home.wait(on, settings), home.id))
    prospects = sum(not home.bought_on for home in there)
    kept = [home for home in waiting if not home.bought_on][: max(0, settings.quota_prospects - prospects)]
    rest = [home for home in waiting if home not in kept]
    places = settings.quota - len(taken) - len(kept)
    had_theirs = sum(waited[home.id] > late and bool(home.bought_on) for home in there) + min(
        sum(waited[home.id] > late and not home.bought_on for home in there),
        max(0, prospects - settings.quota_prospects),
    )
    theirs = settings.quota - settings.quota_prospects - had_theirs
    so_late = [home for home in rest if home.wait(on, settings) > late]
    return [*kept, *rest[: max(0, places, min(len(so_late), theirs))]]


def _this_morning(home: Home, on: date) -> Home:
    """The household before anything happened today."""
    return replace(
        home,
        interactions=[one for one in home.interactions if one.day < on],
        purchases=[bought for bought in home.purchases if bought.day < on],
    )


def _stretch(everybody: Sequence[Home], on: date, settings: Settings, work: WorkCalendar) -> float:
    """Need ÷ capacity, when the gaps ask for more than the quota gives."""
    need = sum(1 / home.gap(settings) for home in everybody if home.contactable)
    worked = sum(work.is_working(on + timedelta(days=day)) for day in range(365))
    return max(1.0, need / (settings.quota * worked / 365))


def _placed(
    home: Home,
    due: list[Due],
    done: bool,
    on: date,
    stretched: float,
    settings: Settings,
    work: WorkCalendar,
) -> tuple[tuple[object, ...], Row]:
    """Within a band: top reason, tier, longest wait measured in gaps, name."""
    ordered = tuple(sorted(due, key=lambda one: (RANKS.index(one.kind), one.due)))
    gap = home.gap(settings) * stretched
    quiet = silent_until(home, work)
    band = "done" if done or not due else min((_band(one, on, gap, quiet) for one in due), key=BANDS.index)
    top = RANKS.index(ordered[0].kind) if ordered else 0
    names = {card.id: card.name for card in home.members}
    called = contact(home) if home.contactable else home.household.primary_id
    name = names.get(called) or names[min(names)]
    place = (BANDS.index(band), top, TIERS.index(home.tier), -home.wait(on, settings), name, home.id)
    return place, Row(home.id, band, ordered)


def _band(one: Due, on: date, gap: float, quiet: date) -> str:
    """A cadence is late since a date set by hand at the earliest."""
    late = (on - (max(one.due, quiet) if one.kind in ("cadence", "retry") else one.due)).days
    if one.kind == "complaint" or (one.kind in FIRST_WHEN_LATE and late > 0):
        return "first"
    if one.kind in ("cadence", "retry") and late > gap / 2:
        return "first"
    return "when_you_can" if one.kind in ("cadence", "dormant", "verify") else "today"
