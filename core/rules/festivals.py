"""Which festivals are wished around a day, to whom, and from when on."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from core.calendar.birthdays import celebrations_between
from core.calendar.festivals import next_festivals
from core.model.birthday import Birthday
from core.model.care import FestivalChoice
from core.model.household import Tier
from core.model.setting import Settings
from core.records import dataclass
from core.text import T, Text


@dataclass(frozen=True, slots=True)
class Wished:
    """A festival on its day `due`, to be wished to households of these tiers from `lead` days before. `key`
    is that of the calendar, or the name of one of the user's own."""

    key: str
    name: Text
    due: date
    lead: int
    tiers: frozenset[Tier]


def wished_on(on: date, settings: Settings, choices: Iterable[FestivalChoice]) -> list[Wished]:
    """The festivals to wish on this day, soonest first: those of the settings, where the user has not
    chosen otherwise for one, and the user's own. Raises UserError outside 1901–2100."""
    chosen = {choice.name: choice for choice in choices}
    found = [*_known(on, settings, chosen), *_own(on, chosen.values())]
    return sorted(
        (one for one in found if one.tiers and one.due <= on + timedelta(days=one.lead)),
        key=lambda one: one.due,
    )


def _known(on: date, settings: Settings, chosen: dict[str, FestivalChoice]) -> Iterator[Wished]:
    """Festivals that the calendar knows."""
    usual = frozenset(map(Tier, settings.festival_tiers))
    known = {name: choice for name, choice in chosen.items() if choice.calendar is None}
    longest = max(settings.lead_festival, *(choice.lead_days for choice in known.values()), 0)
    for due, festival in next_festivals(on, longest):
        choice = known.get(festival.key)
        if choice is not None:
            yield Wished(festival.key, festival.name, due, choice.lead_days, _tiers(choice))
        elif festival.key in settings.festivals:
            yield Wished(festival.key, festival.name, due, settings.lead_festival, usual)


def _own(on: date, choices: Iterable[FestivalChoice]) -> Iterator[Wished]:
    """Festivals that the user added, with a day of their own in either calendar."""
    for choice in choices:
        if choice.calendar is not None and choice.month is not None and choice.day is not None:
            key = Birthday(choice.calendar, choice.month, choice.day)
            due = celebrations_between(on, on + timedelta(days=choice.lead_days)).get(key)
            if due is not None:
                name = T("{name}", name=choice.name)
                yield Wished(choice.name, name, due, choice.lead_days, _tiers(choice))


def _tiers(choice: FestivalChoice) -> frozenset[Tier]:
    return frozenset(map(Tier, choice.tiers.split()))
