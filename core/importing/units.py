"""What figures count, as a heading or the title above the table tells: 金额(万元), （单位：万元）."""

import re

from core.importing.fields import Field, Reads
from core.importing.folding import fold

_TEN_THOUSAND = re.compile(r"[(\[/]\s*万")
_THOUSAND = re.compile(r"[(\[/]\s*千\s*(?:元|公里)")
_ABOVE = re.compile(r"单位\s*[:为]?\s*(?:人民币)?\s*([万千])元")
_SCALES = {"万": 10_000, "千": 1_000}


def unit_of(heading: str) -> int:
    """How many of the plain unit one stands for: 10,000 in 金额(万元), else 1."""
    folded = fold(heading)
    if _TEN_THOUSAND.search(folded):
        return 10_000
    return 1_000 if _THOUSAND.search(folded) else 1


def unit_above(title: str) -> int:
    """The same of all amounts below a title."""
    found = _ABOVE.search(fold(title))
    return _SCALES[found[1]] if found else 1


def unit_for(heading: str, field: Field | None, above: int) -> int:
    """What the figures of a column count; what stands `above` is meant of those that count no things."""
    told = unit_of(heading)
    return above if told == 1 and (field is None or field.reads is not Reads.COUNT) else told
