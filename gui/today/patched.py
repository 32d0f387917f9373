"""The day's list after an outcome, without asking the book: what is left keeps its place."""

from dataclasses import replace

from core.model.agenda import Band
from core.model.interaction import Outcome
from core.model.lines import Logged
from core.screens.today import TodayList, TodayRow


def with_logged(today: TodayList, row: TodayRow, outcome: Outcome, note: str) -> TodayList:
    """The list in which this household is done.

    It holds what the book would answer: the places of the day go to the same households, whether or
    not one of them has been called by now.
    """
    done = replace(row, band=Band.DONE, logged=Logged(row.household_id, outcome, note))
    rest = [other for other in today.rows if other is not row]
    still_open = tuple([other for other in today.open_rows if other is not row])
    return replace(today, rows=(*rest, done), open_rows=still_open)


def after(today: TodayList, row: TodayRow) -> int | None:
    """The household to go on with: the next open one, else the one before, else none."""
    rows = today.open_rows
    place = next(place for place, other in enumerate(rows) if other is row)
    left = rows[place + 1 : place + 2] or rows[max(0, place - 1) : place]
    return left[0].household_id if left else None
