"""The dialog that prints: what can be printed of a page, its choices, and the pages themselves."""
