"""Buyers past their own rhythm, with the sentence that says so."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter

from core.exporting import ColumnKind
from core.model.agenda import Reason
from core.model.lines import HouseholdLine
from core.ports import Book
from core.records import dataclass
from core.rules.dormancy import Dormancy, Model, dormancy, dormant_from
from core.screens.listings.listing import Heading, Listing
from core.screens.listings.reasons import ReasonCell
from core.text import T

HEADINGS = (
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Last purchase"), ColumnKind.DATE),
    Heading(T("Days between purchases"), ColumnKind.NUMBER),
    Heading(T("Reason")),
)


@dataclass(frozen=True, slots=True)
class DormantRow:
    """One buying household. `rhythm_days` is the median gap of its purchase days, None with fewer than
    three; `value_at_risk` in cents. What nothing is known of is None."""

    household_id: int
    number: str
    numbers: tuple[str, ...]
    name: str
    reasons: tuple[ReasonCell, ...]
    p_alive: float | None
    expected_12m: float | None
    last_purchase: date
    rhythm_days: float | None
    value_at_risk: int | None
    dormant: bool

    def cells(self) -> tuple[object, ...]:
        why = tuple(reason.why for reason in self.reasons)
        return self.number, self.name, self.last_purchase, self.rhythm_days, why


@dataclass(frozen=True, slots=True)
class FittedModel:
    """What judged the buyers. The parameters of a fit are None where nothing was fitted."""

    kind: Model
    r: float | None
    alpha: float | None
    a: float | None
    b: float | None
    log_likelihood: float | None
    buyers: int


def dormant_listing(book: Book, on: date, everybody: bool = False) -> Listing[DormantRow]:
    """Dormant households that may be contacted, the longest silence first; every buyer on demand.

    Beside the rows: the `model` that judged them.
    """
    limit = book.preferences().dormant_days
    days = _purchase_days(book, on)
    verdicts = {home: verdict for home, own in days.items() if (verdict := dormancy(own, on, limit))}
    standings = book.standings(list(verdicts))
    calm = [home for home, verdict in verdicts.items() if not verdict.dormant]
    silent = [home for home in verdicts.keys() - calm if standings[home].contactable]
    lines = book.household_lines(list(verdicts) if everybody else silent)
    rows = [
        _row(line, verdicts[home], days[home], limit, may_call=standings[home].contactable)
        for home, line in lines.items()
    ]
    rows.sort(key=lambda row: (row.last_purchase, row.household_id))
    return Listing(T("Dormant"), HEADINGS, tuple(rows), beside={"model": _model(verdicts)})


def _model(verdicts: dict[int, Dormancy]) -> FittedModel:
    own = any(verdict.model is Model.OWN for verdict in verdicts.values())
    return FittedModel(Model.OWN if own else Model.LIMIT, None, None, None, None, None, len(verdicts))


def _purchase_days(book: Book, on: date) -> dict[int, list[date]]:
    """By household, in order: distinct days up to this one."""
    past = [(home, day) for home, day in book.purchase_days() if day <= on]
    return {home: [day for _, day in own] for home, own in groupby(past, key=itemgetter(0))}


def _row(
    line: HouseholdLine, verdict: Dormancy, days: Sequence[date], limit: int, may_call: bool
) -> DormantRow:
    reason = (_reason(verdict, days, limit),) if verdict.dormant and may_call else ()
    return DormantRow(
        household_id=line.household_id,
        number=line.primary.number,
        numbers=tuple(member.number for member in line.members),
        name=line.primary.name,
        reasons=reason,
        p_alive=None,
        expected_12m=None,
        last_purchase=days[-1],
        rhythm_days=verdict.rhythm_days,
        value_at_risk=None,
        dormant=verdict.dormant,
    )


def _reason(verdict: Dormancy, days: Sequence[date], limit: int) -> ReasonCell:
    """Due on the first day on which the silence was too long."""
    due = dormant_from(days, limit) or days[-1]
    text = T("Nothing bought since {day}", day=days[-1])
    return ReasonCell(Reason.DORMANT, due, due, False, text, verdict.why)
