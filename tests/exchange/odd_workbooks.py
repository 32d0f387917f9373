"""Workbooks that are sound but written as few programs write them; each gives the three people."""

import io
import zipfile
from collections.abc import Callable

from tests.exchange import tables
from tests.exchange.tables import MAIN, ROWS, STRICT, bare, sheet_data, worksheet


def bare_workbook() -> bytes:
    """No styles, no shared texts, no document properties."""
    return bare()


def stored_without_packing() -> bytes:
    return tables.packed(tables.bare_parts(), zipfile.ZIP_STORED)


def without_places() -> bytes:
    """Neither rows nor cells say where they stand."""
    return bare(sheet=worksheet(sheet_data(places=False)))


def wrong_dimension() -> bytes:
    return bare(sheet=worksheet(sheet_data(), '<dimension ref="A1"/>'))


def boundless_dimension() -> bytes:
    return bare(sheet=worksheet(sheet_data(), '<dimension ref="A1:XFD1048576"/>'))


def rich_shared_texts() -> bytes:
    """Texts in several runs, with the reading aid that East Asian editors add."""
    texts = "".join(
        f"<si><r><rPr><b/></rPr><t>{text[:1]}</t></r><r><t>{text[1:]}</t></r>"
        '<rPh sb="0" eb="1"><t>ヨミ</t></rPh><phoneticPr fontId="1"/></si>'
        for row in ROWS
        for text in row
    )
    strings = f'<?xml version="1.0"?><sst xmlns="{MAIN}">{texts}</sst>'
    rows = "".join(
        f'<row r="{number}">'
        + "".join(
            f'<c r="{letter}{number}" t="s"><v>{(number - 1) * 3 + at}</v></c>'
            for at, letter in enumerate("ABC")
        )
        + "</row>"
        for number in range(1, 5)
    )
    rels = tables.relations(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"))
    return bare(sheet=worksheet(rows), strings=strings, rels=rels)


def strict_office() -> bytes:
    namespaces = tables.workbook_part(namespace=STRICT).replace(
        "http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument"
    )
    return bare(sheet=worksheet(sheet_data(), namespace=STRICT), workbook=namespaces)


def absolute_relations() -> bytes:
    return bare(rels=tables.relations(("worksheet", "/xl/worksheets/sheet1.xml")))


def backslashes() -> bytes:
    """Parts named as on Windows."""
    return tables.packed({name.replace("/", "\\"): text for name, text in tables.bare_parts().items()})


def capitals() -> bytes:
    parts = tables.bare_parts()
    parts["xl/Worksheets/Sheet1.xml"] = parts.pop("xl/worksheets/sheet1.xml")
    return tables.packed(parts)


class _Pipe(io.BytesIO):
    """A stream that cannot go back."""

    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        raise io.UnsupportedOperation


def streamed() -> bytes:
    """Sizes stand behind each part, as when a server writes the file while it sends it."""
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in tables.bare_parts().items():
            archive.writestr(name, text)
    return pipe.getvalue()


def zip64() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in tables.bare_parts().items():
            with archive.open(name, "w", force_zip64=True) as part:
                part.write(text.encode())
    return stream.getvalue()


def prefixed_elements() -> bytes:
    """Every element with a prefix, as the Open XML SDK writes it."""
    sheet = worksheet(sheet_data())
    for element in ("worksheet", "sheetData", "row", "c ", "c>", "is", "t>"):
        sheet = sheet.replace(f"<{element}", f"<x:{element}").replace(f"</{element}", f"</x:{element}")
    return bare(sheet=sheet.replace("xmlns=", "xmlns:x="))


def with_comments_and_blanks() -> bytes:
    rows = sheet_data().replace("<row", "\n  <!-- 一行 -->\n  <row")
    return bare(sheet=worksheet(rows, "<sheetViews><sheetView workbookViewId='0'/></sheetViews>"))


def styled_blanks() -> bytes:
    """Two thousand empty rows that only have a format."""
    blanks = "".join(f'<row r="{number}"><c r="A{number}"/></row>' for number in range(5, 2_005))
    return bare(sheet=worksheet(sheet_data() + blanks))


def from_1904() -> bytes:
    return bare(workbook=tables.workbook_part('<workbookPr date1904="1"/>'))


def with_macros() -> bytes:
    return tables.packed(tables.bare_parts() | {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(600)})


def numbers_for_phones() -> bytes:
    rows = sheet_data()
    for at, (_, phone, _) in enumerate(ROWS[1:], start=2):
        rows = rows.replace(
            f'<c r="B{at}" t="inlineStr"><is><t>{phone}</t></is></c>',
            f'<c r="B{at}"><v>{phone[0]}.{phone[1:]}E+10</v></c>',
        )
    return bare(sheet=worksheet(rows))


def open_document() -> bytes:
    return tables.open_sheet(tables.open_rows())


def open_document_to_the_edge() -> bytes:
    """LibreOffice fills a formatted sheet to its last row and column with one repeated cell."""
    edge = (
        '<table:table-row table:number-rows-repeated="1048572">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    return tables.open_sheet(tables.open_rows() + edge)


def old_workbook() -> bytes:
    return tables.old_workbook()


def old_workbook_called_book() -> bytes:
    """The name of the stream before Excel 97."""
    return tables.old_workbook().replace(
        "Workbook".encode("utf-16-le"), "Book".encode("utf-16-le").ljust(16, b"\0")
    )


ODD: dict[str, Callable[[], bytes]] = {
    "bare.xlsx": bare_workbook,
    "stored.xlsx": stored_without_packing,
    "without_places.xlsx": without_places,
    "wrong_dimension.xlsx": wrong_dimension,
    "boundless_dimension.xlsx": boundless_dimension,
    "rich_shared_texts.xlsx": rich_shared_texts,
    "strict.xlsx": strict_office,
    "absolute_relations.xlsx": absolute_relations,
    "backslashes.xlsx": backslashes,
    "capitals.xlsx": capitals,
    "streamed.xlsx": streamed,
    "zip64.xlsx": zip64,
    "prefixed.xlsx": prefixed_elements,
    "comments.xlsx": with_comments_and_blanks,
    "styled_blanks.xlsx": styled_blanks,
    "from_1904.xlsx": from_1904,
    "macros.xlsm": with_macros,
    "numbers_for_phones.xlsx": numbers_for_phones,
    "open_document.ods": open_document,
    "open_document_to_the_edge.ods": open_document_to_the_edge,
    "open_document_called.xlsx": open_document,
    "old.xls": old_workbook,
    "old_called.xlsx": old_workbook,
    "old_book.xls": old_workbook_called_book,
    "kingsoft.et": old_workbook,
    "new_called.xls": bare_workbook,
    "new_called.csv": bare_workbook,
}
