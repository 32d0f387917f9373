"""Traditional characters and simplified ones as one: for comparing and finding, nothing is ever rewritten."""

from functools import cache
from itertools import chain

_HAN = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))


def simplified(text: str) -> str:
    """The text with every traditional character as its simplified one: as long as before."""
    return text if text.isascii() else text.translate(_table())


@cache
def _table() -> dict[int, str]:
    # Imported here because most starts of the program can spare it. Asked once for all characters: a table
    # is quicker than the converter, which looks for phrases.
    from opencc import OpenCC

    characters = [chr(code) for code in chain.from_iterable(range(*block) for block in _HAN)]
    plain = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    return {ord(old): new for old, new in zip(characters, plain, strict=True) if old != new and len(new) == 1}
