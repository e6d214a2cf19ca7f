"""Returns read in a child process that may use so much memory and time and no more."""

import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import psutil

from db.errors import Environment
from db.exchange.reading_kinds import ORDINARY, Known, Limits, Return
from db.exchange.reading_talk import (
    CHILD_ARGUMENT,
    DIED,
    OUT_OF_MEMORY,
    READY,
    Part,
    messages,
    send,
    understood,
)

TOO_SLOW: Final = "reader_too_slow"
LOOK_EVERY: Final = 0.05
STARTING: Final = 30.0
"""Seconds that the child may take to load, on a slow disk."""
_DYING: Final = 0.5
_ROOT: Final = Path(__file__).parents[2]
_BOOT: Final = (
    "import sys; sys.path.insert(0, sys.argv[1]);"
    " from db.exchange.reading_child import main;"
    " main(sys.argv[2:])"
)
# How a process ends whose Rust part was refused memory: abort(), or a fast fail of Windows.
_REFUSED_MEMORY: Final = frozenset({-signal.SIGABRT, 0xC0000409})


def no_wait() -> None:
    """Wait for an answer without doing anything else."""


class Reader:
    """Reads returns, one after the other, in one child process.

    The child is started with the first file, ended over a limit and by `close`, and started anew
    for the next file. Use it as a context manager, in one thread at a time.
    """

    def __init__(self, limits: Limits = ORDINARY) -> None:
        self._limits = limits
        self._child: _Child | None = None
        self.peak = 0
        """The most bytes of memory that a child was seen to hold."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child, if there is one; another `read` starts a new one."""
        child, self._child = self._child, None
        if child:
            child.end()

    def read(self, path: Path, known: Known, wait: Callable[[], None] = no_wait) -> Return:
        """Return what a file says; a file that cannot be read gives a Return with `error`.

        `wait` is called at least every tenth of a second and may raise, which ends the child and
        passes on. Errors: those of `foreign`, and `reader_out_of_memory`, `reader_too_slow`,
        `reader_died`, all with `file`.
        """
        try:
            answer = self._answer(path, known, wait)
        except _LostError as lost:
            self.close()
            return Return(path.name, error=Environment(str(lost), file=path.name))
        except BaseException:
            self.close()
            raise
        spent = answer.error is not None and answer.error.code == OUT_OF_MEMORY
        if spent or (self._child and self._child.memory() > self._limits.memory // 4):
            self.close()  # what is left of one file is not the next one's burden
        return answer

    def _answer(self, path: Path, known: Known, wait: Callable[[], None]) -> Return:
        if self._child is None:
            self._child = _Child(self._limits)
            self._next(self._child, time.monotonic() + STARTING, wait)
        child, deadline = self._child, time.monotonic() + self._limits.seconds
        child.ask(path, known)
        tuples: dict[str, list[object]] = {}
        while True:
            message = self._next(child, deadline, wait)
            if isinstance(message, Part):
                tuples.setdefault(message.field, []).extend(message.items)
            elif isinstance(message, Return):
                if message.error:
                    return message
                whole: dict[str, Any] = {name: tuple(items) for name, items in tuples.items()}
                return replace(message, **whole)
            elif message != READY:
                raise _LostError(DIED)

    def _understood(self, raw: bytes) -> object:
        try:
            return understood(raw)
        except ValueError as error:
            raise _LostError(DIED) from error

    def _next(self, child: "_Child", deadline: float, wait: Callable[[], None]) -> object:
        """Return the child's next message; _LostError when there will be none."""
        while True:
            raw = child.take()
            wait()
            if raw:
                return self._understood(raw)
            memory = child.memory()
            self.peak = max(self.peak, memory)
            if raw is not None:
                raise _LostError(child.cause())
            if memory > self._limits.memory:
                raise _LostError(OUT_OF_MEMORY)
            if time.monotonic() > deadline:
                raise _LostError(TOO_SLOW)


class _LostError(Exception):
    """No answer will come; the text is the code of an Environment."""


class _Child:
    """A running child and the thread that fetches what it answers."""

    def __init__(self, limits: Limits) -> None:
        given = [str(limits.memory), str(limits.seconds)]
        frozen = getattr(sys, "frozen", False)
        ours = [CHILD_ARGUMENT] if frozen else ["-P", "-c", _BOOT, str(_ROOT)]
        try:
            self._process = subprocess.Popen(
                [sys.executable, *ours, *given],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise _LostError(DIED) from error
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._fetch, daemon=True)
        self._thread.start()

    def ask(self, path: Path, known: Known) -> None:
        """Send a question; _LostError if the child is gone."""
        assert self._process.stdin
        try:
            send(self._process.stdin, (path.absolute(), known))
        except OSError as error:
            raise _LostError(self.cause()) from error

    def take(self) -> bytes | None:
        """Return the next answer, b"" after the last one, None if there is none for a while."""
        try:
            return self._answers.get(timeout=LOOK_EVERY)
        except queue.Empty:
            return None

    def memory(self) -> int:
        """Return how many bytes of memory the child holds."""
        with suppress(psutil.Error):
            return int(psutil.Process(self._process.pid).memory_info().rss)
        return 0

    def cause(self) -> str:
        """Return why there is no answer."""
        with suppress(subprocess.TimeoutExpired):
            refused = self._process.wait(_DYING) in _REFUSED_MEMORY
            return OUT_OF_MEMORY if refused else DIED
        return DIED

    def end(self) -> None:
        """Kill it and leave nothing behind; a child stuck in the disk is left to the system."""
        self._process.kill()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_DYING)
        self._thread.join(_DYING)
        for stream in (self._process.stdin, self._process.stdout):
            if stream and not self._thread.is_alive():
                with suppress(OSError):  # what was never sent
                    stream.close()

    def _fetch(self) -> None:
        assert self._process.stdout
        for raw in messages(self._process.stdout):
            self._answers.put(raw)
        self._answers.put(b"")
