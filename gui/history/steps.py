"""The steps in the list, under the day on which each was taken, read as far as somebody scrolls."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from PySide6.QtCore import QModelIndex, QRectF
from PySide6.QtGui import QPainter

from core.model.lines import ChangeLine
from core.records import dataclass
from core.screens.history import HistoryScreen, day_of
from core.text import N, T
from gui.desk import Desk
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.row_delegate import Index, RowDelegate
from gui.tables.rows_model import RowsModel
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.group_header import GROUP_HEIGHT, Group
from gui.widgets.painting import RIGHT, draw_icon_in, draw_words, line_across

ROW_HEIGHT = 52
_NO_INDEX = QModelIndex()
_MARGIN, _CLOCK, _ICON, _GAP = 20, 48, 28, 12

_ICONS = (
    ("Import", "import_export"),
    ("Log", "phone"),
    ("Merge", "customers"),
    ("Add purchase", "purchase"),
    ("Refund", "purchase"),
    ("Record that", "referral"),
    ("Close the referral", "referral"),
    ("Redeem", "gift"),
    ("Change the setting", "settings"),
    ("Join", "families"),
    ("Split off", "families"),
    ("Tie", "families"),
    ("Keep", "families"),
    ("Undo", "undo"),
    ("Erase", "trash"),
)
"""What stands before a step, by how its message begins; the rest are edits."""


@dataclass(frozen=True, slots=True)
class Step:
    """One change, every word written. `state` says that it is undone, or how many rows it wrote."""

    line: ChangeLine
    clock: str
    icon: str
    words: str
    note: str
    rows: str
    state: str

    @property
    def number(self) -> int:
        return self.line.number


class Steps:
    """Writes steps and the days above them in one language."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last: date | None = None

    def begin(self, lines: Iterable[ChangeLine]) -> list[Step | Group]:
        """The list from its top."""
        self._last = None
        return list(self.go_on(lines))

    def go_on(self, lines: Iterable[ChangeLine]) -> Iterator[Step | Group]:
        """What comes further down; a day that has its heading already gets no second one."""
        for day, theirs in groupby(lines, key=day_of):
            if day != self._last:
                self._last = day
                yield self._heading(day)
            yield from map(self.step, theirs)

    def _heading(self, day: date) -> Group:
        """The day; the last two by name, with the date beside it."""
        written, age = self._desk.words.day(day), (self._desk.session.today - day).days
        names = {0: T("Today"), 1: T("Yesterday")}
        return Group(self._desk.say(names[age]), written) if age in names else Group(written)

    def step(self, line: ChangeLine) -> Step:
        say = self._desk.say
        icon = next((icon for start, icon in _ICONS if line.label.msgid.startswith(start)), "edit")
        rows = say(N("{n} row", "{n} rows", line.rows))
        state = say(T("Undone")) if line.undone else ""
        note = say(T("Step {number}", number=str(line.number)))
        return Step(line, line.at[11:16], icon, say(line.label), note, rows, state)

    def sentence(self, step: Step) -> str:
        """The whole row for a screen reader."""
        parts = (step.clock, step.words, step.rows, step.state)
        return self._desk.words.joined([part for part in parts if part])


class PagedSteps(RowsModel[Step]):
    """Shows what the screen has read, and asks it to read on when the view comes to the end."""

    def __init__(self, screen: HistoryScreen, steps: Steps) -> None:
        super().__init__(key=lambda step: step.number, sentence=steps.sentence)
        self._screen, self._steps = screen, steps

    def show_steps(self) -> None:
        """Show the screen's rows from the top."""
        self.set_rows(self._steps.begin(self._screen.rows))

    def canFetchMore(self, parent: Index = _NO_INDEX) -> bool:
        return not parent.isValid() and not self._screen.is_whole

    def fetchMore(self, _parent: Index = _NO_INDEX) -> None:
        added = list(self._steps.go_on(self._screen.more()))
        if added:
            self.beginInsertRows(_NO_INDEX, self.rowCount(), self.rowCount() + len(added) - 1)
            self._lines += added
            self.endInsertRows()


class StepList(GroupedListView[Step]):
    """The list at the left of the page."""

    def __init__(self, desk: Desk, model: PagedSteps) -> None:
        super().__init__(desk.themes, model, desk.say(T("Steps")), ROW_HEIGHT)
        self.setItemDelegate(_StepDelegate(self))
        model.rowsInserted.connect(self._on_inserted)

    def _on_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Headings among what has come are lower than steps."""
        for line in range(first, last + 1):
            if self.rows.group_at(line) is not None:
                self.setRowHeight(line, self.themes.theme.scaled(GROUP_HEIGHT))


class _StepDelegate(RowDelegate[Step]):
    """Time, sign, what was done; at the right how much of the book that was."""

    def paint_row(self, painter: QPainter, rect: QRectF, row: Step, _index: Index) -> None:
        theme, undone = self.theme, row.line.undone
        line = theme.scaled(20)
        top = rect.top() + (rect.height() - 2 * line) / 2
        upper, lower = (QRectF(rect.left(), top + place * line, rect.width(), line) for place in (0, 1))
        draw_words(painter, _part(upper, _MARGIN, _CLOCK), row.clock, theme, Role.CAPTION, "text3")
        draw_icon_in(painter, theme, row.icon, "text3", _part(upper, _MARGIN + _CLOCK, 16))
        x = _MARGIN + _CLOCK + _ICON
        metrics = theme.metrics(Role.CAPTION)
        state = max(metrics.horizontalAdvance(words) for words in (row.rows, row.state)) + 1
        room = _part(upper, x, rect.width() - x - state - _MARGIN - _GAP)
        token: Token = "text3" if undone else "text"
        width = draw_words(painter, room, row.words, theme, Role.BODY, token)
        if undone:
            line_across(painter, room.left(), room.center().y(), width, theme.colour("text3"))
        draw_words(painter, _part(lower, x, room.width()), row.note, theme, Role.CAPTION, "text3")
        right = rect.width() - state - _MARGIN
        draw_words(painter, _part(upper, right, state), row.rows, theme, Role.CAPTION, "text2", RIGHT)
        draw_words(painter, _part(lower, right, state), row.state, theme, Role.CAPTION, "text3", RIGHT)


def _part(line: QRectF, x: float, width: float) -> QRectF:
    return QRectF(line.left() + x, line.top(), width, line.height())
