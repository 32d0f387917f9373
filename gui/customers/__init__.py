"""Everybody in the book: the list that finds them, and the card of each."""
