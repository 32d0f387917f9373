"""The disk that loses things, on calls written by hand, and proof that a loss would be seen.

Recording needs strace and minutes: the long form is run by hand. Here stands what it rests on.
"""

import random
from contextlib import closing
from pathlib import Path

from storage.opening import open_book
from tests.faults.contents import NOTHING, sign_of
from tests.faults.disk import SECTOR, Call, Disk
from tests.faults.powerloss import BOOK, Recording, cut, wrong
from tests.faults.recording import Tracer
from tests.storage.examples import person

TWO = b"a" * SECTOR + b"b" * SECTOR


def found_after(*calls: Call, before: dict[str, bytes] | None = None) -> set[tuple[tuple[str, bytes], ...]]:
    """Everything that a hundred power cuts after these calls left."""
    left = set()
    for state in range(100):
        disk = Disk(before or {})
        for call in calls:
            disk.apply(call)
        left.add(tuple(sorted(disk.after_cut(random.Random(state)).items())))
    return left


def test_what_was_synced_is_there() -> None:
    calls = (Call("create", "a"), Call("write", "a", 0, TWO), Call("sync", "a"), Call("sync_folder"))
    assert found_after(*calls) == {(("a", TWO),)}


def test_what_was_not_synced_may_be_there_in_part() -> None:
    found = {left[0][1] for left in found_after(Call("write", "a", 0, TWO), before={"a": b""})}
    assert {b"", TWO, TWO[:SECTOR], bytes(SECTOR) + TWO[SECTOR:]} <= found


def test_a_name_may_be_the_old_one_until_the_folder_is_synced() -> None:
    rename = Call("rename", "a", other="b")
    assert found_after(rename, before={"a": b"x"}) == {(("a", b"x"),), (("b", b"x"),)}
    assert found_after(rename, Call("sync_folder"), before={"a": b"x"}) == {(("b", b"x"),)}


def test_a_file_cut_short_may_still_be_long() -> None:
    found = found_after(Call("truncate", "a", 1), before={"a": b"xyz"})
    assert found == {(("a", b"x"),), (("a", b"xyz"),)}


def test_a_file_taken_away_may_come_back() -> None:
    assert found_after(Call("unlink", "a"), before={"a": b"x"}) == {(), (("a", b"x"),)}


TRACE = r"""7 openat(AT_FDCWD, "{file}", O_RDWR|O_CREAT, 0600) = 3
7 pwrite64(3, "\x61\x62", 2, 512) = 2
8 pwrite64(3, "\x7a", 1, 0) = 1
7 fdatasync(3) = 0
7 openat(AT_FDCWD, "{folder}", O_RDONLY) = 4
7 fsync(4) = 0
7 close(4) = 0
7 ftruncate(3, 0) = 0
7 write(3, "\x63", 1) = 1
7 pwrite64(3, "\x61", 1, 0) = -1 EIO
7 rename("{file}", "{other}") = 0
7 write(3, "\x64", 1) = 1
7 unlink("{other}") = 0
7 openat(AT_FDCWD, "{away}", O_RDWR|O_CREAT, 0600) = 3
7 write(3, "\x64", 1) = 1
"""


def in_hex(path: Path) -> str:
    return "".join(f"\\x{byte:02x}" for byte in str(path).encode())


def test_the_lines_of_strace_are_understood(tmp_path: Path) -> None:
    names = {"file": tmp_path / "a", "other": tmp_path / "b", "folder": tmp_path, "away": Path("/else/c")}
    trace = TRACE
    for name, path in names.items():
        trace = trace.replace(f"{{{name}}}", in_hex(path))
    assert list(Tracer(tmp_path).calls(trace)) == [
        Call("create", "a"),
        Call("write", "a", 512, b"ab"),
        Call("sync", "a"),
        Call("sync_folder"),
        Call("truncate", "a", 0),
        Call("write", "a", 0, b"c"),
        Call("rename", "a", other="b"),
        Call("write", "b", 1, b"d"),
        Call("unlink", "b"),
    ]


def test_a_book_that_lost_something_is_seen(tmp_path: Path) -> None:
    path = tmp_path / BOOK
    with closing(open_book(path)) as book:
        person(book, "陈国栋")
    before, content = sign_of(path), path.read_bytes()
    with closing(open_book(path)) as book:
        person(book, "李玉芬")
    after, grown = sign_of(path), path.read_bytes()
    signs = [{before}, {after}]
    assert list(wrong(path, signs, 1, whole=True)) == []
    path.write_bytes(content)
    assert list(wrong(path, signs, 0, whole=False)) == []
    assert list(wrong(path, signs, 1, whole=False)) == ["lost"]
    assert list(wrong(path, [{NOTHING}], 0, whole=False)) == ["by half"]
    path.write_bytes(grown[:4096] + b"\x5a" * (len(grown) - 4096))
    assert list(wrong(path, signs, 0, whole=False)) == ["unreadable"]


def test_a_program_that_syncs_nothing_fails(tmp_path: Path) -> None:
    path = tmp_path / "made" / BOOK
    with closing(open_book(path)) as book:
        person(book, "陈国栋")
    content, found = path.read_bytes(), tmp_path / "found"
    found.mkdir()
    careful = [Call("create", BOOK), Call("write", BOOK, 0, content), Call("sync", BOOK)]
    signs = [{NOTHING}, {sign_of(path)}]
    good = Recording({}, [*careful, Call("sync_folder"), Call("ack", at=1)], signs)
    bad = Recording({}, [*careful[:2], Call("ack", at=1)], signs)
    assert "lost" not in cut(good, 40, found).bad
    report = cut(bad, 40, found)
    assert {"lost", "unreadable"} & report.bad.keys()
    assert str(report).startswith("40 states (")
