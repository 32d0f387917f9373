"""A sheet of our own that was edited elsewhere and comes back: only what was edited there counts."""
