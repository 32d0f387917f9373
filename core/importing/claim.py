"""The field that a column of a sheet gets."""

from collections.abc import Mapping

from core.importing.fields import Field
from core.records import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    """A column's field; None for a column that is left out. `by_hand` when the user said so."""

    field: Field | None
    sure: bool = True
    by_hand: bool = False


def filled(settled: Mapping[int, Claim | None]) -> list[Field]:
    """The fields that columns were given."""
    return [claim.field for claim in settled.values() if claim is not None and claim.field is not None]
