"""The bar below the list while customers are ticked: how many, what can be done, the tag being typed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from core.screens.several import SeveralScreen
from core.text import T, Text
from gui.customers.tag_field import TagField
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.flush import flush
from gui.widgets.label import PlainLabel
from gui.widgets.strip import Strip
from gui.widgets.words import key_words

_NARROW = 960


class BulkBar(Strip):
    """`tagged` gives the tags that were typed; the other signals ask for what their button says."""

    tagged = Signal(str)
    planned = Signal()
    joined = Signal()
    print_asked = Signal()
    export_asked = Signal()
    cancelled = Signal()
    left = Signal()

    def __init__(self, desk: Desk, screen: SeveralScreen) -> None:
        super().__init__("selected", "above")
        self._desk, self._screen = desk, screen
        themes, say = desk.themes, desk.say
        self._count = PlainLabel(themes, role=Role.TABLE, bold=True)
        self._homes = PlainLabel(themes, role=Role.CAPTION, token="text2")
        self._tag = self._button(T("Tag"), "tag", "Ctrl+T")
        self._plan = self._button(T("Put into next week"), "calendar", "Ctrl+J")
        self._join = self._button(T("One family"), "families", "Ctrl+I")
        self._print = self._button(T("Print…"), "print", "Ctrl+P")
        self._export = Button(themes, say(T("Export…")), icon="import_export")
        self._cancel = Button(themes, say(T("Cancel")), ButtonKind.TEXT, keys="Esc")
        self.field = TagField(themes, say(T("Tag")), say(T("Tag, ↑ ↓ for those there are")))
        self._told = PlainLabel(themes, role=Role.CAPTION, token="text2", elide=True)
        self._faces = QStackedWidget()
        self._lay_out()
        self._listen()
        self.hide()

    @property
    def is_tagging(self) -> bool:
        """Whether a tag is being typed."""
        return self._faces.currentIndex() == 1

    def show_ticked(self) -> None:
        """Say what is ticked; gone without any."""
        screen, say = self._screen, self._desk.say
        self.setVisible(bool(screen.ticked))
        if not screen.ticked:
            self._faces.setCurrentIndex(0)
            return
        self._count.set_words(say(screen.count()))
        self._homes.set_words(say(screen.count_of_households()))
        self._plan.setEnabled(screen.may_be_planned)
        self._plan.set_hint(say(screen.spread()))
        self._join.setEnabled(screen.may_be_family)
        self._show_told()

    def start_tagging(self) -> None:
        """Ask for the tag."""
        self._faces.setCurrentIndex(1)
        self.field.start_over()
        self._show_told()
        self.field.setFocus()

    def end_tagging(self) -> None:
        """Back to what can be done."""
        self._faces.setCurrentIndex(0)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._desk.themes.theme.scaled(_NARROW)
        self._homes.setHidden(narrow)
        for button in (self._join, self._print, self._export):
            button.set_icon_only(narrow)

    def _show_told(self) -> None:
        if self.is_tagging:
            self._told.set_words(self._desk.say(self._screen.told(self.field.text())))

    def _offer(self, down: bool) -> None:
        self.field.walk(self._screen.tags_like(self.field.typed), down)

    def _button(self, words: Text, icon: str, keys: str) -> Button:
        return Button(self._desk.themes, self._desk.say(words), icon=icon, keys=key_words(keys))

    def _listen(self) -> None:
        self._tag.clicked.connect(self.start_tagging)
        self._plan.clicked.connect(self.planned)
        self._join.clicked.connect(self.joined)
        self._print.clicked.connect(self.print_asked)
        self._export.clicked.connect(self.export_asked)
        self._cancel.clicked.connect(self.cancelled)
        self.field.textChanged.connect(lambda _text: self._show_told())
        self.field.stepped.connect(self._offer)
        self.field.returnPressed.connect(lambda: self.tagged.emit(self.field.text()))

    def _lay_out(self) -> None:
        buttons = (self._tag, self._plan, self._join, self._print, self._export)
        for face, leading, rest in (
            (QWidget(), self._homes, buttons),
            (QWidget(), self.field, (self._told,)),
        ):
            row = flush(QHBoxLayout(face))
            row.setSpacing(8)
            row.addWidget(leading)
            row.addStretch(1)
            for widget in rest:
                row.addWidget(widget)
            self._faces.addWidget(face)
        self.row.addWidget(self._count)
        self.row.addWidget(self._faces, 1)
        self.row.addWidget(self._cancel)
