"""Pure functions on the terms, each given `today` where it needs one."""
