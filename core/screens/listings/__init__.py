"""The lists of the book, one module each: rows as plain values, the same for window, paper and shell."""
