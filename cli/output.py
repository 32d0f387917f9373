"""What a command writes: one JSON document or a table on stdout, sentences on stderr."""

import json
import sys
import unicodedata
from dataclasses import fields, is_dataclass
from datetime import date

from core.errors import UserError
from core.exporting import Column, ColumnKind, Table, Value
from core.model.birthday import Birthday
from core.text import Money, T, Text
from resources.words import Words

GAP = "  "
RIGHT = frozenset({ColumnKind.MONEY, ColumnKind.NUMBER})


def write_document(value: object, words: Words) -> None:
    """One JSON document, UTF-8 as it is."""
    sys.stdout.write(json.dumps(plain(value, words), ensure_ascii=False) + "\n")


def write_table(table: Table, words: Words) -> None:
    """Columns side by side, wide characters counted as two."""
    rows = [[_cell(*pair, words) for pair in zip(table.columns, row, strict=True)] for row in table.rows]
    lines = [[column.heading for column in table.columns], *rows]
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = map(_padded, line, widths, table.columns)
        sys.stdout.write(GAP.join(cells).rstrip() + "\n")


def tell(text: Text, words: Words) -> None:
    """One message on stderr."""
    sys.stderr.write(_one_line(words.say(text)) + "\n")


def tell_error(error: UserError, words: Words) -> None:
    """What happened, where, and how to fix it, on one line."""
    said = [_bare(words.say(text)) for text in (error.what, error.where, error.fix) if text is not None]
    if error.where is not None:
        said[:2] = [words.say(T("{what}: {where}", what=said[0], where=said[1]))]
    told = T("{sentence}.", sentence=said[-1])
    tell(T("{sentence}. {rest}", sentence=said[0], rest=told) if len(said) > 1 else told, words)


def plain(value: object, words: Words) -> object:
    """A value as JSON knows it: days ISO, money in cents, messages spoken. The ids of records are
    inward and stay out."""
    if isinstance(value, Text | Birthday):
        return words.written(value)
    if isinstance(value, Money):
        return value.cents
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: plain(one, words) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one, words) for one in value]
    if is_dataclass(value):
        named = ((field.name, getattr(value, field.name)) for field in fields(value))
        return {name: plain(one, words) for name, one in named if not name.endswith("_id")}
    return value


def width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1
        for one in text
    )


def _cell(column: Column, value: Value, words: Words) -> str:
    if value is None:
        return ""
    if column.kind is ColumnKind.MONEY and isinstance(value, int):
        return words.exact_money(value)
    if isinstance(value, date):
        return words.column_date(value)
    return _one_line(words.written(value))


def _padded(text: str, room: int, column: Column) -> str:
    spaces = " " * (room - width(text))
    return spaces + text if column.kind in RIGHT else text + spaces


def _bare(sentence: str) -> str:
    return sentence.rstrip(".。")


def _one_line(text: str) -> str:
    """Whatever stood in a cell of a sheet, nothing of it moves the cursor."""
    return "".join(one if one.isprintable() else " " for one in text)
