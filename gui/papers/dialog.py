"""What can be printed of a page, one kind at a time, with the pages as they will be."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.text import T, Text
from gui.desk import Desk
from gui.papers.paper_form import PaperForm, Press
from gui.printing.preview import Preview
from gui.printing.setting import Setter
from gui.theme.type import Role
from gui.widgets.label import PlainLabel
from gui.widgets.segments import Segment, Segments

SIZE = (860, 700)

Kinds = Mapping[str, tuple[Text, Callable[[], PaperForm]]]
"""By its key: what a kind of paper is called, and what makes its form once it is asked for."""


class PapersDialog(Preview):
    """The first kind is shown at once; beside the kinds `told` says in figures what will be printed. It goes
    when it is closed."""

    def __init__(self, desk: Desk, kinds: Kinds, parent: QWidget) -> None:
        super().__init__(desk.themes, desk.words, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._kinds = desk, kinds
        self._forms: dict[str, PaperForm] = {}
        self._setter = Setter(desk.words.outright(), self.fonts)
        names = [Segment(desk.say(name)) for name, _make in kinds.values()]
        self.kinds = Segments(desk.themes, desk.say(T("What to print")), names)
        self.kinds.chosen.connect(self._show)
        self.told = PlainLabel(desk.themes, role=Role.TABLE, token="text2", elide=True)
        top = QHBoxLayout()
        top.setContentsMargins(20, 12, 20, 8)
        top.setSpacing(16)
        top.addWidget(self.kinds)
        top.addWidget(self.told, 1)
        self.options.addLayout(top)
        self.resize(QSize(*SIZE).boundedTo(parent.window().size()))
        self._show()

    @property
    def form(self) -> PaperForm:
        """The kind that is shown; made now, if it was not asked for before."""
        key = list(self._kinds)[self.kinds.index]
        if key not in self._forms:
            self._forms[key] = self._made(key)
        return self._forms[key]

    def _made(self, key: str) -> PaperForm:
        form = self._kinds[key][1]()
        self.options.addWidget(form)
        form.changed.connect(self._show_paper)
        return form

    def _show(self) -> None:
        now = self.form
        for form in self._forms.values():
            form.setVisible(form is now)
        self._show_paper()

    def _show_paper(self) -> None:
        form = self.form
        pages = form.pages(Press(self._setter, datetime.now().astimezone()))
        self.show_pages(form.title, form.file_name(), pages, form.layout_of_paper())
        self.told.set_words(self._desk.say(form.told()))
