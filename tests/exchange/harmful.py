"""Files that mean harm, are broken or are no tables at all."""

import io
import random
import struct
import zipfile
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from tests.exchange import odd_cards, odd_texts, tables
from tests.exchange.tables import CSV, bare, worksheet

_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"


def cut(make: Callable[[], bytes], share: float) -> bytes:
    """The first part of a sound file."""
    data = make()
    return data[: int(len(data) * share)]


def overlapping_parts() -> bytes:
    """A hundred names in the directory for the same packed bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in tables.bare_parts().items():
            archive.writestr(name, text)
        last = archive.infolist()[-1]
        for number in range(100):
            again = zipfile.ZipInfo(f"xl/worksheets/sheet{number + 2}.xml")
            again.header_offset, again.CRC = last.header_offset, last.CRC
            again.compress_size, again.file_size = last.compress_size, last.file_size
            again.compress_type = last.compress_type
            archive.filelist.append(again)
    return stream.getvalue()


def archive_of_archives() -> bytes:
    inner = tables.packed({"a.csv": CSV})
    for _ in range(10):
        inner = tables.packed({"a.zip": inner})
    return inner


def zipped_table() -> bytes:
    return tables.packed({"客户.csv": CSV})


def document() -> bytes:
    return tables.packed({"word/document.xml": "<document/>", "[Content_Types].xml": "<Types/>"})


def numbers_of_apple() -> bytes:
    return tables.packed({"Index/Document.iwa": "x", "Metadata/Properties.plist": "x"})


def open_text() -> bytes:
    return tables.packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"})


def locked_old_workbook() -> bytes:
    """The record FILEPASS says that what follows is encrypted."""
    return tables.old_workbook((0x2F, struct.pack("<HHH", 1, 1, 1) + bytes(48)))


def locked_open_document() -> bytes:
    manifest = '<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>'
    return tables.open_sheet(tables.open_rows(), **{"META-INF__manifest.xml": manifest})


def locked_part() -> bytes:
    data = bytearray(bare())
    for place in (at for at in range(len(data)) if data[at : at + 4] == b"PK\x01\x02"):
        data[place + 8] |= 1
    return bytes(data)


def repeated_without_end() -> bytes:
    """A row with a text in a thousand columns, a million times."""
    cell = (
        '<table:table-cell table:number-columns-repeated="1000" office:value-type="string">'
        "<text:p>很长的备注</text:p></table:table-cell>"
    )
    return tables.open_sheet(
        f'<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>'
    )


def declared_entities() -> bytes:
    names = "abcdefghij"
    told = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise(names))
    xml = odd_texts.xml_workbook().decode()
    doctype = f'<!DOCTYPE x [<!ENTITY a "哈">{told}]>'
    return xml.replace("<Workbook", f"{doctype}<Workbook", 1).replace("很好", "&j;").encode()


def outside_entity() -> bytes:
    xml = odd_texts.xml_workbook().decode()
    doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    return xml.replace("<Workbook", f"{doctype}<Workbook", 1).replace("很好", "&a;").encode()


def far_xml_row() -> bytes:
    return odd_texts.xml_workbook(title='<Row ss:Index="99999999"/>')


def far_xml_cell() -> bytes:
    cell = '<Row><Cell ss:Index="99999999"><Data ss:Type="String">x</Data></Cell></Row>'
    return odd_texts.xml_workbook(title=cell)


def deep_xml() -> bytes:
    return odd_texts.xml_workbook(title="<a>" * 50_000 + "</a>" * 50_000)


def page_without_table() -> bytes:
    return "<html><body>请登录后再下载</body></html>".encode()


def page_of_spans() -> bytes:
    """Every cell says that it is a thousand columns wide and ten thousand rows high."""
    cell = '<td colspan="999999999999" rowspan="999999999999">x</td>'
    return f"<table>{f'<tr>{cell}</tr>' * 20_000}</table>".encode()


def page_of_tables() -> bytes:
    return b"<table><tr><td>" * 100_000


def page_of_brackets() -> bytes:
    return b"<table><tr><td>x</td></tr>" + b"<" * 3_000_000


def page_with_endless_tag() -> bytes:
    return b"<table><tr><td " + b"a=1 " * 1_500_000


def page_with_endless_comment() -> bytes:
    return b"<table><tr><td>x<!--" + b"<!--" * 1_000_000


def too_wide() -> bytes:
    row = ",".join(str(number) for number in range(20_000))
    return f"姓名,手机{row}\n张三,{row}\n".encode()


def too_long() -> bytes:
    return "姓名\n".encode() + b"a\n" * 1_100_000


def open_quote() -> bytes:
    return CSV.replace("很好", '"很好').encode()


def loop_in_table() -> bytes:
    """The chain of blocks of the compound file leads back to its beginning."""
    data = bytearray(tables.old_workbook())
    data[512 + 4 * 9 : 512 + 4 * 10] = struct.pack("<I", 2)
    return bytes(data)


def wild_records() -> bytes:
    data = bytearray(tables.old_workbook())
    noise = random.Random(4)
    for place in range(1600, len(data)):
        data[place] = noise.randrange(256)
    return bytes(data)


def many_relations() -> bytes:
    return bare(rels=tables.relations(*[("worksheet", "worksheets/sheet1.xml")] * 30_000))


def no_sheet() -> bytes:
    parts = tables.bare_parts()
    del parts["xl/worksheets/sheet1.xml"]
    return tables.packed(parts)


def huge_shared_texts() -> bytes:
    """Two hundred megabytes of texts that no cell uses."""
    texts = f'<sst xmlns="{tables.MAIN}">{"<si><t>很长很长很长很长的备注</t></si>" * 20_000}</sst>'
    rows = "<row>" + "".join('<c t="s"><v>999999999</v></c>' for _ in range(1_000)) + "</row>"
    rels = tables.relations(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"))
    return bare(sheet=worksheet(rows * 20), strings=texts * 40, rels=rels)


def calendar() -> bytes:
    return b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"


def starts_like(signature: bytes) -> bytes:
    return signature + random.Random(9).randbytes(3_000)


REFUSED: dict[str, Callable[[], bytes]] = {
    "overlapping.xlsx": overlapping_parts,
    "archives.zip": archive_of_archives,
    "zipped.zip": zipped_table,
    "document.docx": document,
    "apple.numbers": numbers_of_apple,
    "text.odt": open_text,
    "locked_old.xls": locked_old_workbook,
    "locked_open.ods": locked_open_document,
    "locked_part.xlsx": locked_part,
    "repeated.ods": repeated_without_end,
    "entities.xml": declared_entities,
    "outside.xml": outside_entity,
    "far_row.xml": far_xml_row,
    "far_cell.xml": far_xml_cell,
    "deep.xml": deep_xml,
    "login_page.xls": page_without_table,
    "spans.xls": page_of_spans,
    "page_of_tables.xls": page_of_tables,
    "endless_tag.xls": page_with_endless_tag,
    "endless_comment.xls": page_with_endless_comment,
    "too_wide.csv": too_wide,
    "too_long.csv": too_long,
    "open_quote.csv": open_quote,
    "wild_records.xls": wild_records,
    "no_sheet.xlsx": no_sheet,
    "huge_shared_texts.xlsx": huge_shared_texts,
    "calendar.ics": calendar,
    "report.pdf": partial(starts_like, b"%PDF-1.7\n"),
    "picture.xlsx": partial(starts_like, b"\x89PNG\r\n\x1a\n"),
    "photo.jpg": partial(starts_like, b"\xff\xd8\xff\xe0"),
    "book.sqlite": partial(starts_like, b"SQLite format 3\0"),
    "setup.exe": partial(starts_like, b"MZ\x90\0"),
    "film.mp4": partial(starts_like, b"\0\0\0\x18ftypmp42"),
    "packed.gz": partial(starts_like, b"\x1f\x8b\x08"),
    "symbolic.slk": partial(starts_like, b"ID;PWL;N;E\r\n"),
    "blanks.csv": lambda: b" \r\n\t\n" * 100,
    "cut.xlsx": partial(cut, bare, 0.7),
    "cut.ods": partial(cut, lambda: tables.open_sheet(tables.open_rows()), 0.6),
    "cut.xml": partial(cut, odd_texts.xml_workbook, 0.8),
    "not_a_card.vcf": lambda: b"BEGIN:VCARDS\r\nFN:x\r\n",
}
"""None of these may be taken."""


def formulas() -> bytes:
    return CSV.replace("很好", "\"=cmd|' /C calc'!A0\"").encode()


def invisible_marks() -> bytes:
    return CSV.replace("很好", "\u202e很\u200b好\u2066").encode()


def cut_card() -> bytes:
    """The last of the three cards has no end: it comes back as a problem."""
    return odd_cards.cards()[:-20]


def card_in_card() -> bytes:
    return odd_cards.cards().replace(b"END:VCARD\r\n", b"", 1)


def table_in_json() -> bytes:
    return b'[{"name": "a", "phone": "13800000001"}]'


def many_sheets() -> bytes:
    parts = tables.bare_parts()
    for number in range(2, 500):
        parts[f"xl/worksheets/sheet{number}.xml"] = worksheet("")
    return tables.packed(parts)


def relations_with_dots() -> bytes:
    return bare(rels=tables.relations(("worksheet", "../xl/worksheets/sheet1.xml")))


EITHER: dict[str, Callable[[], bytes]] = {
    "formulas.csv": formulas,
    "invisible.csv": invisible_marks,
    "cut_card.vcf": cut_card,
    "card_in_card.vcf": card_in_card,
    "table.json": table_in_json,
    "many_sheets.xlsx": many_sheets,
    "many_relations.xlsx": many_relations,
    "relations_with_dots.xlsx": relations_with_dots,
    "loop.xls": loop_in_table,
    "brackets.xls": page_of_brackets,
    "cut.xls": partial(cut, tables.old_workbook, 0.7),
    "cut_page.xls": partial(cut, odd_texts.web_page, 0.7),
}
"""These may be taken or refused, in words and in time."""
