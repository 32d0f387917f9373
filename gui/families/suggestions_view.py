"""The suggestions: a list at the left, the one that is looked at, and the answers to it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.apart import family_of_two, keep_apart
from core.actions.dismissals import dismiss
from core.actions.households import join_household
from core.actions.merging import merge
from core.changes import Changes
from core.errors import UserError
from core.screens.families import Suggestion, joined_home, relatives
from core.text import T, Text
from gui.desk import Desk
from gui.families.group_view import GroupView
from gui.families.pair_view import PairView
from gui.families.search import Search
from gui.families.suggestion_list import SuggestionList
from gui.regions import is_looked_at
from gui.widgets.empty import EmptyState
from gui.widgets.flush import flush
from gui.widgets.painting import line_down
from gui.widgets.progress import ProgressCard

_LIST, _LIST_NARROW = 300, 240
_NARROW = 1100
"""Below this width of the window the list gives room to what stands beside it."""

_PATIENCE_MS = 300
"""A search that is done sooner shows no progress."""


class SuggestionsView(QWidget):
    """`found_changed` comes when there are other suggestions, `moved` when another one is current."""

    found_changed = Signal()
    moved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.found: tuple[Suggestion, ...] = ()
        self._known = False
        self._search = Search(desk, self)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self.list = SuggestionList(desk)
        self._pair, self._group = PairView(desk), GroupView(desk)
        self._empty = EmptyState(desk.themes, "")
        self._progress = ProgressCard(desk.themes, desk.say(T("Cancel")), "families")
        self._progress.hide()
        self._lay_out()
        self._listen()
        self._list_side.hide()
        self._show_current(None)

    def refresh(self) -> None:
        """Look for suggestions anew; those that are known stay until then, and nothing else is shown."""
        self._show_progress(0, 0)
        self._patience.start()
        self._search.start()
        if not self._known:
            self._say_nothing()

    def show_customer(self, customer_id: int) -> None:
        """Go to a suggestion about this customer."""
        for suggestion in self.found:
            if customer_id in suggestion.ids:
                self.list.select_key((suggestion.same_person, suggestion.ids))
                return

    def regions(self) -> list[QWidget]:
        """The list, and the table beside it."""
        return [self.list, self._group.table] if self._current_is_family() else [self.list]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._list_side.setFixedWidth(_LIST if self.window().width() >= _NARROW else _LIST_NARROW)
        self.moved.emit()

    def answer_yes(self) -> None:
        """Merge two cards, or make one household."""
        suggestion, book, today = self.list.current_row, self._desk.session.book, self._desk.session.today
        plan = self._pair.plan
        if suggestion is None:
            return
        if not suggestion.same_person:
            joining, home = self._group.joining, self._group.home
            self._do(partial(join_household, book, joining, home, today), lambda other: other is suggestion)
        elif plan is not None:
            done = T("Merged. Both originals are kept")
            self._do(
                partial(merge, book, plan, self._pair.choices, today),
                lambda other: plan.loser.id in other.ids,
                done,
            )

    def answer_family(self) -> None:
        """Two people of one family, not one person."""
        suggestion, session = self.list.current_row, self._desk.session
        if suggestion is None or not suggestion.same_person:
            return
        first, second = suggestion.ids
        home = joined_home(relatives(session.book, suggestion.ids, session.today))
        action = partial(family_of_two, session.book, (first, second), home, session.today)
        self._do(action, lambda other: other is suggestion)

    def answer_no(self) -> None:
        """Never suggest this again."""
        suggestion, book = self.list.current_row, self._desk.session.book
        if suggestion is None:
            return
        if suggestion.same_person:
            action = partial(dismiss, book, "person", *suggestion.ids)
        else:
            action = partial(keep_apart, book, "family", suggestion.ids)
        self._do(action, lambda other: other is suggestion, T("Not suggested again"))

    def skip(self) -> None:
        """Look at the next one."""
        self.list.select_next()
        self.list.setFocus()

    def _do(
        self, action: Callable[[], Changes], settles: Callable[[Suggestion], bool], words: Text | None = None
    ) -> None:
        """Write the answer and go to the next suggestion; the search that follows is only a check."""
        if self._desk.session.run(action, words) is not None:
            self._show_found(tuple(other for other in self.found if not settles(other)))
            self.list.setFocus()

    def _show_found(self, found: tuple[Suggestion, ...]) -> None:
        first = not self._known and bool(found) and is_looked_at(self)
        self.found, self._known = found, True
        self._end_progress()
        self.list.show_suggestions(found)
        self._list_side.setVisible(bool(found))
        if first:
            self.list.setFocus()
        self._show_current(self.list.current_row)
        self.found_changed.emit()

    def _show_current(self, suggestion: Suggestion | None) -> None:
        self._pair.clear()
        self._detail.setCurrentWidget(self._empty)
        if suggestion is None:
            self._say_nothing()
        else:
            try:
                self._show_suggestion(suggestion)
            except UserError as error:
                # A card may have gone while the list was being looked at: the search is under way.
                self._empty.set_state(self._desk.say(error.what))
        self.moved.emit()

    def _show_suggestion(self, suggestion: Suggestion) -> None:
        if suggestion.same_person:
            self._pair.show_pair(suggestion)
            self._detail.setCurrentWidget(self._pair)
        else:
            self._group.show_group(suggestion)
            self._detail.setCurrentWidget(self._group)

    def _say_nothing(self) -> None:
        """Nothing is suggested, or nothing is known yet."""
        say = self._desk.say
        if self._known:
            line = T("Cards that look alike and people of one flat or phone are suggested here")
            self._empty.set_state(say(T("No suggestions")), say(line))
        else:
            self._empty.set_state("")

    def _current_is_family(self) -> bool:
        return self._detail.currentWidget() is self._group

    def _on_stopped(self) -> None:
        self._end_progress()
        if not self.found:
            self._empty.set_state(
                self._desk.say(T("The search was stopped")), "", self._desk.say(T("Search again"))
            )

    def _show_progress(self, done: int, total: int) -> None:
        words = T("Comparing cards, then families: {done} of {total}", done=done, total=total)
        looking = T("Comparing cards")
        self._progress.set_progress(self._desk.say(words if total else looking), done, total)

    def _end_progress(self) -> None:
        self._patience.stop()
        self._progress.hide()

    def _on_patience(self) -> None:
        self._progress.setVisible(self._search.is_running and not self._known)

    def _listen(self) -> None:
        self._search.found.connect(self._show_found)
        self._search.told.connect(self._show_progress)
        self._search.stopped.connect(self._on_stopped)
        self._patience.timeout.connect(self._on_patience)
        self._progress.cancelled.connect(self._search.cancel)
        self._empty.acted.connect(self.refresh)
        self.list.chosen.connect(self._show_current)
        self.list.opened.connect(lambda _row: self.answer_yes())
        for bar in (self._pair.bar, self._group.bar):
            bar.said_yes.connect(self.answer_yes)
            bar.said_family.connect(self.answer_family)
            bar.said_no.connect(self.answer_no)
            bar.skipped.connect(self.skip)

    def _lay_out(self) -> None:
        self._detail = QStackedWidget()
        for view in (self._empty, self._pair, self._group):
            self._detail.addWidget(view)
        self._list_side = _ListSide(self._desk)
        side, right, row = flush(QVBoxLayout(self._list_side)), flush(QVBoxLayout()), flush(QHBoxLayout(self))
        side.addWidget(self.list)
        right.addWidget(self._progress)
        right.addWidget(self._detail, 1)
        row.addWidget(self._list_side)
        row.addLayout(right, 1)
        side.setContentsMargins(0, 0, 1, 0)


class _ListSide(QWidget):
    """Holds the list and draws the line at its right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._themes = desk.themes

    def paintEvent(self, _event: QPaintEvent) -> None:
        line_down(QPainter(self), self.width() - 1, 0, self.height(), self._themes.theme.colour("line"))
