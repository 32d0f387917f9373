"""The undo history: every step, what it changed, and the way back."""
