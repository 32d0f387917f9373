"""Files whose cells are as long as cells can be, and longer."""

from collections.abc import Callable
from functools import partial

from tests.exchange.tables import CSV

_REPEATED = {"digits": "1", "letters": "x", "blanks": " \u3000", "brackets": "(a", "commas": "，"}
_LENGTH = 30_000


def long_cell() -> bytes:
    return CSV.replace("很好", "好" * 1_000_000).encode()


def long_numbers(again: str) -> bytes:
    """What stands in the place of the customers' numbers is no number."""
    text = again * (_LENGTH // len(again))
    rows = (f"{text}{number},李四,1380000{number}" for number in range(1000, 1020))
    return "\n".join(("编号,姓名,手机", *rows)).encode()


LENGTHY: dict[str, Callable[[], bytes]] = {
    "long_cell.csv": long_cell,
    **{f"long_{name}.csv": partial(long_numbers, again) for name, again in _REPEATED.items()},
}
