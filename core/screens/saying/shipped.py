"""Every occasion that the program has wordings for, by the code that templates and greetings store."""

from collections.abc import Mapping

from core.calendar.festivals import FESTIVALS
from core.screens.saying.greetings import GREETINGS
from core.screens.saying.occasion import Occasion
from core.screens.saying.services import SERVICES
from core.screens.saying.touches import TOUCHES

OCCASIONS: Mapping[str, Occasion] = {**GREETINGS, **TOUCHES, **SERVICES}

KEEPING_IN_TOUCH = "greeting"
FESTIVAL = "festival"
NEWS = "news"
BIRTHDAY = "birthday"
FAMILY_BIRTHDAY = "family_birthday"


def festival_code(key: str) -> str:
    """The occasion of a festival: its own where there are wordings for it, else the one for any."""
    return key if key in FESTIVALS and key in OCCASIONS else FESTIVAL
