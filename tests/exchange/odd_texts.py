"""Texts that are sound but not plain: encodings, separators, web pages, XML; each gives the three people."""

import codecs
from collections.abc import Callable
from functools import partial

from tests.exchange.tables import CSV, ROWS

_TRADITIONAL = (
    CSV.replace("姓名,手机,备注", "姓名,手機,備註").replace("张三", "張三").replace("上次来过", "上次來過")
)


def text(encoding: str, mark: bytes = b"", content: str = CSV) -> bytes:
    return mark + content.encode(encoding)


def separated(by: str) -> bytes:
    return CSV.replace(",", by).encode()


def announced() -> bytes:
    return b"sep=;\r\n" + separated(";")


def quoted() -> bytes:
    return "\r\n".join(",".join(f'"{cell}"' for cell in row) for row in ROWS).encode()


def lines_in_cells() -> bytes:
    return CSV.replace("很好", '"很好，\n下周""再来""\r\n"').encode()


def mixed_line_ends() -> bytes:
    first, second, third, fourth = CSV.encode().splitlines()
    return first + b"\r\n" + second + b"\n" + third + b"\r" + fourth


def null_bytes() -> bytes:
    return CSV.replace("张三", "张\0三").encode() + bytes(500)


def one_broken_byte(encoding: str) -> bytes:
    data = CSV.encode(encoding)
    place = data.index("很好".encode(encoding))
    return data[:place] + b"\xff" + data[place + 1 :]


def mark_that_lies() -> bytes:
    return text("gb18030", codecs.BOM_UTF8)


def mark_written_twice() -> bytes:
    return text("utf-8", codecs.BOM_UTF8 * 2)


def many_empty_lines() -> bytes:
    return CSV.encode() + b",,\n" * 20_000


def trailing_separators() -> bytes:
    return CSV.replace("\n", "," * 300 + "\n").encode()


def title_above() -> bytes:
    return f"客户名单 2026\n\n{CSV}".encode()


def web_page(encoding: str = "utf-8", meta: str = "utf-8") -> bytes:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in ROWS)
    head = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={meta}"></head>'
    return f"{head}<body><table border=1>{rows}</table></body></html>".encode(encoding)


def page_that_lies() -> bytes:
    return web_page("gb18030", "utf-8")


def page_without_ends() -> bytes:
    """No cell and no row is ever closed, as HTML allows."""
    return ("<TABLE>" + "".join("<TR>" + "".join(f"<TD>{cell}" for cell in row) for row in ROWS)).encode()


def page_with_entities() -> bytes:
    return web_page().replace("张三".encode(), b"&#24352;&#x4E09;&nbsp;").replace(b"</td>", b"&nbsp;</td>")


def page_with_spans() -> bytes:
    title = "<tr><td colspan=3>客户名单</td></tr>"
    merged = web_page().decode().replace("<table border=1>", f"<table>{title}")
    return merged.replace("<td>很好</td>", "<td rowspan=2>很好</td>").replace("<td>一般</td>", "").encode()


def page_in_a_layout() -> bytes:
    """The table stands in a cell of another one, beside a menu."""
    page = web_page().decode()
    start, end = page.index("<table"), page.index("</table>") + len("</table>")
    layout = f"<table><tr><td>菜单</td><td>{page[start:end]}</td></tr></table>"
    return f"<html><body>{layout}</body></html>".encode()


def page_of_excel() -> bytes:
    """What Excel itself writes beside the table."""
    extra = (
        "<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:Name>Sheet1</x:Name></x:ExcelWorkbook></xml><![endif]-->"
        "<style>td{mso-number-format:'\\@';}</style>"
    )
    return (
        web_page()
        .decode()
        .replace("</head>", f"{extra}</head>")
        .replace("<td>", "<td class=xl65 x:str>")
        .encode()
    )


def page_as_xml() -> bytes:
    head = (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
        '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">'
    )
    return head.encode() + web_page()


