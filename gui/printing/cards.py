"""Greeting cards on a sheet that is folded across its middle: the outside, then the inside.

The fold is the upper edge of the card. Printed on both sides over the short edge, both read upright.
"""

from collections.abc import Iterator, Sequence

from core.addressees import Addressee
from core.greeting_cards import GreetingCards, filled
from gui.printing.grid import HAIR, PAPER
from gui.printing.later import LaterPages
from gui.printing.marks import MM, Face, Mark, Page, Rule, Words
from gui.printing.setting import Setter

FOLD = PAPER[1] / 2
"""Where the sheet is folded, in millimetres from its upper edge."""

_LEFT, _RIGHT = 24.0, PAPER[0] - 24.0
_MIDDLE = PAPER[0] / 2
_END = PAPER[1] - 16.0
_TITLES = (Face(52, bold=True), Face(40, bold=True), Face(30, bold=True))
_TITLE_AT = FOLD + 62.0
_NAME, _ADDRESS = Face(17, bold=True), Face(15)
_ADDRESS_AT, _ADDRESS_LINES, _ADDRESS_PITCH = PAPER[1] - 32.0, 2, 6.0
_TEXTS = (Face(22), Face(19), Face(16), Face(13))
_TEXT_AT, _LEADING, _BETWEEN = FOLD + 26.0, 1.65, 3.0
_MOST = 60
_TICK = 4.0


def card_pages(cards: GreetingCards, setter: Setter) -> Sequence[Page]:
    """Two pages for each card; none for nobody."""

    def page(place: int) -> Page:
        one = cards.people[place // 2]
        return _inside(cards, one, setter) if place % 2 else _outside(cards, one, setter)

    return LaterPages(2 * len(cards.people), page)


def _outside(cards: GreetingCards, one: Addressee, setter: Setter) -> Page:
    """The title in the middle of the front, whom it goes to at its foot, and where to fold."""
    return (*_fold(), *_title(cards, setter), *_address(one, setter))


def _fold() -> Iterator[Mark]:
    for left in (_TICK, PAPER[0] - 2 * _TICK):
        yield Rule(left, FOLD, _TICK, HAIR)


def _title(cards: GreetingCards, setter: Setter) -> Iterator[Mark]:
    title = setter.said(cards.title)
    face = setter.fitting(title, _TITLES, _RIGHT - _LEFT)
    yield Words(_MIDDLE - setter.width(title, face) / 2, _TITLE_AT, title, face)


def _address(one: Addressee, setter: Setter) -> Iterator[Mark]:
    yield setter.line(_LEFT, _ADDRESS_AT, one.name, _NAME, _RIGHT - _LEFT)
    lines = setter.lines(one.address, _ADDRESS, _RIGHT - _LEFT, _ADDRESS_LINES)
    for place, line in enumerate(lines, start=1):
        yield Words(_LEFT, _ADDRESS_AT + place * _ADDRESS_PITCH, line, _ADDRESS)


def _inside(cards: GreetingCards, one: Addressee, setter: Setter) -> Page:
    """The wording on the lower half, in the largest type in which all of it fits, and the signature."""
    wording = filled(cards.wording, setter.said(one.dear))
    marks: list[Mark] = []
    for face in _TEXTS:
        marks, bottom = _wording(wording, cards.own_name, face, setter)
        if bottom <= _END:
            return tuple(marks)
    return tuple(mark for mark in marks if isinstance(mark, Words) and mark.baseline <= _END)


def _wording(wording: str, signature: str, face: Face, setter: Setter) -> tuple[list[Mark], float]:
    """Every paragraph and the name below them, and where they end."""
    marks: list[Mark] = []
    pitch, baseline = face.px * MM * _LEADING, _TEXT_AT
    for paragraph in wording.splitlines():
        for line in setter.lines(paragraph, face, _RIGHT - _LEFT, _MOST):
            marks.append(Words(_LEFT, baseline, line, face))
            baseline += pitch
        baseline += _BETWEEN
    if signature:
        baseline += _BETWEEN
        marks.append(setter.line_until(_RIGHT, baseline, signature, face, _RIGHT - _LEFT))
    return marks, baseline
