"""What a referral has earned: the ledger is only ever added to, until it equals what the rule gives."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from dateutil.relativedelta import relativedelta

from core.errors import UserError
from core.model.purchase import Purchase
from core.model.referral import CreditEntry, CreditRule, Entry, Referral
from core.records import dataclass
from core.rules.closing import spoken_reason
from core.rules.rfm import is_refund
from core.text import Money, T, Text

BASIS_POINTS = 10_000


@dataclass(frozen=True, slots=True)
class _Target:
    """What one purchase should stand at in the ledger: `amount` cents from `base` cents net."""

    amount: int
    base: int
    rule_id: int | None


def due_entries(
    referral: Referral,
    purchases: Sequence[Purchase],
    rules: Sequence[CreditRule],
    booked: Iterable[CreditEntry],
    same_household_on: Callable[[date], bool],
    today: date,
) -> list[CreditEntry]:
    """The entries that bring the ledger of one referral up to date; none when it already is.

    `purchases` are all lines of the referee, refunds among them; `booked` may hold other entries of
    the referrer too. Each purchase takes its share of the cap in order of day and id, so the sum does
    not depend on the order in which payments and refunds arrived. A closed referral is brought to 0.
    `rules` are all versions ever made: what is booked keeps the rule that it names.
    """
    own = _by_purchase(referral, booked)
    targets = _targets(referral, purchases, rules, own, same_household_on, today)
    entries = []
    for purchase_id in sorted(targets.keys() | own.keys()):
        lines = own.get(purchase_id, [])
        target = targets.get(purchase_id, _Target(0, 0, _rule_id(lines)))
        difference = target.amount - sum(line.amount for line in lines)
        if difference:
            entries.append(_entry(referral, purchase_id, target, difference, today))
    return entries


def balance(entries: Iterable[CreditEntry]) -> int:
    """The sum of all entries in cents; a reversal after a redemption may leave it below zero."""
    return sum(entry.amount for entry in entries)


def redeem(available: int, amount: int) -> int:
    """What is left in cents after `amount` is redeemed.

    Raises UserError when the amount is not above zero or more than is `available`.
    """
    if amount <= 0:
        raise UserError(
            T("{amount} cannot be redeemed", amount=Money(amount)), fix=T("Enter an amount above zero")
        )
    if amount > available:
        raise UserError(
            T("{amount} is more than the credit left", amount=Money(amount)),
            fix=T("Redeem at most {available}", available=Money(max(0, available))),
        )
    return available - amount


def explain(entry: CreditEntry, rule: CreditRule | None) -> Text:
    """The one line that says where an entry came from; `rule` is the one it names, if it names one."""
    if rule is None or entry.base is None:
        return T("By hand: {reason}", reason=entry.why)
    if entry.why:
        return T("Referral closed: {reason}", reason=spoken_reason(entry.why))
    if rule.fixed is not None:
        return T("{fixed} a purchase, rule {rule}", fixed=Money(rule.fixed), rule=rule.id)
    percent = f"{rule.rate / 100:g}"
    return T("{percent} % of {base}, rule {rule}", percent=percent, base=Money(entry.base), rule=rule.id)


def _is_closed(referral: Referral, today: date) -> bool:
    return referral.closed is not None and referral.closed <= today


def _by_purchase(referral: Referral, booked: Iterable[CreditEntry]) -> dict[int, list[CreditEntry]]:
    lines: dict[int, list[CreditEntry]] = defaultdict(list)
    for entry in booked:
        if entry.referral_id == referral.id and entry.purchase_id is not None:
            lines[entry.purchase_id].append(entry)
    return lines


def _targets(
    referral: Referral,
    purchases: Sequence[Purchase],
    rules: Sequence[CreditRule],
    booked: Mapping[int, Sequence[CreditEntry]],
    same_household_on: Callable[[date], bool],
    today: date,
) -> dict[int, _Target]:
    net = _net_by_purchase(purchases, today)
    targets: dict[int, _Target] = {}
    spent = 0
    for purchase, first in _since_referral(referral, purchases, today):
        rule = _rule_of(purchase, rules, booked.get(purchase.id, ()))
        if rule is None or not _is_paid(purchase, today) or same_household_on(purchase.day):
            continue
        if _counts(purchase.day, referral.day or first, first, rule):
            base = net[purchase.id]
            amount = _within_cap(_earned(base, rule), spent, rule)
            spent += amount
            targets[purchase.id] = _Target(amount, base, rule.id)
    return targets


def _since_referral(
    referral: Referral, purchases: Iterable[Purchase], today: date
) -> list[tuple[Purchase, date]]:
    """The purchases from the referral on in order of day and id, each with the first day among them.

    Without a known day the referral counts from the first purchase; a closed one has none.
    """
    if _is_closed(referral, today):
        return []
    bought = sorted((p for p in purchases if not is_refund(p)), key=lambda p: (p.day, p.id))
    after = [p for p in bought if referral.day is None or p.day >= referral.day]
    return [(p, after[0].day) for p in after]


def _net_by_purchase(purchases: Iterable[Purchase], today: date) -> dict[int, int]:
    """Each purchase less the refunds that name it and have happened, in cents."""
    net: dict[int, int] = defaultdict(int)
    for line in purchases:
        if line.refund_of is None:
            net[line.id] += line.amount
        elif line.day <= today:
            net[line.refund_of] += line.amount
    return net


def _rule_of(
    purchase: Purchase, rules: Iterable[CreditRule], lines: Sequence[CreditEntry]
) -> CreditRule | None:
    """The rule that the last entry of the purchase names, else the newest in force on its day."""
    booked_under = _rule_id(lines)
    if booked_under is not None:
        return {r.id: r for r in rules}[booked_under]
    in_force = [r for r in rules if r.from_date <= purchase.day]
    return max(in_force, key=lambda r: (r.from_date, r.id), default=None)


def _rule_id(lines: Sequence[CreditEntry]) -> int | None:
    named = [line for line in lines if line.rule_id is not None]
    return max(named, key=lambda line: line.id).rule_id if named else None


def _is_paid(purchase: Purchase, today: date) -> bool:
    return purchase.paid_on is not None and purchase.paid_on <= today


def _counts(day: date, start: date, first: date, rule: CreditRule) -> bool:
    """Within the window, its last day included; under a first-only rule, on the first purchase day."""
    return day <= start + relativedelta(months=rule.window_months) and (not rule.first_only or day == first)


def _earned(base: int, rule: CreditRule) -> int:
    if base <= 0:
        return 0
    return rule.fixed if rule.fixed is not None else _half_up(rule.rate * base)


def _half_up(points: int) -> int:
    return (points + BASIS_POINTS // 2) // BASIS_POINTS


def _within_cap(amount: int, spent: int, rule: CreditRule) -> int:
    return amount if rule.cap is None else max(0, min(amount, rule.cap - spent))


def _entry(
    referral: Referral, purchase_id: int, target: _Target, difference: int, today: date
) -> CreditEntry:
    return CreditEntry(
        customer_id=referral.referrer_id,
        day=today,
        entry=Entry.EARN if difference > 0 else Entry.REVERSE,
        amount=difference,
        referral_id=referral.id,
        purchase_id=purchase_id,
        rule_id=target.rule_id,
        base=target.base,
        why=referral.reason if _is_closed(referral, today) else "",
    )
