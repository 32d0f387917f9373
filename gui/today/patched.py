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
    rest = tuple(other for other in today.rows if other.household_id != row.household_id)
    still_open = tuple(other for other in today.open_rows if other.household_id != row.household_id)
    return replace(today, rows=(*rest, done), open_rows=still_open)


def after(today: TodayList, row: TodayRow) -> int | None:
    """The household to go on with: the next open one, else the one before, else none."""
    ids = [other.household_id for other in today.open_rows]
    place = ids.index(row.household_id)
    left = ids[place + 1 : place + 2] or ids[max(0, place - 1) : place]
    return left[0] if left else None
