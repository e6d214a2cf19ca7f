"""The three ways in which work can fail; `desktop.errors` puts them into the user's words."""


class LoopbookError(Exception):
    """A failure with a code and the facts that a sentence about it needs.

    `code` is a lower-case word such as `wrong_password`; `facts` are plain values
    (text, numbers, dates as ISO text) that the sentence names.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __reduce__(self) -> tuple[object, ...]:
        """Let a failure pass from one process to another."""
        return again, (type(self), self.code, self.facts)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({told})"


class Refused(LoopbookError):
    """A rule of the ledger said no. Nothing was written."""


class Environment(LoopbookError):
    """Disk, lock, key or file is not as it must be; shown with advice."""


class Broken(LoopbookError):
    """The program is at fault."""


def again(kind: type[LoopbookError], code: str, facts: dict[str, object]) -> LoopbookError:
    """Return a failure as another process raised it."""
    return kind(code, **facts)
