"""The question about birthdays that do not say their calendar."""

from functools import partial

from PySide6.QtCore import Signal

from core.importing.mapping import Confidence
from core.model.birthday import Calendar
from core.screens.importing.columns import ColumnLine, FieldChoice, calendar_choices
from core.text import T, Text
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.card import Card
from gui.widgets.label import PlainLabel
from gui.widgets.ticks import RadioButton

_ANSWERS: dict[Calendar | None, Text] = {
    Calendar.LUNAR: T("All lunar, unless a cell says solar"),
    None: T("As written: figures are solar"),
    Calendar.SOLAR: T("All solar, unless a cell says lunar"),
}


class CalendarCard(Card):
    """`answered` gives the choice for the column that is asked about."""

    answered = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.themes, " ")
        self._desk = desk
        self._why = PlainLabel(desk.themes, role=Role.TABLE, token="text2", wrap=True)
        self.add(self._why)
        self._choices: tuple[FieldChoice, ...] = ()
        self.buttons = [self._button(calendar, words) for calendar, words in _ANSWERS.items()]

    def ask(self, line: ColumnLine, examples: tuple[str, ...]) -> None:
        """Ask about this column; nothing is marked before it has been answered."""
        say = self._desk.say
        self.set_title(say(T("How is “{column}” read?", column=line.column.heading)))
        self._why.set_words(say(T("{cells}: lunar or solar, the sheet does not say", cells=list(examples))))
        self._choices = calendar_choices(line)
        open_question = line.target.confidence is Confidence.CONFIRM
        for calendar, button in zip(_ANSWERS, self.buttons, strict=True):
            button.setAutoExclusive(False)
            button.setChecked(not open_question and line.target.hint is calendar)
            button.setAutoExclusive(True)

    def _button(self, calendar: Calendar | None, words: Text) -> RadioButton:
        button = RadioButton(self._desk.themes, self._desk.say(words))
        button.clicked.connect(partial(self._on_answer, calendar))
        self.add(button)
        return button

    def _on_answer(self, calendar: Calendar | None) -> None:
        for choice in self._choices:
            if choice.calendar is calendar:
                self.answered.emit(choice)
