"""The form of an entry: who, what kind, what was said, what it settles, and what is next."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.actions.quick_entries import QuickEntry
from core.actions.revisits import RevisitAnswers
from core.model.interaction import Kind, Outcome
from core.screens.quick_entry import (
    COMPANIONS,
    consequence,
    given_before,
    household_rows,
    read_back,
    settleable,
    understand,
)
from core.screens.today import TodayRow, proposals
from core.screens.typed_line import TypedLine
from core.text import T, Text
from gui.customers.tab_order import in_reading_order
from gui.desk import Desk
from gui.keys import bind
from gui.quick_entry.found_list import FoundList
from gui.quick_entry.kinds import KindStrip
from gui.quick_entry.marks import Marks
from gui.quick_entry.revisit import RevisitQuestions
from gui.quick_entry.said_line import SaidLine
from gui.quick_entry.settling import Settling
from gui.quick_entry.who import Who
from gui.theme.type import Role
from gui.widgets.card import Line
from gui.widgets.label import PlainLabel

Part = tuple[QWidget, QWidget, QWidget]
"""A row of the form: what is typed in, its caption and the line above it."""


class EntryForm(QWidget):
    """`entered` comes with Enter in the line, or in the last question of a revisit; `changed` when the entry
    is another one; `moved_to` gives what the keyboard went on to."""

    entered = Signal()
    changed = Signal()
    moved_to = Signal(QWidget)

    def __init__(self, desk: Desk, found_list: FoundList) -> None:
        super().__init__()
        self._desk = desk
        self._rows: list[TodayRow] = []
        say, themes = desk.say, desk.themes
        self.who = Who(desk, found_list)
        self.kinds = KindStrip(desk)
        self.marks = Marks(desk)
        self.revisit = RevisitQuestions(desk)
        self.said = SaidLine(themes, say(T("What was said")), say(T("Wants a van #camping 10-8")))
        self._understood = PlainLabel(themes, role=Role.CAPTION, token="accent", wrap=True)
        self._settling = Settling(desk)
        self._next = PlainLabel(themes, role=Role.TABLE, bold=True, wrap=True)
        self._lay_out()
        self._listen()
        self._read()

    @property
    def entry(self) -> QuickEntry:
        """What the form says."""
        kind = self.kinds.kind
        answers = self.revisit.answers if kind is Kind.REVISIT else RevisitAnswers()
        score = None if kind is None else self.marks.score
        return QuickEntry(self.who.people, kind, self._line(), score, self._settling.ticked, answers)

    @property
    def consequence(self) -> Text:
        """What will be written."""
        if not self.who.people:
            return T("Nothing is written before Enter")
        return consequence(self._desk.session.book, self.entry)

    def start_over(self) -> None:
        """An empty form."""
        self.said.clear()
        self.kinds.start_over()
        self.marks.start_over()
        self.revisit.start_over()
        self.who.start_over()

    def mark_satisfaction(self, score: int) -> None:
        """Mark how satisfied they were: 1, 3 or 5."""
        if self.kinds.kind is not None:
            self.marks.mark(score)

    def ask_again(self) -> None:
        """The book may have changed since the form was last seen."""
        self.who.ask_again()

    def _line(self) -> TypedLine:
        session = self._desk.session
        return understand(session.book, self.said.text(), session.today, self.kinds.kind)

    def _on_people(self) -> None:
        session = self._desk.session
        self._rows = household_rows(session.book, self.who.people, session.today)
        self._offer()

    def _offer(self) -> None:
        kind = self.kinds.kind
        offered = settleable(self._rows, kind)
        self._settling.show_items(offered)
        in_reading_order(self.marks, self.revisit, self._settling)
        _show(self._settled, bool(offered))
        _show(self._asked, kind is Kind.REVISIT)
        _show(self._satisfied, kind is not None)
        self._read()

    def _mark(self) -> None:
        self.revisit.set_score(self.marks.score)
        self.changed.emit()

    def _read(self) -> None:
        """Say what is understood so far."""
        line, kind = self._line(), self.kinds.kind
        parts = read_back(line, kind)
        if kind is Kind.GIFT and self.who.people:
            parts.append(given_before(self._desk.session.book, self.who.people))
        words = T("{parts}", parts=parts) if parts else _hint(kind)
        self._understood.set_token("accent" if parts else "text3")
        self._understood.set_words(self._desk.say(words))
        self.said.setAccessibleDescription(self._desk.say(words))
        self._next.set_words(self._desk.say(self._next_words(line, kind)))
        self.changed.emit()

    def _next_words(self, line: TypedLine, kind: Kind | None) -> Text:
        if not self._rows:
            return T("As soon as somebody is chosen")
        if kind is Kind.COMPLAINT:
            return (
                T("{day}, the reply", day=line.day) if line.day else T("Stays on today’s list until answered")
            )
        if line.day is not None:
            return T("{day}", day=line.day)
        if kind is None:
            return T("By the plan after a purchase")
        session = self._desk.session
        day = proposals(session.book, self._rows[0], session.today)[Outcome.REACHED]
        return T("{day}, unless a date is typed", day=day)

    def _ask(self) -> None:
        """On to the questions of a revisit: the mark is the first."""
        if self.kinds.kind is Kind.REVISIT:
            self.marks.stop.setFocus()
            self.moved_to.emit(self.revisit)

    def _answer(self) -> None:
        """From the mark to the next question."""
        if self.kinds.kind is Kind.REVISIT:
            self.revisit.better.setFocus()

    def _go_on(self, rest: str) -> None:
        """From the people to the line, with what was typed after the name."""
        if rest:
            self.said.setText(rest)
        self.said.setFocus()

    def _listen(self) -> None:
        self.who.changed.connect(self._on_people)
        self.who.finished.connect(self._go_on)
        for place in range(COMPANIONS):
            bind(self, f"Alt+{place + 1}", partial(self.who.companions.pick, place))
        self.kinds.chosen.connect(self._offer)
        self.kinds.marked.connect(self._ask)
        self.marks.changed.connect(self._mark)
        self.marks.marked.connect(self._answer)
        self.revisit.changed.connect(self.changed)
        self.revisit.entered.connect(self.entered)
        self.revisit.moved_to.connect(self.moved_to)
        self.said.textChanged.connect(lambda _text: self._read())
        self.said.entered.connect(self.entered)
        self._settling.changed.connect(self.changed)

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(20, 12, 20, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        said = QWidget()
        column = QVBoxLayout(said)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.said)
        column.addWidget(self._understood)
        self._add(T("Who"), self.who)
        self._add(T("What was said"), said)
        self._add(T("Kind"), self.kinds)
        self._satisfied = self._add(T("Satisfied"), self.marks)
        self._asked = self._add(T("Revisit"), self.revisit)
        self._settled = self._add(T("Also settle"), self._settling)
        self._add(T("Next"), self._next)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        for part in (self._asked, self._settled):
            _show(part, False)

    def _add(self, words: Text, widget: QWidget) -> Part:
        """A row below the others, with its caption and the line above it."""
        row, line = self._grid.rowCount(), Line()
        if row > 1:
            self._grid.addWidget(line, row, 0, 1, 2)
        caption = PlainLabel(self._desk.themes, self._desk.say(words), Role.TABLE, "text2")
        caption.setMinimumHeight(28)
        self._grid.addWidget(caption, row + 1, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(widget, row + 1, 1)
        return widget, caption, line


def _hint(kind: Kind | None) -> Text:
    """How the line is written."""
    if kind is None:
        return T("What was bought and for how much: 680元, ¥680 or 1.2万")
    return T("A #tag, wants …, promised … and a date at the end are understood")


def _show(part: Part, shown: bool) -> None:
    for widget in part:
        widget.setVisible(shown)
