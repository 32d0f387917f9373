"""What the palette offers: somebody in the book, something to do with them, a command, a page."""

from collections.abc import Callable

from core.records import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """One row. `key` names it while one types on; `run` is called once the palette is gone.

    `beside` tells people of one name apart, `keys` stand on a cap, `person` is the id of a customer.
    """

    key: str
    icon: str
    words: str
    run: Callable[[], object]
    beside: str = ""
    keys: str = ""
    person: int | None = None

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        return " ".join(part for part in (self.words, self.beside, self.keys) if part)
