"""Settings: saved as they are chosen, each change a step that can be undone."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.changes import Changes
from core.text import T
from gui.desk import Desk
from gui.entries import SETTINGS
from gui.page import Page
from gui.settings.cadence import CadenceForm
from gui.settings.form import Form
from gui.settings.keeper import Keeper
from gui.settings.look import LookForm
from gui.settings.paper import PaperForm
from gui.settings.phone import PhoneForm
from gui.settings.reminders import RemindersForm
from gui.settings.sections import SectionList
from gui.settings.workdays import WorkdaysForm
from gui.widgets.page_header import PageHeader


class SettingsPage(Page):
    """Sections at the left, the form of one at the right."""

    key, icon, label, set_apart = SETTINGS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        keeper = Keeper(desk, self)
        self._cadence = CadenceForm(desk, keeper)
        self._forms: dict[str, Form] = {
            "clock": self._cadence,
            "calendar": WorkdaysForm(desk, keeper),
            "globe": LookForm(desk, keeper),
            "print": PaperForm(desk, keeper),
            "phone": PhoneForm(desk, keeper),
            "message": RemindersForm(desk, keeper),
        }
        self._sections = SectionList(
            desk, [(icon, form.accessibleName()) for icon, form in self._forms.items()]
        )
        self._stack = QStackedWidget()
        for form in self._forms.values():
            self._stack.addWidget(form)
        self._lay_out()
        self._sections.chosen_place.connect(self._stack.setCurrentIndex)
        keeper.refused.connect(self.refresh)

    def refresh(self) -> None:
        """Show what holds, in every section."""
        settings = self.desk.session.book.preferences()
        for form in self._forms.values():
            form.show_settings(settings)

    def concerns(self, changes: Changes) -> bool:
        """The forms show settings, and how many households each gap is for."""
        return "settings" in changes.tables or super().concerns(changes)

    def show_subject(self, subject: object) -> None:
        """Go to the number of the cadence with this name."""
        if isinstance(subject, str):
            self._sections.choose(0)
            self._cadence.show_setting(subject)

    def take_focus(self) -> None:
        self._sections.setFocus()

    def regions(self) -> list[QWidget]:
        return [self._sections, list(self._forms.values())[self._stack.currentIndex()]]

    def _lay_out(self) -> None:
        header = PageHeader(self.desk.themes)
        header.set_title(
            self.desk.say(T("Settings")), self.desk.say(T("Saved at once, every change can be undone"))
        )
        row = QHBoxLayout()
        row.addWidget(self._sections)
        row.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.addWidget(header)
        column.addLayout(row, 1)
        for layout in (row, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
