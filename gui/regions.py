"""Where the keyboard is in a window: the parts that F6 goes round, and whether one may take it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.widgets.veil import Veil


def enter_next(regions: Sequence[QWidget], focus: QWidget | None, step: int) -> None:
    """Give the keyboard to the next of those that can be seen, or with -1 to the one before."""
    seen = [region for region in regions if region.isVisible()]
    inside = (place for place, region in enumerate(seen) if focus and _holds(region, focus))
    here = next(inside, len(seen) - 1)
    _enter(seen[(here + step) % len(seen)])


def is_looked_at(part: QWidget) -> bool:
    """Whether it can be seen and nothing lies over it. What is answered later takes the keyboard only then:
    the user may have gone elsewhere."""
    return part.isVisible() and not any(veil.isVisible() for veil in part.window().findChildren(Veil))


def _holds(region: QWidget, widget: QWidget) -> bool:
    return region is widget or region.isAncestorOf(widget)


def _enter(region: QWidget) -> None:
    """Give the keyboard to a region: to the first part of it that takes it by Tab."""
    for widget in [region, *region.findChildren(QWidget)]:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return
