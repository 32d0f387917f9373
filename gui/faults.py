"""Faults while the window is open: those of the disk are told on the page, those of ours in a window."""

from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from core.errors import BusyError, UserError
from core.reports import Report
from gui.session import Session
from gui.theme.theme import ThemeHolder
from resources.words import Words

Record = Callable[[type[BaseException], TracebackType | None], Report]
Explain = Callable[[BaseException], UserError | None]


class Faults:
    """`record` writes a fault down and returns what was written, `note` writes one line, `explain` knows
    failures of the disk that came up where nobody waited for them."""

    def __init__(self, record: Record, note: Callable[[str], object], explain: Explain) -> None:
        self._record, self._note, self._explain = record, note, explain
        self._is_told = False

    def hook(
        self, session: Session, themes: ThemeHolder, words: Callable[[], Words], toolkit: QApplication
    ) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
        """What the interpreter is to call for an exception that nobody caught."""

        def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            told = error if isinstance(error, UserError) else self._explain(error)
            if told is not None:
                self._tell(kind, told, session)
                return
            report = self._record(kind, trace)
            if not self._is_told:  # a fault in painting comes again with every paint
                self._is_told = True
                self._show(report, themes, words(), toolkit)

        return tell

    def _tell(self, kind: type[BaseException], told: UserError, session: Session) -> None:
        """On the page. A click that found the book locked leaves everything as it is: while our own worker
        writes, the pages ask again after it."""
        if isinstance(told, BusyError) and session.is_held:
            return
        self._note(f"told {kind.__name__}")
        session.failed.emit(told)

    def listen_to_toolkit(self) -> None:
        """Write down what the toolkit complains of: its kind and place, for the words may quote a file."""

        def note(kind: QtMsgType, context: QMessageLogContext, _words: str) -> None:
            self._note(f"toolkit {kind.name} {context.category or ''} {context.line}")

        qInstallMessageHandler(note)

    def _show(self, report: Report, themes: ThemeHolder, words: Words, toolkit: QApplication) -> None:
        # Imported here because most days need none.
        from gui.crash import CrashWindow

        self._window = CrashWindow(themes, words, report)
        self._window.rejected.connect(toolkit.quit)
        self._window.finished.connect(self._forget)
        self._window.open()

    def _forget(self) -> None:
        self._is_told = False
