"""Whatever draws to its end: of an item, of its time without maintenance, of a benefit, of a term to pay."""

from datetime import date
from enum import StrEnum

from core.model.agenda import Reason
from core.model.purchase import End
from core.records import dataclass


class Source(StrEnum):
    """The kind of record that an ending stands on."""

    END = "end"
    MAINTENANCE = "maintenance"
    BENEFIT = "benefit"
    INSTALMENT = "instalment"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class EndingLine:
    """One ending of one customer. `subject_id` names its record: of maintenance the item.

    `thing` is what ends, and `part` which of its ends it is where the kind does not say enough. `amount` is
    the premium, or the money owed, in cents. A step already past when it was `recorded` opens nothing
    hard; `stepped` is the last day on which a step of it was talked over. An open claim is `due` since it was
    opened.
    """

    source: Source
    subject_id: int
    customer_id: int
    household_id: int
    number: str
    name: str
    thing: str
    part: str
    kind: End | None
    due: date
    recorded: date
    stepped: date | None = None
    item_id: int | None = None
    amount: int | None = None

    @property
    def key(self) -> tuple[str, int]:
        """Names it among all others."""
        return self.source.value, self.subject_id

    @property
    def settled_as(self) -> str:
        """What a settlement of one of its steps is called."""
        return Reason.RENEWAL.value if self.source is Source.END else self.source.value

    @property
    def item(self) -> str:
        """The thing and its end in plain words: two policies of one car are told apart."""
        return " ".join(word for word in (self.thing, self.part) if word)
