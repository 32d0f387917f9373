"""Pages that are laid out when they are asked for: a preview of a thousand cards shows one of them."""

from collections.abc import Callable, Sequence
from typing import overload

from gui.printing.marks import Page


class LaterPages(Sequence[Page]):
    """So many pages; `make` lays out the one at a place, counted from 0."""

    def __init__(self, count: int, make: Callable[[int], Page]) -> None:
        self._places, self._make = range(count), make

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, place: int) -> Page: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Page]: ...

    def __getitem__(self, place: int | slice) -> Page | Sequence[Page]:
        if isinstance(place, slice):
            return [self._make(one) for one in self._places[place]]
        return self._make(self._places[place])
