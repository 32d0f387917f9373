"""Sound files with bytes flipped, cut out, doubled and spliced: none may end in anything but rows or words.

`python -m tests.exchange.mutating COUNT [SEED]` tries so many of them and prints what came of them.
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.opening import open_book
from tests.exchange import files
from tests.exchange.outcomes import Outcome, Tried, trying

_LARGEST = 30_000
"""Larger ones take longer and say no more."""

_TOLD_EVERY = 1_000


def mutated(data: bytes, other: bytes, noise: random.Random) -> bytes:
    """The data with one to five faults in it; a splice takes the rest of another file."""
    changed = bytearray(data)
    for _ in range(noise.randint(1, 5)):
        noise.choice(_FAULTS)(changed, noise)
    if noise.random() < 0.1:
        place = noise.randrange(len(changed) + 1)
        changed[place:] = other[min(place, len(other)) :]
    return bytes(changed)


def _flip(data: bytearray, noise: random.Random) -> None:
    for _ in range(noise.choice((1, 1, 2, 8, 64))):
        if data:
            data[noise.randrange(len(data))] ^= 1 << noise.randrange(8)


def _overwrite(data: bytearray, noise: random.Random) -> None:
    place = noise.randrange(len(data) + 1)
    block = noise.choice((b"\0", b"\xff", b"\x7f\xff\xff\xff", noise.randbytes(8)))
    data[place : place + len(block)] = block


def _cut_out(data: bytearray, noise: random.Random) -> None:
    start = noise.randrange(len(data) + 1)
    del data[start : start + noise.choice((1, 2, 16, 512))]


def _double(data: bytearray, noise: random.Random) -> None:
    start = noise.randrange(len(data) + 1)
    data[start:start] = data[start : start + noise.choice((1, 4, 64, 1024))] * noise.choice((1, 1, 50))


def _truncate(data: bytearray, noise: random.Random) -> None:
    if noise.random() < 0.3:
        del data[noise.randrange(len(data) + 1) :]


_FAULTS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _flip,
    _flip,
    _overwrite,
    _cut_out,
    _double,
    _truncate,
)


def mutants(count: int, seed: int = 0) -> Iterator[tuple[str, bytes]]:
    """So many files of every kind in turn, each with the name of the sound one; the same for a seed."""
    noise = random.Random(seed)
    sound = {name: data for name, make in files.GOOD.items() if len(data := make()) <= _LARGEST}
    names = list(sound)
    for number in range(count):
        name = names[number % len(names)]
        yield name, mutated(sound[name], sound[noise.choice(names)], noise)


def tried(count: int, seed: int, folder: Path) -> Iterator[tuple[bytes, Outcome]]:
    """What came of each."""
    with closing(open_book(folder / "book.shuke")) as book, trying(book, folder) as taken:
        for name, data in mutants(count, seed):
            yield data, _outcome(taken, folder / name, data)


def _outcome(taken: Tried, path: Path, data: bytes) -> Outcome:
    path.write_bytes(data)
    return taken.outcome(path)


def main(count: int, seed: int) -> int:
    """Prints the figures; the faulty files stay in the working folder."""
    told: Counter[str] = Counter()
    most, started = 0, time.monotonic()
    with TemporaryDirectory() as folder:
        for number, (data, outcome) in enumerate(tried(count, seed, Path(folder)), start=1):
            told[outcome.fault or ("rows" if outcome.report else f"refused: {outcome.reason}")] += 1
            most = max(most, outcome.megabytes)
            if outcome.fault:
                Path(f"mutant-{seed}-{number}").write_bytes(data)
            if number % _TOLD_EVERY == 0:
                sys.stderr.write(f"{number} {time.monotonic() - started:.0f} s\n")
    for words, times in told.most_common():
        sys.stdout.write(f"{times:6} {words}\n")
    sys.stdout.write(f"{count} files, {time.monotonic() - started:.0f} s, at most {most} MB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, (*sys.argv[1:], "0")[:2])))
