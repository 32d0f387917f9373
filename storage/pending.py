"""A change while it is under way, and what it came to."""

from dataclasses import dataclass, field

from core.changes import Changes


@dataclass
class PendingChange:
    """A change under way; `changes` is there once it has been committed."""

    number: int
    _done: list[Changes] = field(default_factory=list)

    @property
    def changes(self) -> Changes:
        return self._done[0]

    def finish(self, changes: Changes) -> None:
        self._done.append(changes)
