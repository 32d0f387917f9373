"""What happened with a customer: what was said and what was bought, the newest first."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from core.model.interaction import Interaction, Kind, Outcome
from core.model.purchase import Purchase
from core.ports import Book
from core.records import dataclass
from core.rules.rfm import is_refund
from core.screens.words import KINDS, OUTCOMES, SATISFACTION, kind_word
from core.text import Money, N, T, Text


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the past. `kind` None: something was bought or taken back.

    `title` says what it was, `details` what came of it, `note` what was said, or which product it was.
    Of a purchase `amount` is what was paid and `left` what may still be paid back, in cents; a refund
    has a negative amount. `grave` marks a complaint that waits for its answer.
    """

    record_id: int
    day: date
    kind: Kind | None
    title: Text
    details: tuple[Text, ...] = ()
    note: str = ""
    is_touch: bool = False
    amount: int = 0
    left: int = 0
    grave: bool = False

    @property
    def key(self) -> tuple[bool, int]:
        """Names the entry among the others."""
        return self.kind is None, self.record_id


def history(book: Book, customer_id: int, on: date) -> tuple[Entry, ...]:
    """All entries of one customer; those of one day in the order in which they were written."""
    said = [_said(entry, on) for entry in book.interactions.where(customer_id=customer_id)]
    bought = _bought(book.purchases.where(customer_id=customer_id))
    return tuple(sorted([*said, *bought], key=lambda entry: (entry.day, entry.key), reverse=True))


def _said(entry: Interaction, on: date) -> Entry:
    return Entry(
        record_id=entry.id,
        day=entry.day,
        kind=entry.kind,
        title=KINDS[entry.kind],
        details=tuple(_details(entry, on)),
        note=entry.note,
        is_touch=entry.is_touch,
        grave=entry.kind is Kind.COMPLAINT and entry.settled is None,
    )


def _details(entry: Interaction, on: date) -> Iterator[Text]:
    if entry.inbound:
        yield T("got in touch")
    if entry.outcome is not None and (entry.kind, entry.outcome) != (Kind.WECHAT, Outcome.MESSAGE):
        yield OUTCOMES[entry.outcome]
    if entry.satisfaction in SATISFACTION:
        yield SATISFACTION[entry.satisfaction]
    if entry.kind is Kind.COMPLAINT:
        yield _answer(entry, on)


def _answer(entry: Interaction, on: date) -> Text:
    """Whether a complaint was answered, or how long the answer is overdue."""
    if entry.settled is not None:
        return T("answered {day}", day=entry.settled)
    due = entry.promised or entry.day
    late = (on - due).days
    if late > 0:
        return N("reply {n} day late", "reply {n} days late", late)
    return T("reply due {day}", day=due)


def _bought(lines: list[Purchase]) -> Iterator[Entry]:
    taken_back: Counter[int] = Counter()
    for line in lines:
        if line.refund_of is not None:
            taken_back[line.refund_of] -= line.amount
    for line in lines:
        yield _line(line, taken_back[line.id])


def _line(line: Purchase, paid_back: int) -> Entry:
    refund = is_refund(line)
    return Entry(
        record_id=line.id,
        day=line.day,
        kind=None,
        title=T("Refund") if refund else kind_word(None),
        details=tuple(_parts(line, paid_back)),
        note=line.product,
        is_touch=not refund,
        amount=line.amount,
        left=0 if refund else line.amount - paid_back,
    )


def _parts(line: Purchase, paid_back: int) -> Iterator[Text]:
    if line.quantity > 1:
        yield T("{n} pieces", n=line.quantity)
    if line.category:
        yield T("{text}", text=line.category)
    if line.order_no:
        yield T("order {number}", number=line.order_no)
    if paid_back:
        yield T("{amount} paid back", amount=Money(paid_back))
