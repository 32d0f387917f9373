"""Days that the user gives for what has happened."""

from datetime import date

from core.errors import UserError
from core.text import T


def check_past(day: date, today: date) -> None:
    """Raises UserError for a day after today."""
    if day > today:
        raise UserError(T("{day} lies ahead", day=day), fix=T("Enter a day up to today"))
