"""Which number may be shown and dialled."""

from datetime import date

from core.calendar.birthdays import age_on
from core.model.customer import Customer
from core.model.lines import HouseholdLine, Member

SHOWN_FROM_AGE = 14
"""Below it a member shows no phone and no code: contact goes through the primary contact."""


def shows_phone(member: Member, on: date) -> bool:
    """Whether this person's number may stand on a page."""
    if not member.phone or member.deceased is not None:
        return False
    age = age_on(member.birthday, on) if member.birthday is not None else None
    return age is None or age >= SHOWN_FROM_AGE


def household_phone(line: HouseholdLine, on: date) -> str:
    """The digits to dial for a household, the primary contact's first; never those of somebody who must not
    be contacted. Empty when there are none."""
    may_be_called = (member for member in line.members if not member.do_not_contact)
    return next((member.phone for member in may_be_called if shows_phone(member, on)), "")


def can_be_written_to(member: Member, card: Customer, on: date) -> bool:
    """Whether somebody may get a message himself: grown enough, with a WeChat or a number."""
    if card.do_not_contact or member.deceased is not None:
        return False
    age = age_on(member.birthday, on) if member.birthday is not None else None
    return bool(card.wechat or member.phone) and (age is None or age >= SHOWN_FROM_AGE)
