"""Copies of the book: made by the engine, checked and counted, numbered, thinned, and taken back."""

from storage.backups.making import back_up
from storage.backups.restoring import restore

__all__ = ["back_up", "restore"]
