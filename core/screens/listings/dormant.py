"""Buyers past their own rhythm, with the sentence that says so."""

from datetime import date

from core.exporting import ColumnKind
from core.model.agenda import Reason
from core.model.lines import HouseholdLine
from core.ports import Book
from core.records import dataclass
from core.rules.bgnbd import Fit, expected, p_alive, past
from core.rules.dormancy import Dormancy, Model
from core.screens.at_risk import at_risk, worth_of_a_year
from core.screens.judged import Judged, judged
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
    found = judged(book, on)
    verdicts = found.verdicts
    standings = book.standings(list(verdicts))
    calm = [home for home, verdict in verdicts.items() if not verdict.dormant]
    silent = [home for home in verdicts.keys() - calm if standings[home].contactable]
    lines = book.household_lines(list(verdicts) if everybody else silent)
    worth = worth_of_a_year(book, on) if found.fit is not None else {}
    rows = [
        _row(line, found, on, worth.get(home, 0), may_call=standings[home].contactable)
        for home, line in lines.items()
    ]
    rows.sort(key=lambda row: (row.last_purchase, row.household_id))
    return Listing(T("Dormant"), HEADINGS, tuple(rows), beside={"model": _model(found)})


def _model(found: Judged) -> FittedModel:
    buyers, model = len(found.verdicts), found.fit
    if model is None:
        return FittedModel(found.model, None, None, None, None, None, buyers)
    return FittedModel(found.model, model.r, model.alpha, model.a, model.b, model.log_likelihood, buyers)


def _row(line: HouseholdLine, found: Judged, on: date, worth: int, may_call: bool) -> DormantRow:
    verdict, days = found.verdicts[line.household_id], found.days[line.household_id]
    alive, again, risk = _outlook(found.fit, days, on, worth)
    return DormantRow(
        household_id=line.household_id,
        number=line.primary.number,
        numbers=tuple(member.number for member in line.members),
        name=line.primary.name,
        reasons=(_reason(verdict, days[-1]),) if verdict.dormant and may_call else (),
        p_alive=alive,
        expected_12m=again,
        last_purchase=days[-1],
        rhythm_days=verdict.rhythm_days,
        value_at_risk=risk,
        dormant=verdict.dormant,
    )


def _outlook(
    model: Fit | None, days: list[date], on: date, worth: int
) -> tuple[float | None, float | None, int | None]:
    """What the book's model says of a buyer: likely still one, purchases to come, value at risk."""
    if model is None:
        return None, None, None
    one = past(days, on)
    return p_alive(model, one), expected(model, one), at_risk(model, days, on, worth)


def _reason(verdict: Dormancy, last: date) -> ReasonCell:
    """Due on the first day on which the silence was too long."""
    due = verdict.silent_from
    return ReasonCell(Reason.DORMANT, due, due, False, T("Nothing bought since {day}", day=last), verdict.why)
