"""The one small table that most files of this folder hold, and bare workbooks to write it into."""

import io
import struct
import zipfile
from collections.abc import Mapping

ROWS = [
    ["姓名", "手机", "备注"],
    ["张三", "13800000001", "上次来过"],
    ["李四", "13800000002", "很好"],
    ["王五", "13800000003", "一般"],
]
CSV = "".join(",".join(row) + "\n" for row in ROWS)
LETTERS = "ABC"

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_SCHEMAS = "http://schemas.openxmlformats.org"
_RELATIONS = f"{_SCHEMAS}/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def inline(text: str) -> str:
    return f"<is><t>{text}</t></is>"


def cells(row: list[str], number: int, places: bool = True) -> str:
    """The cells of a row as inline text."""
    return "".join(
        f'<c{f" r={chr(34)}{letter}{number}{chr(34)}" if places else ""} t="inlineStr">{inline(text)}</c>'
        for letter, text in zip(LETTERS, row, strict=True)
    )


def sheet_data(places: bool = True) -> str:
    """The rows of the small table."""
    return "".join(
        f"<row{f' r={chr(34)}{number}{chr(34)}' if places else ''}>{cells(row, number, places)}</row>"
        for number, row in enumerate(ROWS, start=1)
    )


def worksheet(rows: str, before: str = "", after: str = "", namespace: str = MAIN) -> str:
    return f'{_HEAD}<worksheet xmlns="{namespace}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def relations(*targets: tuple[str, str]) -> str:
    """The relations of a part: (kind, target) each."""
    told = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{told}</Relationships>'


def workbook_part(before: str = "", namespace: str = MAIN) -> str:
    sheets = '<sheets><sheet name="客户" sheetId="1" r:id="rId1"/></sheets>'
    return f'{_HEAD}<workbook xmlns="{namespace}" xmlns:r="{_RELATIONS}">{before}{sheets}</workbook>'


def content_types() -> str:
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return (
        f'{_HEAD}<Types xmlns="{_SCHEMAS}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kinds}.worksheet+xml"/></Types>'
    )


def bare_parts(sheet: str = "") -> dict[str, str]:
    """The fewest parts that make a workbook: no styles, no shared texts, no document properties."""
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": workbook_part(),
        "xl/_rels/workbook.xml.rels": relations(("worksheet", "worksheets/sheet1.xml")),
        "xl/worksheets/sheet1.xml": sheet or worksheet(sheet_data()),
    }


def packed(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def bare(**changed: str) -> bytes:
    """A bare workbook whose sheet, workbook or relations are replaced."""
    places = {
        "sheet": "xl/worksheets/sheet1.xml",
        "workbook": "xl/workbook.xml",
        "rels": "xl/_rels/workbook.xml.rels",
        "strings": "xl/sharedStrings.xml",
        "styles": "xl/styles.xml",
    }
    return packed(bare_parts() | {places[name]: content for name, content in changed.items()})


def open_sheet(rows: str, **more: str) -> bytes:
    """An OpenDocument workbook with these rows; `more` are parts by name, with __ for a slash."""
    names = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'{_HEAD}<office:document-content xmlns:office="{names}:office:1.0" xmlns:table="{names}:table:1.0" '
        f'xmlns:text="{names}:text:1.0" office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="客户">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content,
        "META-INF/manifest.xml": f'{_HEAD}<manifest:manifest xmlns:manifest="{names}:manifest:1.0"/>',
    }
    return packed(parts | {name.replace("__", "/"): content for name, content in more.items()})


def open_rows() -> str:
    def cell(text: str) -> str:
        return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'

    return "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in ROWS)


def ole(stream: bytes, name: str = "Workbook") -> bytes:
    """A compound file that holds one stream, as the old Excel writes it."""
    stream = stream.ljust(4096, b"\0")
    stream += bytes(-len(stream) % 512)
    blocks = len(stream) // 512
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, 2 + blocks), 0xFFFFFFFE]
    table = b"".join(struct.pack("<I", entry) for entry in chain).ljust(512, b"\xff")
    header = struct.pack(
        "<8s16s6H10I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"",
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        0,
        0,
        0,
        1,
        1,
        0,
        4096,
        0xFFFFFFFE,
        0,
        0xFFFFFFFE,
        0,
    )
    folder = _entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1) + _entry(name, 2, 2, len(stream))
    places = struct.pack("<I", 0).ljust(436, b"\xff")
    return (header + places)[:512].ljust(512, b"\xff") + table + folder.ljust(512, b"\0") + stream


def _entry(name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF) -> bytes:
    told = f"{name}\0".encode("utf-16-le")
    nothing = 0xFFFFFFFF
    links = struct.pack("<HBBIII", len(told), kind, 1, nothing, nothing, child)
    return told.ljust(64, b"\0") + links + bytes(16 + 4 + 16) + struct.pack("<IQ", start, size)


def biff(*records: tuple[int, bytes]) -> bytes:
    """A stream of BIFF records."""
    return b"".join(struct.pack("<HH", kind, len(body)) + body for kind, body in records)


def _biff_string(text: str) -> bytes:
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")


def old_workbook(*extra: tuple[int, bytes]) -> bytes:
    """The small table as BIFF8; `extra` records stand before its sheets."""
    begin, end = (0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)), (0x0A, b"")
    name = struct.pack("<BB", 2, 1) + "客户".encode("utf-16-le")
    labels = [
        (0x204, struct.pack("<HHH", row, column, 0) + _biff_string(text))
        for row, texts in enumerate(ROWS)
        for column, text in enumerate(texts)
    ]
    head = biff(begin, *extra)
    place = len(head) + 4 + 6 + len(name) + 4
    book = head + biff((0x85, struct.pack("<IH", place, 0) + name), end)
    return ole(book + biff((0x809, struct.pack("<HHHHII", 0x600, 16, 0, 0, 0, 0)), *labels, end))
