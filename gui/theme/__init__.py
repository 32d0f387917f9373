"""Colours, fonts, icons and style sheets, handed down to every widget as one object."""
