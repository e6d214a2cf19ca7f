"""The values of sheets, read by calamine, whose faults become plain errors."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from db.exchange.formats.sheets import UnfitError

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook


@contextmanager
def opened(raw: bytes) -> "Iterator[CalamineWorkbook]":
    """Open a workbook; UnfitError `encrypted_workbook`, else an exception where it is damaged."""
    # Imported when the first workbook is read, so that the ledger opens without it.
    from python_calamine import PasswordError, load_workbook

    try:
        with load_workbook(io.BytesIO(raw)) as book:
            yield book
    except PasswordError as error:
        raise UnfitError("encrypted_workbook") from error
    except Exception:
        raise
    except BaseException as error:
        # A panic of its own is no Exception to Python, and neither is a wish to stop.
        if type(error).__name__ != "PanicException":
            raise
        raise UnfitError("not_a_workbook") from error
