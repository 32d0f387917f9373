"""Settings: saved as they are chosen, each change a step that can be undone."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.preferences import differing, restore_defaults
from core.changes import Changes
from core.model.setting import Settings
from core.text import T
from gui.desk import Desk
from gui.entries import SETTINGS
from gui.page import Page
from gui.settings.cadence import CadenceForm
from gui.settings.form import Form
from gui.settings.goods import GoodsForm
from gui.settings.keeper import Keeper, Wish
from gui.settings.load_panel import LoadPanel
from gui.settings.look import LookForm
from gui.settings.paper import PaperForm
from gui.settings.phone import PhoneForm
from gui.settings.reminders import RemindersForm
from gui.settings.sections import SectionList
from gui.settings.workdays import WorkdaysForm
from gui.today.dock import WIDE, panel_width
from gui.widgets.button import Button
from gui.widgets.flush import flush
from gui.widgets.page_header import PageHeader

FORMS: tuple[type[Form], ...] = (
    CadenceForm,
    WorkdaysForm,
    LookForm,
    PaperForm,
    PhoneForm,
    RemindersForm,
    GoodsForm,
)

MOVING = (CadenceForm, WorkdaysForm)
"""The sections that move what is due on which day."""


class SettingsPage(Page):
    """Sections at the left, the form of one at the right."""

    key, icon, label, set_apart = SETTINGS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.keeper = Keeper(desk, self)
        self._cadence = CadenceForm(desk, self.keeper)
        self._forms: dict[int, Form] = {0: self._cadence}
        self._load = LoadPanel(desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._cadence)
        self._restore = Button(desk.themes, desk.say(T("Restore defaults")))
        self._restore.clicked.connect(self._restore_defaults)
        self._sections = SectionList(desk, [(form.icon, desk.say(form.label)) for form in FORMS])
        self._lay_out()
        self._sections.chosen_place.connect(self._turn_to)
        self.keeper.settled.connect(self.refresh)

    def refresh(self) -> None:
        """Show what holds, in every section that was gone to; what waits to be written stays before it."""
        if self.keeper.is_ahead:
            return
        settings = self.desk.session.book.preferences()
        for form in self._forms.values():
            form.show_settings(settings)
        self._show_restore(settings)
        if self._load.isVisible():
            self._load.show_load()

    def concerns(self, changes: Changes) -> bool:
        """The forms show settings and tags, and how many households each gap is for."""
        return not changes.tables.isdisjoint(("settings", "tags")) or super().concerns(changes)

    def show_subject(self, subject: object) -> None:
        """Go to the number of the cadence with this name."""
        if isinstance(subject, str):
            self._sections.choose(0)
            self._cadence.show_setting(subject)

    def stand_as(self, former: Page) -> None:
        """The same section, with the keyboard on the same choice: both pages are made alike."""
        if isinstance(former, SettingsPage):
            self._sections.choose(former.section)
            before, focus = former.parts(), former.focusWidget()
            if focus in before:
                self.parts()[before.index(focus)].setFocus()

    @property
    def section(self) -> int:
        """The place of the section that is shown."""
        return next(place for place, form in self._forms.items() if form is self._stack.currentWidget())

    def parts(self) -> list[QWidget]:
        """Everything in the section that is shown."""
        return self._forms[self.section].findChildren(QWidget)

    def take_focus(self) -> None:
        self._sections.setFocus()

    def regions(self) -> list[QWidget]:
        return [self._sections, list(self._forms.values())[self._stack.currentIndex()]]

    def _turn_to(self, place: int) -> None:
        """Show the form of a section, made now if it was not gone to before: all take a fifth of a second."""
        if place not in self._forms:
            form = self._forms[place] = FORMS[place](self.desk, self.keeper)
            self._stack.addWidget(form)
            form.show_settings(self.desk.session.book.preferences())
        self._stack.setCurrentWidget(self._forms[place])
        self._show_restore(self.desk.session.book.preferences())
        self._fit()

    def _show_restore(self, settings: Settings) -> None:
        """Where nothing differs from the defaults there is nothing to do."""
        numbers = FORMS[self.section].numbers
        self._restore.setVisible(bool(numbers))
        self._restore.setEnabled(bool(differing(settings, numbers)))

    def _restore_defaults(self) -> None:
        form = FORMS[self.section]
        wish = Wish(
            lambda book: not differing(book.preferences(), form.numbers),
            partial(restore_defaults, names=form.numbers),
            T("{section}: as in a new book", section=form.label),
        )
        self.keeper.fulfil(f"defaults {self.section}", wish)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """What the settings make of the days stands beside those that move them, where there is room."""
        window, theme = self.window().width(), self.desk.themes.theme
        self._load.setFixedWidth(panel_width(window, theme))
        self._load.setVisible(FORMS[self.section] in MOVING and window >= theme.scaled(WIDE))

    def _lay_out(self) -> None:
        header = PageHeader(self.desk.themes)
        header.set_title(
            self.desk.say(T("Settings")), self.desk.say(T("Saved at once, every change can be undone"))
        )
        header.add_action(self._restore)
        row = flush(QHBoxLayout())
        row.addWidget(self._sections)
        row.addWidget(self._stack, 1)
        row.addWidget(self._load)
        column = flush(QVBoxLayout(self))
        column.addWidget(header)
        column.addWidget(self.keeper.card)
        column.addLayout(row, 1)
