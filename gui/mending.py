"""What helps after a failure."""

from core.errors import UserError
from core.text import T, Text
from gui.desk import Desk
from gui.widgets.message import InlineMessage, Tone


def told_on_top(desk: Desk, error: UserError) -> InlineMessage | None:
    """A failure and its remedy in words; None where neither place nor remedy is known."""
    mending = _mending(error)
    if mending is None:
        return None
    what, how = desk.say(T("{sentence}.", sentence=error.what)), desk.say(mending)
    return InlineMessage(desk.themes, Tone.DANGER, what, how, banner=True)


def _mending(error: UserError) -> Text | None:
    if error.where is not None and error.fix is not None:
        return T("{where}. {fix}", where=error.where, fix=error.fix)
    return error.where or error.fix
