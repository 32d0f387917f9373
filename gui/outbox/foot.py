"""What can be done with the message that is on."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from core.text import T
from gui.desk import Desk
from gui.outbox.rows import TAKE_BACK
from gui.widgets.button import Button, ButtonKind
from gui.widgets.strip import Strip
from gui.widgets.words import key_words


class Foot(Strip):
    """`send_asked`, `skip_asked`, `edit_asked`, `later_asked` and `call_asked` come from its buttons."""

    send_asked = Signal()
    skip_asked = Signal()
    edit_asked = Signal()
    later_asked = Signal()
    call_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("sunken", "above")
        self._desk = desk
        themes, say = desk.themes, desk.say
        self._send = Button(themes, "", ButtonKind.PRIMARY, icon="copy", keys=key_words("Ctrl+C"))
        self._skip = Button(themes, say(T("Skip")), keys=key_words("Delete"))
        self._edit = Button(themes, say(T("Change this text")), icon="edit", keys="F2")
        later = say(T("Send later"))
        self._later = Button(themes, later, icon="clock", keys=key_words("Ctrl+J"), icon_only=True)
        self._call = Button(
            themes, say(T("Call instead")), ButtonKind.TEXT, icon="phone", keys=key_words("Enter")
        )
        self._send.clicked.connect(self.send_asked)
        self._skip.clicked.connect(self.skip_asked)
        self._edit.clicked.connect(self.edit_asked)
        self._later.clicked.connect(self.later_asked)
        self._call.clicked.connect(self.call_asked)
        for button in (self._send, self._skip, self._edit, self._later):
            self.row.addWidget(button)
        self.row.addStretch(1)
        self.row.addWidget(self._call)
        self._say(roomy=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Fewer words where there is less room."""
        self._say(roomy=True)
        if self.sizeHint().width() > self.width():
            self._say(roomy=False)

    def _say(self, *, roomy: bool) -> None:
        words = T("Copy, mark sent, next") if roomy else T("Copy, next")
        self._send.set_words(self._desk.say(words))
        for button in (self._edit, self._call):
            button.set_icon_only(not roomy)

    def set_sendable(self, sendable: bool, answerable: bool, done: bool) -> None:
        """Whether the message that is on waits to be sent, is news that can be answered, or is `done` with
        and can be taken back."""
        for button in (self._send, self._later):
            button.setEnabled(sendable)
        self._skip.setEnabled(sendable or done)
        self._skip.set_words(self._desk.say(TAKE_BACK if done else T("Skip")))
        self._edit.setEnabled(sendable or answerable)
        self._edit.set_words(self._desk.say(T("Reply") if answerable else T("Change this text")))
        self._fit()
