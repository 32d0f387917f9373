"""Words for copies that more than one part of the page says."""

from core.model.backup import BackupLine
from core.screens.backups import REASONS
from core.text import T, Text

MEGABYTE = 1_000_000
GIGABYTE = 1_000 * MEGABYTE


def why_words(line: BackupLine) -> Text:
    """Why the copy was made; where it can’t be read, nobody knows."""
    return REASONS[line.why] if line.why is not None else T("Not known")


def size_words(size: int) -> Text:
    """Bytes as one speaks of them."""
    if size >= GIGABYTE:
        return T("{n} GB", n=round(size / GIGABYTE, 1))
    return T("{n} MB", n=round(size / MEGABYTE, 1))
