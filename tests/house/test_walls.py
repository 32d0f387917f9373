"""Beside the contracts of the rooms: nothing imports in circles."""

from graphlib import TopologicalSorter

import grimp

from tests.house.sources import PROGRAM


def test_no_module_imports_itself_through_others() -> None:
    graph = grimp.build_graph(*PROGRAM, exclude_type_checking_imports=True, cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    TopologicalSorter(imports).prepare()
