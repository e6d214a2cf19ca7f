"""The child process that opens foreign files: asked through its input, answering on its output.

It is sent (path, Known) and answers each with the parts of a Return; see `reading_talk`. It ends
when its input does, so that it never outlives the program that started it.
"""

import gc
import hashlib
import os
import pickle
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Final, NoReturn

from db.errors import Environment
from db.exchange.foreign import parse_workbook, read_file
from db.exchange.reading_kinds import Known, Return
from db.exchange.reading_talk import DIED, OUT_OF_MEMORY, READY, in_parts, messages, send
from db.exchange.returns import read_book

_SPARE_MEMORY: Final = 64 * 2**20
_SPARE_SECONDS: Final = 30


def main(given: Sequence[str]) -> NoReturn:
    """Answer until the input ends; given are bytes of memory and seconds of work a file."""
    memory, seconds = int(given[0]), float(given[1])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what a stop means
    _limit_memory(memory)
    answers = _own_output()
    asked: queue.SimpleQueue[tuple[Path, Known]] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(asked,), daemon=True).start()
    gc.disable()  # rows are many and have no cycles
    try:
        send(answers, READY)
        while True:
            path, known = asked.get()
            _limit_work(seconds)
            _answer(answers, path, known)
            gc.collect()
    finally:
        os._exit(1)  # an orderly end would wait for the thread that listens


def _answer(answers: IO[bytes], path: Path, known: Known) -> None:
    try:
        for answer in in_parts(_read(path, known)):
            send(answers, answer)
    except MemoryError:
        send(answers, Return(path.name, error=Environment(OUT_OF_MEMORY, file=path.name)))


def _listen(asked: "queue.SimpleQueue[tuple[Path, Known]]") -> None:
    for raw in messages(sys.stdin.buffer):
        asked.put(pickle.loads(raw))
    os._exit(0)  # whatever is being read, nobody waits for it


def _own_output() -> IO[bytes]:
    """Return the output, kept from whatever else would print there."""
    own = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return own


def _limit_memory(memory: int) -> None:
    """Let allocations fail that the parent's watch would see too late; not known to Windows."""
    if sys.platform != "win32":
        import resource

        # RLIMIT_DATA counts what may be written to; RLIMIT_AS would count mapped libraries too.
        most = memory + memory // 4 + _SPARE_MEMORY
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def _limit_work(seconds: float) -> None:
    """End a child that works on for a parent that is gone."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        most = int(used.ru_utime + used.ru_stime + seconds) + _SPARE_SECONDS
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (most, hard))


def _read(path: Path, known: Known) -> Return:
    try:
        raw = read_file(path)
        digest = hashlib.sha256(raw).hexdigest()
        book = parse_workbook(path.name, raw)
        del raw
        return read_book(path.name, digest, book, known)
    except Environment as error:
        return Return(path.name, error=error)
    except MemoryError:
        raise
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        why = f"{type(error).__name__}, {Path(last.filename).name} line {last.lineno}"
        return Return(path.name, error=Environment(DIED, file=path.name, why=why))
