"""Out of the book, through a spreadsheet program, and in again: what nobody changed stays as it was."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.model.agenda import Reason
from core.model.birthday import Calendar
from core.model.care import YearlyDate
from core.ports import Book
from core.text import T
from resources.words import languages
from storage.opening import open_book
from tests.journeys.conftest import FILES, Shuke, rows_of

CUSTOMERS = 323
NOTHING_NEW = (0, 0, 0, CUSTOMERS, 0)
LANGUAGES = tuple(code for code, _ in languages())
EVERYTHING: dict[str, dict[str, object]] = {
    "C000010": {"deceased": date(2024, 2, 29), "close": True, "form_of_address": "=李老师", "offers": "-20%"},
    "C000011": {
        "do_not_contact": True,
        "preferred_channel": "微信",
        "preferred_time": "9-10",
        "seeks": "@装修队",
    },
    "C000012": {"trade": "+建材", "name": "王伟(二)", "note": "'一\n二", "card_number": "00012", "qq": "1E5"},
}
OF_THIS_BOOK = {"id", "household_id", "added", "joined"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["customers.xlsx", "customers.csv"])
def test_an_export_taken_in_again_changes_nothing(
    shuke: Shuke, book300: Path, tmp_path: Path, language: str, name: str
) -> None:
    tell_everything(book300)
    out, before = tmp_path / name, rows_of(book300)
    assert shuke(book300, "--lang", language, "export", "customers", out).document["rows"] == CUSTOMERS
    again = shuke(book300, "import", out)
    assert (again.verdicts, again.document["change"], again.notes("warnings")) == (NOTHING_NEW, None, [])
    assert rows_of(book300) == before


def test_an_export_that_a_spreadsheet_program_has_saved_changes_nothing(
    shuke: Shuke, book300: Path, tmp_path: Path
) -> None:
    out = tmp_path / "customers.xlsx"
    shuke(book300, "export", "customers", out)
    workbook = load_workbook(out)
    workbook.save(out)
    assert shuke(book300, "import", out).verdicts == NOTHING_NEW


def test_the_first_sheet_taken_in_again_changes_nothing(shuke: Shuke, book300: Path) -> None:
    again = shuke(book300, "import", FILES[0])
    assert (again.verdicts, again.document["change"]) == (NOTHING_NEW, None)
    assert "This very file was taken in before" in again.err


def test_five_edited_cells_change_five_cards_and_nothing_else(
    shuke: Shuke, book300: Path, tmp_path: Path
) -> None:
    out, before = tmp_path / "customers.xlsx", facts_of(book300)
    shuke(book300, "export", "customers", out)
    edit(
        out,
        {
            "C000001": ("Address", "城东新村 8 幢 301"),
            "C000017": ("Birthday", "农历八月十五"),
            "C000044": ("Tags", "牌友、钓鱼"),
            "C000120": ("Next follow-up", date(2025, 10, 9)),
            "C000251": ("Referrer", "C000001"),
        },
    )
    report = shuke(book300, "import", out)
    assert (report.verdicts, report.document["change"]) == ((0, 5, 0, CUSTOMERS - 5, 0), 4)
    after = facts_of(book300)
    changed = {number for number, facts in after.items() if facts != before[number]}
    assert changed == {"C000001", "C000017", "C000044", "C000120", "C000251"}
    assert after["C000001"]["address"] == "城东新村 8 幢 301"
    assert (after["C000017"]["birth_calendar"], after["C000017"]["birth_month"]) == ("lunar", 8)
    assert {"牌友", "钓鱼"} <= set(map(str, as_list(after["C000044"]["tags"])))
    assert after["C000120"]["follow_up"] == date(2025, 10, 9)
    assert after["C000251"]["referrer"] == "C000001"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["customers.xlsx", "customers.csv"])
def test_an_empty_book_takes_up_every_customer_as_it_was(
    shuke: Shuke, book300: Path, tmp_path: Path, language: str, name: str
) -> None:
    tell_everything(book300)
    out, other = tmp_path / name, tmp_path / "other.shuke"
    for pair in (("C000002", "C000001"), ("C000004", "C000007")):
        shuke(book300, "merge", *pair)
    shuke(book300, "--lang", language, "export", "customers", out)
    assert shuke(other, "import", out).verdicts == (CUSTOMERS - 2, 0, 0, 0, 0)
    assert facts_of(other) == facts_of(book300)


def test_an_emptied_cell_clears_its_field_and_an_edited_phone_replaces_the_old_one(
    shuke: Shuke, book300: Path, tmp_path: Path
) -> None:
    out, before = tmp_path / "customers.xlsx", facts_of(book300)
    shuke(book300, "--lang", "en", "export", "customers", out)
    number = next(one for one, facts in before.items() if facts["address"] and facts["phones"])
    edit(out, {number: ("Address", None)})
    edit(out, {number: ("Phone", "15422814821")})
    assert shuke(book300, "import", out).verdicts == (0, 1, 0, CUSTOMERS - 1, 0)
    after = facts_of(book300)[number]
    old = as_list(before[number]["phones"])
    assert (after["address"], after["phones"]) == ("", ["15422814821", *old[1:]])
    others = {"address", "phones"}
    assert {k: v for k, v in after.items() if k not in others} == {
        k: v for k, v in before[number].items() if k not in others
    }


def test_a_cell_that_was_edited_in_both_places_is_told_and_nothing_is_lost(
    shuke: Shuke, book300: Path, tmp_path: Path
) -> None:
    out, other = tmp_path / "customers.xlsx", tmp_path / "other.xlsx"
    shuke(book300, "export", "customers", out)
    shutil.copy(out, other)
    edit(other, {"C000001": ("Address", "西山路 9 号")})
    assert shuke(book300, "import", other).verdicts == (0, 1, 0, CUSTOMERS - 1, 0)
    edit(out, {"C000001": ("Address", "东门街 1 号"), "C000002": ("Employer", "第一中学")})
    report = shuke(book300, "import", out)
    assert report.verdicts == (0, 1, 0, CUSTOMERS - 2, 1)
    (problem,) = report.notes("problems")
    assert (problem["row"], problem["column"]) == (2, "Address")
    assert problem["reason"] == "The cell was edited, and the card as well: it says “西山路 9 号”"
    after = facts_of(book300)
    assert (after["C000001"]["address"], after["C000002"]["employer"]) == ("西山路 9 号", "第一中学")


def test_what_was_edited_in_the_book_alone_stays(shuke: Shuke, book300: Path, tmp_path: Path) -> None:
    out, other = tmp_path / "customers.xlsx", tmp_path / "other.xlsx"
    shuke(book300, "export", "customers", out)
    shutil.copy(out, other)
    edit(other, {"C000001": ("Name", "新名字")})
    assert shuke(book300, "import", other).verdicts[1] == 1
    assert shuke(book300, "import", out).verdicts == NOTHING_NEW
    assert facts_of(book300)["C000001"]["name"] == "新名字"


def test_rows_that_are_gone_are_asked_about_and_nothing_is_deleted(
    shuke: Shuke, book300: Path, tmp_path: Path
) -> None:
    out, before = tmp_path / "customers.xlsx", rows_of(book300)
    shuke(book300, "export", "customers", out)
    workbook = load_workbook(out)
    workbook.worksheets[0].delete_rows(2, 2)
    workbook.save(out)
    report = shuke(book300, "import", out)
    assert report.verdicts == (0, 0, 0, CUSTOMERS - 2, 0)
    (warning,) = report.notes("warnings")
    assert warning["value"] == "C000001, C000002"
    assert warning["reason"] == "2 customers of the exported sheet have no row any more"
    assert rows_of(book300) == before


def tell_everything(path: Path) -> None:
    """Of some customers whatever a card can say, in words that a spreadsheet might misunderstand."""
    with closing(open_book(path)) as book, book.change(T("Tell everything")):
        for number, fields in EVERYTHING.items():
            book.customers.update(book.customer_by_number(number).id, **fields)
        married = book.customer_by_number("C000010").id
        book.yearly_dates.add(YearlyDate(married, "结婚纪念日", Calendar.LUNAR, 7, 7, 2003))


def edit(path: Path, cells: dict[str, tuple[str, str | date | None]]) -> None:
    """In a workbook, by customer number: write a value under a heading."""
    workbook = load_workbook(path)
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    headings = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        if row[0].value in cells:
            heading, value = cells[str(row[0].value)]
            sheet.cell(row[0].row, headings.index(heading) + 1).value = value
    workbook.save(path)


def facts_of(path: Path) -> dict[str, dict[str, object]]:
    """By number: everything that a card tells of a customer, in terms that hold in any book."""
    with closing(open_book(path)) as book:
        return dict(_facts(book))


def _facts(book: Book) -> Iterator[tuple[str, dict[str, object]]]:
    tag_names = {tag.id: tag.name for tag in book.tags.where()}
    number_of = {card.id: card.number for card in book.customers.where()}
    homes = {home.id: home for home in book.households.where()}
    referrers = {edge.referee_id: edge.referrer_id for edge in book.referrals.where(closed=None)}
    items = book.due_items(list(homes))
    follow_ups = {item.customer_id: item.due for item in items if item.kind is Reason.FOLLOW_UP}
    for card in book.customers.where(merged_into=None):
        facts: dict[str, object] = {k: v for k, v in asdict(card).items() if k not in OF_THIS_BOOK}
        phones = sorted(book.phones.where(customer_id=card.id), key=lambda phone: phone.position)
        facts["phones"] = [phone.digits for phone in phones]
        facts["tags"] = sorted(tag_names[row.tag_id] for row in book.taggings.where(customer_id=card.id))
        facts["household"] = number_of[homes[card.household_id].primary_id]
        facts["pinned"] = homes[card.household_id].pinned_tier
        facts["referrer"] = number_of.get(referrers.get(card.id, 0))
        facts["follow_up"] = follow_ups.get(card.id)
        facts["wedding"] = [
            (day.calendar, day.month, day.day, day.year)
            for day in book.yearly_dates.where(customer_id=card.id)
        ]
        yield card.number, facts


def as_list(value: object) -> list[object]:
    assert isinstance(value, list)
    return value
