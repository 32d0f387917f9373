"""Sheets from elsewhere: a number with its country tells that of the others, mobiles of Taiwan its years."""

import pytest

from core.importing.cleaning.preview import Plain
from core.importing.reports import ImportChoices
from core.importing.service import import_file
from core.importing.sheet import Cell, Sheet, SheetFile
from core.ports import Book
from tests.core.importing.sheets import a_file
from tests.makers import TODAY


def told(book: Book, headings: str, *rows: str) -> list[dict[str, Plain]]:
    return import_file(book, a_file(headings, *rows), ImportChoices(), TODAY, dry_run=True).preview


@pytest.mark.parametrize(
    ("numbers", "read"),
    [
        (("+65 8123 4567", "91234567"), ["+6581234567", "+6591234567"]),
        (("+852 9123 4567", "6123 4567", "7123 4567"), ["+85291234567", "+85261234567", "+85271234567"]),
        (("+44 7700 900456", "07700 900123"), ["+447700900456", "+447700900123"]),
        (("(415) 555-0134", "4155550199", "415.555.0187"), ["+14155550134", "+14155550199", "+14155550187"]),
        (("(415) 555-0134", "415-555-0177", "14155550187"), ["+14155550134", "+14155550177", "+14155550187"]),
        (("415-555-0134", "15422814821 wechat abc_123"), ["+14155550134", "15422814821"]),
        (("0912-345-678", "(02)2345-6789"), ["+886912345678", "+886223456789"]),
        (("+65 8123 4567", "+852 9123 4567", "91234567"), ["+6581234567", "+85291234567", "+85291234567"]),
        (("+65 8123 4567", "15422814821", "61234567"), ["+6581234567", "15422814821", "61234567"]),
        (("4155550199", "2125550187"), ["+14155550199", "+12125550187"]),
        (("4155550199", "15422814821"), ["04155550199", "15422814821"]),
        (("0412345678", "0422345678"), ["+61412345678", "+61422345678"]),
        (("0912-345-678", "0422345678"), ["+886912345678", "+886422345678"]),
        (("090-1234-5678", "03-1234-5678"), ["+819012345678", "+81312345678"]),
        (("07700 900123", "020 7946 0958"), ["+447700900123", "+442079460958"]),
        (("012-345 6789", "03-2345 6789"), ["+60123456789", "+60323456789"]),
        (("9123 4567", "6123 4567"), ["+85291234567", "+85261234567"]),
        (("+1", "+999 12", "15422814821"), [None, None, "15422814821"]),
        (("+86 15422814821", "61234567"), ["15422814821", "61234567"]),
        (("01711223344", "01811223355"), ["01711223344", "01811223355"]),
        (("9876543210", "9123456789", "9811122233"), ["9876543210", "9123456789", "9811122233"]),
        (("0821234567", "0837654321", "none"), ["0821234567", "0837654321", None]),
        (("0821234567", "15422814821"), [None, "15422814821"]),
    ],
)
def test_a_number_with_its_country_tells_that_of_the_others(
    book: Book, numbers: tuple[str, ...], read: list[str | None]
) -> None:
    rows = [f"Ann {at}|{number}" for at, number in enumerate(numbers)]
    found = [row.get("phone") for row in told(book, "Name Mobile", *rows)]
    assert found == read


def test_beside_mobiles_of_taiwan_two_digits_are_years_of_the_republic(book: Book) -> None:
    rows = told(book, "姓名 行動電話 生日", "林志明|0912345678|74/5/3", "李美華|0928345679|68/12/01")
    assert [row["birthday"] for row in rows] == ["1985-05-03", "1979-12-01"]


def test_beside_years_of_our_era_two_digits_are_of_the_last_century(book: Book) -> None:
    rows = told(book, "姓名 行動電話 生日", "林志明|0912345678|1990-01-01", "李美華|0928345679|79/5/20")
    assert [row["birthday"] for row in rows] == ["1990-01-01", "1979-05-20"]


def test_nobody_is_born_in_days_to_come(book: Book) -> None:
    rows = told(book, "姓名 手机 生日", "来雪|15422814821|68/12/1", "来霜|15409173306|08/12/1")
    assert [row["birthday"] for row in rows] == ["1968-12-01", "2008-12-01"]


