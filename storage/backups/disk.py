"""The copies of one book on the disk, behind the core's port to them."""

import shutil
from dataclasses import replace
from pathlib import Path

from core.model.backup import BackupLine, Comparison, Drill, Overview, SecondPlace
from core.ports import Arrival
from storage.backups import listing
from storage.backups.carrying import carry
from storage.backups.comparing import compare, held_by
from storage.backups.places import folder_of
from storage.backups.restoring import prepare
from storage.backups.state import Remembered, recall, remember
from storage.faults import files_told_in_words


class DiskBackups:
    """Fulfils `core.ports.Backups`: copies stand in `backups` beside the book."""

    def __init__(self, book: Path) -> None:
        self._book = book

    @property
    def folder(self) -> Path:
        return folder_of(self._book)

    def lines(self) -> list[BackupLine]:
        return listing.lines(self.folder, self._book.stem)

    def newest_good(self) -> BackupLine | None:
        return listing.newest_good(self.folder, self._book.stem)

    def thin(self) -> None:
        listing.thin(self.folder, self._book.stem)

    def carry(self) -> None:
        newest = next((line for line in self.lines() if line.holds), None)
        second = self.second_place()
        if newest is None or second is None or not second.there:
            return
        carry(newest, second.folder, self._book.stem)
        self._remember(self._remembered().with_carried(second.folder, newest.at))

    def compare(self, copy: Path) -> Comparison:
        return compare(self._book, copy)

    def prepare(self, copy: Path) -> Arrival:
        return prepare(copy, self._book, self.folder)

    def drill(self) -> Drill | None:
        # Imported here because a drill is rare, and it opens books as the rest of the room does not.
        from storage.backups.drilling import drill

        newest = next(iter(self.lines()), None)
        if newest is None:
            return None
        done = drill(newest)
        self._remember(replace(self._remembered(), drill=done))
        return done

    def last_drill(self) -> Drill | None:
        return self._remembered().drill

    def choose_second(self, folder: Path | None) -> None:
        self._remember(replace(self._remembered(), second=folder))

    def second_place(self) -> SecondPlace | None:
        known = self._remembered()
        if known.second is None:
            return None
        return SecondPlace(known.second, known.second.is_dir(), dict(known.carried).get(str(known.second)))

    def overview(self) -> Overview:
        place = self.folder if self.folder.is_dir() else self._book.parent
        with files_told_in_words(place):
            free = shutil.disk_usage(place).free
        lines = tuple(self.lines())
        now = held_by(self._book)
        return Overview(self.folder, lines, free, now, self.second_place(), self.last_drill())

    def _remembered(self) -> Remembered:
        return recall(self._memory)

    def _remember(self, remembered: Remembered) -> None:
        with files_told_in_words(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            remember(self._memory, remembered)

    @property
    def _memory(self) -> Path:
        return self.folder / f"{self._book.stem}-backups.json"
