"""Which purchase a refund takes back, where a sheet does not say so."""

from collections.abc import Collection, Mapping, Sequence

from core.model.purchase import Purchase
from core.rules.rfm import is_refund


def named_refunds(lines: Sequence[Purchase]) -> dict[int, int]:
    """Of all lines of one buyer, by refund that does not say it: the purchase that it takes back.

    That is one of the same order, or without an order number one of the same product: first the one of the
    same product with enough left, then the latest. The earliest refund comes first and leaves less.
    """
    bought = [line for line in lines if not is_refund(line)]
    left = {line.id: line.amount for line in bought}
    for line in lines:
        if line.refund_of in left:
            left[line.refund_of] += line.amount
    named: dict[int, int] = {}
    for refund in sorted(_unnamed(lines), key=lambda line: (line.day, line.id)):
        purchase = _taken_back(refund, bought, left)
        if purchase is not None:
            named[refund.id] = purchase
            left[purchase] += refund.amount
    return named


def _unnamed(lines: Collection[Purchase]) -> list[Purchase]:
    return [line for line in lines if line.refund_of is None and is_refund(line)]


def _taken_back(refund: Purchase, bought: Collection[Purchase], left: Mapping[int, int]) -> int | None:
    known = (line for line in bought if line.day <= refund.day and _belongs(refund, line))
    best = max(known, key=lambda line: _fitness(refund, line, left[line.id]), default=None)
    return None if best is None else best.id


def _belongs(refund: Purchase, line: Purchase) -> bool:
    if refund.order_no:
        return line.order_no == refund.order_no
    return bool(refund.product) and line.product == refund.product


def _fitness(refund: Purchase, line: Purchase, left: int) -> tuple[bool, bool, bool, int, int]:
    same_product, enough = line.product == refund.product, left + refund.amount >= 0
    return enough and same_product, enough, same_product, line.day.toordinal(), line.id
