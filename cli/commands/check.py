"""`check`: look through the whole book, and at what stands behind it."""

from argparse import ArgumentParser, Namespace

from cli.output import tell
from cli.tools import Desk
from core.model.backup import BackupLine, Drill
from core.text import N, T, Text


def arguments(_parser: ArgumentParser) -> None:
    """There is nothing to say."""


def run(desk: Desk, _typed: Namespace) -> int:
    """Compare the book with itself made anew; status 1 when something was wrong. Then tell of the newest
    copy that is whole, and of the last drill."""
    with desk.book(reading=True) as book:
        found = book.check()
        backups = desk.tools.library.backups(book.path)
        good, drill = backups.newest_good(), backups.last_drill()
    for message in (*(T("{message}.", message=problem) for problem in found), _copy(good), _drill(drill)):
        tell(message, desk.words)
    summary = N("{n} thing was wrong.", "{n} things were wrong.", len(found)) if found else T("All is well.")
    desk.done(summary, problems=found, backup=good and _document(good), drill=drill)
    return 1 if found else 0


def _copy(good: BackupLine | None) -> Text:
    if good is None:
        return T("There is no backup yet.")
    return T("The newest good backup is {name}, made {at}.", name=good.path.name, at=good.at)


def _drill(drill: Drill | None) -> Text:
    if drill is None:
        return T("No backup has been tried yet.")
    if drill.problem is not None:
        return T("The last trial restore, {at}, failed: {problem}.", at=drill.at, problem=drill.problem)
    return T("The last trial restore, {at}, went well in {seconds} s.", at=drill.at, seconds=drill.seconds)


def _document(line: BackupLine) -> dict[str, object]:
    return {
        "path": str(line.path),
        "at": line.at,
        "why": line.why,
        "counts": line.holds and line.holds.counts,
    }
