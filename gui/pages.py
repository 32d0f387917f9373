"""The pages in the order of the navigation."""

from gui.birthdays.page import BirthdaysPage
from gui.customers.page import CustomersPage
from gui.desk import Desk
from gui.dormant.page import DormantPage
from gui.families.page import FamiliesPage
from gui.importing.page import ImportPage
from gui.page import Page
from gui.referrals.page import ReferralsPage
from gui.settings.page import SettingsPage
from gui.today.page import TodayPage

PAGES: tuple[type[Page], ...] = (
    TodayPage,
    CustomersPage,
    FamiliesPage,
    DormantPage,
    BirthdaysPage,
    ReferralsPage,
    ImportPage,
    SettingsPage,
)


def all_pages(desk: Desk) -> list[Page]:
    """Every page that is built, made anew for this desk."""
    return [page(desk) for page in PAGES]
