"""What a change touched: the one small value that tells the pages to ask again."""

from dataclasses import dataclass, field

from core.text import Text


@dataclass(frozen=True, slots=True)
class Changes:
    """Returned by every change, undo and redo.

    `number` is the change's place in the journal, `label` what it was, `rows` how many rows were
    written, `tables` which kinds of row, `households` whose dates may have moved, and `kept` the
    rows that an undo left alone because they were edited since.
    """

    number: int
    label: Text
    rows: int = 0
    tables: frozenset[str] = frozenset()
    households: frozenset[int] = frozenset()
    kept: tuple[Text, ...] = field(default=())
