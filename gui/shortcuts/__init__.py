"""What the keys do: the list that F1 shows."""
