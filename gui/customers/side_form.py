"""A short form at the right of a card: fields, what it will do, and a way out."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.changes import Changes
from core.screens.card.entry import fault
from core.text import T, Text
from gui.customers.chooser import Chooser
from gui.customers.tab_order import in_reading_order
from gui.desk import Desk
from gui.keys import bind
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.field import Field
from gui.widgets.label import PlainLabel
from gui.widgets.side_panel import SidePanel
from gui.widgets.way_out import WayOut
from gui.widgets.words import key_words

Action = Callable[[], Changes]


class SideForm(SidePanel):
    """`closed` comes when it has done its work, or when the user has left it with Esc.

    Enter in a field and Ctrl+S save; what is typed wrongly is said under its field and keeps it open. A
    field that is hidden is not asked.
    """

    closed = Signal()

    def __init__(self, desk: Desk, title: Text, does: Text) -> None:
        super().__init__(desk.say(title))
        self.desk = desk
        self._fields: list[Field] = []
        self._save = Button(desk.themes, desk.say(does), ButtonKind.PRIMARY, keys=key_words("Ctrl+S"))
        self._cancel = Button(desk.themes, desk.say(T("Cancel")), keys="Esc")
        self._way_out = WayOut(desk.themes, self, desk.say(T("Press Esc again to drop what was typed")))
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.closed)
        self.head.addWidget(PlainLabel(desk.themes, desk.say(title), Role.SECTION, elide=True))
        self.body.setSpacing(12)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._save)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        self.foot.addWidget(self._way_out)
        self.foot.addLayout(buttons)
        bind(self, "Ctrl+S", self.save)

    def action(self) -> Action | None:
        """What saving does; None while something is missing, which has then been said."""
        raise AssertionError(f"{type(self).__name__} does nothing")

    def first_stop(self) -> QWidget:
        """Where the typing begins."""
        return self._fields[0].line

    def save(self) -> None:
        """Do it and close, unless something is typed wrongly or the book refuses."""
        wrong = [field for field in self._fields if not field.isHidden() and not field.validate()]
        if wrong:
            wrong[0].line.setFocus()
            return
        action = self.action()
        if action is not None and self.desk.session.run(action) is not None:
            self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        in_reading_order(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._way_out.is_open():
            self.closed.emit()

    def add_field(
        self, caption: Text, reads: Callable[[str], object] | None = None, placeholder: Text | None = None
    ) -> Field:
        """A field at the end of the form; `reads` raises UserError for what it does not understand."""
        say = self.desk.say
        check = None if reads is None else lambda text: _said(self.desk, fault(reads, text))
        hint = say(placeholder) if placeholder is not None else ""
        field = Field(self.desk.themes, say(caption), check, hint)
        field.line.returnPressed.connect(self.save)
        self._fields.append(field)
        self.body.addWidget(field)
        return field

    def add_words(self, words: Text) -> PlainLabel:
        """A quiet line at the end of the form."""
        label = PlainLabel(self.desk.themes, self.desk.say(words), Role.CAPTION, "text3", wrap=True)
        self.body.addWidget(label)
        return label

    def add_captioned(self, caption: Text, widget: QWidget) -> None:
        """A choice with its caption above it, at the end of the form; Enter on somebody chosen saves too."""
        if isinstance(widget, Chooser):
            widget.confirmed.connect(self.save)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(PlainLabel(self.desk.themes, self.desk.say(caption), Role.CAPTION, "text2"))
        column.addWidget(widget)
        self.body.addLayout(column)


def _said(desk: Desk, wrong: Text | None) -> str:
    return "" if wrong is None else desk.say(wrong)
