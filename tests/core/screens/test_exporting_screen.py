"""The export page without a toolkit: what may be chosen, and how the file that is chosen begins."""

import pytest

from core.outgoing.delivery import Delivery
from core.outgoing.orders import What
from core.ports import Book
from core.screens.exporting import FORMS, STAYS, ExportScreen, Form, Sample, Who, make_sample
from core.text import T
from resources.words import Words
from storage.library import DiskLibrary
from tests.makers import TODAY, a_customer

WORDS = Words("en", TODAY)
PHONE = "13800138000"


def sample(book: Book, screen: ExportScreen) -> Sample:
    found = make_sample(Delivery(book, DiskLibrary(), WORDS, TODAY), screen)
    assert found is not None
    return found


def test_customers_leave_without_tier_total_and_note_until_these_are_chosen(book: Book) -> None:
    a_customer(book, "陈国栋", PHONE, note="爱喝茶", total=86_400_00)
    screen = ExportScreen()
    assert screen.order.left_out == STAYS
    assert "Note" not in sample(book, screen).headings
    screen.left_out.clear()
    found = sample(book, screen)
    row = dict(zip(found.headings, found.rows[0], strict=True))
    assert (row["Name"], row["Phone"], row["Note"]) == ("陈国栋", PHONE, "爱喝茶")
    assert row["Total spent"]


def test_the_columns_to_choose_from_are_all_but_number_and_name() -> None:
    columns = ExportScreen().columns
    assert T("Phone") in columns
    assert T("Number") not in columns
    assert T("Name") not in columns


@pytest.mark.parametrize(("form", "what"), [(Form.CSV, What.CREDIT), (Form.CALENDAR, What.TODAY)])
def test_a_list_that_the_new_form_lacks_gives_way_to_its_first(form: Form, what: What) -> None:
    screen = ExportScreen(what=What.CREDIT)
    screen.choose_form(form)
    assert (screen.what, screen.takes_columns) == (what, False)


def test_a_phrase_counts_for_customers_alone(book: Book) -> None:
    for name in ("陈国栋", "李玉芬", "李国强", "李军", "李芳"):
        a_customer(book, name)
    screen = ExportScreen(who=Who.MATCHING, phrase=" 陈国栋 ")
    assert sample(book, screen).count == 1
    screen.what = What.DORMANT
    assert screen.order.phrase == ""


@pytest.mark.parametrize(("form", "then"), [(Form.CSV, Form.CSV), (Form.CALENDAR, Form.EXCEL)])
def test_those_who_are_ticked_are_written(book: Book, form: Form, then: Form) -> None:
    people = [a_customer(book, name) for name in ("陈国栋", "李玉芬", "谢宏斌")]
    screen = ExportScreen()
    screen.choose_form(form)
    screen.choose_ticked(people[1:])
    assert (screen.form, screen.order.picked) == (then, frozenset(people[1:]))
    assert sample(book, screen).count == 2
    screen.choose_form(Form.EVERYTHING)
    assert screen.order.picked is None


def test_a_sample_shows_three_rows_and_tells_of_all(book: Book) -> None:
    for name in ("陈国栋", "李玉芬", "李国强", "李军"):
        a_customer(book, name)
    found = sample(book, ExportScreen())
    assert (len(found.rows), found.count) == (3, 4)


def test_contacts_begin_with_the_name_that_the_phone_shows(book: Book) -> None:
    a_customer(book, "陈国栋", PHONE)
    a_customer(book, "李玉芬", email="li@example.com")
    found = sample(book, ExportScreen(form=Form.CONTACTS))
    assert found.rows == [["陈国栋", WORDS.phone(PHONE)], ["李玉芬", "li@example.com"]]


def test_the_whole_book_begins_with_its_sheets(book: Book) -> None:
    a_customer(book, "陈国栋")
    found = sample(book, ExportScreen(form=Form.EVERYTHING, what=What.ALL))
    assert found.headings == ["Sheet", "Rows"]
    assert ["Customers", "1"] in found.rows


@pytest.mark.parametrize("form", [Form.PAPER, Form.TEMPLATE])
def test_pages_and_templates_are_not_sampled(book: Book, form: Form) -> None:
    screen = ExportScreen(form=form, what=FORMS[form].whats[0])
    assert make_sample(Delivery(book, DiskLibrary(), WORDS, TODAY), screen) is None


@pytest.mark.parametrize(
    ("screen", "name"),
    [
        (ExportScreen(), "Customers 2026-09-18.xlsx"),
        (ExportScreen(Form.CONTACTS), "Customers 2026-09-18.vcf"),
        (ExportScreen(Form.TEMPLATE, What.TEMPLATE_HISTORY), "Contacts.xlsx"),
    ],
)
def test_the_name_tells_the_list_and_the_day(screen: ExportScreen, name: str) -> None:
    assert screen.file_name(WORDS, TODAY) == name
