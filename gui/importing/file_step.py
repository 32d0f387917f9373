"""The first step: a file is chosen. Beside it, the way out of the book for all customers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.screens.importing.screen import ImportScreen
from core.text import T, Text
from gui.desk import Desk
from gui.importing.drop_area import DropArea
from gui.importing.step_view import StepView
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.card import Card
from gui.widgets.label import PlainLabel

_READ = (
    T("Excel, WPS: .xlsx, .xlsm, .xls, .et, .ods. All sheets are seen"),
    T("Text: .csv, .tsv, .txt, in UTF-8, GBK or Big5"),
    T("Contacts of a phone: .vcf"),
    T("Customers, purchases, contacts, owned items"),
    T("Titles, totals and empty rows are passed over"),
)


class FileStep(StepView):
    """`file_asked`, `export_asked` and `template_asked` come from its buttons."""

    file_asked = Signal()
    export_asked = Signal()
    template_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.drop_area = DropArea(desk)
        self.drop_area.pressed.connect(self.file_asked)
        self._export = Button(desk.themes, desk.say(T("Export customers")), icon="file")
        self._export.clicked.connect(self.export_asked)
        self.template = Button(desk.themes, desk.say(T("Empty templates")), icon="edit")
        self.template.clicked.connect(self.template_asked)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(20, 20, 20, 20)
        column.addWidget(self.drop_area)
        self.row.insertWidget(0, left, 1)
        self.aside.add(self._readable_card())
        self.aside.add(self._template_card())
        self.aside.add(self._export_card())

    def show_screen(self, screen: ImportScreen) -> None:
        """With a file open the main action is to go on with it."""
        going_on = screen.opened is not None
        self.drop_area.button.set_kind(ButtonKind.SECONDARY if going_on else ButtonKind.PRIMARY)
        self.drop_area.button.set_keys("" if going_on else "Enter")
        self.drop_area.button.set_words(
            self.desk.say(T("Choose another file") if going_on else T("Choose a file"))
        )

    def take_focus(self) -> None:
        self.drop_area.button.setFocus()

    def regions(self) -> list[QWidget]:
        return [self.drop_area.button, self.template, self._export]

    def _readable_card(self) -> Card:
        card = Card(self.desk.themes, self.desk.say(T("What can be read")))
        for line in _READ:
            card.add(self._words(line))
        return card

    def _template_card(self) -> Card:
        card = Card(self.desk.themes, self.desk.say(T("No table yet")))
        card.add(self._words(T("An empty sheet with drop-downs, an example and notes, to fill in")))
        card.add(self.template)
        return card

    def _export_card(self) -> Card:
        card = Card(self.desk.themes, self.desk.say(T("Export")))
        card.add(self._words(T("All customers with every column, as an Excel file")))
        card.add(self._export)
        card.add(
            PlainLabel(
                self.desk.themes,
                self.desk.say(T("Outside Shuke the file isn’t locked")),
                Role.CAPTION,
                "text3",
                wrap=True,
            )
        )
        return card

    def _words(self, text: Text) -> PlainLabel:
        return PlainLabel(self.desk.themes, self.desk.say(text), Role.TABLE, "text2", wrap=True)
