"""The sheet of birthdays and the page of a customer: everything on the paper, nothing over its edge."""

from datetime import UTC, date, datetime, timedelta

import pytest

from core.birthday_sheet import BirthdayBand, BirthdayEntry, BirthdaySheet
from core.customer_sheet import CustomerLine, CustomerSection, CustomerSheet
from core.model.birthday import Birthday, Calendar
from core.text import T
from gui.printing.birthdays import birthday_pages
from gui.printing.customer import customer_page
from gui.printing.frame import BODY_END
from gui.printing.marks import Code, Dots, Page, Words
from gui.printing.setting import Setter
from resources.words import Words as Voice
from tests.golden.sheet import SteadyWidths

ON = date(2026, 9, 18)
PRINTED = datetime(2026, 9, 18, 8, 14, tzinfo=UTC)
SETTER = Setter(Voice("en", ON), SteadyWidths())
FAMILY = T("{name} family", name="陈国栋")


def person(place: int, family: bool = False) -> BirthdayEntry:
    born = Birthday(Calendar.LUNAR, 8, 12)
    age = None if place % 2 else 40
    return BirthdayEntry(
        f"客户{place}", ON, born, age, FAMILY if family else None, "13800138000" if age else ""
    )


def birthdays(*counts: int) -> list[Page]:
    bands = tuple(
        BirthdayBand(T("Later"), tuple(person(place, family=place == 1) for place in range(count)))
        for count in counts
    )
    return birthday_pages(BirthdaySheet(ON, ON + timedelta(days=30), bands, "沈知远"), PRINTED, SETTER)


def texts(page: Page) -> list[str]:
    return [mark.text for mark in page if isinstance(mark, Words)]


@pytest.mark.parametrize("counts", [(1,), (3, 40), (21, 1), (22, 1), (60, 60)])
def test_everybody_stands_on_the_paper_once(counts: tuple[int, ...]) -> None:
    pages = birthdays(*counts)
    names = [text for page in pages for text in texts(page) if text.startswith("客户")]
    assert len(names) == sum(counts)
    for page in pages:
        assert "Later" in texts(page)
        assert max(mark.middle for mark in page if isinstance(mark, Dots)) <= BODY_END


def test_nobody_is_told() -> None:
    (page,) = birthdays()
    assert "No birthday within 30 days" in texts(page)


def customer(lines: int, phone: str = "13800138000", sections: int = 2) -> Page:
    line = CustomerLine(T("Phone"), T("{text}", text="字" * 90), "13800138000")
    section = CustomerSection(T("History"), (line,) * lines)
    return customer_page(CustomerSheet(ON, "7", "李玉芬", phone, (section,) * sections, ""), PRINTED, SETTER)


@pytest.mark.parametrize("lines", [1, 5, 60])
def test_the_page_of_a_customer_ends_where_it_should(lines: int) -> None:
    page = customer(lines)
    assert max(mark.baseline for mark in page if isinstance(mark, Words)) < 290
    body = [mark for mark in page if isinstance(mark, Words) and mark.text.startswith("字")]
    assert body and max(mark.baseline for mark in body) <= BODY_END
    assert sum(isinstance(mark, Code) for mark in page) == 1


def test_a_page_that_is_full_has_no_room_for_notes_and_no_further_section() -> None:
    full, short = customer(60), customer(1)
    assert ("Notes" in texts(full), "Notes" in texts(short)) == (False, True)
    assert texts(full).count("History") == 1


def test_without_a_phone_there_is_no_code() -> None:
    assert not any(isinstance(mark, Code) for mark in customer(1, phone=""))
