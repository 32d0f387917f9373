"""Invented customers of the trade, to look around in a book without anybody's real data."""
