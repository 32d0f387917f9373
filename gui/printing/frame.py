"""What every printed page has around its matter: a head, headings of bands, and a foot."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from core.text import T, Text
from gui.printing.grid import FINE, LEFT, RIGHT, THICK
from gui.printing.marks import Face, Mark, Rule
from gui.printing.setting import Setter

BODY_TOP, BAND_HEIGHT = 19.9, 8.1
BODY_END = 281.0
"""Where matter begins and ends, and the height of a band's heading, in millimetres."""

_TITLE, _DAY, _BAND, _COUNT, _FOOT = Face(22, bold=True), Face(13), Face(13, bold=True), Face(12), Face(11)
_HEAD_BASELINE, _HEAD_RULE = 16.4, 19.7
_FOOT_RULE, _FOOT_BASELINE = 283.2, 288.0
_GAP = 3.8
_HALF = (RIGHT - LEFT) / 2


def page_head(setter: Setter, title: Text, after: Iterable[Text], at_right: Iterable[Text]) -> Iterator[Mark]:
    """The title and what stands after it; `at_right` goes inwards from the right edge."""
    heading = setter.line(LEFT, _HEAD_BASELINE, title, _TITLE, _HALF)
    yield heading
    start = LEFT + setter.width(heading.text, _TITLE) + _GAP
    for text in after:
        words = setter.line(start, _HEAD_BASELINE, text, _DAY, _HALF)
        yield words
        start += setter.width(words.text, _DAY) + _GAP
    end = RIGHT
    for text in at_right:
        words = setter.line_until(end, _HEAD_BASELINE, text, _DAY, _HALF)
        yield words
        end = words.left - _GAP
    yield Rule(LEFT, _HEAD_RULE, RIGHT - LEFT, THICK)


def page_number(page: int, pages: int) -> Text:
    return T("page {page} / {pages}", page=page, pages=pages)


def band_head(setter: Setter, top: float, title: Text, count: Text | None = None) -> Iterator[Mark]:
    """The heading of a band, and how much stands below it."""
    baseline = top + BAND_HEIGHT - 2.3
    words = setter.line(LEFT, baseline, title, _BAND, _HALF)
    yield words
    if count is not None:
        start = LEFT + setter.width(words.text, _BAND) + _GAP / 2
        yield setter.line(start, baseline, count, _COUNT, _HALF)
    yield Rule(LEFT, top + BAND_HEIGHT, RIGHT - LEFT, FINE)


def page_foot(
    setter: Setter, hint: Text, owner: str, printed: datetime, secret: bool = True
) -> Iterator[Mark]:
    """A hint at the left; whose page it is and when it was printed at the right. What is not `secret` may be
    read by everybody."""
    yield Rule(LEFT, _FOOT_RULE, RIGHT - LEFT, FINE)
    words = setter.line(LEFT, _FOOT_BASELINE, hint, _FOOT, _HALF)
    yield words
    room = RIGHT - LEFT - setter.width(words.text, _FOOT) - _GAP
    yield setter.line_until(RIGHT, _FOOT_BASELINE, _imprint(owner, printed, secret), _FOOT, room)


def _imprint(owner: str, printed: datetime, secret: bool) -> Text:
    when = {"day": printed.date(), "time": f"{printed:%H:%M}"}
    if not secret:
        return T("Shuke {day} {time}", **when)
    if not owner:
        return T("Contains customer phones, keep safe. Shuke {day} {time}", **when)
    return T("For {name} only, contains customer phones, keep safe. Shuke {day} {time}", name=owner, **when)
