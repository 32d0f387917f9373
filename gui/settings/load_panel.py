"""Beside the settings: what they make of the coming days, before and after."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.screens.workload import WorkingDay, Workload, workload
from core.text import N, T, Text
from gui.desk import Desk
from gui.question import Question
from gui.settings.load_chart import Legend, LoadChart
from gui.theme.type import Role
from gui.today.sections import Fact, FactList
from gui.widgets.button import Button, ButtonKind
from gui.widgets.card import Card
from gui.widgets.label import PlainLabel


class LoadPanel(QWidget):
    """A chart that turns into a table, and figures that keep what held when the page was opened."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._before: Workload | None = None
        self._asking = Question(desk, self)
        self._chart, self._legend, self._table = LoadChart(desk), Legend(desk), FactList(desk.themes)
        self._turn = Button(desk.themes, "", ButtonKind.TEXT, small=True)
        self._turn.clicked.connect(lambda: self._show_table(self._table.isHidden()))
        self._effect = FactList(desk.themes)
        self._lay_out()
        self._show_table(False)

    def show_load(self) -> None:
        """Show what holds now."""
        on = self._desk.session.today
        self._asking.ask(lambda book: workload(book, on), self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """What is changed from here on is laid beside what held before."""
        super().showEvent(event)
        self._before = None
        self.show_load()

    def _show(self, load: Workload) -> None:
        before = self._before = self._before or load
        self._chart.show_load(load)
        self._table.set_facts([self._row(one) for one in load.days])
        effects = (
            (T("A working day on average"), _per_day(before.average), _per_day(load.average)),
            (T("The fullest day"), _per_day(before.most), _per_day(load.most)),
            (T("Asked for by rhythm"), _per_day(before.asked), _per_day(load.asked)),
        )
        self._effect.set_facts([self._fact(*effect) for effect in effects])

    def _fact(self, what: Text, before: Text, now: Text) -> Fact:
        """What changed shows both, and in bold."""
        say = self._desk.say
        if before == now:
            return Fact(say(what), end=say(now), end_token="text")
        words = T("{before} → {now}", before=before, now=now)
        return Fact(say(what), end=say(words), end_token="text", bold=True)

    def _row(self, one: WorkingDay) -> Fact:
        say = self._desk.say
        hard = T("{n} with a date of their own", n=one.load.hard)
        return Fact(say(T("{day}", day=one.day)), say(hard), say(_per_day(one.load.rows)), end_token="text")

    def _show_table(self, shown: bool) -> None:
        self._table.setVisible(shown)
        self._chart.setVisible(not shown)
        self._legend.setVisible(not shown)
        self._turn.set_words(self._desk.say(T("As a chart") if shown else T("As a table")))

    def _lay_out(self) -> None:
        themes, say = self._desk.themes, self._desk.say
        chart = Card(themes, say(T("The next 10 working days")), action=self._turn)
        for part in (self._legend, self._chart, self._table):
            chart.add(part)
        effect = Card(themes, say(T("With these settings")))
        effect.add(self._effect)
        words = T("Only days to come move; what was agreed on or promised stays")
        effect.add(PlainLabel(themes, say(words), Role.CAPTION, "text3", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(chart)
        column.addWidget(effect)
        column.addStretch(1)


def _per_day(households: float) -> Text:
    """Households, to a tenth where they are an average."""
    if isinstance(households, int):
        return N("{n} household", "{n} households", households)
    return T("about {n} households", n=round(households, 1))
