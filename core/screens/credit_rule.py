"""What is typed about the rule of referral credit."""

import re

from core.actions.credit_rules import MOST_MONTHS
from core.errors import UserError
from core.model.referral import CreditRule
from core.rules.credit import BASIS_POINTS
from core.screens.card.typed import typed_yuan
from core.text import Money, N, T, Text

_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,2})?) ?[%％]?")


def typed_percent(text: str) -> int:
    """A share in basis points, typed in percent: 2, 1.5, 2 %. Raises UserError."""
    found = _PERCENT.fullmatch(text.strip())
    points = round(float(found[1]) * 100) if found else BASIS_POINTS + 1
    if points > BASIS_POINTS:
        raise UserError(
            T("“{text}” is no percentage", text=text.strip()),
            fix=T("Enter a percentage, for example 2 or 1.5"),
        )
    return points


def typed_months(text: str) -> int:
    """A number of months, up to ten years. Raises UserError."""
    plain = text.strip()
    if not plain.isdecimal() or not 1 <= int(plain) <= MOST_MONTHS:
        raise UserError(
            T("“{text}” is no number of months", text=plain),
            fix=T("Enter a whole number from {low} to {high}", low=1, high=MOST_MONTHS),
        )
    return int(plain)


def typed_limit(text: str) -> int | None:
    """An amount in cents, typed in yuan; None for an empty line. Raises UserError."""
    return typed_yuan(text) if text.strip() else None


def rule_words(rule: CreditRule) -> Text:
    """The rule in one line."""
    share = T("{percent} %", percent=f"{rule.rate / 100:g}")
    return N(
        "{share} of each purchase within {n} month",
        "{share} of each purchase within {n} months",
        rule.window_months,
        share=share if rule.fixed is None else Money(rule.fixed),
    )
