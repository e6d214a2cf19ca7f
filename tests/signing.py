"""Signing a period off with papers that are there, of the book as it stands."""

from collections.abc import Mapping

from db.exchange import sign_off
from db.ledger import Ledger
from db.model.sign_off import Paper
from db.store.writing import Changes


def sign(
    ledger: Ledger, key: str, papers: Mapping[str, Paper], until: str = "", explanation: str = ""
) -> Changes:
    """Sign a period off as a head does who has just looked at its figures."""
    return sign_off.sign(
        ledger,
        key,
        lambda *_: papers,
        shown=str(ledger.head),
        until=until,
        explanation=explanation,
    )
