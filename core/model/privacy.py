"""What customers have agreed to."""

from datetime import date

from core.records import dataclass


@dataclass(frozen=True, slots=True)
class Consent:
    """What somebody agreed to, how and when; it holds until it was `withdrawn`."""

    customer_id: int
    given: date
    how: str
    purpose: str
    withdrawn: date | None = None
    id: int = 0
