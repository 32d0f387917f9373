"""How far a job or a day has come, and flat bars where content is on its way."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.button import Button
from gui.widgets.label import IconLabel, PlainLabel
from gui.widgets.painting import rounded


class ProgressBar(QProgressBar):
    """A flat bar of 6 px. `name` is what a screen reader calls it."""

    def __init__(self, themes: ThemeHolder, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def set_progress(self, done: int, total: int) -> None:
        """`done` of `total`; a total of 0 is shown as nothing done."""
        # Left alone, the toolkit's bar repaints the whole window at once, and it is painted twice.
        self.setUpdatesEnabled(False)
        self.setRange(0, max(1, total))
        self.setValue(done if total else 0)
        self.setUpdatesEnabled(True)

    def sizeHint(self) -> QSize:
        return QSize(120, 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, rect = self._themes.theme, self.rect().toRectF()
        rounded(painter, rect, 3, theme.colour("track"))
        share = self.value() / max(1, self.maximum())
        if share > 0:
            # The clip keeps the right end straight until the bar is full.
            painter.setClipRect(QRectF(0, 0, rect.width() * share, rect.height()))
            rounded(painter, rect, 3, theme.colour("accent_fill"))


class ProgressCard(QFrame):
    """A running job: what it does with its count, a bar, and the way to stop it (`cancelled`)."""

    cancelled = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        cancel_words: str,
        icon: str = "import_export",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = PlainLabel(themes, role=Role.TABLE, elide=True)
        self._bar = ProgressBar(themes)
        self._cancel = Button(themes, cancel_words, small=True)
        self._cancel.clicked.connect(self.cancelled)
        self._lay_out(themes, icon)

    def set_progress(self, words: str, done: int, total: int) -> None:
        """`words` tell the step and its count, such as "Checking duplicates, 1,840 of 3,120 rows"."""
        self._words.set_words(words)
        self._bar.setAccessibleName(words)
        self._bar.set_progress(done, total)

    def set_cancellable(self, cancellable: bool) -> None:
        """Whether it can still be stopped."""
        self._cancel.setEnabled(cancellable)

    def _lay_out(self, themes: ThemeHolder, icon: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(IconLabel(themes, icon, "text"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        row.addLayout(column, 1)
        row.addWidget(self._cancel)
