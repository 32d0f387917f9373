"""What is done for an owned item after it was sold: readings, services, findings, claims, policies."""

from datetime import date
from enum import StrEnum

from core.records import dataclass


@dataclass(frozen=True, slots=True)
class ItemReading:
    """What the odometer of an item showed on a day, in kilometres."""

    item_id: int
    customer_id: int
    day: date
    kilometres: int
    id: int = 0


class ServiceKind(StrEnum):
    MAINTENANCE = "maintenance"
    REPAIR = "repair"
    CHECK = "check"
    INSTALLATION = "installation"
    TRAINING = "training"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Service:
    """Something that was done, for an item or (None) for the person. `cost` in cents, 0 when it was free;
    `parts` are those that were replaced. Maintenance is next due counted from `day`."""

    customer_id: int
    day: date
    kind: ServiceKind
    item_id: int | None = None
    kilometres: int | None = None
    cost: int | None = None
    parts: str = ""
    note: str = ""
    id: int = 0


class Condition(StrEnum):
    GOOD = "good"
    WATCH = "watch"
    REPAIR = "repair"


@dataclass(frozen=True, slots=True)
class Finding:
    """The condition of one part of an item, as a check (a service) found it."""

    service_id: int
    customer_id: int
    part: str
    condition: Condition
    note: str = ""
    id: int = 0


class PolicyRole(StrEnum):
    HOLDER = "holder"
    INSURED = "insured"
    BENEFICIARY = "beneficiary"


@dataclass(frozen=True, slots=True)
class PolicyPerson:
    """A customer named in a policy. People who are not in the book stand as text on the item."""

    item_id: int
    customer_id: int
    role: PolicyRole
    id: int = 0


class ClaimState(StrEnum):
    OPEN = "open"
    PAID = "paid"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim on a policy or a warranty, open until `closed`. `amount` in cents."""

    item_id: int
    customer_id: int
    opened: date
    state: ClaimState = ClaimState.OPEN
    closed: date | None = None
    amount: int | None = None
    note: str = ""
    id: int = 0
