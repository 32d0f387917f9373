"""Logging from any page, on a sheet that lies over it."""
