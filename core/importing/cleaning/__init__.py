"""From cells to values: one reader for each kind of value, and the row put together from them."""
