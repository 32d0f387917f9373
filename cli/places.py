"""Where this system keeps settings and documents, and which book was open last."""

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from core.records import dataclass


@dataclass(frozen=True, slots=True)
class Places:
    """`config` holds what the program remembers by itself, `documents` what the user owns."""

    config: Path
    documents: Path

    @property
    def memory(self) -> Path:
        """The file that names the last book."""
        return self.config / "state.json"

    @property
    def faults(self) -> Path:
        """The file that tells where in the program it last failed; no data of any book."""
        return self.config / "last-fault.txt"


def places(platform: str, environ: Mapping[str, str], home: Path) -> Places:
    """The folders of a platform, named as `sys.platform` names it."""
    documents = home / "Documents" / "Shuke"
    if platform == "win32":
        return Places(_folder(environ, "APPDATA", home / "AppData" / "Roaming") / "Shuke", documents)
    if platform == "darwin":
        return Places(home / "Library" / "Application Support" / "Shuke", documents)
    return Places(_folder(environ, "XDG_CONFIG_HOME", home / ".config") / "shuke", documents)


def places_here() -> Places:
    """The folders of this system and user."""
    return places(sys.platform, os.environ, Path.home())


def last_book(here: Places) -> Path:
    """The book that the window had open last, else the one a first start makes."""
    try:
        remembered = json.loads(here.memory.read_text("utf-8")).get("book")
    except (OSError, ValueError, AttributeError):  # nothing remembered, or nothing that can be read
        remembered = None
    return Path(remembered) if isinstance(remembered, str) else here.documents / "book.shuke"


def remember_book(here: Places, book: Path) -> None:
    """Let this book be the one that is meant when none is named."""
    here.config.mkdir(parents=True, exist_ok=True)
    written = json.dumps({"book": str(book.absolute())}, ensure_ascii=False)
    here.memory.write_text(written, "utf-8")


def _folder(environ: Mapping[str, str], name: str, otherwise: Path) -> Path:
    """A folder that the environment names; a relative one counts as none."""
    named = Path(environ.get(name, ""))
    return named if named.is_absolute() else otherwise
