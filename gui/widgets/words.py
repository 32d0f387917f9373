"""Words outside the text itself: tooltips, announcements for screen readers, names of keys."""

import sys
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget


def plain_tooltip(words: str) -> str:
    """`words` as a tooltip that wraps and never takes them for markup; empty stays empty."""
    return f"<qt>{escape(words).replace(chr(10), '<br>')}</qt>" if words else ""


_CAPS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Return": "Enter"}


def key_words(keys: QKeySequence | str) -> str:
    """A shortcut as it stands on a key cap: `Ctrl K` on Windows and Linux, `⌘K` on macOS."""
    if sys.platform == "darwin":
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    # The toolkit would translate the names of keys; what stands on the keyboard are signs.
    parts = QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText).split("+")
    return " ".join(_CAPS.get(part, part) for part in parts).strip()


def key_name(keys: str) -> str:
    """A shortcut as it stands in a sentence: `Ctrl+K` on Windows and Linux, `⌘K` on macOS."""
    return key_words(keys).replace(" ", "+")


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say `words` without moving the focus."""
    # Imported here because it takes long to load, and nothing is announced before something happens.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def set_look(widget: QWidget, name: str, value: str) -> None:
    """Set a property that style sheets ask for, and have them look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    # Before it is first shown the style has not looked at all, and asking for the style takes 10 ms.
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
