"""Buyers who have fallen silent, measured by their own rhythm."""
