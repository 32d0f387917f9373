"""What is done with a message of the queue: sent, left out, taken back."""

from PySide6.QtGui import QGuiApplication

from core.actions.greetings import drop_planned, send_greeting, skip_greeting
from core.changes import Changes
from core.text import T
from gui.desk import Desk
from gui.outbox.letter import Letter
from gui.outbox.queue import Queue
from gui.outbox.rows import Line


class Posting:
    """Each is one step, and the queue goes on to the next message after it."""

    def __init__(self, desk: Desk, queue: Queue, letter: Letter) -> None:
        self._session, self._queue, self._letter = desk.session, queue, letter

    def send(self, line: Line) -> None:
        """Copy the text and mark it as sent."""
        session, sending = self._session, self._letter.sending()
        if sending is None:
            return
        QGuiApplication.clipboard().setText(sending.spoken.text)
        following = self._queue.following(line)
        words = T("Copied, {name} is marked as sent", name=line.name)
        if session.run(lambda: send_greeting(session.book, sending, session.today), words) is not None:
            self._queue.go_on(following)

    def skip(self, line: Line) -> None:
        """Leave it out for today, or give up one that was set for now."""
        session, spoken = self._session, self._letter.spoken()
        if spoken is None:
            return
        following = self._queue.following(line)
        planned, person = line.row.addressee.planned, line.row.person

        def skip() -> Changes:
            if planned is not None:
                return drop_planned(session.book, planned.id)
            return skip_greeting(session.book, person, spoken, session.today)

        if session.run(skip) is not None:
            self._queue.go_on(following)

    def take_back(self, line: Line) -> Changes | None:
        """Undo the step in which it was sent or left out, and that alone; None where there is none."""
        greeting = line.row.greeting
        number = None if greeting is None else self._session.book.sent_in(greeting.id)
        return None if number is None else self._session.undo(number)
