"""matplotlib, imported without a search for fonts and without a trace on the disk.

Left to itself it looks at every font of the system at its first import, which takes seconds,
and keeps a list of them in the user's home, which may be read-only. It also obeys settings
files of the user and of the current folder. Our charts use the bundled faces alone.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from desktop.charts.look import FAMILY, SIZE
from desktop.paths import resource

RARE: Final = "Noto Serif SC"
_IGNORE: Final = "MPL_IGNORE_SYSTEM_FONTS"
_FACES: Final = ("NotoSansSC", "NotoSerifSC")
_SETTINGS: Final[dict[str, object]] = {
    "font.family": [FAMILY, RARE],
    "font.size": SIZE,
    "svg.fonttype": "none",
    "svg.hashsalt": "loopbook",  # The same rows give the same bytes.
    "text.parse_math": False,
    "text.hinting": "none",
    "axes.linewidth": 1.0,
}


def paths(bold: bool) -> tuple[Path, ...]:
    """Return the files of the faces, the second one for characters that the first lacks."""
    weight = "Bold" if bold else "Regular"
    return tuple(resource("fonts", f"{face}-{weight}.ttf") for face in _FACES)


def _load() -> None:
    """Import matplotlib, give it the bundled faces, and forget what else was set."""
    with TemporaryDirectory(prefix="loopbook-") as folder, _told(folder):
        matplotlib = import_module("matplotlib")
        if "matplotlib.font_manager" not in sys.modules:
            _without_search(matplotlib, folder)
        matplotlib.get_cachedir()  # It keeps the answer; other modules ask as they come in.
    manager = import_module("matplotlib.font_manager").fontManager
    for path in (*paths(bold=False), *paths(bold=True)):
        manager.addfont(path)
    matplotlib.rcParams.update(matplotlib.rcParamsDefault)
    matplotlib.rcParams.update(_SETTINGS)


@contextmanager
def _told(folder: str) -> Iterator[None]:
    """Let matplotlib keep its files in `folder`, and ask no system for fonts."""
    told = {"MPLCONFIGDIR": folder, _IGNORE: "1", "MPLBACKEND": "agg"}
    before = {name: os.environ.get(name) for name in told}
    os.environ.update(told)
    try:
        yield
    finally:
        for name, value in before.items():
            del os.environ[name]
            if value is not None and name != _IGNORE:  # It would hide our own faces too.
                os.environ[name] = value


def _without_search(matplotlib: Any, folder: str) -> None:  # noqa: ANN401 - a module
    """Import the font manager while its own 110 font files are out of sight too.

    It asks for the cache folder between defining and using `findSystemFonts`. Should a later
    release ask otherwise, those files are read: slower, nothing worse.
    """
    asked = matplotlib.get_cachedir
    finding: list[tuple[Any, Any]] = []

    def blindfold() -> str:
        module = sys.modules["matplotlib.font_manager"]
        finding.append((module, getattr(module, "findSystemFonts")))  # noqa: B009 - untyped
        setattr(module, "findSystemFonts", lambda *_, **__: [])  # noqa: B010
        return folder

    matplotlib.get_cachedir = blindfold
    try:
        import_module("matplotlib.font_manager")
    finally:
        matplotlib.get_cachedir = asked
        for module, find in finding:
            module.findSystemFonts = find


_load()
