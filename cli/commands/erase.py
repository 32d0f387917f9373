"""`erase`: everything about one person goes, for good."""

from argparse import ArgumentParser, Namespace

from cli.output import tell
from cli.tools import Desk
from core.actions.erasing import erase, plan_erasure
from core.errors import UserError
from core.screens.erasure import preview, proof
from core.text import N, T


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("number", metavar="NUMBER")
    parser.add_argument("--yes", default="", metavar="NUMBER")


def run(desk: Desk, typed: Namespace) -> int:
    """Say what would go; with the number typed once more, erase it and write the proof."""
    with desk.book() as book:
        plan = plan_erasure(book, book.customer_by_number(typed.number).id)
        if not typed.yes:
            for line in preview(plan):
                tell(T("{message}.", message=line), desk.words)
            raise UserError(
                T("Nothing was erased"), fix=T("Add --yes {number} to erase it", number=plan.card.number)
            )
        done = erase(book, plan, typed.yes)
        for line in proof(done, desk.on).lines:
            tell(line, desk.words)
        message = N("Erased: {n} row.", "Erased: {n} rows.", sum(done.counts.values()))
        copies = [str(copy) for copy in done.copies]
        desk.done(message, number=done.number, erased=dict(done.counts), copies=copies)
    return 0
