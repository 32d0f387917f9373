"""What an empty book shows: the ways to begin."""
