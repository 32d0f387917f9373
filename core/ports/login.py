"""Whether this computer starts the program when its user logs in."""

from typing import Protocol


class Login(Protocol):
    """A habit of this computer, not of the book."""

    def is_on(self) -> bool:
        """Whether the program is started by itself."""
        ...

    def turn(self, on: bool) -> None:
        """Start it from now on, or no more. Raises UserError when the system does not take it."""
        ...
