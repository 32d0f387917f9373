"""The words for files that hold no table we can read, and how to make one of them."""

from core.errors import UserError
from core.text import T


def missing() -> UserError:
    return UserError(T("There is no such file"), fix=T("Check its name and folder"))


def folder() -> UserError:
    return UserError(T("This is a folder"), fix=T("Choose a file inside it"))


def not_a_file() -> UserError:
    return UserError(T("This is a device, not a file"), fix=T("Choose an .xlsx, .xls or .csv file"))


def unreadable() -> UserError:
    return UserError(
        T("The system does not let the file be read"),
        fix=T("Close it in other programs, or copy it to a folder of your own"),
    )


def empty() -> UserError:
    return UserError(T("The file is empty"), fix=T("Export or save it again"))


def too_big(megabytes: int, limit: int) -> UserError:
    return UserError(
        T("The file has {size} MB; at most {limit} MB are read", size=megabytes, limit=limit),
        fix=T("Delete pictures and other sheets, or split the table into several files"),
    )


def damaged() -> UserError:
    return UserError(
        T("The file is damaged or cut short"),
        fix=T("Fetch or export it again. If Excel still opens it, save it there as a new .xlsx"),
    )


def broken_off() -> UserError:
    return UserError(
        T("The file could not be read to its end; it is damaged, or far larger than it looks"),
        fix=T("Copy only the table to a new workbook, save it as .xlsx and import that"),
    )


def locked() -> UserError:
    return UserError(
        T("The workbook is protected by a password"),
        fix=T("Open it in Excel, remove the password and save it"),
    )


def unsafe() -> UserError:
    return UserError(
        T("The workbook is packed as no spreadsheet program packs it"),
        fix=T("Open it only if you trust its sender; then copy the table to a new workbook"),
    )


def too_slow(seconds: float) -> UserError:
    return UserError(
        T("Reading took more than {seconds} seconds and was stopped", seconds=round(seconds)),
        fix=T("Copy only the table to a new workbook, or split it into several files"),
    )


def page_without_table() -> UserError:
    return UserError(
        T("This is a web page without a table, whatever its name says"),
        fix=T("Open it in Excel and save it as .xlsx"),
    )


def other_xml() -> UserError:
    return UserError(
        T("This is an XML file, but no table"),
        fix=T("Open it in Excel and save it as .xlsx"),
    )


def other_workbook() -> UserError:
    return UserError(
        T("This kind of workbook is not read"),
        fix=T("Open it in Excel, WPS or LibreOffice and save it as .xlsx"),
    )


def calendar() -> UserError:
    return UserError(
        T("This is a calendar, not a table"),
        fix=T("Choose an .xlsx, .xls or .csv file"),
    )


def document() -> UserError:
    return UserError(
        T("This is a document, not a table"),
        fix=T("Copy its table into a workbook and save that as .xlsx"),
    )


def picture() -> UserError:
    return UserError(
        T("This is a picture"),
        fix=T("Type its table into a workbook and save that as .xlsx"),
    )


def recording() -> UserError:
    return UserError(
        T("This is a picture, a film or a recording"),
        fix=T("Choose an .xlsx, .xls or .csv file"),
    )


def database() -> UserError:
    return UserError(
        T("This is a database, not a table"),
        fix=T("Export its table as CSV and import that; a book of Shuke is opened, not imported"),
    )


def program() -> UserError:
    return UserError(T("This is a program"), fix=T("Do not start it; ask its sender for a table"))


def archive() -> UserError:
    return UserError(T("This is an archive"), fix=T("Unpack it and choose a file inside"))


def unknown() -> UserError:
    return UserError(
        T("No table was recognised in this file"),
        fix=T("Choose an .xlsx, .xls or .csv file"),
    )


def open_quote(row: int) -> UserError:
    return UserError(
        T("A quotation mark is opened and never closed"),
        T("row {row}", row=row),
        T("Close or delete the quotation mark in this row and save the file again"),
    )
