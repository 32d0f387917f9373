"""Address labels: which sheet, and the first label that is still on it."""

from collections.abc import Sequence

from core.address_labels import Labels, LabelSheet, label_words, labels_for
from core.addressees import Post
from core.text import T, Text
from gui.desk import Desk
from gui.papers.paper_form import PaperForm, Press
from gui.printing.labels import label_pages
from gui.printing.marks import Page
from gui.widgets.segments import Segment, Segments
from gui.widgets.stepper import Stepper

SHEETS = {
    Labels.SMALL: T("3 × 8 (70 × 37 mm)"),
    Labels.LARGE: T("2 × 7 (99 × 38 mm)"),
}


class LabelsForm(PaperForm):
    """One label for each household with an address."""

    def __init__(self, desk: Desk, post: Post) -> None:
        super().__init__(desk, T("Address labels"))
        self._people = post.people
        self._sheets = Segments(
            desk.themes,
            desk.say(T("Labels on a sheet")),
            [Segment(desk.say(words)) for words in SHEETS.values()],
        )
        name = desk.say(T("First free label"))
        self._first = Stepper(desk.themes, name, 1, self._labels.on_a_sheet)
        self.add_named(T("Labels on a sheet"), self._sheets)
        self.row.addSpacing(12)
        self.add_named(T("First free label"), self._first)
        self.row.addStretch(1)
        self._sheets.chosen.connect(self._choose)
        self._first.changed.connect(self.changed)

    @property
    def _labels(self) -> Labels:
        return list(SHEETS)[self._sheets.index]

    def pages(self, press: Press) -> Sequence[Page]:
        return label_pages(self._sheet(), press.setter)

    def told(self) -> Text:
        return label_words(self._sheet())

    def _sheet(self) -> LabelSheet:
        return labels_for(self._people, self._labels, self._first.value)

    def _choose(self) -> None:
        """Another sheet has another number of labels."""
        self._first.set_most(self._labels.on_a_sheet)
        self.changed.emit()