@pytest.mark.parametrize("heading", ["阴/阳", "公农历", "说明栏", "类型"])
def test_a_column_of_calendars_is_known_by_its_cells(book: Book, heading: str) -> None:
    rows = told(
        book, f"姓名 手机 生日 {heading}", "来雪|15422814821|3月10日|农", "来霜|15409173306|3月11日|阳"
    )
    assert [(row["birthday"], row["birthday_kind"]) for row in rows] == [
        ("--03-10", "lunar"),
        ("--03-11", "solar"),
    ]


def test_personal_numbers_of_other_places_stay_in_the_sheet(book: Book) -> None:
    (row,) = told(book, "Name NRIC HP Remarks", "Tan Ah Kow|S1234567D|+6591234567|regular")
    assert row == {"number": "1", "name": "Tan Ah Kow", "phone": "+6591234567", "note": "regular"}


def test_a_german_sheet(book: Book) -> None:
    headings = "Kundennr. Anrede Vorname Nachname Straße PLZ Ort Telefon Geburtstag Bemerkung"
    (row,) = told(
        book, headings, "7|Herr|Hans|Müller|Hauptstr. 5|80331|München|0171 1234567|7.4.1985|mag Tee"
    )
    assert row == {
        "number": "7",
        "sex": "male",
        "name": "Hans Müller",
        "address": "Hauptstr. 5",
        "region": "München",
        "phone": "+491711234567",
        "birthday": "1985-04-07",
        "birthday_kind": "solar",
        "note": "mag Tee\nPLZ: 80331",
    }


def test_name_beside_vorname_is_the_family_name(book: Book) -> None:
    (row,) = told(book, "Name Vorname Telefon", "Müller|Hans|0171 1234567")
    assert row["name"] == "Hans Müller"


def test_a_french_sheet_has_the_day_first(book: Book) -> None:
    headings = "Nom Prénom Portable Courriel Datedenaissance Remarques"
    (row,) = told(book, headings, "Dupont|Jean|06 12 34 56 78|j@a.fr|07/04/1985|vin")
    assert [row[name] for name in ("name", "phone", "email", "birthday", "note")] == [
        *("Jean Dupont", "+33612345678", "j@a.fr", "1985-04-07", "vin")
    ]


def test_a_japanese_sheet(book: Book) -> None:
    headings = "顧客番号 氏名 性別 生年月日 住所 電話番号 備考"
    (row,) = told(book, headings, "1|田中太郎|男|1985/04/07|東京都渋谷区1-1|03-1234-5678|常連")
    assert [row[name] for name in ("number", "name", "birthday", "address", "phone", "note")] == [
        *("1", "田中太郎", "1985-04-07", "東京都渋谷区1-1", "+81312345678", "常連")
    ]


@pytest.mark.parametrize(
    ("phone", "birthday"),
    [("+44 7700 900456", "1985-04-07"), ("(415) 555-0134", "1985-07-04"), ("090-1234-5678", None)],
    ids=["the day first", "the month first", "the year first"],
)
def test_the_country_tells_the_order_of_a_day(book: Book, phone: str, birthday: str | None) -> None:
    report = import_file(
        book, a_file("Name Mobile Birthday", f"Ann|{phone}|07/04/1985"), ImportChoices(), TODAY, dry_run=True
    )
    assert report.preview[0].get("birthday") == birthday
    assert [note.value for note in report.warnings] == ([] if birthday else ["07/04/1985"])


def test_a_column_tells_its_own_order(book: Book) -> None:
    (row, _) = told(
        book,
        "Name Mobile Birthday Lastcontacted",
        "Ann|15422814821|07/04/1985|04/07/2025",
        "Bob|15409173306|25/12/1990|04/27/2025",
    )
    assert (row["birthday"], row["contacted"]) == ("1985-04-07", ["2025-04-07 call"])


def test_questions_of_a_form_are_headings(book: Book) -> None:
    (row,) = told(book, "1、您的姓名： 2、您的手机号码： 3、您的性别：", "陈国栋|15422814821|男")
    assert (row["name"], row["sex"]) == ("陈国栋", "male")


