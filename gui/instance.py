"""One window a book: a second start of the program raises the first window instead of opening another."""

import hashlib
import sys
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

_ANSWER_MS = 2_000


class Instance(QObject):
    """`raised` comes when the program was started again for the same book.

    `folder` is on this computer: locks on other drives do not always hold.
    """

    raised = Signal()

    def __init__(self, folder: Path, book: Path) -> None:
        super().__init__()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        digest = hashlib.sha256(str(book.absolute()).encode()).hexdigest()
        self._name = f"shuke-{digest[:16]}"
        # A bare name would lie in the temporary folder, which every process has for itself. The place of a
        # socket may have 107 bytes in all, so little of them is spent on the name.
        self._place = self._name if sys.platform == "win32" else str(folder / f"{digest[:8]}.sock")
        self._lock = QLockFile(str(folder / f"{self._name}.lock"))
        # Never stale by age: the lock of a program that ended in a crash is known by its process.
        self._lock.setStaleLockTime(0)

    def is_first(self) -> bool:
        """Whether no other window has the book; this one has it from now on."""
        return self._lock.tryLock(0)

    def call(self) -> bool:
        """Ask the first window to come to the front; whether it heard."""
        # Imported here, as below: a start waits for nothing of the network.
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._place)
        heard = socket.waitForConnected(_ANSWER_MS)
        socket.disconnectFromServer()
        return heard

    def listen(self) -> None:
        """Hear of later starts: to be called once the window is there."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._place)
        self._server.newConnection.connect(self._on_call)
        self._server.listen(self._place)

    def release(self) -> None:
        """The book is free for another window."""
        self._lock.unlock()

    def _on_call(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        self.raised.emit()
