"""A book that does not open as it should: its page, and the notes above an open one."""
