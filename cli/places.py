"""Where this system keeps settings and documents, and which book was open last."""

import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from core.records import dataclass


@dataclass(frozen=True, slots=True)
class Places:
    """`config` holds what the program remembers by itself, `documents` what the user owns, `state` what
    may be thrown away: the log, locks, files on their way."""

    config: Path
    documents: Path
    state: Path

    @property
    def memory(self) -> Path:
        """The file that names the last book."""
        return self.config / "state.json"

    @property
    def log(self) -> Path:
        """The file that tells when the program ran and where in it it failed; no data of any book."""
        return self.state / "shuke.log"

    @property
    def book(self) -> Path:
        """Where a book lies well: on this computer, in the user's own folder."""
        return self.documents / "book.shuke"


def places(platform: str, environ: Mapping[str, str], home: Path) -> Places:
    """The folders of a platform, named as `sys.platform` names it."""
    documents = home / "Documents" / "Shuke"
    if platform == "win32":
        roaming = _folder(environ, "APPDATA", home / "AppData" / "Roaming")
        local = _folder(environ, "LOCALAPPDATA", home / "AppData" / "Local")
        return Places(roaming / "Shuke", documents, local / "Shuke")
    if platform == "darwin":
        support = home / "Library" / "Application Support" / "Shuke"
        return Places(support, documents, support / "State")
    config = _folder(environ, "XDG_CONFIG_HOME", home / ".config")
    state = _folder(environ, "XDG_STATE_HOME", home / ".local" / "state")
    return Places(config / "shuke", documents, state / "shuke")


def places_here() -> Places:
    """The folders of this system and user."""
    return places(sys.platform, os.environ, Path.home())


def last_book(here: Places) -> Path:
    """The book that the window had open last, else the one a first start makes."""
    remembered = _remembered(here).get("book")
    return Path(remembered) if isinstance(remembered, str) else here.book


def remember_book(here: Places, book: Path) -> None:
    """Let this book be the one that is meant when none is named."""
    _remember(here, "book", str(book.absolute()))


def was_open(here: Places, book: Path) -> bool:
    """Whether the window had this book open last: then it ought to be there."""
    return _remembered(here).get("book") == str(book.absolute())


def last_check(here: Places, book: Path) -> date | None:
    """The day on which every page of this book was last looked at whole."""
    return _day_of(here, "checked", book)


def remember_check(here: Places, book: Path, day: date) -> None:
    """Every page of this book was looked at."""
    _remember_day(here, "checked", book, day)


def last_day(here: Places, book: Path) -> date | None:
    """The day on which the window had this book open last."""
    return _day_of(here, "open_on", book)


def remember_day(here: Places, book: Path, day: date) -> None:
    """The window has this book open on this day."""
    _remember_day(here, "open_on", book, day)


def last_window(here: Places) -> dict[str, object]:
    """How the window looked when it was closed last; empty before the first time."""
    found = _remembered(here).get("window")
    return found if isinstance(found, dict) else {}


def remember_window(here: Places, arranged: Mapping[str, object]) -> None:
    """The window was closed, looking so. That it cannot be kept is worth no words: the next one comes in
    its first size."""
    with suppress(OSError):
        _remember(here, "window", dict(arranged))


def _day_of(here: Places, name: str, book: Path) -> date | None:
    days = _remembered(here).get(name)
    day = days.get(str(book.absolute())) if isinstance(days, dict) else None
    try:
        return date.fromisoformat(str(day))
    except ValueError:
        return None


def _remember_day(here: Places, name: str, book: Path, day: date) -> None:
    days = _remembered(here).get(name)
    known = days if isinstance(days, dict) else {}
    _remember(here, name, {**known, str(book.absolute()): day.isoformat()})


def _remembered(here: Places) -> dict[str, object]:
    """What the last window left; nothing when that cannot be read."""
    try:
        found = json.loads(here.memory.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _remember(here: Places, name: str, value: object) -> None:
    here.config.mkdir(parents=True, exist_ok=True, mode=0o700)
    written = json.dumps({**_remembered(here), name: value}, ensure_ascii=False)
    here.memory.write_text(written, "utf-8")


def _folder(environ: Mapping[str, str], name: str, otherwise: Path) -> Path:
    """A folder that the environment names; a relative one counts as none."""
    named = Path(environ.get(name, ""))
    return named if named.is_absolute() else otherwise
