"""A window over the one it belongs to, which has the keyboard again afterwards."""

from PySide6.QtWidgets import QDialog, QWidget


class Dialog(QDialog):
    """Not every window manager gives the keyboard back by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if parent is not None:
            self.finished.connect(parent.window().activateWindow)
