"""Who brought somebody new, where only words say so: a note or a source like 王建国介绍."""

import re
from collections.abc import Sequence

from core.errors import UserError
from core.importing.bearers import Bearers
from core.importing.cleaning.draft import RowNote
from core.importing.known import Known
from core.importing.plan import Decision
from core.importing.reports import Verdict
from core.ports import Book
from core.rules.referrals import check_edge, open_edges
from core.text import T

_TOLD = ("note", "place_met")
_REFERRER = {"referrer", "referrer_number"}
_VERB = "转?介绍|轉?介紹|推荐|推薦|带来|帶來"
_BROUGHT = re.compile(
    "(?:^|[\\s；;，,。、:：(（])[由经經]?(?:老?(?:客户|客戶|顾客|顧客|会员|會員)|朋友|同事|邻居|鄰居|亲戚|親戚)?"
    rf"([㐀-鿿]{{2,6}}?) ?(?:{_VERB})(?:的|来的?|來的?|过来|過來)?(?=$|[\s；;，,。、)）])"
)
_VERBS = re.compile(_VERB)


def link_told(
    book: Book, decisions: Sequence[Decision], known: Known, links: dict[int, int]
) -> list[RowNote]:
    """Adds to `links` (referrer by referee) whom the words of new cards name: the only customer of that name.
    What is linked so is told; a name that nobody or several bear stays in the words alone."""
    named = [(one, cards) for one in decisions if (name := _named(one)) and (cards := known.named(name))]
    if not named:
        return []
    edges = {**open_edges(book.referrals.where(closed=None)), **links}
    persons = Bearers(book, decisions, known)
    told = []
    for decision, cards in named:
        found = persons.meant(cards, by=decision.customer_id)
        if found is None or not _may_link(found, decision.customer_id, edges):
            continue
        edges[decision.customer_id] = links[decision.customer_id] = found
        reason, fix = T("The words say who brought this customer"), T("If that is wrong, unlink on the card")
        told.append(RowNote(decision.row.row, "", known.name_of(found), reason, fix))
    return told


def _named(decision: Decision) -> str:
    """The name in the words of a new card without a referrer; empty where they name none."""
    if decision.verdict is not Verdict.CREATE or not _REFERRER.isdisjoint(decision.row.values):
        return ""
    words = (decision.row.get(field, str) or "" for field in _TOLD)
    found = next((found for text in words if _VERBS.search(text) and (found := _BROUGHT.search(text))), None)
    return found[1] if found else ""


def _may_link(referrer: int, referee: int, edges: dict[int, int]) -> bool:
    try:
        check_edge(referrer, referee, edges)
    except UserError:
        return False
    return True
