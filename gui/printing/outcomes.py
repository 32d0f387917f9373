"""The six boxes to tick beside a household, in the order of the screen."""

import re
from collections.abc import Iterator

from core.model.interaction import Outcome
from core.screens.words import OUTCOMES
from core.text import T, Text
from gui.printing.grid import FINE, HAIR, RESULT, RIGHT
from gui.printing.marks import Face, Frame, Mark, Rule, Words
from gui.printing.setting import Setter

BLANK = "__"
BLANKS: dict[Outcome, Text] = {Outcome.REARRANGED: T("__/__"), Outcome.BOUGHT: T("__")}
"""What is filled in by hand: the day and month of the next call, what was sold."""

_FACE = Face(13)
_FIRST, _PITCH = 6.05, 6.13
_BOX, _SIDE, _LABEL = RESULT + 2.7, 3.4, RESULT + 7.7
_GAP, _DROP = 1.2, 0.4
_PART = re.compile(rf"{BLANK}| |[^_ ]+")


def outcome_marks(top: float, setter: Setter) -> Iterator[Mark]:
    """The column of results of a household whose place begins at `top`."""
    yield Rule(RESULT, top + 2.3, HAIR, 35.7)
    for place, (outcome, name) in enumerate(OUTCOMES.items()):
        baseline = top + _FIRST + place * _PITCH
        label = setter.line(_LABEL, baseline, name, _FACE, RIGHT - _LABEL)
        yield Frame(_BOX, baseline - 2.85, _SIDE, _SIDE)
        yield label
        if outcome in BLANKS:
            start = _LABEL + setter.width(label.text, _FACE)
            yield from _blanks(start, baseline, setter.said(BLANKS[outcome]), setter)


def _blanks(start: float, baseline: float, form: str, setter: Setter) -> Iterator[Mark]:
    """The words of a form and lines for its blanks, which share the room that is left."""
    parts = _PART.findall(f" {form}")
    widths = [0.0 if part == BLANK else _GAP if part == " " else setter.width(part, _FACE) for part in parts]
    room = (RIGHT - start - sum(widths)) / parts.count(BLANK)
    for part, width in zip(parts, widths, strict=True):
        if part == BLANK:
            yield Rule(start, baseline + _DROP, room, FINE)
        elif part != " ":
            yield Words(start, baseline, part, _FACE)
        start += width or room
