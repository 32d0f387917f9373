"""The rule of referral credit: each change of it is a new version, in force from a day on."""

from dataclasses import replace
from datetime import date

from core.changes import Changes
from core.errors import UserError
from core.model.referral import CreditRule
from core.ports import Book
from core.rules.credit import BASIS_POINTS
from core.text import T

MOST_MONTHS = 120


def rule_on(book: Book, day: date) -> CreditRule:
    """The newest version in force on a day."""
    versions = [rule for rule in book.credit_rules.where() if rule.from_date <= day]
    return max(versions, key=lambda rule: (rule.from_date, rule.id))


def set_credit_rule(book: Book, rule: CreditRule) -> Changes:
    """Add a version. What was earned keeps the version that it names; purchases from `from_date` on go by
    this one. Raises UserError for a share above all of it, or a time that makes no sense."""
    with book.change(T("Change the credit rule")) as pending:
        if not 0 <= rule.rate <= BASIS_POINTS:
            raise UserError(
                T("The share is from 0 to 100 %"), fix=T("Enter a percentage, for example 2 or 1.5")
            )
        if not 1 <= rule.window_months <= MOST_MONTHS:
            raise UserError(
                T("{n} months make no sense here", n=rule.window_months),
                fix=T("Enter a whole number from {low} to {high}", low=1, high=MOST_MONTHS),
            )
        book.credit_rules.add(replace(rule, id=0))
    return pending.changes
