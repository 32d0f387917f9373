"""The reading child and its parent: whatever happens to one, the other has words for it."""

import io
import os
import pickle
import resource
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import UserError
from core.importing.sheet import TextForm
from storage.sheets import child, limits, reading
from storage.sheets.confining import MOST_MEMORY, memory_for
from storage.sheets.parts import Finished, Part, Refused, Rows, SheetBegins
from storage.sheets.reading import read_file
from tests.storage.sheets import hostile


def unconfined(memory: int) -> None:
    """The test itself must not be held to the limits."""


def served(path: Path, confine: Callable[[int], None] = unconfined) -> list[Part]:
    stream = io.BytesIO()
    child.serve(path, stream, confine)
    stream.seek(0)
    parts: list[Part] = []
    while stream.tell() < len(stream.getvalue()):
        parts.append(pickle.load(stream))
    return parts


def stored(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "客户.dat"
    path.write_bytes(data)
    return path


def words_of(path: Path, seconds: float = 30) -> str:
    with pytest.raises(UserError) as caught:
        read_file(path, seconds=seconds)
    assert caught.value.fix is not None and caught.value.where is not None
    return caught.value.what.msgid


def plays(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Another program takes the child's place."""

    def start(path: Path, form: TextForm) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )

    monkeypatch.setattr(reading, "_start", start)


def test_a_text_is_served_in_parts(tmp_path: Path) -> None:
    begins, rows, finished = served(stored(tmp_path, b"a,b\n1,2\n"))
    assert begins == SheetBegins("客户", "utf-8", ",")
    assert rows == Rows([["a", "b"], ["1", "2"]])
    assert isinstance(finished, Finished) and len(finished.sha256) == 64


def test_a_workbook_may_use_memory_by_its_size(tmp_path: Path) -> None:
    allowed: list[int] = []
    begins, rows, _ = served(stored(tmp_path, hostile.workbook()), allowed.append)
    assert begins == SheetBegins("客户")
    assert rows == Rows([["姓名", "电话"], ["张三", "13800000000"]])
    assert allowed[0] == MOST_MEMORY > allowed[1]


def test_an_old_workbook_is_confined_too(tmp_path: Path) -> None:
    allowed: list[int] = []
    (refused,) = served(stored(tmp_path, hostile.random_ole()), allowed.append)
    assert isinstance(refused, Refused)
    assert len(allowed) == 2


def test_memory_grows_with_the_file_up_to_a_limit() -> None:
    assert memory_for(0) < memory_for(1_000_000) < memory_for(10**9) == MOST_MEMORY


def test_a_refusal_is_the_last_part(tmp_path: Path) -> None:
    (refused,) = served(stored(tmp_path, b"%PDF-1.7"))
    assert isinstance(refused, Refused) and refused.where is None
    (gone,) = served(tmp_path / "nothing")
    assert isinstance(gone, Refused) and "let the file be read" in gone.what.msgid


def test_memory_that_runs_out_is_a_refusal(tmp_path: Path) -> None:
    def nothing_left(memory: int) -> None:
        raise MemoryError

    (refused,) = served(stored(tmp_path, b"a,b\n"), nothing_left)
    assert isinstance(refused, Refused) and "memory" in refused.what.msgid


def test_a_result_without_end_is_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_RESULT_BYTES", 20_000)
    parts = served(stored(tmp_path, b"a,b\n1,2\n" * 5_000))
    assert isinstance(parts[-1], Refused) and "memory" in parts[-1].what.msgid


def test_the_program_reads_what_its_command_line_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Output:
        buffer = io.BytesIO()

    limited: list[int] = []
    monkeypatch.setattr(resource, "setrlimit", lambda *limit: limited.append(limit[0]))
    monkeypatch.setattr("gc.disable", lambda: None)
    monkeypatch.setattr(sys, "argv", ["child", str(stored(tmp_path, b"a,b\n")), "", ""])
    monkeypatch.setattr(sys, "stdout", Output())
    runpy.run_path(child.__file__, run_name="__main__")
    Output.buffer.seek(0)
    assert pickle.load(Output.buffer) == SheetBegins("客户", "utf-8", ",")
    assert resource.RLIMIT_CPU in limited


def test_limits_bind_a_process_of_its_own() -> None:
    code = "from storage.sheets.confining import *; confine(1 << 28); bytes(1 << 29)"
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(child.__file__).parents[2], capture_output=True
    )
    assert b"MemoryError" in ended.stderr


def test_the_child_loads_nothing_heavy() -> None:
    code = "import sys; old = {*sys.modules}; import storage.sheets.child; print(*({*sys.modules} - old))"
    root = Path(child.__file__).parents[2]
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    heavy = {"openpyxl", "sqlite3", "sqlcipher3", "sqlite_utils", "PySide6", "charset_normalizer"}
    assert heavy.isdisjoint(loaded.stdout.split())


def test_what_is_not_there_or_no_file_is_told(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert words_of(tmp_path / "nothing.xlsx") == "There is no such file"
    assert words_of(Path("a\0b")) == "There is no such file"
    assert words_of(tmp_path) == "This is a folder"
    assert words_of(pipe) == "This is a device, not a file"


def test_a_folder_that_may_not_be_entered_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(path: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "stat", forbidden)
    assert words_of(tmp_path) == "The system does not let the file be read"


def test_a_file_of_too_many_megabytes_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    with path.open("wb") as stream:
        stream.truncate(limits.MAX_FILE_BYTES + limits.MEGABYTE)
    assert words_of(path).startswith("The file has {size} MB")


def test_a_place_inside_the_file_is_told_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_file(stored(tmp_path, '姓名,备注\n张三,"开\n关\n'.encode()))
    where = caught.value.where
    assert where is not None and where.values["file"] == "客户.dat"
    assert where.values["place"].values == {"row": 2}


def test_what_was_repaired_comes_with_its_sheet(tmp_path: Path) -> None:
    data = "姓名,备注\n张三,很好很好很好\n".encode()
    (sheet,) = read_file(stored(tmp_path, data + b"\xff,1\n")).sheets
    assert [note.row for note in sheet.notes] == [3]


def test_a_child_that_takes_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plays(monkeypatch, "import time; time.sleep(60)")
    assert words_of(stored(tmp_path, b"a"), 0.2).startswith("Reading took more than")


@pytest.mark.parametrize(
    "code",
    [
        "import os; os.abort()",
        "raise BaseException('panic')",
        "import sys; sys.stdout.buffer.write(b'\\x80\\x05\\x95\\xff')",
    ],
)
def test_a_child_that_dies_is_told(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plays(monkeypatch, code)
    assert words_of(stored(tmp_path, b"a")).startswith("The file could not be read to its end")


def test_no_child_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    real = reading._start

    def start(path: Path, form: TextForm) -> "subprocess.Popen[bytes]":
        started.append(real(path, form))
        return started[-1]

    monkeypatch.setattr(reading, "_start", start)
    read_file(stored(tmp_path, b"a,b\n"))
    words_of(stored(tmp_path, b"%PDF"))
    assert [process.returncode is not None for process in started] == [True, True]
