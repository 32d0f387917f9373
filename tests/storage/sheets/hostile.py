"""Makers of files that mean harm or are broken; each returns the bytes of one file."""

import io
import random
import zipfile
from collections.abc import Callable, Iterable
from itertools import chain, pairwise, repeat

from openpyxl import Workbook

_SHEET = "xl/worksheets/sheet1.xml"
_HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
_CELL = b'<c t="inlineStr"><is><t>%s</t></is></c>'


def workbook(rows: list[list[str]] | None = None) -> bytes:
    """A sound workbook to spoil."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("客户")
    for row in rows or [["姓名", "电话"], ["张三", "13800000000"]]:
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def repacked(changed: dict[str, Iterable[bytes]]) -> bytes:
    """The sound workbook with some parts replaced or added, each given in blocks."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook())) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        parts = {name: [source.read(name)] for name in source.namelist()} | changed
        for name, blocks in parts.items():
            with target.open(name, "w") as part:
                part.writelines(blocks)
    return stream.getvalue()


def sheet(rows: bytes, times: int = 1, before: bytes = b"") -> bytes:
    """The sound workbook whose sheet has these rows so many times."""
    rows_again = repeat(rows, times)
    return repacked(
        {_SHEET: chain([before, _HEAD, b"<sheetData>"], rows_again, [b"</sheetData></worksheet>"])}
    )


def archive(*names: str) -> bytes:
    """A ZIP file with small parts of these names."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        for name in names:
            target.writestr(name, "x")
    return stream.getvalue()


def ole(*streams: str) -> bytes:
    """What looks like an OLE file that has streams of these names."""
    names = b"".join(f"{name}\0".encode("utf-16-le").ljust(128, b"\0") for name in streams)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + names


def zip_bomb() -> bytes:
    letters = repeat(b"A" * 1_000_000, 200)
    return repacked({_SHEET: chain([_HEAD, b'<sheetData><row><c t="inlineStr"><is><t>'], letters)})


def five_million_cells() -> bytes:
    return sheet(b"<row><c><v>1</v></c></row>" * 10_000, 500)


def lying_sizes() -> bytes:
    """A part that says it is small and unpacks to far more."""
    data = bytearray(sheet(b"<row><c><v>1</v></c></row>" * 400_000))
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        true_size = source.getinfo(_SHEET).file_size
    return bytes(data.replace(true_size.to_bytes(4, "little"), (900_000).to_bytes(4, "little")))


def far_cell() -> bytes:
    return sheet(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


def opposite_corners() -> bytes:
    """Two cells and forty million empty ones between them."""
    return sheet(b'<row r="1"><c r="A1"><v>1</v></c></row><row r="50000"><c r="ADT50000"><v>1</v></c></row>')


def document_type() -> bytes:
    before = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return sheet(b"<row>" + _CELL % b"&x;" + b"</row>", before=before)


def entity_bomb() -> bytes:
    names = "abcdefgh"
    entities = "".join(f'<!ENTITY {n} "{f"&{m};" * 10}">' for m, n in pairwise(names))
    before = f'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "{"h" * 1000}">{entities}]>'.encode()
    return sheet(b"<row>" + _CELL % b"&h;" + b"</row>", before=before)


def deep_nesting() -> bytes:
    return sheet(b"<a>" * 100_000 + b"</a>" * 100_000)


def path_outside() -> bytes:
    return repacked({"../../../evil.txt": [b"x"]})


def broken_xml() -> bytes:
    return repacked({_SHEET: [_HEAD, b"<sheetData><row><c><v>1</v"]})


def truncated() -> bytes:
    return workbook()[:2_000]


def random_bytes() -> bytes:
    return random.Random(7).randbytes(20_000)


def random_zip() -> bytes:
    return b"PK\x03\x04" + random.Random(7).randbytes(500)


def random_ole() -> bytes:
    return ole("Workbook") + random.Random(7).randbytes(5_000)


def endless_quote() -> bytes:
    return '姓名,备注\n张三,"'.encode() + "很长的备注\n".encode() * 100_000


def endless_text() -> bytes:
    """One shared text, repeated until it would fill the memory."""
    strings = (
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>%s</t></si></sst>'
    )
    relation = (
        '<Relationship Type="{0}/officeDocument/2006/relationships/{1}" Target="{1}s/it.xml" Id="{2}"/>'
    )
    schemas = "http://schemas.openxmlformats.org"
    rels = (
        f'<Relationships xmlns="{schemas}/package/2006/relationships">'
        f"{relation.format(schemas, 'worksheet', 'rId1')}{relation.format(schemas, 'sharedStrings', 'rId9')}"
        "</Relationships>"
    )
    noise = random.Random(7)
    rows = b"".join(
        b'<row><c t="s"><v>0</v></c></row><!--%d-->' % noise.randrange(10**15) for _ in range(100_000)
    )
    return repacked(
        {
            "xl/worksheets/it.xml": [_HEAD, b"<sheetData>", rows, b"</sheetData></worksheet>"],
            "xl/sharedStringss/it.xml": [strings % (b"A" * 30_000)],
            "xl/_rels/workbook.xml.rels": [rels.encode()],
        }
    )


REFUSED: dict[str, Callable[[], bytes]] = {
    "zip_bomb.xlsx": zip_bomb,
    "five_million_cells.xlsx": five_million_cells,
    "lying_sizes.xlsx": lying_sizes,
    "far_cell.xlsx": far_cell,
    "opposite_corners.xlsx": opposite_corners,
    "document_type.xlsx": document_type,
    "entity_bomb.xlsx": entity_bomb,
    "path_outside.xlsx": path_outside,
    "broken_xml.xlsx": broken_xml,
    "truncated.xlsx": truncated,
    "random_zip.xlsx": random_zip,
    "random_ole.xls": random_ole,
    "random.csv": random_bytes,
    "endless_quote.csv": endless_quote,
    "endless_text.xlsx": endless_text,
    "empty.xlsx": bytes,
    "encrypted.xlsx": lambda: ole("EncryptionInfo", "EncryptedPackage"),
    "letter.xls": lambda: ole("WordDocument"),
}
"""None of these may be read."""

READ: dict[str, tuple[Callable[[], bytes], str]] = {
    "deep_nesting.xlsx": (deep_nesting, ""),
    "workbook_called.csv": (workbook, "张三"),
    "text_called.xlsx": (lambda: "姓名,电话\n张三,13800000000\n".encode(), "张三"),
    "zero_bytes.csv": (lambda: "姓名,电话\n张\0三,13800000000\n".encode(), "张三"),
    "wide_but_empty.csv": (lambda: "姓名,电话\n张三,1".encode() + b"," * 50_000, "张三"),
}
"""Odd, but the words given are in them and harm nobody."""
