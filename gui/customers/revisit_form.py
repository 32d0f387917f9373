"""The form of a revisit: three short questions, answered by keyboard alone."""

from functools import partial

from PySide6.QtWidgets import QWidget

from core.actions.quick_entries import QuickEntry, log_entry
from core.model.customer import Customer
from core.model.interaction import Kind
from core.screens.quick_entry import household_rows, settleable
from core.text import T
from gui.customers.side_form import Action, SideForm
from gui.desk import Desk
from gui.quick_entry.marks import Marks
from gui.quick_entry.revisit import RevisitQuestions
from gui.quick_entry.settling import Settling

_WIDEST = 290
"""Room for what is settled, px."""


class RevisitForm(SideForm):
    """How it was, what could be better, what is wished next; Enter in the last line saves."""

    def __init__(self, desk: Desk, card: Customer) -> None:
        super().__init__(desk, T("Revisit of {name}", name=card.name), T("Log it"))
        self._person, session = card.id, desk.session
        self.marks, self.questions = Marks(desk, tight=True), RevisitQuestions(desk)
        self._settling = Settling(desk, _WIDEST)
        self.add_captioned(T("How was it, {keys}", keys="5 3 1"), self.marks)
        self.body.addWidget(self.questions)
        rows = household_rows(session.book, [card.id], session.today)
        offered = settleable(rows, Kind.REVISIT)
        self._settling.show_items(offered)
        if offered:
            self.add_captioned(T("Also settle"), self._settling)
        self.add_words(T("One step takes all of it back"))
        self.marks.changed.connect(lambda: self.questions.set_score(self.marks.score))
        self.marks.marked.connect(self.questions.better.setFocus)
        self.questions.entered.connect(self.save)

    def first_stop(self) -> QWidget:
        return self.marks.stop

    def action(self) -> Action:
        session, answers = self.desk.session, self.questions.answers
        entry = QuickEntry(
            (self._person,),
            Kind.REVISIT,
            satisfaction=self.marks.score,
            settles=self._settling.ticked,
            answers=answers,
        )
        return partial(log_entry, session.book, entry, session.today)
