"""The command line of the translations: update, missing, fill, check."""

import argparse
import json
import sys
from pathlib import Path

from scripts.catalogues import Catalogues, Forms, messages
from scripts.wording import missing, problems

ROOT = Path(__file__).parents[1]


def update(root: Path) -> int:
    """Bring the catalogues to what the code says and compile them."""
    Catalogues(root / "resources" / "locale").write(messages(root), {})
    return 0


def show_missing(root: Path) -> int:
    """Print what has no translation yet as JSON that `fill` takes back."""
    table = {language: dict.fromkeys(msgids, "") for language, msgids in missing(root).items()}
    sys.stdout.write(json.dumps(table, ensure_ascii=False, indent=1) + "\n")
    return 0


def fill(root: Path, file: Path) -> int:
    """Write the translations of a JSON file {language: {msgid: form or [forms]}}.

    Empty forms are passed over. Messages that nobody says are named; the exit status is then 1.
    """
    found = messages(root)
    given = json.loads(file.read_text("utf-8"))
    new = {language: _forms(table) for language, table in given.items()}
    Catalogues(root / "resources" / "locale").write(found, new)
    unknown = sorted({msgid for table in new.values() for msgid in table} - found.keys())
    sys.stderr.writelines(f"Nobody says {msgid!r}\n" for msgid in unknown)
    return 1 if unknown else 0


def check(root: Path) -> int:
    """Name everything that is wrong; 1 if there is anything."""
    wrong = problems(root)
    sys.stdout.writelines(f"{problem}\n" for problem in wrong)
    return 1 if wrong else 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="scripts/translate", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update", help="bring the catalogues to what the code says and compile them")
    commands.add_parser("missing", help="print what has no translation yet as JSON")
    commands.add_parser("check", help="name everything that is wrong")
    filling = commands.add_parser("fill", help="write the translations of a JSON file")
    filling.add_argument("file", type=Path)
    given = parser.parse_args()
    if given.command == "fill":
        return fill(ROOT, given.file)
    return {"update": update, "missing": show_missing, "check": check}[given.command](ROOT)


def _forms(table: dict[str, str | list[str]]) -> dict[str, Forms]:
    forms = {msgid: (form,) if isinstance(form, str) else tuple(form) for msgid, form in table.items()}
    return {msgid: form for msgid, form in forms.items() if all(form)}


if __name__ == "__main__":
    sys.exit(main())
