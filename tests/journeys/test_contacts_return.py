"""Contacts that were given to a phone come back without harm."""

from datetime import date
from pathlib import Path

from core.actions.preferences import set_preference
from core.importing.reports import ImportChoices
from core.importing.service import import_file
from core.model.birthday import Calendar
from core.outgoing.contacts import contacts
from resources.words import Words
from storage.cards.contacts import write_cards
from storage.sheets.reading import read_file
from tests.makers import TODAY, a_book, a_customer, a_purchase, all_rows


def test_exported_contacts_change_nothing(tmp_path: Path) -> None:
    book = a_book(tmp_path)
    lunar, solar = Calendar.LUNAR, Calendar.SOLAR
    bought = a_customer(
        book, "来雪", "13700000001", birth_calendar=lunar, birth_month=8, birth_day=15, note="爱喝茶"
    )
    a_customer(book, "来雪", "13700000001", birth_calendar=solar, birth_month=2, birth_day=29)
    a_customer(book, "Lai; Xue (Ltd.)", "+14182626501", email="lx@a.cn")
    a_purchase(book, bought, product="汉 EV")
    set_preference(book, "caller_name", "{product} {name} {number}")
    set_preference(book, "contact_notes", True)
    out, words = tmp_path / "c.vcf", Words("zh_CN", TODAY)
    write_cards(out, contacts(book, words, date(2026, 9, 18)).cards)
    before = all_rows(book)
    report = import_file(book, read_file(out), ImportChoices(), TODAY)
    assert (report.skipped, report.problems, report.warnings) == (3, [], [])
    assert all_rows(book) == before
    book.close()
