"""The dialog that prints, as each page opens it: with what can be printed of what it shows."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from core.addressees import Post
from core.screens.dormant import Silence
from core.screens.renewals import Segment
from core.text import T
from gui.desk import Desk
from gui.papers.cards import CardsForm
from gui.papers.dialog import Kinds, PapersDialog
from gui.papers.labels import LabelsForm
from gui.papers.lists import BirthdayListForm, CustomerSheetForm, DormantListForm, RenewalListForm


def print_birthdays(desk: Desk, post: Post, parent: QWidget) -> PapersDialog:
    """The list, and post for the households of those who celebrate."""
    kinds = {"list": (T("Birthday list"), partial(BirthdayListForm, desk))}
    return _opened(desk, {**kinds, **_kinds(desk, post)}, parent)


def print_renewals(desk: Desk, segment: Segment, post: Post, parent: QWidget) -> PapersDialog:
    """The list as it is narrowed, and post for its households."""
    kinds = {"list": (T("Renewals list"), partial(RenewalListForm, desk, segment))}
    return _opened(desk, {**kinds, **_kinds(desk, post)}, parent)


def print_dormant(desk: Desk, rows: Sequence[Silence], post: Post, parent: QWidget) -> PapersDialog:
    """The list as it stands on the page, and post for its households."""
    kinds = {"list": (T("Dormant list"), partial(DormantListForm, desk, rows))}
    return _opened(desk, {**kinds, **_kinds(desk, post)}, parent)


def print_customer(desk: Desk, customer_id: int, post: Post, parent: QWidget) -> PapersDialog:
    """The page of a customer, and post for the household."""
    kinds = {"sheet": (T("Customer sheet"), partial(CustomerSheetForm, desk, customer_id))}
    return _opened(desk, {**kinds, **_kinds(desk, post)}, parent)


def print_post(desk: Desk, post: Post, parent: QWidget) -> PapersDialog:
    """Labels and cards alone."""
    return _opened(desk, _kinds(desk, post), parent)


def _kinds(desk: Desk, post: Post) -> Kinds:
    return {
        "labels": (T("Address labels"), partial(LabelsForm, desk, post)),
        "cards": (T("Greeting cards"), partial(CardsForm, desk, post)),
    }


def _opened(desk: Desk, kinds: Kinds, parent: QWidget) -> PapersDialog:
    dialog = PapersDialog(desk, kinds, parent)
    dialog.open()
    return dialog
