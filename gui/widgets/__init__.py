"""Widgets that know no page: words come in already written, choices go out as signals."""
