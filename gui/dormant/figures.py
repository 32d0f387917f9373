"""The figures above the list: how many, what is at risk, who came back, and how the list is read."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from core.screens.dormant import Dormants
from core.text import Money, N, T, Text
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.key_figure import KeyFigure, KeyFigureRow
from gui.widgets.label import PlainLabel


class Figures(KeyFigureRow):
    """Three figures, and words in the fourth place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._all = KeyFigure(desk.themes, desk.say(T("Silent for too long")))
        self._risk = KeyFigure(desk.themes, desk.say(T("At risk a year")))
        self._woken = KeyFigure(desk.themes, desk.say(T("Back in touch within a month")))
        self._reading = HowToRead(desk)
        for figure in (self._all, self._risk, self._woken, self._reading):
            self.add(figure)

    def show_found(self, found: Dormants) -> None:
        """Show what holds for the whole book, however the list is narrowed."""
        say = self._desk.say
        before = T("a month ago {n}, of {buyers} buyers", n=found.before, buyers=found.buyers)
        self._all.set_figure(say(_households(len(found.rows))), say(before))
        self._show_risk(found)
        woken = found.woken
        bought = N(
            "{n} bought again, {amount}",
            "{n} bought again, {amount}",
            woken.bought,
            amount=Money(woken.amount),
        )
        none = T("nobody has bought again yet")
        self._woken.set_figure(
            say(_households(woken.households)),
            say(bought if woken.bought else none) if woken.households else "",
        )

    def set_wide(self, wide: bool) -> None:
        """Where room is short the list explains itself."""
        self._reading.setVisible(wide)

    def _show_risk(self, found: Dormants) -> None:
        say, words = self._desk.say, self._desk.words
        if found.at_risk is None:
            self._risk.set_figure("—", say(found.why_untold))
            return
        line, whole = say(T("bought within 12 months × how likely gone")), round(found.at_risk, -2)
        self._risk.set_figure(words.money(whole), line, words.exact_money(whole))


class HowToRead(QFrame):
    """Two lines that explain the bars."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 10)
        column.setSpacing(2)
        column.addWidget(PlainLabel(desk.themes, desk.say(T("How to read this")), Role.CAPTION, "text3"))
        words = T("The mark is the usual gap, or the limit without one. Red is twice as long as allowed.")
        column.addWidget(PlainLabel(desk.themes, desk.say(words), Role.CAPTION, "text2", wrap=True), 1)


def _households(count: int) -> Text:
    return N("{n} household", "{n} households", count)
