"""The plan of rooms, kept: who may import whom, where SQL and Qt live, how long things grow."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = (
    "today",
    "ledger",
    "case",
    "drives",
    "queries",
    "records",
    "figures",
    "printing",
    "exchange",
    "setup",
)
SCREEN = ("PySide6", "matplotlib", "reportlab", "pypdfium2", "desktop")
LONGEST_FILE, LONGEST_FUNCTION = 400, 40
VAGUE = {"utils", "helpers", "manager", "base", "common", "misc"}
SQL = re.compile(r"\b(SELECT .+ FROM|INSERT (OR REPLACE )?INTO|DELETE FROM|CREATE TABLE|PRAGMA) ")


def sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imported(path: Path) -> Iterator[str]:
    """Give every module that a file imports at run time or for types, in full."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def offenders(paths: list[Path], banned: tuple[str, ...]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}: {name}"
        for path in paths
        for name in imported(path)
        if any(name == part or name.startswith(f"{part}.") for part in banned)
    ]


def test_the_ledger_needs_no_screen() -> None:
    assert offenders(sources("db"), SCREEN) == []


@pytest.mark.parametrize(
    ("room", "above"),
    [
        ("db/model", ("db.store", "db.ledger", "db.exchange", "db.demo")),
        ("db/store", ("db.ledger", "db.exchange", "db.demo")),
    ],
)
def test_rooms_of_the_ledger_import_downwards_only(room: str, above: tuple[str, ...]) -> None:
    assert offenders(sources(room), above) == []
    assert offenders([ROOT / "db/ledger.py"], ("db.exchange", "db.demo")) == []


def test_the_model_uses_the_standard_library_alone() -> None:
    ours = {"db", "resources"}
    known = {name.partition(".")[0] for path in sources("db/model") for name in imported(path)}
    foreign = {name for name in known - ours if name not in _standard()}
    assert foreign == set()


def _standard() -> frozenset[str]:
    import sys

    return frozenset(sys.stdlib_module_names)


def test_rooms_of_the_desktop_do_not_know_each_other() -> None:
    for room in ROOMS:
        others = tuple(f"desktop.{other}" for other in ROOMS if other != room)
        assert offenders(sources(f"desktop/{room}"), others) == []


def test_widgets_and_papers_know_no_case_and_no_ledger() -> None:
    rooms = tuple(f"desktop.{room}" for room in ROOMS)
    assert (
        offenders(sources("desktop/widgets"), ("db.ledger", "db.store", "db.model", *rooms)) == []
    )
    papers = ("db.ledger", "db.store", "desktop.widgets", "PySide6", *rooms)
    assert offenders(sources("desktop/papers"), papers) == []


def test_sql_lives_in_the_store() -> None:
    found = []
    for path in [*sources("desktop"), *sources("db/model"), *sources("db/exchange")]:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found += [f"{path.name}: {node.value[:40]}"] * bool(SQL.search(node.value))
    assert found == []


def test_one_file_each_asks_the_clock_and_opens_the_cipher() -> None:
    everything = sources("db", "desktop")
    cipher = [path.name for path in everything if "sqlcipher3" in set(imported(path))]
    assert cipher == ["connection.py"]
    settings = [path.name for path in everything if "PySide6.QtCore.QSettings" in imported(path)]
    assert settings == ["settings.py"]


def test_files_and_functions_stay_short() -> None:
    long = []
    for path in sources("db", "desktop", "tests"):
        lines = len(path.read_text("utf-8").splitlines())
        long += [f"{path.relative_to(ROOT)}: {lines} lines"] * (lines > LONGEST_FILE)
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef):
                size = (node.end_lineno or 0) - node.lineno + 1
                long += [f"{path.name}: {node.name} {size} lines"] * (size > LONGEST_FUNCTION)
    assert long == []


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert [path.name for path in sources("db", "desktop", "tests") if path.stem in VAGUE] == []


def test_no_test_sleeps_or_waits_a_fixed_time() -> None:
    waiting = re.compile(r"\b(qtbot\.wait\(|QTest\.qWait|time\.sleep|processEvents)")
    found = [
        path.name for path in sources("tests")
        if path != Path(__file__) and waiting.search(path.read_text("utf-8"))
    ]  # fmt: skip
    assert found == []


def test_no_widget_is_asked_for_its_screen() -> None:
    asking = re.compile(r"\.screen\(\)")
    found = [path.name for path in sources("desktop") if asking.search(path.read_text("utf-8"))]
    assert found == []


def test_modal_loops_are_never_entered() -> None:
    found = [
        f"{path.name}:{node.lineno}"
        for path in sources("desktop")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("exec", "exec_", "processEvents")
        and path.name not in ("app.py", "tour.py")  # They run the program's own event loop.
    ]
    assert found == []
