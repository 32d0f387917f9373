"""Reads, one module per reader; every answer is fetched to the end."""
