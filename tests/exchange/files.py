"""Every file of this folder by its name; run as a program, it writes them all with their manifest.

`python -m tests.exchange.files FOLDER` makes what `checking.py` is run on, one file after the other.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from tests.exchange import harmful, lengthy, odd_cards, odd_texts, odd_workbooks
from tests.storage.sheets import hostile

GOOD: dict[str, Callable[[], bytes]] = {**odd_workbooks.ODD, **odd_texts.ODD, **odd_cards.ODD}
"""Three customers are in each."""

PEOPLE = 3
REFUSED: dict[str, Callable[[], bytes]] = {**hostile.REFUSED, **harmful.REFUSED}
EITHER: dict[str, Callable[[], bytes]] = {
    **{name: make for name, (make, _) in hostile.READ.items()},
    **harmful.EITHER,
    **lengthy.LENGTHY,
}
ALL = {**GOOD, **REFUSED, **EITHER}


def main(folder: Path) -> None:
    """Writes the files, and what is to come of each."""
    folder.mkdir(parents=True, exist_ok=True)
    told = []
    for name, make in ALL.items():
        (folder / name).write_bytes(make())
        outcome = "rows" if name in GOOD else "reject" if name in REFUSED else "either"
        told.append(
            {
                "file": name,
                "outcome": outcome,
                "rows": [PEOPLE, PEOPLE] if name in GOOD else None,
                "must": ["13800000001", "13800000003"] if name in GOOD else [],
                "mustnot": ["Traceback", "root:x:0"],
                "secs": 10,
                "mb": 800,
            }
        )
    (folder / "manifest.json").write_text(json.dumps(told, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
