"""Who brought whom, what came of it, and the credit it has earned."""
