"""`merge`: two cards of one person become one, the first number named stays."""

from argparse import ArgumentParser, Namespace

from cli.tools import Desk
from core.actions.merging import merge, plan_merge
from core.model.backup import Reason
from core.text import T


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("survivor", metavar="NUMBER")
    parser.add_argument("loser", metavar="NUMBER")


def run(desk: Desk, typed: Namespace) -> int:
    """Keep the first card's fields where the two differ; everything recorded follows."""
    with desk.book(looked_at=True) as book:
        survivor = book.customer_by_number(typed.survivor)
        loser = book.customer_by_number(typed.loser)
        desk.copy_before(book, Reason.MERGE)
        changes = merge(book, plan_merge(book, survivor.id, loser.id), {}, desk.on)
        values = {"loser": f"{loser.name} {loser.number}", "survivor": f"{survivor.name} {survivor.number}"}
        desk.changed(T("{loser} is now part of {survivor}", **values), changes)
    return 0
