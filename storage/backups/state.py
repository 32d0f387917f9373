"""What is remembered of the copies beside them: the last drill, the second place, and what went there.

Not in the book, because a restored book must not forget it; not in a copy, because it comes after it.
"""

import json
import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from core.model.backup import Drill
from core.records import dataclass
from storage.backups.places import put_in_place
from storage.texts import stored, told


@dataclass(frozen=True, slots=True)
class Remembered:
    """The last drill, the second place, and by the folder of each that was one when the newest copy in it
    was made."""

    drill: Drill | None = None
    second: Path | None = None
    carried: tuple[tuple[str, datetime], ...] = ()

    def with_carried(self, folder: Path, at: datetime) -> "Remembered":
        """The same with news of one folder."""
        return replace(self, carried=tuple({**dict(self.carried), str(folder): at}.items()))


def recall(path: Path) -> Remembered:
    """What the file says; nothing where it is absent or can’t be understood: it is only a memory."""
    try:
        plain = json.loads(path.read_text("utf-8"))
        carried = tuple((folder, datetime.fromisoformat(at)) for folder, at in plain["carried"].items())
        second = plain["second"] and Path(plain["second"])
        return Remembered(_drill(plain["drill"]), second, carried)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Remembered()


def remember(path: Path, remembered: Remembered) -> None:
    """Write it all, in one piece."""
    drill = remembered.drill
    plain = {
        "second": remembered.second and str(remembered.second),
        "carried": {folder: at.isoformat() for folder, at in remembered.carried},
        "drill": drill
        and {
            "name": drill.name,
            "at": drill.at.isoformat(),
            "seconds": drill.seconds,
            "problem": drill.problem and stored(drill.problem),
        },
    }
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    part.write_text(json.dumps(plain, ensure_ascii=False), "utf-8")
    put_in_place(part, path)


def _drill(plain: Any) -> Drill | None:  # whatever stands in the file
    if plain is None:
        return None
    problem = plain["problem"] and told(plain["problem"])
    return Drill(plain["name"], datetime.fromisoformat(plain["at"]), float(plain["seconds"]), problem)
