"""Reads one file as an import would and tells the outcome to another program.

`python importcheck.py FILE` ends with 0, the cells as lines of text and a last line `ROWS n` (the rows
below the heading), or with 2 and the reason on the error stream.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from core.errors import UserError
from core.importing.sheet import Sheet
from storage.sheets.reading import read_file


def main() -> int:
    try:
        book = read_file(Path(sys.argv[1]))
    except UserError as error:
        sys.stderr.write(error.what.msgid.format(**error.what.values) + "\n")
        return 2
    sheets = [_lines(sheet) for sheet in book.sheets]
    rows = sum(max(0, len(lines) - 1) for lines in sheets)
    text = "\n".join([*(line for lines in sheets for line in lines), f"ROWS {rows}\n"])
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    return 0


def _lines(sheet: Sheet) -> list[str]:
    """The rows that are not blank."""
    texts = (["" if cell is None else str(cell) for cell in row] for row in sheet.rows)
    return ["\t".join(text) for text in texts if any(cell.strip() for cell in text)]


if __name__ == "__main__":
    sys.exit(main())
