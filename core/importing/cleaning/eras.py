"""Years that are counted from another one than ours: 民國75年, 昭和55年, H2.3.5."""

import re

_BEGAN = {"民国": 1911, "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_LETTERS = {"m": "明治", "t": "大正", "s": "昭和", "h": "平成", "r": "令和"}
_MONTH_AND_DAY = r"\s*[年/.-]\s*(?P<month>\d{1,2})\s*[月/.-]\s*(?P<day>\d{1,2})\s*日?"
_NAMED = re.compile(rf"(?P<era>{'|'.join(_BEGAN)})\s*(?P<year>\d{{1,3}}|元){_MONTH_AND_DAY}")
_LETTERED = re.compile(rf"(?P<era>[mtshr])\s*(?P<year>\d{{1,2}}){_MONTH_AND_DAY}")
# Three figures are no other year.
_BARE = re.compile(rf"(?P<era>)(?P<year>1[01]\d){_MONTH_AND_DAY}")
# 1140601, as programs of Taiwan write it; no day of ours has seven figures.
_FIGURES = re.compile(
    r"(?P<era>)(?P<year>0[1-9]\d|1[0-4]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
)
_SHAPES = (_NAMED, _LETTERED, _BARE, _FIGURES)


def in_our_era(folded: str) -> str | None:
    """The day as year-month-day; None where no other era is told."""
    found = next((one for shape in _SHAPES if (one := shape.fullmatch(folded))), None)
    if found is None:
        return None
    era = _LETTERS.get(found["era"], found["era"]) or "民国"
    year = _BEGAN[era] + (1 if found["year"] == "元" else int(found["year"]))
    return f"{year}-{found['month']}-{found['day']}"
