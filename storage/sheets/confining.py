"""Limits that the system itself keeps, for a process that reads files of strangers."""

import sys

from storage.sheets.limits import MEGABYTE

MOST_MEMORY = 800 * MEGABYTE
"""Four million cells of text take about 500 MB."""

_BASE_MEMORY = 256 * MEGABYTE
_MEMORY_PER_BYTE = 8
_CPU_SECONDS = 60


def memory_for(size: int) -> int:
    """The address space in bytes for reading `size` unpacked bytes.

    A 100,000-row workbook takes twice its unpacked size. The factor is kept low so that a small
    file with two cells at opposite corners cannot make the reader fill the grid between them.
    """
    return min(MOST_MEMORY, _BASE_MEMORY + _MEMORY_PER_BYTE * size)


def confine(memory: int) -> None:
    """Holds this process to `memory` bytes of address space, a minute of computing and no core dump.

    Linux keeps the first limit, other Unix systems the second and third, Windows none of them: there
    the parent's clock is the only fence.
    """
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
        if sys.platform == "linux":
            resource.setrlimit(resource.RLIMIT_AS, (memory, resource.getrlimit(resource.RLIMIT_AS)[1]))
