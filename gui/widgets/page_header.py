"""The head of a page: its title, what it shows, and what can be done."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.label import PlainLabel
from gui.widgets.room import make_room


class PageHeader(QFrame):
    """Title and subtitle at the left, actions at the right, 60 px high."""

    def __init__(
        self, themes: ThemeHolder, title: str = "", subtitle: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._spare: list[QWidget] = []
        self._title = PlainLabel(themes, role=Role.PAGE_TITLE)
        self._subtitle = PlainLabel(themes, role=Role.TABLE, token="text2", elide=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 0, 20, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._title)
        self._row.addWidget(self._subtitle, 1)
        self.set_title(title, subtitle)
        self._resize()
        themes.changed.connect(self._resize)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Show another title and subtitle."""
        self._title.set_words(title)
        self._subtitle.set_words(subtitle)
        self.setAccessibleName(f"{title} {subtitle}".strip())

    def add_action(self, widget: QWidget, *, spare: bool = False) -> None:
        """Put a button, a search field or a bar at the right end. What is `spare` goes where it would take
        room from the words."""
        self._row.addWidget(widget)
        if spare:
            self._spare.append(widget)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        gone = sum(w.sizeHint().width() + self._row.spacing() for w in self._spare if w.isHidden())
        roomy = self._row.sizeHint().width() + gone <= self.width()
        for widget in self._spare:
            widget.setVisible(roomy)
        make_room(self._row, self.width())

    def _resize(self) -> None:
        self.setFixedHeight(self._themes.theme.scaled(60))
