"""What was bought and what was taken back, with the ends that have to be renewed."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from core.actions.cards import current_card
from core.actions.credit import settle_credit
from core.actions.days import check_past
from core.changes import Changes
from core.errors import UserError
from core.model.purchase import End, ItemEnd, OwnedItem, Purchase
from core.ports import Book
from core.records import dataclass
from core.rules.refunds import named_refunds
from core.rules.rfm import is_refund
from core.text import Money, T


@dataclass(frozen=True, slots=True)
class _Ending:
    """A purchase as it is stored, and the day on which what was bought ends."""

    purchase: Purchase
    purchase_id: int
    due: date

    @property
    def item(self) -> OwnedItem:
        line = self.purchase
        return OwnedItem(line.customer_id, line.product, line.category, purchase_id=self.purchase_id)


def add_purchase(book: Book, purchase: Purchase, today: date, ends: date | None = None) -> Changes:
    """Record what a customer bought; with an end, also the item whose renewal will be due.

    Buying the same product again with a later end renews it. Raises UserError without a product, for
    an amount below zero, and for a day that lies ahead.
    """
    card = current_card(book, purchase.customer_id)
    label = T("Add purchase of {name}, {amount}", name=card.name, amount=Money(purchase.amount))
    with book.change(label) as pending:
        record_purchase(book, purchase, today, ends)
    return pending.changes


def record_purchase(book: Book, purchase: Purchase, today: date, ends: date | None = None) -> None:
    """Inside an open change: what `add_purchase` does."""
    _check(purchase, today)
    write_purchases(book, [(replace(purchase, recorded=today), ends)], today)
    settle_credit(book, {purchase.customer_id}, today)


def refund_purchase(book: Book, purchase_id: int, amount: int, day: date, today: date) -> Changes:
    """Pay back `amount` cents of a purchase on a day.

    Raises UserError when that is not above zero or more than is left, before the purchase, or ahead.
    """
    bought = book.purchases.get(purchase_id)
    card = book.customers.get(bought.customer_id)
    with book.change(T("Refund {amount} to {name}", amount=Money(amount), name=card.name)) as pending:
        _check_refund(book, bought, amount, day, today)
        book.purchases.add(
            Purchase(
                customer_id=bought.customer_id,
                day=day,
                product=bought.product,
                amount=-amount,
                category=bought.category,
                channel=bought.channel,
                order_no=bought.order_no,
                paid_on=day,
                refund_of=purchase_id,
                recorded=today,
            )
        )
        settle_credit(book, {bought.customer_id}, today)
    return pending.changes


def write_purchases(book: Book, bought: Iterable[tuple[Purchase, date | None]], today: date) -> None:
    """Inside an open change: store many new purchases, each with its end if it has one.

    The ledger is settled by the caller, once after all of them.
    """
    first, lines = book.purchases.next_id(), list(bought)
    book.purchases.add_all(_with_refunds_named(book, [purchase for purchase, _ in lines], first))
    groups: dict[tuple[int, str], list[_Ending]] = defaultdict(list)
    for purchase_id, (purchase, ends) in enumerate(lines, first):
        if ends is not None:
            ending = _Ending(purchase, purchase_id, ends)
            groups[purchase.customer_id, purchase.product].append(ending)
    _write_items(book, groups.values(), today)


def _with_refunds_named(book: Book, new: list[Purchase], first: int) -> list[Purchase]:
    """The lines as they are stored with ids from `first` on: a refund names what it takes back, and comes
    after it."""
    buyers = {line.customer_id for line in new if is_refund(line)}
    if not buyers:
        return new
    lines = [replace(line, id=line_id) for line_id, line in enumerate(new, first)]
    lines_of = {buyer: book.purchases.where(customer_id=buyer) for buyer in buyers}
    for line in lines:
        if line.customer_id in buyers:
            lines_of[line.customer_id].append(line)
    named = {refund: bought for own in lines_of.values() for refund, bought in named_refunds(own).items()}
    return sorted(
        (replace(line, refund_of=named.get(line.id, line.refund_of)) for line in lines), key=is_refund
    )


def _write_items(book: Book, groups: Iterable[Sequence[_Ending]], today: date) -> None:
    """The items of purchases, grouped by customer and product, and the ends that they renew."""
    items: list[OwnedItem] = []
    new_ends: list[ItemEnd] = []
    first = book.owned_items.next_id()
    for group in groups:
        standing = _standing_ends(book, group[0].purchase)
        steps = [(end.due, end.recorded) for end in standing]
        steps += [(ending.due, ending.purchase.day) for ending in group]
        for end in standing:
            renewed = _renewed(end.due, steps)
            if end.settled is None and renewed is not None:
                book.item_ends.update(end.id, settled=renewed)
        for ending in group:
            customer, renewed = ending.purchase.customer_id, _renewed(ending.due, steps)
            new_ends.append(ItemEnd(first + len(items), customer, End.RENEWAL, ending.due, today, renewed))
            items.append(ending.item)
    book.owned_items.add_all(items)
    book.item_ends.add_all(new_ends)


def _standing_ends(book: Book, line: Purchase) -> list[ItemEnd]:
    """The renewals of the items of the same name that the customer has already."""
    items = book.owned_items.where(customer_id=line.customer_id, name=line.product)
    return [end for item in items for end in book.item_ends.where(item_id=item.id, kind=End.RENEWAL)]


def _renewed(due: date, steps: Collection[tuple[date, date]]) -> date | None:
    """The day on which the next later end came in; None for the last of all. `steps` are (end, day)."""
    later = [step for step in steps if step[0] > due]
    return min(later)[1] if later else None


def _check(purchase: Purchase, today: date) -> None:
    if not purchase.product.strip():
        raise UserError(T("The purchase has no product"), fix=T("Enter what was bought"))
    if purchase.amount < 0 or purchase.refund_of is not None:
        raise UserError(
            T("{amount} is no purchase", amount=Money(purchase.amount)),
            fix=T("Refund the purchase that it takes back"),
        )
    check_past(purchase.day, today)


def _check_refund(book: Book, bought: Purchase, amount: int, day: date, today: date) -> None:
    lines = book.purchases.where(customer_id=bought.customer_id)
    left = bought.amount + sum(line.amount for line in lines if line.refund_of == bought.id)
    if not 0 < amount <= left:
        raise UserError(
            T("{amount} cannot be paid back", amount=Money(amount)),
            T("{product} of {day}", product=bought.product, day=bought.day),
            T("Enter an amount above zero, at most {left}", left=Money(left)),
        )
    if day < bought.day:
        raise UserError(
            T("{day} is before the purchase", day=day), fix=T("Enter a day from {day} on", day=bought.day)
        )
    check_past(day, today)
