"""Export: what leaves the book, in which form, and who is on it."""
