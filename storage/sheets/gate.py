"""The gate before a packed workbook: sizes, parts and declarations are judged before anything is parsed."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from storage.sheets import kinds, limits, refusals

_CHUNK = 256 * 1024
_ENCRYPTED = 0x1
_SHEETS = "xl/worksheets/"
_USUAL_RATIO = 12
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


def unpacked_size(data: bytes) -> int:
    """The bytes that the parts of an .xlsx or .xlsm unpack to. Raises UserError for all that is
    no such workbook, is broken, or would cost far more to read than it looks."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _judge_names(parts)
            _judge_sizes(parts)
            _judge_contents(archive, parts)
    except _BROKEN:
        raise refusals.damaged() from None
    return sum(part.file_size for part in parts)


def _judge_names(parts: list[zipfile.ZipInfo]) -> None:
    names = {_plain_name(part) for part in parts}
    if not any(name.startswith("xl/workbook") and name.endswith(".xml") for name in names):
        raise kinds.other_archive(names)
    if any(name.startswith("/") or ".." in name.split("/") for name in names):
        raise refusals.unsafe()
    if len(parts) > limits.MAX_PARTS:
        raise refusals.unsafe()


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
        if seen == 0 and _declares(chunk):
            raise refusals.unsafe()
        seen += len(chunk)
        cells += chunk.count(b"<c") if is_sheet else 0
        if cells * (1 if thorough else part.file_size / seen) > limits.MAX_CELLS:
            raise limits.too_many_cells()
        if not thorough:
            break


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
