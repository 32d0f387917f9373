"""What the user may set, saved as it is chosen."""
