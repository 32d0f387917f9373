"""The way out of a form by Esc: what was typed is not lost to one key."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.label import PlainLabel
from gui.widgets.words import announce


class WayOut(PlainLabel):
    """A line of `form`, hidden until it is needed. `is_open` answers whether Esc may leave: where something
    was typed only the second one does, and the first has said so with `words`."""

    def __init__(self, themes: ThemeHolder, form: QWidget, words: str) -> None:
        super().__init__(themes, words, Role.CAPTION, "warn", wrap=True)
        self._form = form
        self.hide()

    def is_open(self) -> bool:
        if self.isVisible() or not _is_typed_in(self._form):
            return True
        self.show()
        announce(self, self.text())
        return False


def _is_typed_in(form: QWidget) -> bool:
    """Whether the user has changed the text of one of its fields."""
    lines, texts = form.findChildren(QLineEdit), form.findChildren(QPlainTextEdit)
    return any(line.isModified() for line in lines) or any(text.document().isModified() for text in texts)
