"""What stands above a step: a failure with the way out, what is missing, or news."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import UserError
from core.text import T, Text
from gui.desk import Desk
from gui.widgets.message import InlineMessage, Tone


class Notices(QWidget):
    """One message at most; the next replaces it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.message = InlineMessage(desk.themes, Tone.NEUTRAL, "", banner=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.message)
        self.clear()

    def fail(self, error: UserError, way_out: Text, action: Callable[[], object]) -> None:
        """Tell a failure, and offer the way out on a button."""
        self._show(Tone.DANGER, error.what, _mending(error))
        self.message.add_button(self._desk.say(way_out)).clicked.connect(action)

    def warn(self, what: Text, fix: Text) -> None:
        """Tell what is missing and how to mend it."""
        self._show(Tone.WARN, what, fix)

    def news(self, what: Text) -> None:
        """Tell what has been done."""
        self._show(Tone.NEUTRAL, what, None)

    def clear(self) -> None:
        """Nothing to say."""
        self.message.clear_buttons()
        self.hide()

    def _show(self, tone: Tone, what: Text, how: Text | None) -> None:
        self.message.clear_buttons()
        self.show()
        say = self._desk.say
        icon = "warning" if tone is Tone.WARN else ""
        self.message.set_message(tone, say(T("{sentence}.", sentence=what)), say(how) if how else "", icon)


def _mending(error: UserError) -> Text | None:
    """Where it happened and how to mend it, as far as they are known."""
    if error.where is not None and error.fix is not None:
        return T("{where}. {fix}", where=error.where, fix=error.fix)
    return error.where or error.fix
