"""Runs one command; every failure of the world ends in one sentence and a status."""

import os
import sys
from datetime import date
from pathlib import Path

from cli.arguments import Asked
from cli.languages import words_for
from cli.output import tell_error
from cli.tools import Desk, Tools
from core.errors import Cancelled, UserError
from core.text import T
from core.undisturbed import undisturbed

TROUBLE = 1
NO_TEXT = UserError(
    T("What was typed is no text in this system’s encoding"), fix=T("Type it in a terminal that uses UTF-8")
)
"""A byte of an argument that stands for no character can be in a path, but not in a book."""


def run(asked: Asked, tools: Tools, book: Path, today: date) -> int:
    """Do what was asked and return the exit status: 0 done, 1 a problem that was told, 3 done but for
    some rows. `book` and `today` stand for what was not named."""
    on = asked.on or today
    words = words_for(asked.language, on)
    desk = Desk(tools, asked.book or book, on, asked.json, asked.language, words)
    try:
        return _run(asked, desk)
    except BrokenPipeError:
        _forget_stdout()
    except (KeyboardInterrupt, Cancelled):
        sys.stderr.write("\n")
    except UserError as error:
        tell_error(error, desk.words)
    except OSError as error:
        tell_error(_of_the_system(error), desk.words)
    except UnicodeEncodeError:
        tell_error(NO_TEXT, desk.words)
    return TROUBLE


def _run(asked: Asked, desk: Desk) -> int:
    """A reader that went away is noticed here, not when the interpreter ends."""
    if asked.work is None:
        return desk.tools.window(desk.path, asked.language, asked.on)
    with undisturbed():
        status = asked.work.run(desk, asked.arguments)
    sys.stdout.flush()
    return status


def _forget_stdout() -> None:
    """Nobody reads any more: what is still to be written goes nowhere, without a complaint at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _of_the_system(error: OSError) -> UserError:
    """A file that could not be read or written, in words."""
    return UserError(
        T("The file or folder can’t be used ({reason})", reason=error.strerror or type(error).__name__),
        T("{path}", path=str(error.filename)) if error.filename else None,
        T("Check its name, and that you may read and write there"),
    )
