"""One key for one flat, however its address is written."""

import re
import unicodedata

NUMERALS = "零一二三四五六七八九"

_LONGEST = 300
"""Characters of an address; what is longer is a letter, not a place."""
_MARK = "(?:号楼|单元|幢|栋|座|塔|弄|号|楼|层|室|房|#|-|–|—|－|/|、|,|之)"
_NUMBER = "(?:[A-Za-z]?\\d+|[A-Za-z](?=座|栋|幢|塔))"
_RUN = re.compile(rf"([^\W\d_]*?)({_NUMBER}(?:{_MARK}+{_NUMBER})*)(室?)")
_IN_WORDS = re.compile(
    r"([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=幢|栋|座|单元|号楼|室)"
)
_REGION = re.compile(r"^(?:\w{2,6}?(?:省|自治区|市|县|镇|乡|街道|(?<![小社园])区))*(?=\w\w)")
_ROAD = re.compile(r"^(?:.*?(?:路|街|大道|巷))?号?(?=\w\w)")


def address_key(address: str) -> str:
    """Estate and the numbers of building, unit and room, like 清风雅苑7-4-601.

    Region, road and house number before a named estate are left out, for many sheets leave them out.
    Empty when the address names no flat or nothing to find it by.
    """
    if len(address) > _LONGEST:
        return ""
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", address))
    plain = _IN_WORDS.sub(lambda found: str(_counted(found[1])), plain)
    runs = [run for run in _RUN.finditer(plain) if _names_flat(run)]
    if not runs:
        return ""
    letters, numbers, _ = runs[-1].groups()
    estate = _estate(letters)
    return f"{estate}{'-'.join(_numbers(numbers))}" if estate else ""


def _names_flat(run: re.Match[str]) -> bool:
    """Building and room, or a room alone that says so."""
    return len(_numbers(run[2])) > 1 or bool(run[3])


def _numbers(run: str) -> list[str]:
    return [number.upper().lstrip("0") or "0" for number in re.findall(_NUMBER, run)]


def _estate(letters: str) -> str:
    return _ROAD.sub("", _REGION.sub("", letters))


def _counted(words: str) -> int:
    tens, ten, ones = words.rpartition("十")
    return (NUMERALS.index(tens or "一") * 10 if ten else 0) + (NUMERALS.index(ones) if ones else 0)
