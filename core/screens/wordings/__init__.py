"""The words of every reason, by what kind of record stands behind it."""
