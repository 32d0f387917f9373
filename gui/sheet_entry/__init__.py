"""Entering what was written on the printed call sheet."""
