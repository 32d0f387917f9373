"""The process that opens a file of unknown origin, so that no file can take the window down.

Started as `python -m storage.sheets.child FILE ENCODING DELIMITER`, of which the last two may be empty;
writes pickled parts to its standard output.
"""

import gc
import hashlib
import io
import pickle
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from core.errors import UserError
from core.importing.sheet import FOUND_OUT, TextForm
from storage.sheets import gate, kinds, limits, refusals
from storage.sheets.cells import file_words
from storage.sheets.confining import MOST_MEMORY, confine, memory_for
from storage.sheets.kinds import Kind
from storage.sheets.parts import Finished, Part, Refused

Confine = Callable[[int], None]


def main() -> None:
    """Reads the file named on the command line under the system's limits."""
    # A process of seconds that makes no circles: looking for them costs a tenth of its time.
    gc.disable()
    path, encoding, delimiter = sys.argv[1:]
    serve(Path(path), sys.stdout.buffer, confine, TextForm(encoding, delimiter))


def serve(path: Path, out: BinaryIO, confine: Confine, form: TextForm = FOUND_OUT) -> None:
    """Writes the parts of the file to `out`; the last is `Finished` or `Refused`."""
    try:
        confine(MOST_MEMORY)
        _send(_parts(path, confine, form), out)
    except UserError as error:
        _write(_refused(error), out)
    except MemoryError:
        _write(_refused(limits.too_large()), out)


def _refused(error: UserError) -> Refused:
    return Refused(error.what, error.where, error.fix)


def _send(parts: Iterator[Part], out: BinaryIO) -> None:
    sent = 0
    for part in parts:
        sent += _write(part, out)
        if sent > limits.MAX_RESULT_BYTES:
            raise limits.too_large()


def _write(part: Part, out: BinaryIO) -> int:
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, protocol=5)
    # Cells are hardly ever the same object twice: remembering each takes longer than writing it.
    pickler.fast = True
    pickler.dump(part)
    return out.write(stream.getbuffer())


def _parts(path: Path, confine: Confine, form: TextForm) -> Iterator[Part]:
    try:
        data = path.read_bytes()
    except OSError:
        raise refusals.unreadable() from None
    yield from _sheets(data, file_words(path.stem), confine, form)
    yield Finished(hashlib.sha256(data).hexdigest())


def _sheets(data: bytes, name: str, confine: Confine, form: TextForm) -> Iterator[Part]:
    kind = kinds.kind_of(data)
    if kind is Kind.TEXT:
        return _text(data, name, form)
    if kind is Kind.ZIP:
        confine(memory_for(gate.unpacked_size(data)))
    else:
        kinds.refuse_other_ole(data)
        confine(memory_for(len(data)))
    return _workbook(data)


def _text(data: bytes, name: str, form: TextForm) -> Iterator[Part]:
    from storage.sheets.shapes import read_any_text

    return read_any_text(data, name, form)


def _workbook(data: bytes) -> Iterator[Part]:
    from storage.sheets.workbooks import read_workbook

    return read_workbook(data)


if __name__ == "__main__":
    main()
