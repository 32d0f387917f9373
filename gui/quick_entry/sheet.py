"""Log anything: a sheet over the page that stands, from who to what is next, written by Enter."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
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
from gui.widgets.veil import Veil
from gui.widgets.words import key_words

_WIDEST, _EDGE = 920, 16
_HIGHEST, _HIGHEST_ASKING = 560, 700
"""Height of the sheet, and while it asks the questions of a revisit, px."""
_SIDE, _NARROW_SIDE = 270, 180
_FORM = 580
"""Width that the form needs before the side has all of its own, px."""
_SCORES = {Qt.Key.Key_1: 1, Qt.Key.Key_3: 3, Qt.Key.Key_5: 5}


class QuickEntrySheet(Veil):
    """Lies over the window until it is written or Esc is pressed; what was typed stays then."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(desk.themes, host)
        self._desk = desk
        self._found = FoundList(desk)
        self.form = EntryForm(desk, self._found)
        self._consequence = PlainLabel(desk.themes, role=Role.CAPTION, token="text2", elide=True)
        self._frame, self._side = QFrame(self), QFrame()
        self._frame.setObjectName("EntrySheet")
        self.setAccessibleName(desk.say(T("Quick entry")))
        self._lay_out()
        self._listen()

    def open(self) -> None:
        """Show it with the keyboard on who it was with, or on the line where that is known."""
        if self.isVisible():
            return
        self.form.ask_again()
        self.cover()
        (self.form.said if self.form.who.people else self.form.who.line).setFocus()

    def choose(self, customer_id: int, name: str) -> None:
        """Take this one among those it was with, and put the keyboard on the line."""
        self.form.who.add(customer_id, name)
        self.form.said.setFocus()

    def fit(self) -> None:
        super().fit()
        room = self.rect()
        scaled = self._desk.themes.theme.scaled
        width = min(scaled(_WIDEST), room.width() - 2 * _EDGE)
        highest = scaled(_HIGHEST_ASKING if self.form.kinds.kind is Kind.REVISIT else _HIGHEST)
        height = min(highest, room.height() - 2 * _EDGE)
        self._side.setFixedWidth(max(_NARROW_SIDE, min(scaled(_SIDE), width - scaled(_FORM))))
        self._frame.setGeometry(
            QRect((room.width() - width) // 2, (room.height() - height) // 2, width, height)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        score = _SCORES.get(Qt.Key(event.key()))
        if score is not None and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.form.mark_satisfaction(score)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the sheet. The toolkit asks for it as well while the sheet goes away."""
        stops = self._stops()
        if not stops:
            return False
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

    def _write(self) -> None:
        if self._wrote():
            self.uncover()

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

    def _listen(self) -> None:
        self.form.entered.connect(self._write)
        self.form.changed.connect(self._tell)
        self.form.kinds.chosen.connect(self.fit)
        self._tell()
        for keys, action in (
            ("Ctrl+Return", self._write),
            ("Ctrl+Enter", self._write),
            ("Ctrl+Shift+Return", self._write_and_go_on),
            ("Esc", self.uncover),
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


def _takes_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisible() and widget.isEnabled()