@pytest.mark.parametrize("sign", ["S$", "RM ", "¥", "NT$", "₩"])
def test_the_sign_of_a_currency_that_all_amounts_bear(book: Book, sign: str) -> None:
    (row,) = told(book, "Name Mobile Total", f"Ann|15422814821|{sign}1,200.00")
    assert row["total"] == 120_000


@pytest.mark.parametrize(
    ("heading", "cells", "read"),
    [
        ("生日(日/月)", ("5/3", "28/11"), ["--03-05", "--11-28"]),
        ("生日", ("5/3", "28/11"), ["--03-05", "--11-28"]),
        ("生日", ("5/3", "11/28"), ["--05-03", "--11-28"]),
        ("生日", ("5/3", "6/4"), ["--05-03", "--06-04"]),
        ("DOB (DD/MM/YYYY)", ("05/03/1985", "06/04/1986"), ["1985-03-05", "1986-04-06"]),
        ("DOB (MM/DD/YYYY)", ("05/03/1985", "06/04/1986"), ["1985-05-03", "1986-06-04"]),
        ("生日(年/月/日)", ("85/3/5", "1986/4/6"), ["1985-03-05", "1986-04-06"]),
    ],
)
def test_days_and_months_stand_as_their_heading_or_column_says(
    book: Book, heading: str, cells: tuple[str, str], read: list[str]
) -> None:
    headings: list[Cell] = ["姓名", "手机", heading]
    rows: list[list[Cell]] = [[f"张{at}", f"1380013800{at}", cell] for at, cell in enumerate(cells)]
    file = SheetFile("a.xlsx", "ab" * 32, [Sheet("S", [headings, *rows])])
    preview = import_file(book, file, ImportChoices(), TODAY, dry_run=True).preview
    assert [row["birthday"] for row in preview] == read


def test_where_days_come_first_those_without_a_year_do_too(book: Book) -> None:
    rows = ("张伟|+65 8123 4567|5/3", "李娜|+65 9123 4567|6/4", "王芳|+65 9123 4568|31/31")
    assert [row.get("birthday") for row in told(book, "Name Phone Birthday", *rows)] == [
        "--03-05",
        "--04-06",
        None,
    ]


def test_where_nobody_knows_the_country_nobody_knows_which_comes_first_day_or_month(book: Book) -> None:
    [row] = told(book, "Name Phone Birthday", "Ann|0821234567|03/04/1980")
    assert (row["phone"], row["note"]) == ("0821234567", "Birthday: 03/04/1980")


def test_the_country_of_a_row_is_known_by_its_name(book: Book) -> None:
    rows = told(book, "姓名 国家 手机", "Ann|德国|030 12345678", "Bob|印度尼西亚|08123456789")
    assert [row["phone"] for row in rows] == ["+493012345678", "+628123456789"]


@pytest.mark.parametrize("headings", ["姓名 手机", "Name Mobile"])
def test_ten_digits_with_a_zero_are_of_taiwan_only_where_it_has_such(book: Book, headings: str) -> None:
    rows = told(book, headings, "Ann|0607102507", "Bob|0632493081")
    assert [row.get("phone") for row in rows] == ["0607102507", "0632493081"]


def test_below_chinese_headings_people_with_chinese_names_have_numbers_of_china(book: Book) -> None:
    rows = told(book, "姓名 手机", "来雪|0632493081", "王祥|0632493082")
    assert [row.get("phone") for row in rows] == [None, None]


def test_french_headings_without_accents_and_with_whom_they_are_about(book: Book) -> None:
    headings = "civilite nom_client adresse_client tel_client profession_client email_client numero_client"
    [row] = told(book, headings, "Mme|Durand|9 Rue X|0986959513|Avocat|d@x.fr|CL9")
    assert (row["name"], row["phone"], row["number"], row["sex"]) == (
        "Durand",
        "+33986959513",
        "CL9",
        "female",
    )
    assert (row["address"], row["occupation"], row["email"]) == ("9 Rue X", "Avocat", "d@x.fr")
