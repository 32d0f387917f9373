"""The panel beside the list: whose end it is, its steps, the free check, and what may be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from core.actions.endings import RENEWED
from core.model.endings import Source
from core.screens.checks import CheckForm, check_form
from core.screens.renewal_words import step_words
from core.screens.renewals import ShownRenewal, Stage, talks
from core.text import N, T
from gui.desk import Desk
from gui.renewals.check_view import CheckView
from gui.renewals.facts import item_facts
from gui.renewals.step_strip import StepCell, StepStrip
from gui.theme.type import Role
from gui.today.facts import Teller
from gui.today.panel_head import PanelHead, PanelStrip
from gui.today.sections import Section
from gui.widgets.button import Button, ButtonKind
from gui.widgets.label import PlainLabel
from gui.widgets.side_panel import SidePanel
from gui.widgets.words import key_words


class RenewalPanel(SidePanel):
    """Shows one ending. `talked`, `renew_asked` and `dropped` ask for what the buttons say,
    `check_saved` to store the check; `closed` comes from the cross it has over the list."""

    talked = Signal()
    renew_asked = Signal()
    dropped = Signal()
    check_saved = Signal()
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.say(T("Ending")))
        self._desk = desk
        self._shown: ShownRenewal | None = None
        self._form: CheckForm | None = None
        self._strip = PanelStrip(desk)
        self._person = PanelHead(desk)
        self._why = PlainLabel(desk.themes, role=Role.CAPTION, token="text3", elide=True)
        self._steps = StepStrip(desk.themes)
        self.check = CheckView(desk)
        self._facts = Section(desk.themes, desk.say(T("About it")))
        self._verdict = PlainLabel(desk.themes, role=Role.CAPTION, token="text2", elide=True)
        self._make_buttons()
        self._lay_out()
        self._strip.closed.connect(self.closed)
        self.check.changed.connect(self._show_verdict)
        self.check.returned.connect(self.check_saved)
        self.show_row(None)

    @property
    def form(self) -> CheckForm | None:
        """The check that is shown; None where there is nothing to be checked."""
        return self._form

    def set_over_list(self, over: bool) -> None:
        """Whether it lies over the list: then it can be closed."""
        self._strip.setVisible(over)

    def show_row(self, shown: ShownRenewal | None) -> None:
        """Show this ending; None: nothing."""
        other = shown is None or self._shown is None or shown.key != self._shown.key
        self._shown = shown
        self._content.setVisible(shown is not None)
        self.show_foot(shown is not None)
        if shown is None:
            self._person.clear()
            self._form = None
            return
        self._tell(shown, other)
        if other:
            self.scroll_to_top()

    def _tell(self, shown: ShownRenewal, other: bool) -> None:
        """What is being typed into the check of the same thing stays."""
        session, line = self._desk.session, shown.row.line
        teller = Teller(session.book, self._desk.words, session.today)
        self._person.show_line(shown.home, teller.record(shown.home))
        self._show_steps(shown)
        self._facts.set_facts(item_facts(self._desk, line))
        self._form = check_form(session.book, line)
        self.check.setVisible(self._form is not None)
        if self._form is not None and (other or not self.check.is_unsaved):
            self.check.show_form(self._form)
        self._show_verdict()
        self._show_buttons(shown)

    def _show_steps(self, shown: ShownRenewal) -> None:
        session, say = self._desk.session, self._desk.say
        talked = talks(session.book, shown.row.line)
        cells = []
        for step in shown.row.steps if shown.row.line.source is not Source.INSTALMENT else ():
            days = N("{n} day", "{n} days", (shown.row.line.due - step.day).days)
            title = say(T("{days}, {day}", days=days, day=self._desk.words.day_short(step.day)))
            here = step.opens <= session.today <= step.closes and shown.row.stage is Stage.OPEN
            cells.append(
                StepCell(
                    title, say(step_words(step, talked, session.today, self._desk.words.day_short)), here
                )
            )
        self._steps.set_cells(cells)
        complaint = T("A complaint is open. Answer it first")
        self._why.set_words(say(complaint if shown.complaint else T("Steps before the end")))
        self._why.set_token("danger" if shown.complaint else "text3")
        self._why.setVisible(bool(cells) or shown.complaint)

    def _show_verdict(self) -> None:
        shown = self._form is not None
        self._verdict.setVisible(shown)
        self._save.setVisible(shown)
        if shown:
            self._verdict.set_words(self.check.verdict())
            self._save.setEnabled(bool(self.check.judged()))

    def _show_buttons(self, shown: ShownRenewal) -> None:
        source = shown.row.line.source
        self._talk.setEnabled(not shown.complaint and source is not Source.CLAIM)
        self._renew.set_words(self._desk.say(T("Renew") if source in RENEWED else T("Done")))
        self._drop.setVisible(source is not Source.INSTALMENT)

    def _make_buttons(self) -> None:
        themes, say = self._desk.themes, self._desk.say
        self._save = Button(themes, say(T("Save check")), keys=key_words("Ctrl+S"), small=True)
        self._talk = Button(themes, say(T("Talked")), ButtonKind.PRIMARY, keys="1", small=True)
        self._renew = Button(themes, say(T("Renew")), keys=key_words("Ctrl+J"), small=True)
        self._drop = Button(themes, say(T("Drop")), keys=key_words("Del"), small=True)
        asked = (self.check_saved, self.talked, self.renew_asked, self.dropped)
        for button, signal in zip((self._save, self._talk, self._renew, self._drop), asked, strict=True):
            button.clicked.connect(signal)

    def _lay_out(self) -> None:
        self.head.addWidget(self._strip)
        self.head.addWidget(self._person)
        self._content = self.add_sections((self._why, self._steps, self.check, self._facts), 8)
        judged, buttons = QHBoxLayout(), QHBoxLayout()
        judged.addWidget(self._verdict, 1)
        judged.addWidget(self._save)
        for button in (self._talk, self._renew, self._drop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for row in (judged, buttons):
            row.setSpacing(6)
            self.foot.addLayout(row)
