"""Records what a program does to the files of one folder, by strace: the program itself is unchanged."""

import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.faults.disk import Call
from tests.faults.killing import ROOT

TRACED = "openat,close,write,pwrite64,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat,renameat2"
LINE = re.compile(r"(\d+) +(\w+)\((.*)\) += (-?\d+)")
BYTES = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


def record(command: Sequence[str], folder: Path, trace: Path) -> tuple[str, list[Call]]:
    """Run a command to its end; what it said, and what its first process did in the folder."""
    strace = ["strace", "-f", "-xx", "-s", "9000000", "-o", str(trace), "-e", f"trace={TRACED}"]
    tracer = Tracer(folder)
    done = subprocess.run([*strace, *command], cwd=ROOT, capture_output=True, text=True, check=True)
    calls = list(tracer.calls(trace.read_text("ascii")))
    trace.unlink()
    return done.stdout, calls


class Tracer:
    """Understands the lines of strace."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[int, Path] = {}
        self._place: dict[int, int] = {}
        self._there = {path.name for path in folder.iterdir()} if folder.exists() else set()

    def calls(self, trace: str) -> Iterator[Call]:
        """What was done, in order. The children of the program do not touch the folder."""
        first = trace.split(" ", 1)[0]
        for pid, call, arguments, result in LINE.findall(trace):
            if pid == first and int(result) >= 0:
                yield from self._call(call, arguments, int(result))

    def _call(self, call: str, arguments: str, result: int) -> Iterator[Call]:
        texts = [bytes.fromhex(text.replace("\\x", "")) for text in BYTES.findall(arguments)]
        if call == "openat":
            yield from self._opened(Path(texts[0].decode()), arguments, result)
        elif call.startswith("unlink"):
            yield from self._named("unlink", Path(texts[0].decode()))
        elif call.startswith("rename"):
            yield from self._named("rename", Path(texts[0].decode()), Path(texts[1].decode()).name)
        else:
            number = int(arguments.split(",")[0])
            if number in self._open:
                yield from self._written(call, number, arguments, texts, result)

    def _opened(self, path: Path, arguments: str, result: int) -> Iterator[Call]:
        self._open.pop(result, None)
        if path != self._folder and (path.parent != self._folder or path.is_dir()):
            return
        self._open[result], self._place[result] = path, 0
        made = "O_CREAT" in arguments and path.name not in self._there
        if made:
            self._there.add(path.name)
            yield Call("create", path.name)
        elif "O_TRUNC" in arguments:
            yield Call("truncate", path.name, 0)

    def _named(self, verb: str, path: Path, other: str = "") -> Iterator[Call]:
        if path.parent != self._folder:
            return
        self._there.discard(path.name)
        if verb == "unlink":
            yield Call("unlink", path.name)
        else:
            self._there.add(other)
            self._open = {
                number: path.with_name(other) if opened == path else opened
                for number, opened in self._open.items()
            }
            yield Call("rename", path.name, other=other)

    def _written(
        self, call: str, number: int, arguments: str, texts: list[bytes], result: int
    ) -> Iterator[Call]:
        path = self._open[number]
        if call == "close":
            del self._open[number]
        elif call in ("fsync", "fdatasync"):
            yield Call("sync_folder") if path == self._folder else Call("sync", path.name)
        elif call == "ftruncate":
            yield Call("truncate", path.name, int(arguments.rsplit(",", 1)[1], 0))
        elif call == "pwrite64":
            yield Call("write", path.name, int(arguments.rsplit(",", 1)[1], 0), texts[0][:result])
        elif call == "write":
            yield Call("write", path.name, self._place[number], texts[0][:result])
            self._place[number] += result
