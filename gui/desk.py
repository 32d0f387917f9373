"""What every page is handed: the session, the look, the language, the worker and the printer."""

from collections.abc import Callable

from core.papers import Paper
from core.ports import Library, Login
from core.records import dataclass
from core.text import Text
from gui.jobs import Jobs
from gui.session import Session
from gui.theme.theme import ThemeHolder
from resources.words import Words


@dataclass(frozen=True, slots=True)
class Desk:
    """Handed down explicitly. Another language means another desk, and pages made anew."""

    session: Session
    themes: ThemeHolder
    words: Words
    jobs: Jobs
    library: Library
    paper: Callable[[], Paper]
    login: Callable[[], Login] | None = None
    """Whether this computer starts the program by itself; None where that cannot be asked."""

    def say(self, text: Text) -> str:
        """The message in the language of the window."""
        return self.words.say(text)
