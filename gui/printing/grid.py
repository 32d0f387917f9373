"""The measures that all parts of the call sheet share, in millimetres."""

PAPER = (210.0, 297.0)
"""A4 portrait: width and height."""

LEFT, RIGHT = 12.0, 198.0
"""The outermost marks."""

NAME, CODE, WHY, ASIDE, RESULT = 20.0, 62.4, 80.2, 158.4, 161.2
"""Where a household's columns begin: name, code, reasons; where notes end; its results."""

HOUSEHOLD = 39.6
"""The height of one household."""

HAIR, FINE, THICK = 0.13, 0.26, 0.53
"""Widths of lines."""
