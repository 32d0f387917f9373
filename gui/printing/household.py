"""One household of the call sheet: whom to call, why, room for notes, and the results."""

from collections.abc import Iterator

from core.callsheet import SheetEntry, SheetReason
from core.text import T
from gui.printing.grid import ASIDE, CODE, FINE, HOUSEHOLD, LEFT, NAME, RIGHT, WHY
from gui.printing.marks import MM, Code, Dots, Face, Frame, Mark, Rule, Words
from gui.printing.outcomes import outcome_marks
from gui.printing.setting import Setter

CODE_SIDE = 15.0
MOST_REASONS = 3
NOTE_LINES = (31.0, 38.0)

_NUMBER, _WORD, _SENTENCE, _PLAIN = Face(13), Face(11), Face(13, bold=True), Face(12)
_NAMES = (Face(16, bold=True), Face(14, bold=True))
_PHONES = (Face(18, bold=True), Face(14, bold=True), Face(11, bold=True))
_NAME_ROOM = CODE - NAME - 1
_BOX, _BOX_PITCH, _BOX_TOP, _BOX_EDGE = 4.5, 5.07, 2.5, 0.9
_GAP = 1.4


def household_marks(entry: SheetEntry, top: float, setter: Setter) -> Iterator[Mark]:
    """Everything about a household whose place begins at `top`."""
    yield from _who(entry, top, setter)
    if entry.phone:
        yield Code(CODE, top + 2.2, CODE_SIDE, entry.phone)
    yield from _why(entry, top, setter)
    yield from (Dots(NAME, top + line, ASIDE - NAME) for line in NOTE_LINES)
    yield from outcome_marks(top, setter)
    yield Rule(LEFT, top + HOUSEHOLD, RIGHT - LEFT, FINE)


def _who(entry: SheetEntry, top: float, setter: Setter) -> Iterator[Mark]:
    """Number, name, members, phone and when to call, one below the other."""
    if entry.number:
        yield setter.line_until(NAME - 2.8, top + 6.6, str(entry.number), _NUMBER, NAME - LEFT)
    face, lines = _name(setter.said(entry.name), setter)
    pitch = face.px * MM * 1.28
    yield from (Words(NAME, top + 6.8 + place * pitch, line, face) for place, line in enumerate(lines))
    below = top + (len(lines) - 1) * pitch
    yield setter.line(NAME, below + 11.8, entry.members, _PLAIN, _NAME_ROOM)
    phone = setter.phone(entry.phone) or setter.said(T("No phone"))
    faces = _PHONES if entry.phone else (_PLAIN,)
    yield Words(NAME, below + 18.4, phone, setter.fitting(phone, faces, _NAME_ROOM))
    if entry.hint:
        yield setter.line(NAME, below + 23.2, entry.hint, _PLAIN, _NAME_ROOM)


def _name(name: str, setter: Setter) -> tuple[Face, list[str]]:
    """The name in up to two lines, of smaller type only when it needs a third."""
    for face in _NAMES:
        lines = setter.lines(name, face, _NAME_ROOM, most=3)
        if len(lines) <= 2:
            return face, lines
    return _NAMES[-1], setter.lines(name, _NAMES[-1], _NAME_ROOM, most=2)


def _why(entry: SheetEntry, top: float, setter: Setter) -> Iterator[Mark]:
    """The first reasons, how many more there are, and what was said last time."""
    shown = entry.reasons[:MOST_REASONS]
    hidden = len(entry.reasons) - len(shown)
    for place, reason in enumerate(shown, start=1):
        more = f"+{hidden}" if hidden and place == MOST_REASONS else ""
        yield from _reason(reason, more, top + _BOX_TOP + (place - 1) * _BOX_PITCH, setter)
    if entry.last is not None:
        # Two lines would reach into the room for notes when there are three reasons above.
        most = 1 if len(shown) == MOST_REASONS else 2
        baseline = top + _BOX_TOP + len(shown) * _BOX_PITCH + 3.3
        for place, line in enumerate(setter.lines(entry.last, _PLAIN, ASIDE - WHY, most)):
            yield Words(WHY, baseline + place * 4.8, line, _PLAIN)


def _reason(reason: SheetReason, more: str, top: float, setter: Setter) -> Iterator[Mark]:
    """A boxed word, its sentence in one line, and after it how many reasons do not stand here."""
    word = setter.said(reason.word)
    width = setter.width(word, _WORD) + 2 * _BOX_EDGE
    yield Frame(WHY, top, width, _BOX)
    yield Words(WHY + _BOX_EDGE, top + 3.36, word, _WORD)
    start = WHY + width + _GAP
    room = ASIDE - start - (setter.width(more, _WORD) + _GAP if more else 0)
    sentence = setter.line(start, top + 3.56, reason.text, _SENTENCE, room)
    yield sentence
    if more:
        yield Words(start + setter.width(sentence.text, _SENTENCE) + _GAP, top + 3.56, more, _WORD)
