"""People who are served as one, and cards that may be one person."""
