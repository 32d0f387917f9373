"""Where a run keeps its invented sheets and its book, and the day on which all of it happens."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

ON = date(2026, 3, 2)
"""A Monday without a festival: soft places are given."""

LANGUAGE = "zh_CN"


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of one run."""

    folder: Path

    @property
    def workbook(self) -> Path:
        return self.folder / "customers.xlsx"

    @property
    def customers(self) -> Path:
        return self.folder / "customers.csv"

    @property
    def purchases(self) -> Path:
        return self.folder / "purchases.csv"

    @property
    def contacts(self) -> Path:
        return self.folder / "contacts.csv"

    @property
    def book(self) -> Path:
        return self.folder / "book.shuke"

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """A folder of its own for one measurement, gone afterwards."""
        with tempfile.TemporaryDirectory(dir=self.folder) as made:
            yield Path(made)
