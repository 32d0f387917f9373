"""A library that lets the worker wait, to look at a page meanwhile."""

from pathlib import Path
from threading import Event

from core.errors import UserError
from core.ports import Book
from core.text import T
from storage.library import DiskLibrary


class SlowLibrary(DiskLibrary):
    """Opens a book once it may; with `fails` not at all."""

    def __init__(self) -> None:
        self.may_open = Event()
        self.opened = 0
        self.fails = False

    def open_book(
        self, path: Path, *, reading: bool = False, taking_over: bool = False, may_make: bool = True
    ) -> Book:
        self.may_open.wait()
        self.opened += 1
        if self.fails:
            raise UserError(T("Nothing to undo"))
        return super().open_book(path, reading=reading, taking_over=taking_over, may_make=may_make)
