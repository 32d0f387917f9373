"""Sets words on a page: in the reader's language, no wider than their room."""

from collections.abc import Sequence

from core.ports import Speaker
from core.text import Text
from gui.printing.breaking import Width, broken, elided
from gui.printing.marks import Face, Widths, Words


class Setter:
    """Knows how to say a message and how wide it gets. Places and rooms are millimetres."""

    def __init__(self, speaker: Speaker, widths: Widths) -> None:
        self._speaker, self._widths = speaker, widths

    def said(self, text: Text | str) -> str:
        """A message in the reader's language; what a person wrote stands as it is."""
        return text if isinstance(text, str) else self._speaker.say(text)

    def phone(self, digits: str) -> str:
        """A number in the groups it is read in."""
        return self._speaker.phone(digits)

    def width(self, text: str, face: Face) -> float:
        """The width of words that have been said."""
        return self._widths.width(text, face)

    def line(self, left: float, baseline: float, text: Text | str, face: Face, room: float) -> Words:
        """One line, cut with an ellipsis."""
        return Words(left, baseline, elided(self.said(text), room, self._wide(face)), face)

    def line_until(self, right: float, baseline: float, text: Text | str, face: Face, room: float) -> Words:
        """One line that ends at `right`."""
        words = elided(self.said(text), room, self._wide(face))
        return Words(right - self.width(words, face), baseline, words, face)

    def lines(self, text: Text | str, face: Face, room: float, most: int) -> list[str]:
        """The text in at most so many lines, not placed yet."""
        return broken(self.said(text), room, self._wide(face), most)

    def fitting(self, text: str, faces: Sequence[Face], room: float) -> Face:
        """The first face in which the words fit; the last if they fit in none."""
        return next((face for face in faces if self.width(text, face) <= room), faces[-1])

    def _wide(self, face: Face) -> Width:
        return lambda text: self._widths.width(text, face)
