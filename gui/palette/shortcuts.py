"""The commands of a page, found where they already are: in the keys that it binds and tells."""

from collections.abc import Iterator

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from gui.desk import Desk
from gui.palette.offer import Offer
from gui.shortcuts.known import EVERYWHERE, OF_PAGES
from gui.widgets.words import key_words

_NOT_OFFERED = frozenset({"Ctrl+K", "F6", "Ctrl+Shift+Z", "Ctrl+0"})
"""Keys of the palette itself, of the keyboard alone, and of pages that are offered as such."""

_ICONS = {
    "Ctrl+B": "purchase",
    "Ctrl+D": "qr",
    "Ctrl+E": "note",
    "Ctrl+F": "search",
    "Ctrl+I": "families",
    "Ctrl+J": "clock",
    "Ctrl+N": "plus",
    "Ctrl+P": "print",
    "Ctrl+Return": "check",
    "Ctrl+Shift+C": "copy",
    "Ctrl+T": "tag",
    "Ctrl+Y": "redo",
    "Ctrl+Z": "undo",
    "F1": "info",
    "F2": "edit",
    "F4": "panel",
}
_OTHER_ICON = "arrow_right"


def commands(desk: Desk, window: QWidget, page_key: str, focus: QWidget) -> Iterator[Offer]:
    """What the keys told for this page would do with the keyboard on `focus`, in the order of telling."""
    here = _shortcuts(window, focus)
    for keys in (*OF_PAGES.get(page_key, ()), *EVERYWHERE):
        cap = keys.caps[0]
        shortcut = here.get(QKeySequence(cap).toString())
        if shortcut is not None and cap not in _NOT_OFFERED:
            icon, words = _ICONS.get(cap, _OTHER_ICON), desk.say(keys.does)
            yield Offer(f"keys:{cap}", icon, words, shortcut.activated.emit, keys=key_words(cap))


def _shortcuts(window: QWidget, focus: QWidget) -> dict[str, QShortcut]:
    """The shortcuts of every part of the window that the keyboard is in, by their keys."""
    return {
        shortcut.key().toString(): shortcut
        for shortcut in window.findChildren(QShortcut)
        if shortcut.isEnabled() and _is_around(shortcut.parent(), focus)
    }


def _is_around(part: object, focus: QWidget) -> bool:
    return isinstance(part, QWidget) and (part is focus or part.isAncestorOf(focus))
