"""What the window asks of a page."""

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from core.changes import Changes
from core.text import Text
from gui.desk import Desk
from gui.widgets.empty import EmptyState
from gui.widgets.side_panel import SidePanel
from gui.widgets.strip import Strip


class Page(QWidget):
    """One place in the navigation: `key` names it, `icon` and `label` stand there, `set_apart` draws a
    line above it. `places` are the keys of all pages, written by the window before the first refresh.

    `goto` asks the window for another page: its key, and what it should show. `told` carries a `Text`
    that the window says in passing. `moved` tells that `selected_rect` is another one, `counted` that `count`
    is.
    """

    key = ""
    icon = ""
    label: Text
    set_apart = False
    places: frozenset[str] = frozenset()
    goto = Signal(str, object)
    told = Signal(object)
    moved = Signal()
    counted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def refresh(self) -> None:
        """Ask the book again and show the answer."""
        raise AssertionError(f"{type(self).__name__} does not show anything")

    def outdate(self) -> None:
        """Hear that what is shown may not be true any more; `refresh` follows when the page is seen."""

    def concerns(self, changes: Changes) -> bool:
        """Whether these changes may show here; most pages rest on everything."""
        return bool(changes.tables) or not changes.number

    def show_subject(self, subject: object) -> None:
        """Show one thing of the page: the customer or household another page named."""

    def point_to(self, changes: Changes) -> None:
        """Go to what an undo or redo has just changed, if it stands here."""

    def enter(self) -> None:
        """Put the keyboard where the work is; where there is none, on what the page offers instead."""
        self.take_focus()
        if self._keyboard() is None:
            offers = (empty.button for empty in self.findChildren(EmptyState))
            next((offer for offer in offers if offer.isVisibleTo(self)), self).setFocus()

    def resume(self) -> None:
        """Put the keyboard back where it was; where that has gone, enter anew."""
        before = self._keyboard()
        if before is None:
            self.enter()
        else:
            before.setFocus()

    def stand_as(self, former: "Page") -> None:
        """Take the place of this page of the window before, which spoke another language."""

    def take_focus(self) -> None:
        """Put the keyboard where the work is."""
        self.setFocus()

    def regions(self) -> list[QWidget]:
        """The parts that F6 goes round, in reading order."""
        return [self]

    def selected_rect(self) -> QRect:
        """Where the selected row is on the page: nothing may cover it."""
        return QRect()

    def foot_rects(self) -> list[QRect]:
        """Where buttons stand at the bottom of the page: nothing may cover them either."""
        feet = (*self.findChildren(Strip), *(panel.foot_frame for panel in self.findChildren(SidePanel)))
        seen = [foot for foot in feet if foot.isVisible() and foot.findChild(QAbstractButton) is not None]
        rects = [foot.rect().translated(foot.mapTo(self, QPoint(0, 0))) for foot in seen]
        return [rect for rect in rects if rect.bottom() >= self.rect().bottom()]

    def count(self) -> str:
        """What stands beside the label in the navigation: only where work waits."""
        waiting = self.waiting()
        return self.desk.words.number(waiting) if waiting else ""

    def waiting(self) -> int:
        """How much work waits here."""
        return 0

    def _keyboard(self) -> QWidget | None:
        """What part of the page had the keyboard last, if it can be seen."""
        focus = self.focusWidget()
        return focus if focus is not None and focus is not self and focus.isVisibleTo(self) else None
