"""Who has the book open, written in the book itself: two computers reach one file over a shared or a
carried drive, and the locks of such drives do not always hold."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import BookError, Trouble
from core.model.file import Lease
from core.text import T
from storage.connection import transaction

STALE_AFTER = timedelta(minutes=15)
"""Three times as long as a window waits before it says again that it is there."""


def stranger(connection: engine.Connection) -> Lease | None:
    """The other computer that has the book open; one that fell silent, or crashed, has not."""
    found = connection.execute("SELECT machine, since, seen FROM lease").fetchone()
    if found is None or found[0] == _here():
        return None
    lease = Lease(found[0], datetime.fromisoformat(found[1]), datetime.fromisoformat(found[2]))
    return lease if abs(_now() - lease.seen) < STALE_AFTER else None


def hold(connection: engine.Connection, path: Path, taking_over: bool) -> None:
    """Say that this computer has the book open. Raises BookError when another one has."""
    with transaction(connection):
        other = stranger(connection)
        if other is not None and not taking_over:
            raise held_by(other, path)
        now, here = _now().isoformat(timespec="seconds"), _here()
        kept = connection.execute("UPDATE lease SET seen = ? WHERE machine = ?", [now, here])
        if not kept.rowcount:
            connection.execute("DELETE FROM lease")
            connection.execute("INSERT INTO lease VALUES (?, ?, ?)", [here, now, now])


def let_go(connection: engine.Connection) -> None:
    """This computer has closed the book."""
    with transaction(connection):
        connection.execute("DELETE FROM lease WHERE machine = ?", [_here()])


def held_by(lease: Lease, path: Path) -> BookError:
    """Another computer is at work with the book."""
    return BookError(
        Trouble.ELSEWHERE,
        T(
            "{machine} has this book open since {since}, last seen at {seen}",
            machine=lease.machine,
            since=lease.since.astimezone(),
            seen=lease.seen.astimezone(),
        ),
        T("{path}", path=str(path)),
        T("Close it there, or take it over in the window"),
    )


def _here() -> str:
    """The name of this computer."""
    # Imported here because most books that are opened have no lease to compare it with.
    import platform

    return platform.node()


def _now() -> datetime:
    return datetime.now(UTC)
