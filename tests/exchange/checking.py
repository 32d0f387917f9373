"""Takes one file through the whole program as a dry run, and tells the outcome to another program.

`python checking.py FILE` ends with 0, the document that the import writes and a last line `ROWS n`, or
with 2 and the reason on the error stream; whatever else happens is a fault, and ends with 1.
"""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

_ROOT = Path(__file__).parents[2]
_DONE, _TROUBLE, _SOME_CAME_BACK = 0, 1, 3


def main(path: str) -> int:
    with TemporaryDirectory() as folder:
        book = Path(folder) / "book.shuke"
        command = [sys.executable, "main.py", "--book", str(book), "import", str(Path(path).absolute())]
        done = subprocess.run([*command, "--dry-run", "--json"], cwd=_ROOT, capture_output=True)
        if book.exists() or b"Traceback" in done.stderr:
            sys.stderr.buffer.write(done.stderr)
            return 1
    sys.stderr.buffer.write(done.stderr)
    if done.returncode == _TROUBLE and not done.stdout and done.stderr:
        return 2
    if done.returncode not in (_DONE, _SOME_CAME_BACK):
        return 1
    document = json.loads(done.stdout)
    verdicts = sum(document[name] for name in ("created", "updated", "joined", "skipped"))
    if verdicts + len(document["problems"]) != document["rows"]:
        return 1
    sys.stdout.buffer.write(done.stdout + f"\nROWS {document['rows']}\n".encode())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
