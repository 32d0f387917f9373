"""One small book of every release, as that release wrote it."""

import gzip
from pathlib import Path

MUSEUM = Path(__file__).parent
BOOKS = sorted(path.name.removesuffix(".shuke.gz") for path in MUSEUM.glob("*.shuke.gz"))


def a_book_of(release: str, folder: Path) -> Path:
    """Take a book out of the museum into this folder."""
    path = folder / f"{release}.shuke"
    path.write_bytes(gzip.decompress((MUSEUM / f"{release}.shuke.gz").read_bytes()))
    return path
