"""Tests of the files for phones."""
