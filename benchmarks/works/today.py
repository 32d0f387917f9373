"""Today's list on a book just opened, against the bare SQL that finds and returns its rows.

Loading the program is part of `start`: here a first list, of an empty book, has loaded it.
"""

from contextlib import closing
from pathlib import Path
from time import perf_counter

from sqlcipher3 import dbapi2 as engine

from benchmarks.child import tell
from benchmarks.place import ON, Place
from core.model.birthday import Birthday
from core.model.setting import Settings
from core.rules.calendar_of import work_calendar
from core.screens.celebrations import coming_days
from core.screens.today import today_list
from storage.connection import connect
from storage.opening import open_book
from storage.queries.households import LAST, LAST_PURCHASES, MEMBERS
from storage.queries.today import ITEMS, LISTED, STANDINGS, candidates, hard_households
from storage.queries.values import listed

BORN = """
SELECT household_id FROM customers
WHERE (birth_calendar, birth_month, birth_day, birth_leap) IN (VALUES {keys})"""


STANDING = f"{STANDINGS} WHERE household_id IN (SELECT value FROM json_each(?))"


def ours(place: Place) -> None:
    """Rows with their reasons, bands and order."""
    with place.scratch() as folder:
        _seconds(folder / "empty.shuke")
    tell(_seconds(place.book))


def baseline(place: Place) -> None:
    """The households with their members, last touches, reasons and waits, as the engine hands them over."""
    settings = Settings()
    days = coming_days(ON, settings.lead_birthday, work_calendar(settings)).kept
    with closing(connect(place.book)) as connection:
        began = perf_counter()
        ids = hard_households(connection, ON)
        soft = candidates(connection, ON, _born(connection, list(days)), settings.quota, ids)
        homes = listed([*ids, *(one.household_id for one in soft[: settings.quota])])
        for query in (MEMBERS, LAST_PURCHASES, STANDING):
            connection.execute(query, [homes]).fetchall()
        connection.execute(LAST, {"households": homes}).fetchall()
        connection.execute(ITEMS + LISTED, [homes, ON.isoformat(), ON.isoformat()]).fetchall()
        tell(perf_counter() - began)


def _seconds(path: Path) -> float:
    with closing(open_book(path)) as book:
        began = perf_counter()
        today_list(book, ON)
        return perf_counter() - began


def _born(connection: engine.Connection, days: list[Birthday]) -> list[int]:
    """Whose birthday may be open."""
    keys = ", ".join(["(?, ?, ?, ?)"] * len(days))
    values = [value for day in days for value in (day.calendar, day.month, day.day, day.leap)]
    return [home for (home,) in connection.execute(BORN.format(keys=keys), values).fetchall()]
