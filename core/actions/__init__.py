"""Everything a user may do, one short function each: one change of the book, one step of undo."""
