"""The message that is on: the text with what was filled in, other wordings, and what goes with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.actions.greetings import Sending
from core.actions.interactions import Spoken
from core.model.household import Tier
from core.model.lines import HouseholdLine
from core.model.message import Greeting
from core.rules.filling import Piece, plain
from core.screens.outbox.outbox import OutboxRow, recent, sayings_of, settled_by_message
from core.screens.saying.sayings import Saying, Sayings
from core.screens.saying.shipped import OCCASIONS
from core.screens.words import kind_word, members_line
from core.text import N, T, Text
from gui.customers.tab_order import in_reading_order
from gui.desk import Desk
from gui.outbox.editor import Editor
from gui.outbox.wordings import WordingList
from gui.quick_entry.settling import Settling
from gui.theme.type import Role
from gui.today.rows import last_time, short_name
from gui.today.sections import Fact, FactList
from gui.widgets.flush import flush
from gui.widgets.label import PlainLabel
from gui.widgets.marked import MarkedText
from gui.widgets.strip import Strip
from gui.widgets.ticks import CheckBox
from gui.widgets.tier import TierBadge, TierSpec, tier_spec


class Letter(QWidget):
    """`left` comes when the editor has been left, so that the keyboard can go back to the queue."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._row: OutboxRow | None = None
        self._found: Sayings | None = None
        self._place = 0
        self._own: str | None = None
        self._is_new = self._is_writing_new = False
        themes = desk.themes
        self._name = PlainLabel(themes, role=Role.SECTION, elide=True)
        self._tier = TierBadge(themes, TierSpec(Tier.PROSPECT, ""))
        self._to = PlainLabel(themes, role=Role.TABLE, token="text2", elide=True)
        self._last = PlainLabel(themes, role=Role.CAPTION, token="text2", elide=True)
        self._stage = PlainLabel(themes, role=Role.BODY, bold=True)
        self._number = PlainLabel(themes, role=Role.CAPTION, token="text3", elide=True)
        self._text = MarkedText(themes, Role.BODY, "surface", "control_border")
        self._count = PlainLabel(themes, role=Role.CAPTION, token="text3")
        self.editor = Editor(desk)
        self._others = PlainLabel(themes, desk.say(T("Another wording")), Role.BODY, bold=True)
        self._hint = PlainLabel(themes, role=Role.CAPTION, token="text3", elide=True)
        self.wordings = WordingList(desk)
        self._along = PlainLabel(themes, desk.say(T("Written down with it")), Role.BODY, bold=True)
        self.again = CheckBox(themes, desk.say(T("Counts as a touch, look for an answer in 3 days")))
        self.again.setChecked(True)
        self.settling = Settling(desk)
        self._before = PlainLabel(themes, desk.say(T("Said lately")), Role.BODY, bold=True)
        self._facts = FactList(themes)
        self._lay_out()
        self.wordings.turned_to.connect(self._turn_to)
        self.editor.written.connect(self._take)
        self.editor.left.connect(self._leave_editor)

    @property
    def can_send(self) -> bool:
        """Whether there is something to send, and somebody who may get it."""
        return self._row is not None and self._row.held is None and bool(self.text)

    @property
    def text(self) -> str:
        """The message as it will be copied."""
        return self._own if self._own is not None else plain(self._pieces())

    def show_heading(self, stage: Text, note: Text) -> None:
        """What stands over the text."""
        self._stage.set_words(self._desk.say(stage))
        self._number.set_words(self._desk.say(note))

    def show_row(self, row: OutboxRow | None) -> None:
        """Show this message; another wording or a text of one's own stays while the message does."""
        same = row is not None and self._row is not None and row.key == self._row.key
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            self._found = None
            return
        session = self._desk.session
        self._found = sayings_of(session.book, self._desk.words, row, session.today)
        if not same or self._place >= len(self._found.all):
            planned = row.addressee.planned
            self._place, self._is_new = self._found.first, False
            self._own = None if planned is None else planned.text
            self._leave_editor()
        self._tell(row)

    def turn(self, step: int) -> None:
        """Go to the next wording, or with -1 to the one before."""
        if self._found is not None and self._found.all:
            self._turn_to((self._place + step) % len(self._found.all))

    def edit(self) -> None:
        """Open the text to be changed."""
        if self._found is not None and self.text:
            self._open_editor(self._found, self._current(), self.text)

    def write(self) -> None:
        """Open an empty text; one that was begun goes on."""
        if self._row is None or self._found is None:
            return
        code = self._occasion(self._row)
        new = Saying(code, "", Text(""), (), "", OCCASIONS[code].purpose)
        self._open_editor(self._found, new, (self._own or "") if self._is_new else "")

    def spoken(self) -> Spoken | None:
        """What is said, for whoever remembers it; None when there is nothing."""
        one, planned, row = self._current(), self._planned(), self._row
        if self._is_new and self._own is not None and row is not None:
            code = self._occasion(row)
            return Spoken(code, "", self._own, OCCASIONS[code].purpose)
        if planned is not None:
            purpose = OCCASIONS[planned.occasion].purpose
            return Spoken(planned.occasion, planned.wording, self.text, purpose)
        return None if one is None else Spoken(one.occasion, one.key, self.text, one.purpose)

    def sending(self) -> Sending | None:
        """The message with all that goes with it; None where it is not to be sent."""
        spoken = self.spoken()
        if spoken is None or self._found is None or not self.can_send:
            return None
        planned = self._planned()
        return Sending(
            self._found.person.id,
            spoken,
            self.settling.ticked,
            self.again.isChecked(),
            0 if self._row is None else self._row.addressee.recipient_id,
            0 if planned is None else planned.id,
        )

    def _planned(self) -> Greeting | None:
        """The message that was set for now, if this is one."""
        return None if self._row is None else self._row.addressee.planned

    def _current(self) -> Saying | None:
        if self._found is None or not self._found.all:
            return None
        return self._found.all[self._place]

    def _occasion(self, row: OutboxRow) -> str:
        """What the wordings on offer are for: of somebody else's birthday, that of one in the family."""
        one = self._current()
        return row.addressee.matter.code if one is None else one.occasion

    def _pieces(self) -> tuple[Piece, ...]:
        one = self._current()
        return () if one is None else one.pieces

    def _turn_to(self, place: int) -> None:
        if self._found is not None and place == len(self._found.all):
            self.write()
            return
        self._place, self._own, self._is_new = place, None, False
        self._leave_editor()

    def _open_editor(self, found: Sayings, saying: Saying | None, text: str) -> None:
        self._is_writing_new = saying is not None and not saying.key
        self.editor.open(found, saying, text)
        self._text.hide()

    def _take(self, text: str) -> None:
        """The user's own words, for this message alone, unless there is a wording that says just this."""
        offered = () if self._found is None else self._found.all
        same = [place for place, one in enumerate(offered) if one.text == text]
        self._is_new = self._is_writing_new and not same
        self._place, self._own = (same[0], None) if same else (self._place, text)
        self._leave_editor()

    def _leave_editor(self) -> None:
        was_there = self.editor.isAncestorOf(self.window().focusWidget() or self)
        self.editor.hide()
        self._text.show()
        self._show_text()
        if was_there:
            self.left.emit()

    def _tell(self, row: OutboxRow) -> None:
        say, line, found = self._desk.say, row.line, self._found
        session = self._desk.session
        self._name.set_words(say(short_name(line)))
        self._tier.set_spec(tier_spec(self._desk.words, line.tier))
        if found is not None:
            self._to.set_words(say(_to(row, found)))
        self._last.set_words(say(_when(line, last_time(line, self._desk.words))))
        self.settling.show_items(settled_by_message(session.book, row, session.today))
        in_reading_order(self)
        self._tell_past(row)
        self._show_text()

    def _tell_past(self, row: OutboxRow) -> None:
        words, book = self._desk.words, self._desk.session.book
        facts = [
            Fact(words.day_short(one.day), one.note, words.say(kind_word(one.kind)))
            for one in recent(book, row.line)
        ]
        self._facts.set_facts(facts)
        for widget in (self._before, self._facts):
            widget.setVisible(bool(facts))

    def _show_text(self) -> None:
        own = None if self._own is None else (Piece(self._own),)
        self._text.set_pieces(own or self._pieces())
        count = N("{n} character", "{n} characters", len(self.text))
        self._count.set_words(self._desk.say(count))
        offered: Sequence[Saying] = () if self._found is None else self._found.all
        self.wordings.show_sayings(offered, self._place, self._own)
        one = N(
            "{n} that fits, never that of last time", "{n} that fit, never that of last time", len(offered)
        )
        self._hint.set_words(self._desk.say(one))

    def _lay_out(self) -> None:
        head = Strip("surface", "below")
        for widget in (self._name, self._tier):
            head.row.addWidget(widget)
        head.row.addWidget(self._to, 1)
        head.row.addWidget(self._last)
        body = QFrame()
        body.setObjectName("PanelBody")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(20, 16, 20, 16)
        inner.setSpacing(8)
        head_parts: tuple[QWidget, ...] = (self._text, self.editor, self._count)
        parts: tuple[QWidget, ...] = (self.wordings, self._along, self.again, self.settling)
        inner.addLayout(_heading(self._stage, self._number))
        for part in head_parts:
            inner.addWidget(part)
        inner.addSpacing(8)
        inner.addLayout(_heading(self._others, self._hint))
        for part in (*parts, self._before, self._facts):
            if part in (self._along, self._before):
                inner.addSpacing(8)
            inner.addWidget(part)
        inner.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        column = flush(QVBoxLayout(self))
        column.addWidget(head)
        column.addWidget(scroll, 1)


def _heading(title: QWidget, note: QWidget) -> QHBoxLayout:
    heading = QHBoxLayout()
    heading.setSpacing(8)
    heading.addWidget(title)
    heading.addWidget(note, 1)
    return heading


def _when(line: HouseholdLine, last: Text) -> Text:
    """The hour they prefer, where it is known, and the last time."""
    return T("{time}. {last}", time=line.preferred_time, last=last) if line.preferred_time else last


def _to(row: OutboxRow, found: Sayings) -> Text:
    """Who they are, by which way, and to whom."""
    who, name = members_line(row.line), found.person.name
    if found.person.wechat:
        return T("{who}. WeChat to {name}", who=who, name=name)
    return T("{who}. Text message to {name}", who=who, name=name)
