"""Today's list on a book just opened, against the bare SQL that finds and returns its rows."""

import json
from time import perf_counter

from benchmarks.child import tell
from benchmarks.place import ON, Place
from core.model.setting import Settings
from storage.connection import connect
from storage.queries.households import MEMBERS
from storage.queries.today import candidates, hard_households


def ours(place: Place) -> None:
    """Rows with their reasons, bands and order."""
    from core.screens.today import today_list
    from storage.opening import open_book

    book = open_book(place.book)
    began = perf_counter()
    today_list(book, ON)
    tell(perf_counter() - began)
    book.close()


def baseline(place: Place) -> None:
    """The households and their members, as the engine hands them over."""
    connection = connect(place.book)
    began = perf_counter()
    ids = hard_households(connection, ON)
    ids += [one.household_id for one in candidates(connection, ON, [], Settings().quota)]
    connection.execute(MEMBERS, [json.dumps(ids)]).fetchall()
    tell(perf_counter() - began)
    connection.close()
