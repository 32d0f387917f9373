"""Parts that stand against each other."""

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout

Box = TypeVar("Box", bound=QBoxLayout)


def flush(box: Box) -> Box:
    """This layout, without margins and without gaps."""
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    return box
