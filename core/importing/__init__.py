"""From a sheet somebody else made to one change of the book: sheet, mapping, cleaning, plan, apply."""
