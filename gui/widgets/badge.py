"""What lists paint into their rows, shown alone: it takes the size that its words ask for."""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme, ThemeHolder


class Worded(Protocol):
    """What a badge shows, and says to a screen reader."""

    @property
    def words(self) -> str: ...


Spec = TypeVar("Spec", bound=Worded)


class Badge(QWidget, Generic[Spec]):
    """Measured by `size_of` and painted by `paint`, as in a list."""

    def __init__(
        self,
        themes: ThemeHolder,
        spec: Spec,
        size_of: Callable[[Spec, Theme], QSize],
        paint: Callable[[QPainter, QRectF, Spec, Theme], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes, self._spec, self._size_of, self._paint = themes, spec, size_of, paint
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(spec.words)
        themes.changed.connect(self.updateGeometry)
        themes.changed.connect(self.update)

    def set_spec(self, spec: Spec) -> None:
        """Show another one."""
        self._spec = spec
        self.setAccessibleName(spec.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self._size_of(self._spec, self._themes.theme)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter, self.rect().toRectF(), self._spec, self._themes.theme)
