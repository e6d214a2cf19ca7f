"""What a command of the command line answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """Lines for people, a document for `--json`, the exit code."""

    lines: tuple[str, ...] = ()
    document: object = None
    code: int = 0
