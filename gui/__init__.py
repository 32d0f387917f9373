"""What the eye sees. PySide6 is used here and nowhere else."""
