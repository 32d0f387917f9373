"""`import`: take in one sheet, tell what came of every row, and hand back the rows with problems."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from cli.exporting import check_ending
from cli.output import tell, write_document, write_table
from cli.tools import Desk
from core.exporting import Column, ColumnKind, Table
from core.ports import Book, Progress, no_progress
from core.text import N, T
from resources.words import Words

# Imported late at run time: recognising headings takes longer than a whole list.
if TYPE_CHECKING:
    from core.importing.reports import ImportReport
