"""The gate and the kinds: what is no plain workbook is turned away before it is parsed."""

import io
import zipfile

import pytest

from core.errors import UserError
from storage.sheets import gate, limits
from storage.sheets.gate import unpacked_size
from storage.sheets.kinds import Kind, Shape, kind_of, refuse_other_ole, shape_of
from tests.exchange import harmful, tables
from tests.storage.sheets import hostile

UNSAFE = "The workbook is packed as no spreadsheet program packs it"
DAMAGED = "The file is damaged or cut short"


def words_of(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        unpacked_size(data)
    assert caught.value.fix is not None
    return caught.value.what.msgid


def test_an_honest_workbook_passes_with_its_size() -> None:
    data = hostile.workbook()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert unpacked_size(data) == sum(part.file_size for part in archive.infolist())


@pytest.mark.parametrize(
    "make",
    [hostile.zip_bomb, hostile.document_type, hostile.entity_bomb, hostile.path_outside],
)
def test_what_no_program_packs_is_unsafe(make: object) -> None:
    assert callable(make) and words_of(make()) == UNSAFE


def test_a_document_type_in_utf_16_is_seen() -> None:
    part = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE l []><l/>'.encode("utf-16")
    assert words_of(hostile.repacked({"xl/styles.xml": [part]})) == UNSAFE


def test_absolute_paths_and_too_many_parts_are_unsafe(monkeypatch: pytest.MonkeyPatch) -> None:
    assert words_of(hostile.archive("xl/workbook.xml", "/etc/evil")) == UNSAFE
    assert unpacked_size(hostile.archive("xl\\Workbook.xml", "a", "b")) == 3
    monkeypatch.setattr(limits, "MAX_PARTS", 2)
    assert words_of(hostile.archive("xl/workbook.xml", "a", "b")) == UNSAFE


def test_a_part_that_tells_less_than_it_packs_is_unsafe() -> None:
    noise = hostile.random_bytes() * 20
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", "x")
        archive.writestr("xl/media/image1.png", noise)
    size = len(noise).to_bytes(4, "little")
    central = stream.getvalue().rindex(b"PK\x01\x02")
    data = bytearray(stream.getvalue())
    place = data.index(size + size, central) + 4
    data[place : place + 4] = bytes(4)
    assert words_of(bytes(data)) == UNSAFE


def test_a_part_that_unpacks_to_more_than_it_tells_is_damaged() -> None:
    assert words_of(hostile.lying_sizes()) == DAMAGED


@pytest.mark.parametrize("make", [hostile.truncated, hostile.random_zip])
def test_broken_archives_are_damaged(make: object) -> None:
    assert callable(make) and words_of(make()) == DAMAGED


def test_a_workbook_that_unpacks_to_too_much_needs_too_much_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_UNPACKED_BYTES", 1_000)
    assert words_of(hostile.workbook()) == "The file needs more memory than one file may take"


def test_cells_are_counted_to_the_end_where_they_are_packed_tightly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_CELLS", 30_000)
    row = b"<row><c><v>1</v></c></row>"
    assert unpacked_size(hostile.sheet(row, 29_000)) > 750_000
    assert "cells" in words_of(hostile.sheet(row, 31_000))


def test_cells_are_reckoned_from_the_beginning_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    data = hostile.sheet(b"<row><c><v>1</v></c></row>", 31_000)
    monkeypatch.setattr(gate, "_USUAL_RATIO", 1_000)
    assert unpacked_size(data) > 800_000
    monkeypatch.setattr(limits, "MAX_CELLS", 30_000)
    assert "cells" in words_of(data)


def test_parts_on_top_of_each_other_are_unsafe() -> None:
    assert words_of(harmful.overlapping_parts()) == UNSAFE


def test_open_documents_pass_unless_they_are_locked() -> None:
    assert unpacked_size(tables.open_sheet(tables.open_rows())) > 500
    assert words_of(harmful.locked_open_document()) == "The workbook is protected by a password"


def test_an_encrypted_part_is_a_locked_workbook() -> None:
    data = bytearray(hostile.archive("xl/workbook.xml"))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert words_of(bytes(data)) == "The workbook is protected by a password"


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("mimetype", "content.xml"), "This kind of workbook is not read"),
        (("xl/styles.xml",), "This kind of workbook is not read"),
        (("Index/Document.iwa", "Metadata/Properties.plist"), "This kind of workbook is not read"),
        (("word/document.xml",), "This is a document, not a table"),
        (("照片/1.jpg",), "This is an archive"),
        ((), "This is an archive"),
    ],
)
def test_other_archives_are_named(names: tuple[str, ...], words: str) -> None:
    assert words_of(hostile.archive(*names)) == words


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The file is empty"),
        (b"%PDF-1.7", "This is a document, not a table"),
        (b"{\\rtf1", "This is a document, not a table"),
        (b"\x89PNG\r\n", "This is a picture"),
        (b"\xff\xd8\xff\xe0", "This is a picture"),
        (b"GIF89a", "This is a picture"),
        (b"Rar!\x1a", "This is an archive"),
        (b"7z\xbc\xaf\x27\x1c", "This is an archive"),
        (b"\x1f\x8b\x08", "This is an archive"),
        (bytes(257) + b"ustar", "This is an archive"),
        (b"\0\0\0\x18ftypmp42", "This is a picture, a film or a recording"),
        (b"SQLite format 3\0", "This is a database, not a table"),
        (b"MZ\x90\0", "This is a program"),
    ],
)
def test_known_strangers_are_named(data: bytes, words: str) -> None:
    with pytest.raises(UserError) as caught:
        kind_of(data)
    assert caught.value.what.msgid == words


def test_content_decides_and_not_the_name() -> None:
    assert kind_of(hostile.workbook()) is Kind.ZIP
    assert kind_of(hostile.ole("Workbook")) is Kind.OLE
    assert kind_of("姓名,电话".encode()) is Kind.TEXT


def test_only_an_open_workbook_passes_among_ole_files() -> None:
    refuse_other_ole(hostile.ole("Workbook"))
    refuse_other_ole(hostile.ole("Book"))
    with pytest.raises(UserError, match="password"):
        refuse_other_ole(hostile.ole("EncryptionInfo", "EncryptedPackage"))
    with pytest.raises(UserError, match="document"):
        refuse_other_ole(hostile.ole("WordDocument"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("\nBEGIN:VCALENDAR\n", "This is a calendar, not a table"),
        ("%!PS-Adobe", "This is a document, not a table"),
        ('<?xml version="1.0"?><feed/>', "This is an XML file, but no table"),
        ("<office:document/>", "This is an XML file, but no table"),
    ],
)
def test_other_texts_are_named(text: str, words: str) -> None:
    with pytest.raises(UserError) as caught:
        shape_of(text)
    assert caught.value.what.msgid == words


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("begin:vcard\nVERSION:3.0", Shape.CARDS),
        ("<html><body><table>", Shape.WEB_PAGE),
        ("\n <!DOCTYPE html>", Shape.WEB_PAGE),
        ('<?xml version="1.0"?>\n<!DOCTYPE html><html>', Shape.WEB_PAGE),
        (
            '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            Shape.XML_WORKBOOK,
        ),
        ("<img src=x>,1\n", Shape.CELLS),
        ("姓名,备注\n张三,<html>\n", Shape.CELLS),
    ],
)
def test_a_text_is_known_by_its_beginning(text: str, shape: Shape) -> None:
    assert shape_of(text) is shape
