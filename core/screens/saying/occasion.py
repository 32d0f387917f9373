"""An occasion to say something, and the wordings that come with the program for it."""

from core.model.interaction import Purpose
from core.model.message import Tone
from core.records import dataclass
from core.text import Text


@dataclass(frozen=True, slots=True)
class Occasion:
    """`purpose` is that of its wordings; `formal` are for the new, `warm` for the old."""

    name: Text
    purpose: Purpose
    formal: tuple[Text, ...]
    warm: tuple[Text, ...]

    def texts(self, tone: Tone) -> tuple[Text, ...]:
        """The wordings in one tone."""
        return self.warm if tone is Tone.WARM else self.formal
