"""For how long a death is minded in the family: a word of warning stands beside its reasons."""

from collections.abc import Iterable
from datetime import date

from dateutil.relativedelta import relativedelta

from core.model.lines import Member

MOURNED = relativedelta(years=1)


def mourned(members: Iterable[Member], on: date) -> Member | None:
    """Who died last within the year up to this day; None when nobody did."""
    dead = ((member.deceased, member) for member in members if member.deceased is not None)
    lately = [(day, member) for day, member in dead if day <= on < day + MOURNED]
    return max(lately, key=lambda pair: pair[0])[1] if lately else None
