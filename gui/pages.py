"""The pages in the order of the navigation, each loaded when it is first opened."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import cast

from core.records import dataclass
from gui import entries
from gui.desk import Desk
from gui.entries import Entry
from gui.page import Page

PAGES = (
    (entries.TODAY, "gui.today.page", "TodayPage"),
    (entries.CUSTOMERS, "gui.customers.page", "CustomersPage"),
    (entries.FAMILIES, "gui.families.page", "FamiliesPage"),
    (entries.DORMANT, "gui.dormant.page", "DormantPage"),
    (entries.BIRTHDAYS, "gui.birthdays.page", "BirthdaysPage"),
    (entries.REFERRALS, "gui.referrals.page", "ReferralsPage"),
    (entries.RENEWALS, "gui.renewals.page", "RenewalsPage"),
    (entries.SCHEDULE, "gui.schedule.page", "SchedulePage"),
    (entries.OUTBOX, "gui.outbox.page", "OutboxPage"),
    (entries.NEAR, "gui.near.page", "NearPage"),
    (entries.EVENTS, "gui.events.page", "EventsPage"),
    (entries.IMPORTING, "gui.importing.page", "ImportPage"),
    (entries.EXPORTING, "gui.exporting.page", "ExportPage"),
    (entries.HISTORY, "gui.history.page", "HistoryPage"),
    (entries.BACKUPS, "gui.backups.page", "BackupsPage"),
    (entries.SETTINGS, "gui.settings.page", "SettingsPage"),
)

VIEWS = ("gui.importing.files", "gui.importing.wizard", "gui.exporting.view")
"""What pages bring when they are first seen."""


@dataclass(frozen=True, slots=True)
class PageToCome:
    """A page that nobody has opened yet: all of them together take longer than the rest of a start."""

    entry: Entry
    make: Callable[[], Page]


def all_pages(desk: Desk) -> list[PageToCome]:
    """Every page there is, to be made for this desk."""
    return [PageToCome(entry, partial(_make, module, name, desk)) for entry, module, name in PAGES]


def load_all() -> None:
    """Load what every page is made of, so that a first visit has only to make it."""
    for module in (*(module for _, module, _ in PAGES), *VIEWS):
        import_module(module)


def _make(module: str, name: str, desk: Desk) -> Page:
    return cast(Page, getattr(import_module(module), name)(desk))
