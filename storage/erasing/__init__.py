"""Erasing a person: from the tables, the undo history, the search, and again from older copies."""
