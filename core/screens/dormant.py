"""The page of the dormant: who is past the usual, what is at risk with them, and whom to win back first."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from core.model.agenda import Reason, Standing
from core.model.household import Tier
from core.ports import Book
from core.records import dataclass
from core.rules.bands import TIERS
from core.rules.bgnbd import FEWEST_BUYERS
from core.rules.dormancy import SILENT_RHYTHMS, Model
from core.rules.waking import Effort, Sleeper, effort, vital
from core.screens.at_risk import at_risk, worth_of_a_year
from core.screens.judged import Judged, dormant_then, judged
from core.text import T, Text

EFFORTS = tuple(Effort)
SHARE_OF_QUOTA = 5
"""One in so many places of a day is enough for those who are won back: the others wait as well."""


@dataclass(frozen=True, slots=True)
class Silence:
    """One dormant household, `days` since its last purchase, or since its last touch where that judges.
    `usual` is its own rhythm in days, None where another `model` judged; `limit` the days of silence that
    this one allows, `why` says so in a sentence. It bought on `bought` days; `at_risk` in cents, None where
    nothing tells it. A household that is `held` waits for an answer or a day set by hand."""

    household_id: int
    tier: Tier
    days: int
    usual: float | None
    limit: int
    why: Text
    model: Model
    bought: int
    at_risk: int | None
    effort: Effort
    held: bool = False

    @property
    def measure(self) -> float:
        """Days that the silence is compared with."""
        return max(1.0, self.limit if self.usual is None else self.usual)

    @property
    def times(self) -> float:
        """How many times the usual gap, or the limit, the silence has lasted."""
        return self.days / self.measure

    @property
    def allowed(self) -> float:
        """From how many times on the silence counts."""
        return 1 if self.usual is None else SILENT_RHYTHMS


@dataclass(frozen=True, slots=True)
class Woken:
    """Households that were dormant a month ago and were in touch since; how many of them `bought`, and for
    how much, cents."""

    households: int = 0
    bought: int = 0
    amount: int = 0


@dataclass(frozen=True, slots=True)
class Dormants:
    """Everybody who is dormant, group by group, with most at risk first. `before` is how many there were a
    month ago, `buyers` how many were judged; `at_risk` with all of them, cents, None where nothing tells
    it."""

    rows: tuple[Silence, ...] = ()
    buyers: int = 0
    before: int = 0
    woken: Woken = Woken()
    at_risk: int | None = None

    @property
    def why_untold(self) -> Text:
        """Why nothing tells what is at risk."""
        few = self.buyers < FEWEST_BUYERS
        return T("told from 30 buyers on") if few else T("their purchases do not tell it yet")


def together(rows: Sequence[Silence]) -> int:
    """What is at risk with these, cents: what was paid back makes up for nobody else."""
    return sum(max(0, row.at_risk or 0) for row in rows)


def ready(rows: Sequence[Silence]) -> list[Silence]:
    """Whom of these to win back first, those left out who wait for something already."""
    return [row for row in rows if row.effort is Effort.RESCUE and not row.held]


def most_in(days: int, quota: int) -> int:
    """How many households are planned at once over so many days."""
    return days * max(1, quota // SHARE_OF_QUOTA)


def dormants(book: Book, on: date) -> Dormants:
    """Dormant households that may be contacted."""
    found, then = judged(book, on), on - relativedelta(months=1)
    dormant = {home for home, verdict in found.verdicts.items() if verdict.dormant}
    before = dormant_then(book, found, then)
    standings = book.standings(list(dormant | before))
    callable_ = {home for home, standing in standings.items() if standing.contactable}
    rows = _rows(book, found, {home: standings[home] for home in dormant & callable_}, on)
    back = [home for home in before & callable_ if _was_reached(standings[home], then)]
    return Dormants(
        _in_order(book, rows, on),
        len(found.verdicts),
        len(before & callable_),
        _woken(book, found, back, then),
        None if found.fit is None else together(rows),
    )


def found_by(book: Book, phrase: str) -> frozenset[int]:
    """Households with somebody who matches every word of the phrase, as in the list of customers."""
    return frozenset(line.household_id for line in book.customer_lines(phrase))


def _rows(book: Book, found: Judged, standings: Mapping[int, Standing], on: date) -> list[Silence]:
    worth = worth_of_a_year(book, on) if found.fit is not None else {}
    risks = {
        home: None if found.fit is None else at_risk(found.fit, found.days[home], on, worth.get(home, 0))
        for home in standings
    }
    least = vital(risks.values())
    return [_silence(found, standing, risks[home], least) for home, standing in standings.items()]


def _silence(found: Judged, standing: Standing, risk: int | None, least: int | None) -> Silence:
    home = standing.household_id
    verdict, days = found.verdicts[home], found.days[home]
    since = verdict.days_since
    return Silence(
        home,
        standing.tier,
        since,
        verdict.rhythm_days,
        since - (found.on - verdict.silent_from).days - 1,
        verdict.why,
        verdict.model,
        len(days),
        risk,
        effort(Sleeper(standing.tier, risk, standing.attempts), least),
    )


def _in_order(book: Book, rows: list[Silence], on: date) -> tuple[Silence, ...]:
    """Group by group; most at risk first, then higher tiers, then whoever fell silent last, who is won back
    soonest."""
    first = [row.household_id for row in rows if row.effort is Effort.RESCUE]
    held = _held(book, first, on)
    rows.sort(key=_place)
    return tuple(replace(row, held=True) if row.household_id in held else row for row in rows)


def _place(row: Silence) -> tuple[object, ...]:
    return (
        EFFORTS.index(row.effort),
        -max(0, row.at_risk or 0),
        TIERS.index(row.tier),
        row.times,
        row.household_id,
    )


def _held(book: Book, homes: Sequence[int], on: date) -> set[int]:
    """Who waits for an answer, or for a day set by hand that is not over."""
    return {
        item.household_id
        for item in book.due_items(homes)
        if item.kind is Reason.COMPLAINT or (item.kind is Reason.FOLLOW_UP and item.due >= on)
    }


def _was_reached(standing: Standing, then: date) -> bool:
    return standing.last_touch is not None and standing.last_touch > then


def _woken(book: Book, found: Judged, back: Sequence[int], then: date) -> Woken:
    bought = [home for home in back if found.days[home][-1] > then]
    nets = book.household_nets(then + timedelta(days=1)) if bought else {}
    return Woken(len(back), len(bought), sum(nets.get(home, 0) for home in bought))
