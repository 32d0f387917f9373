"""Every work that is measured. Each module here has two sides, `ours` and `baseline`."""

from benchmarks.measuring import Work

WORKS = {
    work.name: work
    for work in (
        Work("import", "import_workbook", goal=2.5, needs_book=False),
        Work("import_csv", "import_csv", goal=2.5, needs_book=False),
        Work("undo", "undo", goal=0.5, needs_book=False),
        Work("export", "export", goal=1.3),
        Work("start", "start", goal=1.5),
        Work("memory", "start", goal=1.4, of_memory=True),
        Work("today", "today", goal=3),
        Work("log", "log", goal=1),
        Work("search", "search", goal=1),
        Work("page", "page", goal=3),
        Work("callsheet", "callsheet", goal=2),
        Work("backup", "backup", goal=2),
    )
}
