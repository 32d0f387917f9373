"""The panel beside the list: one household, why today, and the answer to log."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from core.rules.contact import household_phone
from core.screens.today import TodayRow, proposals
from core.text import T, Text
from gui.desk import Desk
from gui.today.answers import Answers
from gui.today.facts import Teller
from gui.today.panel_head import PanelHead, PanelStrip
from gui.today.saying import SayingSection
from gui.today.sections import Section
from gui.widgets.side_panel import SidePanel


class QuickPanel(SidePanel):
    """Shows one household of Today. `closed` comes from the cross it has when it lies over the list."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.say(T("Household")))
        self._desk = desk
        self._row: TodayRow | None = None
        self.answers = Answers(desk)
        self._strip = PanelStrip(desk)
        self._strip.closed.connect(self.closed)
        self._person = PanelHead(desk)
        self._why = self._section(T("Why today"), ruled=False)
        self._last = self._section(T("Last time"))
        self.saying = SayingSection(desk)
        self.saying.turned.connect(lambda: self.bring_into_view(self.saying))
        self._family = self._section(T("Family"))
        self._products = Section(desk.themes, desk.say(T("Products owned")), desk.say(T("Ends")))
        self._lay_out()
        self.show_row(None, "")

    @property
    def phone(self) -> str:
        """The digits that are shown, empty where there are none."""
        return household_phone(self._row.line, self._desk.session.today) if self._row else ""

    def copy_phone(self) -> bool:
        """Put it onto the clipboard, if there is one."""
        if self.phone:
            QGuiApplication.clipboard().setText(self.phone)
        return bool(self.phone)

    def set_over_list(self, over: bool) -> None:
        """Whether it lies over the list: then it tells the place in the list, and can be closed."""
        self._strip.setVisible(over)

    def show_row(self, row: TodayRow | None, place: str) -> None:
        """Show this household; `place` is where it stands in the list. None: nobody."""
        other = row is None or self._row is None or row.household_id != self._row.household_id
        self._row = row
        self._strip.set_place(place)
        self._content.setVisible(row is not None)
        self.show_foot(row is not None and row.logged is None)
        if row is None:
            self._person.clear()
            self.saying.show_row(None)
            self.answers.show_row(None, {})
            return
        self._tell(row)
        if other:
            self.scroll_to_top()

    def _tell(self, row: TodayRow) -> None:
        session = self._desk.session
        teller = Teller(session.book, self._desk.words, session.today)
        self._person.show_line(row.line, teller.record(row.line))
        self._why.set_facts(teller.reasons(row))
        self._last.set_facts(teller.last(row))
        self.saying.show_row(row)
        self._family.set_facts(teller.family(row.line))
        self._products.set_facts(teller.products(row.line))
        self.answers.show_row(row, proposals(session.book, row, session.today))

    def _section(self, heading: Text, *, ruled: bool = True) -> Section:
        return Section(self._desk.themes, self._desk.say(heading), ruled=ruled)

    def _lay_out(self) -> None:
        self.head.addWidget(self._strip)
        self.head.addWidget(self._person)
        sections = (self._why, self._last, self.saying, self._family, self._products)
        self._content = self.add_sections(sections, 10)
        self.foot.addWidget(self.answers)
