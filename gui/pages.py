"""The pages in the order of the navigation."""

from gui.desk import Desk
from gui.page import Page
from gui.today.page import TodayPage


def all_pages(desk: Desk) -> list[Page]:
    """Every page that is built, made anew for this desk."""
    return [TodayPage(desk)]
