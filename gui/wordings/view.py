"""The user's own wordings: a list by occasion, and beside it the one that is on, to be changed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.templates import drop_template
from core.changes import Changes
from core.screens.saying.own import own_wordings
from core.text import N, T
from gui.desk import Desk
from gui.ground import Ground
from gui.keys import bind
from gui.widgets.button import Button, ButtonKind
from gui.widgets.empty import EmptyState
from gui.widgets.flush import flush
from gui.widgets.page_header import PageHeader
from gui.widgets.words import key_words
from gui.wordings.form import WordingForm
from gui.wordings.rows import OwnWordings, WordingRow

_FORM = 480
_NARROW_FORM = 400
_NARROW = 1280


class WordingsView(Ground):
    """↑ ↓ choose, Enter or F2 changes, Ctrl+N writes a new one, Delete takes away, Ctrl+S saves. `closed`
    comes with Esc."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.themes)
        self._desk = desk
        say, themes = desk.say, desk.themes
        self.list = OwnWordings(desk)
        self.form = WordingForm(desk)
        self._header = PageHeader(themes)
        self._back = Button(themes, say(T("Greetings")), icon="chevron_left", keys="Esc")
        self._new = Button(
            themes, say(T("New wording")), ButtonKind.PRIMARY, icon="plus", keys=key_words("Ctrl+N")
        )
        self._empty = EmptyState(
            themes,
            say(T("No wordings of my own yet")),
            say(T("What is kept here is offered first, filled in for each customer")),
        )
        self._lay_out()
        self._listen()

    def start(self, occasion: str = "") -> None:
        """Show what there is, going to what there is for the occasion with this code; what is being typed
        is dropped."""
        self._ask()
        fitting = [row for row in self.list.rows.rows() if row.wording.template.reason == occasion]
        if fitting:
            self.list.select_key(fitting[0].wording.template.id)
        row = self.list.current_row
        self.form.start(None if row is None else row.wording.template, occasion)

    def take_focus(self) -> None:
        """On the list, or on an empty form where there is nothing in it."""
        if self.list.current_row is None:
            self.form.take_focus()
        else:
            self.list.setFocus()

    def regions(self) -> list[QWidget]:
        return [self.list, self.form]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.form.setFixedWidth(_NARROW_FORM if self.window().width() < _NARROW else _FORM)

    def _ask(self) -> None:
        wordings = own_wordings(self._desk.session.book)
        self.list.show_wordings(wordings)
        self.list.setVisible(bool(wordings))
        self._empty.setVisible(not wordings)
        count = N("{n} wording", "{n} wordings", len(wordings))
        self._header.set_title(self._desk.say(T("My wordings")), self._desk.say(count))

    def _show(self, row: WordingRow | None) -> None:
        self.form.start(None if row is None else row.wording.template)

    def _start_new(self) -> None:
        """An empty form, for the occasion that was on."""
        self.form.start(None, str(self.form.occasion.currentData()))
        self.form.take_focus()

    def _edit(self) -> None:
        if self.list.current_row is not None:
            self._show(self.list.current_row)
            self.form.take_focus()

    def _drop(self) -> None:
        row, session = self.list.current_row, self._desk.session
        if row is not None:
            session.run(lambda: drop_template(session.book, row.wording.template.id))
            self.start()
            self.take_focus()

    def _leave_form(self) -> None:
        """Back to the list; where there is none, back to the greetings."""
        if self.list.current_row is None:
            self.closed.emit()
            return
        self._show(self.list.current_row)
        self.list.setFocus()

    def _go_to(self, template_id: int) -> None:
        """To the wording that was kept: the list has it by now."""
        self.list.select_key(template_id)
        self._show(self.list.current_row)
        self.list.setFocus()

    def _on_changed(self, _changes: Changes) -> None:
        """Somebody changed the book; what is being typed stays."""
        if self.isVisible():
            self._ask()
            self._follow(self.list.current_row)

    def _follow(self, row: WordingRow | None) -> None:
        """Show the row that is on now, unless it is another one without the user having gone there."""
        if self.list.hasFocus() or not self.form.text.document().isModified():
            self._show(row)

    def _lay_out(self) -> None:
        for widget in (self._back, self._new):
            self._header.add_action(widget)
        row = flush(QHBoxLayout())
        row.addWidget(self.list, 1)
        row.addWidget(self._empty, 1)
        row.addWidget(self.form)
        column = flush(QVBoxLayout(self))
        column.addWidget(self._header)
        column.addLayout(row, 1)

    def _listen(self) -> None:
        self._back.clicked.connect(self.closed)
        self._new.clicked.connect(self._start_new)
        self.list.chosen.connect(self._follow)
        self.list.opened.connect(lambda _row: self._edit())
        self.form.saved.connect(self._go_to)
        self.form.left.connect(self._leave_form)
        self.form.drop_asked.connect(self._drop)
        self._desk.session.changed.connect(self._on_changed)
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+N": self._start_new,
            "Ctrl+S": self.form.save,
            "F2": self._edit,
        }
        for sequence, action in keys.items():
            bind(self, sequence, action)
        bind(self.list, "Delete", self._drop)
