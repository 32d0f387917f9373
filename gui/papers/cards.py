"""Greeting cards: the occasion, the paper, and the wording, which may be another."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from core.addressees import Post
from core.greeting_cards import (
    NAME,
    TITLES,
    WORDINGS,
    Folded,
    GreetingCards,
    Occasion,
    card_words,
)
from core.text import T, Text
from gui.desk import Desk
from gui.papers.paper_form import PaperForm, Press
from gui.printing.cards import card_pages
from gui.printing.marks import Page
from gui.printing.paper import layout_of
from gui.theme.type import Role
from gui.widgets.label import PlainLabel
from gui.widgets.segments import Segment, Segments

_REST_MS = 400
"""How long nothing is typed before the pages follow."""

_LINES = 4


class CardsForm(PaperForm):
    """One card for each household that does not wait for an answer."""

    def __init__(self, desk: Desk, post: Post) -> None:
        super().__init__(desk, T("Greeting cards"))
        self._people, self._waiting = post.greeted, len(post.waiting)
        self._occasions = self._choice(T("Greeting"), list(TITLES.values()))
        self._papers = self._choice(T("Paper to fold"), [T("{paper}", paper=paper.value) for paper in Folded])
        self._wording = QPlainTextEdit(tabChangesFocus=True)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._lay_out()
        self._propose()
        self._occasions.chosen.connect(self._propose)
        self._papers.chosen.connect(lambda _index: self.changed.emit())
        self._wording.textChanged.connect(self._rest.start)
        self._rest.timeout.connect(self.changed)

    def pages(self, press: Press) -> Sequence[Page]:
        return card_pages(self._cards(), press.setter)

    def told(self) -> Text:
        return card_words(self._cards())

    def layout_of_paper(self) -> QPageLayout:
        return layout_of(self._folded)

    @property
    def _occasion(self) -> Occasion:
        return list(TITLES)[self._occasions.index]

    @property
    def _folded(self) -> Folded:
        return list(Folded)[self._papers.index]

    def _cards(self) -> GreetingCards:
        return GreetingCards(
            folded=self._folded,
            title=TITLES[self._occasion],
            wording=self._wording.toPlainText(),
            people=self._people,
            waiting=self._waiting,
            own_name=self.desk.session.book.preferences().own_name,
        )

    def _propose(self) -> None:
        """The usual wording of the occasion."""
        self._wording.setPlainText(self.desk.say(WORDINGS[self._occasion]))
        self._rest.stop()
        self.changed.emit()

    def _choice(self, name: Text, choices: Sequence[Text]) -> Segments:
        words = [Segment(self.desk.say(choice)) for choice in choices]
        return Segments(self.desk.themes, self.desk.say(name), words)

    def _lay_out(self) -> None:
        say, themes = self.desk.say, self.desk.themes
        self._wording.setAccessibleName(say(T("Wording")))
        self._wording.setFixedHeight(themes.theme.scaled(20) * _LINES + 14)
        hint = T("{name} becomes the form of address; your own name from the settings signs", name=NAME)
        column, choices = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(6)
        choices.setSpacing(12)
        for name, control in ((T("Greeting"), self._occasions), (T("Paper to fold"), self._papers)):
            choices.addWidget(PlainLabel(themes, say(name), Role.TABLE, "text2"))
            choices.addWidget(control)
            choices.addSpacing(12)
        choices.addStretch(1)
        column.addLayout(choices)
        column.addWidget(self._wording)
        column.addWidget(PlainLabel(themes, say(hint), Role.CAPTION, "text3", elide=True))
        self.row.addLayout(column, 1)
