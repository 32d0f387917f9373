"""One wording of the user's own: for what, in which tone, and its text with fields in braces."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit

from core.actions.templates import change_template, keep_template
from core.model.message import Template, Tone
from core.rules.filling import field_names
from core.screens.saying.own import TONES
from core.screens.saying.shipped import OCCASIONS
from core.text import T, Text
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.combo import ComboBox
from gui.widgets.label import PlainLabel
from gui.widgets.segments import Segment, Segments
from gui.widgets.side_panel import SidePanel
from gui.widgets.way_out import WayOut
from gui.widgets.words import key_words

_HEIGHT = 148
_FIELDS_IN_A_ROW = 5


class WordingForm(SidePanel):
    """`saved` gives the id of the wording that was kept; `left` comes with Esc, `drop_asked` when it is to be
    taken away."""

    saved = Signal(int)
    left = Signal()
    drop_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.say(T("Wording")))
        self._desk = desk
        self._known: Template | None = None
        say, themes = desk.say, desk.themes
        self._title = PlainLabel(themes, role=Role.SECTION, elide=True)
        self.occasion = ComboBox(themes, say(T("For which occasion")))
        for code, occasion in OCCASIONS.items():
            self.occasion.addItem(say(occasion.name), code)
        self.tone = Segments(themes, say(T("Tone")), [Segment(say(words)) for words in TONES.values()])
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(say(T("Text of the wording")))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_HEIGHT)
        self._save = Button(themes, say(T("Save")), ButtonKind.PRIMARY, keys=key_words("Ctrl+S"))
        self._drop = Button(themes, say(T("Take this wording away")), keys="Delete")
        self._way_out = WayOut(themes, self, say(T("Press Esc again to drop what was typed")))
        self._save.clicked.connect(self.save)
        self._drop.clicked.connect(self.drop_asked)
        self._lay_out()
        self.start(None)

    def start(self, known: Template | None, reason: str = "") -> None:
        """Show this wording; None: an empty one, for the occasion with this code."""
        self._known = known
        self._way_out.hide()
        self._title.set_words(self._desk.say(T("New wording") if known is None else T("Change my wording")))
        code = reason if known is None else known.reason
        self.occasion.setCurrentIndex(max(0, self.occasion.findData(code)))
        if known is not None:
            self.tone.set_index(list(TONES).index(known.tone))
        self.text.setPlainText("" if known is None else known.text)
        for widget in (self.occasion, self.tone):
            widget.setEnabled(known is None)
        self._drop.setVisible(known is not None)

    def take_focus(self) -> None:
        """On the text, behind its last word; of a new one on what it is for."""
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        (self.occasion if self._known is None else self.text).setFocus()

    def save(self) -> None:
        """Keep it, unless the book refuses; what was not changed is kept already."""
        session, known, text = self._desk.session, self._known, self.text.toPlainText().strip()
        if known is not None and text == known.text:
            self.saved.emit(known.id)
            return
        new = session.book.templates.next_id()
        if known is None:
            action = partial(keep_template, session.book, self._template(text))
        else:
            action = partial(change_template, session.book, known.id, text)
        if session.run(action) is not None:
            self.saved.emit(new if known is None else known.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._way_out.is_open():
            self.left.emit()

    def _template(self, text: str) -> Template:
        code, tone = str(self.occasion.currentData()), list(Tone)[self.tone.index]
        return Template(code, text, tone, self._desk.words.language, OCCASIONS[code].purpose)

    def _insert(self, field: str) -> None:
        self.text.insertPlainText(field)
        self.text.setFocus()

    def _lay_out(self) -> None:
        self.head.addWidget(self._title)
        self.body.setSpacing(8)
        self._add(T("For which occasion"))
        self.body.addWidget(self.occasion)
        self._add(T("Tone"))
        self.body.addWidget(self.tone)
        self._add(T("Text of the wording"))
        self.body.addWidget(self.text)
        self._add(T("Filled in for each customer"))
        self.body.addLayout(self._fields())
        words = T("Offered before the wordings of the program. Nobody gets one whose fields are not known")
        hint = PlainLabel(self._desk.themes, self._desk.say(words), Role.CAPTION, "text3", wrap=True)
        self.body.addWidget(hint)
        self.body.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._save, self._drop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.foot.addWidget(self._way_out)
        self.foot.addLayout(buttons)

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, field in enumerate(field_names(self._desk.words.language)):
            button = Button(self._desk.themes, field, small=True)
            button.setAccessibleName(self._desk.say(T("Insert {field}", field=field)))
            button.clicked.connect(partial(self._insert, field))
            grid.addWidget(button, *divmod(place, _FIELDS_IN_A_ROW))
        grid.setColumnStretch(_FIELDS_IN_A_ROW, 1)
        return grid

    def _add(self, caption: Text) -> None:
        self.body.addWidget(PlainLabel(self._desk.themes, self._desk.say(caption), Role.CAPTION, "text2"))
