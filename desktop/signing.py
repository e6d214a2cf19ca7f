"""Signing in from the command line: which account, and its password, never from the line itself."""

import getpass
import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from db.errors import Environment, Refused
from db.ledger import Ledger
from db.store.keys import Keyring

VARIABLE: Final = "LOOPBOOK_PASSWORD"


def signed_in(asked: Namespace) -> Ledger:
    """Open the ledger asked for; Refused and Environment as `Ledger.open` raises them."""
    name, password = password_for(asked, asked.ledger)
    return Ledger.open(asked.ledger, name, password)


def password_for(asked: Namespace, folder: Path) -> tuple[str, str]:
    """Return the account, the first one where none is named, and its password."""
    name = asked.account or _first_account(folder)
    given = _given(asked)
    return name, _ask(name) if given is None else given


def choose_password(asked: Namespace, known: str = "") -> str:
    """Return the password of a ledger to be made: the one given, else `known`, else typed twice."""
    given = _given(asked)
    if given is not None:
        return given
    if known:
        return known
    first = _ask(QCoreApplication.translate("Cli", "the new ledger"))
    again = _ask(QCoreApplication.translate("Cli", "the new ledger, once more"))
    if first != again:
        raise Refused("passwords_differ")
    return first


def _first_account(folder: Path) -> str:
    if not folder.is_dir():
        raise Environment("missing_file", path=str(folder))
    names = Keyring.load(folder).accounts()
    return names[0] if names else ""


def _given(asked: Namespace) -> str | None:
    if asked.password_file is not None:
        try:
            lines = asked.password_file.read_text("utf-8-sig").splitlines()
        except (OSError, ValueError) as error:
            raise Environment("unreadable_password", file=str(asked.password_file)) from error
        return lines[0] if lines else ""
    return os.environ.get(VARIABLE)


def _ask(name: str) -> str:
    if not sys.stdin.isatty():
        raise Refused("password_needed", account=name)
    prompt = QCoreApplication.translate("Cli", "Password of {name}: ").format(name=name)
    return getpass.getpass(prompt)
