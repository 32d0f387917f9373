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
        say = self._desk.say
        how = " ".join(say(part) for part in (error.where, error.fix) if part is not None)
        self._show(Tone.DANGER, say(T("{what}. ", what=error.what)), how)
        self.message.add_button(say(way_out)).clicked.connect(action)

    def warn(self, what: Text, fix: Text) -> None:
        """Tell what is missing and how to mend it."""
        self._show(Tone.WARN, self._desk.say(T("{what}. ", what=what)), self._desk.say(fix))

    def news(self, what: Text) -> None:
        """Tell what has been done."""
        self._show(Tone.NEUTRAL, self._desk.say(what), "")

    def clear(self) -> None:
        """Nothing to say."""
        self.message.clear_buttons()
        self.hide()

    def _show(self, tone: Tone, what: str, how: str) -> None:
        self.message.clear_buttons()
        self.show()
        self.message.set_message(tone, what, how, "warning" if tone is Tone.WARN else "")
