"""Where the program's own data lie, from source, installed or frozen."""

from importlib.resources import files
from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a file or folder under `resources`, such as `("icons", "add.svg")`.

    The package is a real folder also when frozen into one folder, so a path always exists.
    """
    return Path(str(files("resources").joinpath(*parts)))
