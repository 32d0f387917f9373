"""`restore`: put a copy in the place of the book."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from cli.output import tell, write_table
from cli.tools import Desk
from core.exporting import Column, ColumnKind, Table, Value
from core.model.backup import Comparison, Holding
from core.screens.backups import count_rows
from core.text import T


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")


def run(desk: Desk, typed: Namespace) -> int:
    """Tell what differs, then do it. The book of before is kept as a copy, to be restored in its turn."""
    compared = desk.tools.library.backups(desk.path).compare(typed.file)
    if not desk.json:
        _show(desk, compared)
    kept = desk.tools.library.restore(typed.file, desk.path)
    path = str(desk.path)
    if kept is None:
        message = T("The book is {path}.", path=path)
    else:
        message = T(
            "The book is {path}. The one of before is {kept}: restore that to take this back.",
            path=path,
            kept=str(kept),
        )
    now, copy = compared.now and _document(compared.now), _document(compared.copy)
    desk.done(message, book=path, kept=kept and str(kept), now=now, copy=copy)
    return 0


def _show(desk: Desk, compared: Comparison) -> None:
    headings = (T("Now"), T("This copy"), T("Difference"))
    columns = [Column(""), *(Column(desk.words.say(words), ColumnKind.NUMBER) for words in headings)]
    rows: list[list[Value]] = [
        [desk.words.say(row.what), row.now, row.copy, row.difference] for row in count_rows(compared)
    ]
    write_table(Table("", columns, rows), desk.words)
    for words, holding in ((T("Now"), compared.now), (T("This copy"), compared.copy)):
        if holding is not None and holding.changed is not None:
            tell(T("{which}: last change {at}.", which=words, at=holding.changed), desk.words)


def _document(holding: Holding) -> dict[str, object]:
    return {"counts": holding.counts, "changed": holding.changed}
