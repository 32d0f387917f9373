"""Pages that are fixed to the last mark, and the invented families on them."""
