"""Which encoding of China or Japan makes bytes into characters that people use.

Nearly any bytes can be read as GB18030, Big5 or Shift-JIS; only one of them gives everyday characters.
"""

from collections.abc import Callable

_LEAST_FAMILIAR = 0.6


def likeliest(sample: bytes) -> str:
    """The encoding that gives most everyday characters; empty when none gives enough of them."""
    shares = {name: _share(sample, name, knows) for name, knows in _FAMILIAR.items()}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _LEAST_FAMILIAR else ""


def _share(sample: bytes, name: str, knows: Callable[[str], bool]) -> float:
    """The share of everyday characters among those beyond ASCII; broken bytes count against it."""
    beyond = [letter for letter in sample.decode(name, "replace") if letter > "\x7f"]
    return sum(map(knows, beyond)) / len(beyond) if beyond else 0.0


def _simplified(letter: str) -> bool:
    """GB2312 holds the characters of everyday use and little else."""
    return bool(letter.encode("gb2312", "ignore"))


def _traditional(letter: str) -> bool:
    """The first level of Big5, which ends at C67E, and its punctuation."""
    return b"\xa1" <= letter.encode("big5", "ignore")[:1] <= b"\xc6"


def _japanese(letter: str) -> bool:
    """Kana and the first level of JIS, which ends at 9872."""
    code = letter.encode("shift_jis", "ignore")[:1]
    return b"\x81" <= code <= b"\x98"


_FAMILIAR: dict[str, Callable[[str], bool]] = {
    "gb18030": _simplified,
    "big5hkscs": _traditional,
    "cp932": _japanese,
}
