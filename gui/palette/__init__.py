"""Searching and going anywhere from any page, on a sheet that lies over it."""
