"""Whose birthday is when, in both calendars."""
