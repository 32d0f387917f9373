"""A card whose content is made anew."""

from PySide6.QtWidgets import QWidget

from gui.theme.theme import ThemeHolder
from gui.widgets.card import Card


class ChangingCard(Card):
    """One widget below the title, to be replaced as a whole."""

    def __init__(self, themes: ThemeHolder, title: str = " ", action: QWidget | None = None) -> None:
        super().__init__(themes, title, action=action)
        self._content = QWidget()
        self.add(self._content)

    def replace(self, content: QWidget) -> None:
        """Show this instead of what was there."""
        self.body.replaceWidget(self._content, content)
        self._content.deleteLater()
        self._content = content
