"""A reason as lists hand it out: what it is, its dates, and its two sentences."""

from datetime import date

from core.model.agenda import Reason
from core.records import dataclass
from core.screens.reasons import ReasonLine
from core.text import Text


@dataclass(frozen=True, slots=True)
class ReasonCell:
    """`due` is the celebration, end or promised date, `opens` the first day it is listed; `text` says
    what it is about, `why` where the date comes from."""

    kind: Reason
    due: date
    opens: date
    hard: bool
    text: Text
    why: Text


def reason_cell(line: ReasonLine) -> ReasonCell:
    """The same reason without its record."""
    item, words = line.item, line.wording
    return ReasonCell(item.kind, item.due, item.opens, line.hard, words.text, words.why)
