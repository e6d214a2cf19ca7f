"""Make a PDF of pages and hand it over whole, or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from secrets import token_hex
from threading import Lock
from typing import BinaryIO

from reportlab.pdfgen.canvas import Canvas

from db.errors import Environment
from desktop.papers import fonts
from desktop.papers.pen import Pen

A4 = (595.28, 841.89)
"""Width and height in points."""
A4_LANDSCAPE = (841.89, 595.28)
MM = 72 / 25.4

Out = Path | BinaryIO
"""Where a paper goes: a path, replaced in one step, or an open binary stream."""

_one_at_a_time = Lock()  # reportlab's faces hold a reading position: one document at a time


@contextmanager
def printing(out: Out, size: tuple[float, float], title: str, author: str) -> Iterator[Pen]:
    """Give the pen of a new document, which is written to `out` when the block ends.

    An exception in the block leaves `out` as it was. The same drawing gives the same bytes: the
    file carries no time of its own. Raises `Environment("paper_not_written")`.
    """
    fonts.load(fonts.SERIF)
    with _one_at_a_time:
        canvas = Canvas(
            BytesIO(),
            pagesize=size,
            invariant=1,
            pageCompression=1,
            initialFontName=fonts.SERIF,  # else an unembedded Helvetica is named
            lang="zh-CN",
        )
        canvas.setTitle(title)
        canvas.setAuthor(author)
        canvas.setCreator("Loopbook")
        yield Pen(canvas)
        data = canvas.getpdfdata()
    deliver(out, data)


def deliver(out: Out, data: bytes) -> None:
    """Write a finished paper in one step; raises `Environment("paper_not_written")`.

    Of a link the file that it leads to is replaced.
    """
    if not isinstance(out, Path):
        out.write(data)
        return
    try:
        _replace(Path(os.path.realpath(out)), data)
    except OSError as error:
        raise Environment("paper_not_written", file=str(out), why=str(error)) from error


def _replace(target: Path, data: bytes) -> None:
    """Write beside the target, under a short name that nobody has, and put that in its place."""
    draft = target.with_name(f".{token_hex(6)}.part")
    file = draft.open("xb")
    try:
        with file:
            file.write(data)
        os.replace(draft, target)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
