"""What the window tells above a page: failures, and what is true of the file of the book."""

from collections.abc import Callable
from functools import partial

from core.errors import UserError
from core.screens.file_notes import Note
from core.screens.opening import Offer
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


def told_of_book(desk: Desk, note: Note, take: Callable[[Offer], object]) -> InlineMessage:
    """What is true of its file, with the ways out that there are."""
    tone = Tone.WARN if note.warns else Tone.NEUTRAL
    message = InlineMessage(desk.themes, tone, desk.say(note.what), desk.say(note.how), banner=True)
    for offer in note.offers:
        message.add_button(desk.say(offer.words)).clicked.connect(partial(take, offer))
    return message


def _mending(error: UserError) -> Text | None:
    if error.where is not None and error.fix is not None:
        return T("{where}. {fix}", where=error.where, fix=error.fix)
    return error.where or error.fix
