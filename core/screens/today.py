"""Today: whom to contact, why, in which order, and what each outcome would propose."""

from collections.abc import Iterator, Sequence
from dataclasses import field
from datetime import date

from core.model.agenda import Band, DueItem, Reason, Standing
from core.model.interaction import Outcome
from core.model.lines import HouseholdLine, Logged
from core.ports import Book
from core.records import dataclass
from core.rules.agenda import BESIDE
from core.rules.bands import BANDS, TIERS, band_of, rank
from core.rules.calendar_of import work_calendar
from core.rules.due.silence import asleep
from core.rules.mourning import mourned
from core.rules.plans import EARLY
from core.rules.proposals import proposed
from core.rules.quota import capacity, stretch
from core.screens.coming_round import ComingRound
from core.screens.meetings import Meeting, meetings_on
from core.screens.places import soft_places
from core.screens.reasons import ReasonLine, reason_lines
from core.text import T, Text

SETTLED_BY_TOUCH = frozenset(
    {Reason.CADENCE, Reason.RETRY, Reason.FOLLOW_UP, Reason.PLAN, Reason.REFERRAL_THANKS} | BESIDE
)
"""What a touch settles, or puts off until the household is called again."""

MOVED_BY_TOUCH = frozenset({Reason.CADENCE, Reason.RETRY, Reason.REFERRAL_THANKS} | BESIDE)
"""What does not lie ahead any more once the household has been reached."""


@dataclass(frozen=True, slots=True)
class TodayRow:
    """One household with all its reasons, the one that asks most first. `wait` is in gaps;
    `logged` is what was logged today, if the household is done; `warning` is a word of care for whoever
    calls."""

    line: HouseholdLine
    standing: Standing
    band: Band
    reasons: tuple[ReasonLine, ...]
    wait: float
    logged: Logged | None = None
    warning: Text | None = None

    @property
    def household_id(self) -> int:
        return self.line.household_id

    @property
    def top(self) -> ReasonLine | None:
        return self.reasons[0] if self.reasons else None


@dataclass(frozen=True, slots=True)
class TodayList:
    """The day's work. `need` and `capacity` are households a day, asked for and given; `meetings` are
    today's appointments by the hour."""

    on: date
    rows: tuple[TodayRow, ...] = ()
    need: float = 0.0
    capacity: float = 0.0
    working_day: bool = True
    open_rows: tuple[TodayRow, ...] = field(default=())
    meetings: tuple[Meeting, ...] = ()

    @property
    def done(self) -> int:
        return len(self.rows) - len(self.open_rows)


def today_list(book: Book, on: date) -> TodayList:
    """Everything hard, then the soft places by longest wait; what was logged today stands last."""
    settings = book.preferences()
    workdays = work_calendar(settings)
    working = workdays.is_working(on)
    rounds = ComingRound(book, on, settings, workdays)
    logged = {done.household_id: done for done in book.logged_on(on)}
    hard = [home for home in dict.fromkeys([*book.hard_households(on), *rounds.hard()]) if home not in logged]
    need = book.need()
    given = capacity(on, settings, workdays)
    stretched = stretch(need, given)
    there = book.standings([*hard, *logged])
    soft = soft_places(book, rounds, there, logged, settings, stretched) if working else []
    rows = _rows(book, rounds, there | book.standings(soft), logged, stretched)
    still_open = tuple(row for row in rows if row.band is not Band.DONE)
    return TodayList(on, tuple(rows), need, given, working, still_open, meetings_on(book, on))


def household_row(book: Book, household_id: int, on: date) -> TodayRow:
    """One household as Today would show it, whether or not it has a place there today."""
    settings = book.preferences()
    workdays = work_calendar(settings)
    rounds = ComingRound(book, on, settings, workdays)
    return _rows(book, rounds, book.standings([household_id]), {}, 1.0)[0]


def household_rows(book: Book, household_ids: Sequence[int], on: date) -> list[TodayRow]:
    """These households with everything that is open on a day, and what was logged with them on it."""
    settings = book.preferences()
    rounds = ComingRound(book, on, settings, work_calendar(settings))
    logged = {done.household_id: done for done in book.logged_on(on)}
    return _rows(book, rounds, book.standings(household_ids), logged, 1.0)


def proposals(book: Book, row: TodayRow, on: date) -> dict[Outcome, date | None]:
    """The date on each outcome's button. What an outcome leaves open comes back on the next working
    day at the latest; a date set by hand that lies ahead stands before the cadence."""
    settings = book.preferences()
    workdays = work_calendar(settings)
    dates = {outcome: proposed(outcome, row.standing, on, settings, workdays) for outcome in Outcome}
    ahead = [item.opens for item in book.due_items([row.household_id]) if _lies_ahead(item, on)]
    if len(row.reasons) > 1 and any(reason.kind not in SETTLED_BY_TOUCH for reason in row.reasons[1:]):
        ahead.append(workdays.add_working(on, 1))
    dates[Outcome.REACHED] = min(filter(None, [dates[Outcome.REACHED], *ahead]))
    return dates


def _lies_ahead(item: DueItem, on: date) -> bool:
    """Whether an item brings the household back by itself after it was reached on this day."""
    if item.kind is Reason.PLAN and item.due <= on + EARLY:
        return False
    return item.opens > on and item.kind not in MOVED_BY_TOUCH


def _rows(
    book: Book,
    rounds: ComingRound,
    standings: dict[int, Standing],
    logged: dict[int, Logged],
    stretched: float,
) -> list[TodayRow]:
    on, lines = rounds.on, book.household_lines(list(standings))
    found = rounds.reasons(standings)
    for derived in reason_lines(book, _listed(book, standings, on), on):
        found[derived.item.household_id].append(derived)
    rows = []
    for household, standing in standings.items():
        reasons = sorted(found[household], key=lambda reason: rank(reason.item))
        due = [reason.item for reason in reasons]
        done = logged.get(household)
        band = Band.DONE if done or not due else band_of(due, on, standing.gap * stretched)
        wait = (on - standing.since).days / standing.gap
        line = lines[household]
        rows.append(TodayRow(line, standing, band, tuple(reasons), wait, done, _warning(line, on)))
    return sorted(rows, key=_order)


def _listed(book: Book, standings: dict[int, Standing], on: date) -> Iterator[tuple[DueItem, Standing]]:
    """What is derived and listed on a day, household by household."""
    items: dict[int, list[DueItem]] = {}
    for item in book.due_items(list(standings), on):
        items.setdefault(item.household_id, []).append(item)
    for household, listed in items.items():
        standing = standings[household]
        yield from ((item, standing) for item in _with_silence(listed, standing, on))


def _with_silence(items: list[DueItem], standing: Standing, on: date) -> list[DueItem]:
    """What is listed, and beside a cadence that has come, that the household has fallen asleep."""
    turns = [item for item in items if item.kind in (Reason.CADENCE, Reason.RETRY)]
    found = [dormant for turn in turns if (dormant := asleep(standing, turn)) is not None]
    return [*items, *(dormant for dormant in found if dormant.listed_on(on))]


def _warning(line: HouseholdLine, on: date) -> Text | None:
    """That somebody of the family has died within the year."""
    dead = mourned(line.members, on)
    return None if dead is None else T("{name} died on {day}", name=dead.name, day=dead.deceased)


def _order(row: TodayRow) -> tuple[object, ...]:
    """Band, top reason, tier, longest wait, name: total and stable."""
    top = rank(row.top.item)[0] if row.top else 0
    tier = TIERS.index(row.standing.tier)
    return BANDS.index(row.band), top, tier, -row.wait, row.line.primary.name, row.household_id
