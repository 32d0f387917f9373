"""What customers have agreed to, and who has been erased."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Consent:
    """What somebody agreed to, how and when; it holds until it was `withdrawn`."""

    customer_id: int
    given: date
    how: str
    purpose: str
    withdrawn: date | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Erasure:
    """Somebody who must not come back with an old copy: known by the id and the hash (hexadecimal
    SHA-256) of the number of a card that is gone, never by a name."""

    customer_id: int
    number_sha256: str
    day: date
    id: int = 0
