"""What a phone shows when a customer calls: the name, and short words around it."""

from collections.abc import Mapping

NAME, PRODUCT, TIER, NUMBER = "{name}", "{product}", "{tier}", "{number}"
PARTS = (NAME, PRODUCT, TIER, NUMBER)


def is_pattern(pattern: str) -> bool:
    """Whether it names the customer, and nothing but parts, each at most once, with spaces between."""
    parts = pattern.split()
    return NAME in parts and set(PARTS).issuperset(parts) and len(set(parts)) == len(parts)


def around_name(pattern: str, values: Mapping[str, str]) -> tuple[str, str]:
    """What stands before the name and after it; `values` by part, and parts without one vanish."""
    before, _, after = pattern.partition(NAME)
    return _filled(before, values), _filled(after, values)


def _filled(pattern: str, values: Mapping[str, str]) -> str:
    return " ".join(filter(None, (values.get(part, "").strip() for part in pattern.split())))
