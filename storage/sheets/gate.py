"""The gate before a packed workbook: sizes, parts and declarations are judged before anything is parsed."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from storage.sheets import kinds, limits, refusals

_CHUNK = 256 * 1024
_ENCRYPTED = 0x1
_LOCAL_HEADER_BYTES = 30
_SHEETS = "xl/worksheets/"
_MANIFEST = "meta-inf/manifest.xml"
_OPEN_SHEET = b"application/vnd.oasis.opendocument.spreadsheet"
_USUAL_RATIO = 12
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


def unpacked_size(data: bytes) -> int:
    """The bytes that the parts of an .xlsx, .xlsm, .xlsb or .ods unpack to. Raises UserError for all that is
    no such workbook, is broken, or would cost far more to read than it looks."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _judge_names(archive, parts)
            _judge_places(parts)
            _judge_sizes(parts)
            _judge_contents(archive, parts)
    except _BROKEN:
        raise refusals.damaged() from None
    return sum(part.file_size for part in parts)


def _judge_names(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> None:
    names = {_plain_name(part) for part in parts}
    if not (any(map(_is_workbook, names)) or _is_open_sheet(archive, parts)):
        raise kinds.other_archive(names)
    if any(name.startswith("/") or ".." in name.split("/") for name in names):
        raise refusals.unsafe()
    if len(parts) > limits.MAX_PARTS:
        raise refusals.unsafe()


def _is_workbook(name: str) -> bool:
    return name.startswith("xl/workbook") and name.endswith((".xml", ".bin"))


def _is_open_sheet(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> bool:
    """Whether the part that names the kind of an OpenDocument file says spreadsheet or its template."""
    told = [part for part in parts if part.filename == "mimetype" and part.file_size < _CHUNK]
    return any(archive.read(part).startswith(_OPEN_SHEET) for part in told)


def _judge_places(parts: list[zipfile.ZipInfo]) -> None:
    """Parts that lie on top of each other unpack to far more than the file holds."""
    end = 0
    for part in sorted(parts, key=lambda part: part.header_offset):
        if part.header_offset < end:
            raise refusals.unsafe()
        end = part.header_offset + _LOCAL_HEADER_BYTES + part.compress_size


def _judge_sizes(parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise refusals.locked()
    if any(_swells(part) or _shrinks(part) for part in parts):
        raise refusals.unsafe()
    if sum(part.file_size for part in parts) > limits.MAX_UNPACKED_BYTES:
        raise limits.too_large()


def _swells(part: zipfile.ZipInfo) -> bool:
    allowed = max(limits.RATIO_MATTERS_FROM, limits.MAX_RATIO * part.compress_size)
    return part.file_size > allowed


def _shrinks(part: zipfile.ZipInfo) -> bool:
    """Nothing grows by packing, so the size told is a lie."""
    return part.compress_size > part.file_size + _CHUNK


def _judge_contents(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> None:
    for part in parts:
        name = _plain_name(part)
        if name.endswith((".xml", ".rels")):
            _judge_xml(archive, part, _SHEETS in name)


def _judge_xml(archive: zipfile.ZipFile, part: zipfile.ZipInfo, is_sheet: bool) -> None:
    """Counts cells in full where a part is packed unusually tightly, else by its first chunk: to
    unpack everything twice would cost an honest workbook a tenth of its time.

    Reading to the end also proves the size, as a part longer than it says fails its checksum.
    """
    cells = seen = 0
    thorough = part.file_size > _USUAL_RATIO * part.compress_size
    for chunk in _chunks(archive, part):
        if seen == 0:
            _judge_beginning(part, chunk)
        seen += len(chunk)
        cells += chunk.count(b"<c") if is_sheet else 0
        if cells * (1 if thorough else part.file_size / seen) > limits.MAX_CELLS:
            raise limits.too_many_cells()
        if not thorough:
            break


def _judge_beginning(part: zipfile.ZipInfo, head: bytes) -> None:
    if _plain_name(part) == _MANIFEST:
        if b"encryption-data" in head:
            raise refusals.locked()
    elif _declares(head):
        raise refusals.unsafe()


def _declares(head: bytes) -> bool:
    """Whether a document type or an entity is declared, also in UTF-16."""
    plain = head.replace(b"\0", b"").upper()
    return b"<!DOCTYPE" in plain or b"<!ENTITY" in plain


def _chunks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk


def _plain_name(part: zipfile.ZipInfo) -> str:
    """Some exporters write backslashes and capitals."""
    return part.filename.replace("\\", "/").lower()
