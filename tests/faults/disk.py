"""A disk that loses what was not brought to it: a recorded program's calls replayed up to a power cut.

What a file was given reaches the disk when the file is synced; before that any of its sectors may have,
or none. Names made, changed and removed reach it in their order: all of them when the folder is synced,
before that the first few.
"""

import random
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

SECTOR = 512

Verb = Literal["create", "write", "truncate", "sync", "sync_folder", "rename", "unlink", "ack"]


class Call(NamedTuple):
    """One thing that a program did to a file of a folder. `at` is an offset, a length, or the number of
    acknowledged commands; `other` is the new name."""

    verb: Verb
    name: str = ""
    at: int = 0
    data: bytes = b""
    other: str = ""


@dataclass
class File:
    """What of a file is on the disk, and what is still on its way."""

    there: bytearray = field(default_factory=bytearray)
    coming: list[Call] = field(default_factory=list)

    def sync(self) -> None:
        for call in self.coming:
            _put(self.there, call)
        self.coming.clear()

    def after_cut(self, chance: random.Random, luck: float) -> bytes:
        """What is found of it: of each write nothing, all, or some of its sectors."""
        found = bytearray(self.there)
        for call in self.coming:
            if chance.random() >= luck:
                continue
            if call.verb == "truncate" or chance.random() < luck:
                _put(found, call)
            else:
                _tear(found, call, chance, luck)
        return bytes(found)


class Disk:
    """One folder."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._durable = {name: File(bytearray(content)) for name, content in files.items()}
        self._names = dict(self._durable)
        self._renames: list[dict[str, File]] = []
        self.acknowledged = 0

    def apply(self, call: Call) -> None:
        """Do what the program did."""
        match call.verb:
            case "create":
                self._rename({**self._names, call.name: File()})
            case "rename":
                moved = {name: file for name, file in self._names.items() if name != call.name}
                self._rename({**moved, call.other: self._names[call.name]})
            case "unlink":
                self._rename({name: file for name, file in self._names.items() if name != call.name})
            case "write" | "truncate":
                self._names[call.name].coming.append(call)
            case "sync":
                self._names[call.name].sync()
            case "sync_folder":
                self._durable, self._renames = self._names, []
            case "ack":
                self.acknowledged = call.at

    def holds(self, name: str) -> bool:
        return name in self._names

    def after_cut(self, chance: random.Random) -> dict[str, bytes]:
        """What is found in the folder when the power is back."""
        luck = chance.choice([0.0, 0.3, 0.7, 0.95])
        states = [self._durable, *self._renames]
        names = states[chance.randrange(len(states))] if chance.random() < 0.5 else states[-1]
        return {name: file.after_cut(chance, luck) for name, file in names.items()}

    def _rename(self, names: dict[str, File]) -> None:
        self._names = names
        self._renames.append(names)


def _put(content: bytearray, call: Call) -> None:
    if call.verb == "truncate":
        del content[call.at :]
        content.extend(bytes(call.at - len(content)))
        return
    content.extend(bytes(max(0, call.at - len(content))))
    content[call.at : call.at + len(call.data)] = call.data


def _tear(content: bytearray, call: Call, chance: random.Random, luck: float) -> None:
    for start in range(0, len(call.data), SECTOR):
        if chance.random() < luck:
            _put(content, Call("write", call.name, call.at + start, call.data[start : start + SECTOR]))