def page_as_mail() -> bytes:
    head = (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_b"\r\n\r\n'
        '------=_b\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
    )
    return head.encode() + web_page("gb18030", "gb2312") + b"\r\n------=_b--\r\n"


def xml_workbook(encoding: str = "utf-8", title: str = "") -> bytes:
    def cell(value: str) -> str:
        return f'<Cell><Data ss:Type="String">{value}</Data></Cell>'

    rows = "".join(f"<Row>{''.join(map(cell, row))}</Row>" for row in ROWS)
    return (
        f'<?xml version="1.0" encoding="{encoding}"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet ss:Name="客户"><Table>{title}{rows}</Table></Worksheet></Workbook>'
    ).encode(encoding)


def xml_workbook_with_gaps() -> bytes:
    """A merged title, a gap of two rows, and a comment in a cell."""
    title = '<Row ss:Index="3"><Cell ss:MergeAcross="2"><Data ss:Type="String">名单</Data></Cell></Row>'
    told = xml_workbook(title=title).decode()
    comment = '<Comment><ss:Data ss:Type="String">批注</ss:Data></Comment></Cell>'
    return told.replace("很好</Data></Cell>", f"很好</Data>{comment}").encode()


def xml_workbook_with_prefixes() -> bytes:
    told = xml_workbook().decode().replace('xmlns="', 'xmlns:x="')
    for element in ("Workbook", "Worksheet", "Table", "Row", "Cell", "Data"):
        told = told.replace(f"<{element}", f"<ss:{element}").replace(f"</{element}", f"</ss:{element}")
    return told.encode()


ODD: dict[str, Callable[[], bytes]] = {
    "utf8.csv": partial(text, "utf-8"),
    "utf8_mark.csv": partial(text, "utf-8", codecs.BOM_UTF8),
    "utf16.txt": partial(text, "utf-16"),
    "utf16_be.txt": partial(text, "utf-16-be", codecs.BOM_UTF16_BE),
    "utf16_no_mark.txt": partial(text, "utf-16-le"),
    "utf32.txt": partial(text, "utf-32"),
    "gbk.csv": partial(text, "gbk"),
    "gb18030.csv": partial(text, "gb18030", b"", CSV.replace("王五", "王𠮷")),
    "big5.csv": partial(text, "big5", b"", _TRADITIONAL),
    "semicolon.csv": partial(separated, ";"),
    "tab.tsv": partial(separated, "\t"),
    "pipe.txt": partial(separated, "|"),
    "chinese_comma.txt": partial(separated, "，"),
    "enumeration_comma.txt": partial(separated, "、"),
    "announced.csv": announced,
    "quoted.csv": quoted,
    "lines_in_cells.csv": lines_in_cells,
    "mixed_line_ends.csv": mixed_line_ends,
    "null_bytes.csv": null_bytes,
    "broken_utf8.csv": partial(one_broken_byte, "utf-8"),
    "broken_gbk.csv": partial(one_broken_byte, "gbk"),
    "mark_that_lies.csv": mark_that_lies,
    "mark_twice.csv": mark_written_twice,
    "empty_lines.csv": many_empty_lines,
    "trailing_separators.csv": trailing_separators,
    "title_above.csv": title_above,
    "plain_called.xlsx": partial(text, "utf-8"),
    "page.xls": web_page,
    "page_gbk.xls": partial(web_page, "gb18030", "gb2312"),
    "page_utf16.xls": partial(web_page, "utf-16", "unicode"),
    "page_that_lies.xls": page_that_lies,
    "page_without_ends.xls": page_without_ends,
    "page_with_entities.xls": page_with_entities,
    "page_with_spans.xls": page_with_spans,
    "page_in_a_layout.html": page_in_a_layout,
    "page_of_excel.xls": page_of_excel,
    "page_as_xml.xls": page_as_xml,
    "page_as_mail.xls": page_as_mail,
    "xml.xls": xml_workbook,
    "xml_gbk.xml": partial(xml_workbook, "gb2312"),
    "xml_gaps.xls": xml_workbook_with_gaps,
    "xml_prefixes.xls": xml_workbook_with_prefixes,
}
