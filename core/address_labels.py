"""Address labels as plain objects: one for each household, on sheets of one of two sizes."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from core.addressees import Addressee, addressees
from core.errors import UserError
from core.ports import Book
from core.records import dataclass
from core.text import N, T, Text


class Labels(StrEnum):
    """Sheets of labels on A4, by columns and rows."""

    SMALL = "3x8"
    LARGE = "2x7"

    @property
    def columns(self) -> int:
        return int(self.value[0])

    @property
    def rows(self) -> int:
        return int(self.value[-1])

    @property
    def on_a_sheet(self) -> int:
        return self.columns * self.rows


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """Labels from the place `first` of a started sheet on (1: a new one). `left_out` households have no
    address: none of them gets a blank label."""

    labels: Labels
    people: tuple[Addressee, ...]
    left_out: int
    first: int = 1

    @property
    def sheets(self) -> int:
        """How many sheets the labels take; none without any."""
        return -(-(self.first - 1 + len(self.people)) // self.labels.on_a_sheet) if self.people else 0


def label_sheet(
    book: Book, household_ids: Iterable[int], labels: Labels = Labels.SMALL, first: int = 1
) -> LabelSheet:
    """Labels for these households. Raises UserError when the sheet has no place `first`."""
    return labels_for(addressees(book, household_ids), labels, first)


def labels_for(people: Sequence[Addressee], labels: Labels, first: int = 1) -> LabelSheet:
    """Labels for those of these people who have an address; see `label_sheet`."""
    if not 1 <= first <= labels.on_a_sheet:
        raise UserError(
            T("A sheet has no label {first}", first=first),
            fix=T("Enter a whole number from {low} to {high}", low=1, high=labels.on_a_sheet),
        )
    addressed = tuple(one for one in people if one.address)
    return LabelSheet(labels, addressed, len(people) - len(addressed), first)


def label_words(sheet: LabelSheet) -> Text:
    """How many labels there are, and how many households have no address."""
    made = N("{n} label", "{n} labels", len(sheet.people))
    if not sheet.left_out:
        return made
    return T("{made}, {left_out}", made=made, left_out=without_address(sheet.left_out))


def without_address(count: int) -> Text:
    return N("{n} household without an address", "{n} households without an address", count)
