"""What the eye sees. PySide6 is used here and nowhere else."""

import builtins
from importlib import import_module

import_module("PySide6.QtCore")  # brings the hook that is taken off below

# The toolkit would read the source of every module imported from here on, in search of a spelling of
# its names that nobody here uses, and keep it: a tenth of a start.
builtins.__import__ = vars(builtins).get("__orig_import__", builtins.__import__)
