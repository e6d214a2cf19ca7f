"""Every string of the window is found by lupdate, translated, and compiled."""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "resources/i18n/zh_CN.ts"
COMPILED = ROOT / "resources/i18n/zh_CN.qm"
SOURCES = sorted((ROOT / "desktop").rglob("*.py"))
PLACEHOLDER = re.compile(r"\{\w*\}|%n|%\d")


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found, f"{name} comes with PySide6-Essentials"
    return found


def messages(path: Path) -> dict[tuple[str, str, str], ET.Element]:
    return {
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
        ): message
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


@pytest.fixture(scope="module")
def current(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the catalogue brought up to date with the sources."""
    copy = tmp_path_factory.mktemp("i18n") / "zh_CN.ts"
    shutil.copy(CATALOGUE, copy)
    subprocess.run(
        [tool("pyside6-lupdate"), *map(str, SOURCES), "-no-obsolete", "-locations", "none",
         "-source-language", "en", "-target-language", "zh_CN", "-ts", str(copy)],
        check=True, capture_output=True,
    )  # fmt: skip
    return copy


def test_the_catalogue_holds_just_the_strings_of_the_sources(current: Path) -> None:
    assert set(messages(CATALOGUE)) == set(messages(current))


def test_every_string_is_translated_with_the_same_placeholders() -> None:
    wrong = []
    for (context, source, _), message in messages(CATALOGUE).items():
        translation = message.find("translation")
        assert translation is not None
        told = "".join(translation.itertext()).strip()
        if translation.get("type") == "unfinished" or not told:
            wrong.append(f"{context}: {source!r} has no translation")
        elif sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(told)):
            wrong.append(f"{context}: {source!r} and {told!r} differ in placeholders")
    assert wrong == []


def test_the_compiled_catalogue_is_that_of_the_source(tmp_path: Path) -> None:
    made = tmp_path / "zh_CN.qm"
    subprocess.run(
        [tool("pyside6-lrelease"), str(CATALOGUE), "-qm", str(made)],
        check=True, capture_output=True,
    )  # fmt: skip
    assert made.read_bytes() == COMPILED.read_bytes()


def test_strings_to_translate_are_literals() -> None:
    wrong = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            if name == "tr" and not (node.args and _literal(node.args[0])):
                wrong.append(f"{path.name}:{node.lineno}")
    assert wrong == []


def _literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
