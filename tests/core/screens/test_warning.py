"""The word of warning after a death, wherever a household's reasons stand."""

from datetime import date, timedelta

from core.callsheet import CAREFUL, call_sheet
from core.ports import Book
from core.screens.listings.today import today_listing
from core.screens.today import household_row, today_list
from core.text import T
from tests.makers import TODAY, a_customer


def a_family(book: Book, died: date) -> int:
    ann = a_customer(book, "Ann", added=date(2026, 1, 5))
    home = book.customers.get(ann).household_id
    a_customer(book, "Bob", household=home, deceased=died)
    return home


def test_the_warning_stands_beside_the_reasons_on_screen_and_paper(book: Book) -> None:
    died = TODAY - timedelta(days=30)
    home = a_family(book, died)
    warning = T("{name} died on {day}", name="Bob", day=died)
    today = today_list(book, TODAY)
    assert [row.warning for row in today.rows] == [warning]
    [band] = call_sheet(today, "").bands
    reason = band.entries[0].reasons[-1]
    assert (reason.word, reason.text) == (CAREFUL, warning)
    assert household_row(book, home, TODAY + timedelta(days=400)).warning is None


def test_the_list_hands_the_warning_out_behind_the_reasons(book: Book) -> None:
    died = TODAY - timedelta(days=30)
    a_family(book, died)
    a_customer(book, "Zoe", added=date(2026, 1, 5))
    mourning, other = today_listing(book, TODAY).rows
    assert mourning.warning == T("{name} died on {day}", name="Bob", day=died)
    assert mourning.cells()[-1] == (mourning.reasons[0].text, mourning.warning)
    assert (other.warning, other.cells()[-1]) == (None, (other.reasons[0].text,))
