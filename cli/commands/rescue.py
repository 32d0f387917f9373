"""`rescue`: bring what can still be read of a damaged book into a new one."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from cli.output import tell, write_table
from cli.tools import Desk
from core.exporting import Column, ColumnKind, Table
from core.screens.backups import rescue_remarks
from core.text import T


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("out", type=Path, metavar="OUT")


def run(desk: Desk, typed: Namespace) -> int:
    """The damaged file is only copied; figures tell what came out of it."""
    rescued = desk.tools.library.rescue(typed.file, typed.out)
    if not desk.json:
        columns = [Column(desk.words.say(T("Table"))), Column(desk.words.say(T("Rows")), ColumnKind.NUMBER)]
        write_table(Table("", columns, [[name, count] for name, count in rescued.counts.items()]), desk.words)
    for remark in rescue_remarks(rescued):
        tell(remark, desk.words)
    desk.done(
        T("The rescued book is {path}. {file} was not touched.", path=str(typed.out), file=str(typed.file)),
        path=str(typed.out),
        counts=rescued.counts,
        stand_ins=rescued.stand_ins,
        dropped=rescued.dropped,
    )
    return 0
