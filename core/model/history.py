"""What the undo history tells of a change: the rows it touched, before and after, and what came later."""

from collections.abc import Mapping

from core.records import dataclass
from core.text import Text


@dataclass(frozen=True, slots=True)
class Sought:
    """Which changes are wanted: with a value that holds the `phrase` or with one of these `messages`
    (msgids); of these kinds alone (`only`: msgids, empty: all); undone ones; of one customer."""

    phrase: str = ""
    messages: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    undone: bool = False
    customer_id: int | None = None


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row of a table as it was before and after a change (None: it was not there), with the name of
    the customer it belongs to. Values are as stored: days ISO, money in cents."""

    table: str
    row_id: int
    name: str
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None


@dataclass(frozen=True, slots=True)
class LaterEdit:
    """A row of a change that a later one has touched since: whose it is, and the later change."""

    table: str
    row_id: int
    name: str
    change: int
    at: str
    label: Text
