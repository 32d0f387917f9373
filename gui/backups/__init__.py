"""The copies of the book: which there are, what each would bring back, and where they go."""
