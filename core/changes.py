"""What a change touched: the one small value that tells the pages to ask again."""

from dataclasses import field, replace

from core.records import dataclass
from core.text import N, Text

NAMED = 3


@dataclass(frozen=True, slots=True)
class Kept:
    """A row that an undo left as it is, and the name of the customer it belongs to, if any."""

    table: str
    row_id: int
    name: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Returned by every change, undo and redo.

    `number` is the change's place in the journal, `label` what it was, `rows` how many rows were
    written, `tables` which kinds of row, `households` whose dates may have moved, and `kept` the
    rows that an undo left alone because they were edited since or are still needed.
    """

    number: int
    label: Text
    rows: int = 0
    tables: frozenset[str] = frozenset()
    households: frozenset[int] = frozenset()
    kept: tuple[Kept, ...] = field(default=())

    def joined(self, other: "Changes") -> "Changes":
        """This step with all that another one did in the same stroke."""
        return replace(
            self,
            rows=self.rows + other.rows,
            tables=self.tables | other.tables,
            households=self.households | other.households,
            kept=self.kept + other.kept,
        )

    @property
    def kept_words(self) -> Text | None:
        """How many rows stayed and whose they are; None when everything was taken back."""
        if not self.kept:
            return None
        names = list(dict.fromkeys(kept.name for kept in self.kept if kept.name))[:NAMED]
        if not names:  # they were those of somebody who was erased
            return N(
                "{n} row edited since or still needed stays",
                "{n} rows edited since or still needed stay",
                len(self.kept),
            )
        return N(
            "{n} row edited since or still needed stays: {names}",
            "{n} rows edited since or still needed stay: {names}",
            len(self.kept),
            names=names,
        )
