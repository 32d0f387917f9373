"""What a household is due for, a kind of reason in each file."""
