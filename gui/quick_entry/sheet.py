"""Log anything: a sheet over the page that stands, from who to what is next, written by Enter."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.actions.quick_entries import log_entry
from core.model.interaction import Kind
from core.text import T
from gui.desk import Desk
from gui.keys import bind
from gui.quick_entry.form import EntryForm
from gui.quick_entry.found_list import FoundList
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.label import PlainLabel
from gui.widgets.painting import fill
from gui.widgets.words import key_words

_WIDEST, _EDGE = 920, 16
_HIGHEST, _HIGHEST_ASKING = 560, 700
"""Height of the sheet, and while it asks the questions of a revisit, px."""
_SIDE, _NARROW_SIDE = 270, 180
_FORM = 580
"""Width that the form needs before the side has all of its own, px."""
_SCRIM = 0.72
_SCORES = {Qt.Key.Key_1: 1, Qt.Key.Key_3: 3, Qt.Key.Key_5: 5}


class QuickEntrySheet(QWidget):
    """Lies over the whole of `host` until it is written or Esc is pressed; what was typed stays then.

    `closed` comes when the keyboard may go back to the page.
    """

    closed = Signal()

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk, self._host = desk, host
        self._found = FoundList(desk)
        self.form = EntryForm(desk, self._found)
        self._consequence = PlainLabel(desk.themes, role=Role.CAPTION, token="text2", elide=True)
        self._frame, self._side = QFrame(self), QFrame()
        self._frame.setObjectName("EntrySheet")
        self.setAccessibleName(desk.say(T("Quick entry")))
        self._lay_out()
        self._listen()
        host.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it with the keyboard on who it was with, or on the line where that is known."""
        if self.isVisible():
            return
        self._fit()
        self.form.ask_again()
        self.show()
        self.raise_()
        (self.form.said if self.form.who.people else self.form.who.line).setFocus()

    def close_sheet(self) -> None:
        """Back to the page."""
        # The keyboard goes first: hiding the widget that has it would send it to the next one.
        self.closed.emit()
        self.hide()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def event(self, event: QEvent) -> bool:
        # Ctrl with a digit marks satisfaction here, and no page may be opened below the sheet.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_kept(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        score = _SCORES.get(Qt.Key(event.key()))
        if score is not None and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.form.mark_satisfaction(score)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the sheet."""
        stops = self._stops()
        here = self.window().focusWidget()
        place = stops.index(here) if here in stops else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(place + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def _stops(self) -> list[QWidget]:
        """What Tab stops at, in its order."""
        stops, widget = [], self.nextInFocusChain()
        while widget is not None and widget is not self:
            if self.isAncestorOf(widget) and _takes_tab(widget):
                stops.append(widget)
            widget = widget.nextInFocusChain()
        return stops

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(_SCRIM)
        fill(painter, self.rect().toRectF(), self._desk.themes.theme.colour("window"))

    def _write(self) -> None:
        if self._wrote():
            self.close_sheet()

    def _write_and_go_on(self) -> None:
        if self._wrote():
            self.form.who.line.setFocus()

    def _wrote(self) -> bool:
        session, entry = self._desk.session, self.form.entry
        if session.run(lambda: log_entry(session.book, entry, session.today)) is None:
            return False
        self.form.start_over()
        return True

    def _tell(self) -> None:
        self._consequence.set_words(self._desk.say(self.form.consequence))

    def _fit(self) -> None:
        room = self._host.rect()
        width = min(_WIDEST, room.width() - 2 * _EDGE)
        highest = _HIGHEST_ASKING if self.form.kinds.kind is Kind.REVISIT else _HIGHEST
        height = min(highest, room.height() - 2 * _EDGE)
        self._side.setFixedWidth(max(_NARROW_SIDE, min(_SIDE, width - _FORM)))
        self.setGeometry(room)
        self._frame.setGeometry(
            QRect((room.width() - width) // 2, (room.height() - height) // 2, width, height)
        )

    def _listen(self) -> None:
        self.form.entered.connect(self._write)
        self.form.changed.connect(self._tell)
        self.form.kinds.chosen.connect(self._fit)
        self._tell()
        for keys, action in (
            ("Ctrl+Return", self._write),
            ("Ctrl+Enter", self._write),
            ("Ctrl+Shift+Return", self._write_and_go_on),
            ("Esc", self.close_sheet),
        ):
            bind(self, keys, action)

    def _lay_out(self) -> None:
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form.setObjectName("PanelBody")
        self.form.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        scroll.setWidget(self.form)
        self.form.moved_to.connect(scroll.ensureWidgetVisible)
        self._side.setObjectName("EntrySide")
        beside = QVBoxLayout(self._side)
        beside.setContentsMargins(1, 8, 1, 0)
        caption = PlainLabel(
            self._desk.themes,
            self._desk.say(T("Name, pinyin, initials, end of phone")),
            Role.CAPTION,
            "text3",
            wrap=True,
        )
        caption.setContentsMargins(16, 0, 16, 0)
        beside.addWidget(caption)
        beside.addWidget(self._found, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(scroll, 1)
        body.addWidget(self._side)
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addLayout(body, 1)
        column.addWidget(self._foot())

    def _head(self) -> QWidget:
        say, themes = self._desk.say, self._desk.themes
        head = QFrame()
        head.setObjectName("EntryHead")
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(12)
        row.addWidget(PlainLabel(themes, say(T("Quick entry")), Role.SECTION))
        note = T("{keys} from any page, Esc goes back", keys=key_words("Ctrl+E"))
        row.addWidget(PlainLabel(themes, say(note), Role.CAPTION, "text2", elide=True), 1)
        marks = T("{keys} marks satisfaction", keys="Ctrl 1 3 5")
        row.addWidget(PlainLabel(themes, say(marks), Role.CAPTION, "text2"))
        return head

    def _foot(self) -> QWidget:
        say, themes = self._desk.say, self._desk.themes
        foot = QFrame()
        foot.setObjectName("EntryFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(8)
        write = Button(themes, say(T("Log it")), ButtonKind.PRIMARY, keys=key_words("Ctrl+Return"))
        again = Button(themes, say(T("Log, and one more")), keys=key_words("Ctrl+Shift+Return"))
        write.clicked.connect(self._write)
        again.clicked.connect(self._write_and_go_on)
        row.addWidget(write)
        row.addWidget(again)
        self._consequence.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._consequence, 1)
        return foot


def _is_kept(event: QKeyEvent) -> bool:
    """Keys of the window that have to wait until the sheet is closed."""
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return event.key() == Qt.Key.Key_F6 or (control and Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9)


def _takes_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisible() and widget.isEnabled()
