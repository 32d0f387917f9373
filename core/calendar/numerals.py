"""Numbers, years and month names as people write them in dates."""

_DIGITS = str.maketrans("〇一二三四五六七八九", "0123456789")
_ONES = "〇一二三四五六七八九"
_TENS = {1: ("十",), 2: ("二十", "廿"), 3: ("三十", "卅")}
_ENGLISH_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

# Two digits stand for a year of this century up to here, beyond it for one of the last.
_LAST_SHORT_YEAR_OF_2000S = 29


def _spoken_numbers() -> dict[str, int]:
    numbers = {_ONES[one]: one for one in range(1, 10)}
    for ten, words in _TENS.items():
        for word in words:
            numbers[word] = ten * 10
            numbers |= {word + _ONES[one]: ten * 10 + one for one in range(1, 10)}
    return numbers


_SPOKEN = _spoken_numbers()


def number(text: str) -> int | None:
    """A number in digits, or 1–39 in Chinese numerals; None when it is neither."""
    return int(text) if text.isdecimal() else _SPOKEN.get(text)


def year(text: str) -> int:
    """A year of two or four digits, in either script: 00–29 are 2000–2029, 30–99 are 1930–1999."""
    value = int(text.translate(_DIGITS))
    if len(text) > 2:
        return value
    return value + (2000 if value <= _LAST_SHORT_YEAR_OF_2000S else 1900)


def english_month(word: str) -> int | None:
    """The month of an English name in small letters, whole or cut short."""
    for month, name in enumerate(_ENGLISH_MONTHS, 1):
        if name.startswith(word):
            return month
    return None
