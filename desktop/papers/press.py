"""Make a PDF of pages and hand it over whole, or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
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
    """Write a finished paper in one step; raises `Environment("paper_not_written")`."""
    if not isinstance(out, Path):
        out.write(data)
        return
    draft = out.with_name(out.name + ".part")
    try:
        draft.write_bytes(data)
        os.replace(draft, out)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise Environment("paper_not_written", file=str(out), why=str(error)) from error
