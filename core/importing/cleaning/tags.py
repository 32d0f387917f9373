"""Several tags in one cell."""

import re

from core.importing.cleaning.blanks import filled_text
from core.importing.cleaning.reading import NOTHING, Reading, remembered
from core.importing.sheet import Cell

# A space parts words of Chinese, and belongs to those of others: Hot lead.
_BETWEEN = re.compile(r"[、,，;；|┋/\n\[\]【】]+|:::|(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")
_MARKS = '#*＃ "“”'


@remembered
def read_tags(cell: Cell) -> Reading:
    """The tags as a tuple, each once, in the order they were typed."""
    words = (word.strip(_MARKS) for word in _BETWEEN.split(filled_text(cell)))
    tags = tuple(dict.fromkeys(word for word in words if word))
    return Reading(tags) if tags else NOTHING
