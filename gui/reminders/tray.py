"""The icon beside the clock, where the desktop has a place for one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from core.screens.reminders import Glance, glance_words
from core.text import T
from gui.theme.theme import ThemeHolder
from gui.widgets.count_icon import CountIcon
from resources.words import Words

NOTICE_MS = 10_000


class Tray(QObject):
    """`front_asked` comes with a click on the icon or on a notice, `log_asked` and `quit_asked` from its
    menu. Without a place for it there is no icon, and no notice."""

    front_asked = Signal()
    log_asked = Signal()
    quit_asked = Signal()

    def __init__(self, themes: ThemeHolder, words: Callable[[], Words], parent: QObject) -> None:
        super().__init__(parent)
        self._themes, self._words = themes, words
        self._icon: CountIcon | None = None
        self._menu: QMenu | None = None

    @property
    def icon(self) -> CountIcon | None:
        """The icon while it is there."""
        return self._icon

    def set_shown(self, shown: bool) -> None:
        """Show the icon or take it away; a desktop may get a place for it later."""
        if shown and self._icon is None and QSystemTrayIcon.isSystemTrayAvailable():
            self._make()
        elif not shown and self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def show_glance(self, found: Glance) -> None:
        """Write the number on it."""
        if self._icon is not None:
            words = T("Shuke: {glance}", glance=glance_words(found))
            self._icon.set_count(found.households, self._words().say(words))

    def notify(self, words: str) -> bool:
        """Tell it in the desktop's own way; False where there is none."""
        if self._icon is None:
            return False
        self._icon.showMessage(self._words().say(T("Shuke")), words, self._icon.icon(), NOTICE_MS)
        return True

    def _make(self) -> None:
        say = self._words().say
        self._menu = QMenu()
        self._menu.addAction(say(T("Open Shuke"))).triggered.connect(lambda: self.front_asked.emit())
        self._menu.addAction(say(T("Log a contact"))).triggered.connect(lambda: self.log_asked.emit())
        self._menu.addSeparator()
        self._menu.addAction(say(T("Close Shuke"))).triggered.connect(lambda: self.quit_asked.emit())
        self._icon = CountIcon(self._themes, self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.front_asked)
        self._icon.show()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.front_asked.emit()
