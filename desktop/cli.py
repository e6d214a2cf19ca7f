"""The command line: `loopbook` alone opens the window, with a command it works without one."""

import gc
import json
import os
import sys
from argparse import (
    SUPPRESS,
    Action,
    ArgumentParser,
    ArgumentTypeError,
    Namespace,
    RawDescriptionHelpFormatter,
    _SubParsersAction,
)
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from PySide6.QtCore import QCoreApplication

from db import demo
from db.errors import Environment, LoopbookError, Refused
from db.model.drive import is_drive
from db.model.mask import Mask
from desktop import errors, i18n
from desktop.figure_commands import add_arguments
from desktop.figure_papers.papers import MADE_FOR
from desktop.papers import views
from desktop.settings import READING_MEMORY, READING_SECONDS, Settings

if TYPE_CHECKING:
    from desktop.said import Said

translate = QCoreApplication.translate
PROGRAM: Final = "loopbook"
COMMANDS: Final = (
    "new", "import", "print", "indicators", "find", "show", "backup", "restore", "check", "demo",
)  # fmt: skip
_OURS: Final = "\0"  # argparse puts words of its own before ours
_MOST_DEMO_CASES: Final = 1_000_000


class _Help(RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Begin the usage with our own word."""
        ours = translate("Cli", "Usage: ") if prefix is None else prefix
        super().add_usage(usage, actions, groups, ours)


class Parser(ArgumentParser):
    """An argument parser that speaks the program's language and fails with 2."""

    def __init__(self, prog: str, description: str = "", epilog: str = "") -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            formatter_class=_Help,
            add_help=False,
            allow_abbrev=False,
        )
        self._positionals.title = translate("Cli", "what to name")
        self._optionals.title = translate("Cli", "options")
        told = translate("Cli", "show this help and exit")
        self.add_argument("-h", "--help", action="help", default=SUPPRESS, help=told)

    def error(self, message: str) -> NoReturn:
        """Say how the command is written, and what is wrong if we know, and exit with 2."""
        self.print_usage(sys.stderr)
        told = translate("Cli", "The command is not written so. See {program} --help.")
        ours = message.partition(_OURS)[2]
        lines = [ours, told.format(program=self.prog)] if ours else [told.format(program=self.prog)]
        self.exit(2, "\n".join(lines) + "\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; return 0 done, 1 refused, 2 wrong use."""
    given = list(sys.argv[1:] if argv is None else argv)
    _speak()
    try:
        if given and given[0] in COMMANDS:
            return _command_line(given)
        return _window(given)
    except SystemExit as told:
        return int(told.code or 0)


def _command_line(given: Sequence[str]) -> int:
    from desktop import commands  # its readers and papers are slow to load

    with _language(), _collector_still():
        parser = Parser(PROGRAM)
        _with_commands(parser)
        asked = parser.parse_args(given)
        return _answer(commands.COMMANDS[asked.command](asked), asked)


def _answer(said: "Said", asked: Namespace) -> int:
    try:
        if getattr(asked, "json", False):
            print(json.dumps(said.document, ensure_ascii=False, indent=1))
        else:
            where = sys.stderr if said.code else sys.stdout
            for line in said.lines:
                print(line, file=where)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has had enough; what is left unsaid shall not fail at the exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return said.code


def _window(given: Sequence[str]) -> int:
    with _language():
        asked = _window_parser().parse_args(given)
        if not asked.tour and not _has_display():
            raise Environment("no_display")
    from desktop import app, tour  # not needed where there is no window

    if asked.tour:
        return tour.walk(asked.tour)
    if asked.demo:
        return app.run(ledger=tour.demo_ledger(), demo=tour.demo_ledger)
    return app.run(asked.ledger, demo=tour.demo_ledger)


def _window_parser() -> Parser:
    """Return the parser of a line without a command; its help lists the commands."""
    commands = _with_commands(Parser(PROGRAM)).choices
    listed = "\n".join(f"  {name:<12}{each.description}" for name, each in commands.items())
    epilog = translate("Cli", "commands, each with its own --help:") + "\n" + listed
    parser = Parser(PROGRAM, translate("Cli", "The ledger of a township's disputes."), epilog)
    which = parser.add_mutually_exclusive_group()
    told = translate("Cli", "folder of the ledger to open")
    which.add_argument("ledger", nargs="?", type=Path, metavar="LEDGER", help=told)
    told = translate("Cli", "open a ledger of an invented station")
    which.add_argument("--demo", action="store_true", help=told)
    told = translate("Cli", "save a picture of every page and the papers in DIR, and exit")
    which.add_argument("--tour", type=Path, metavar="DIR", help=told)
    return parser


def _has_display() -> bool:
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return named or not sys.platform.startswith("linux")


@contextmanager
def _collector_still() -> Iterator[None]:
    """Spare a command, which ends soon, the collector's looking through all that it made."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _language() -> Iterator[None]:
    """Speak Chinese; an application made for that is gone before a window needs its own."""
    running = QCoreApplication.instance()
    app = running or QCoreApplication([PROGRAM])
    try:
        i18n.install(app)
        yield
    except LoopbookError as error:
        print(errors.sentence(error), file=sys.stderr)
        raise SystemExit(1) from error
    except KeyboardInterrupt:
        print(translate("Cli", "Stopped; nothing half done was kept."), file=sys.stderr)
        raise SystemExit(1) from None
    finally:
        if running is None:
            app.shutdown()


def _with_commands(parser: Parser) -> "_SubParsersAction[Parser]":
    """Give a parser the commands and return them."""
    commands = parser.add_subparsers(dest="command", required=True, parser_class=Parser)
    _add_making(commands)
    _add_papers(commands)
    _add_asking(commands)
    _add_keeping(commands)
    return commands


def _add_making(commands: "_SubParsersAction[Parser]") -> None:
    new = _command(commands, "new", translate("Cli", "make a ledger; tells the recovery code once"))
    new.add_argument("--station", required=True, help=translate("Cli", "name of the station"))
    told = translate("Cli", "code in case numbers; else the initials of the name")
    new.add_argument("--code", default="", help=told)
    made = _command(commands, "demo", translate("Cli", "make a ledger of an invented station"))
    told = translate("Cli", "how many cases")
    made.add_argument("--cases", type=_count, default=demo.CASES, metavar="N", help=told)
    told = translate("Cli", "the same seed makes the same cases")
    made.add_argument("--seed", type=int, default=demo.SEED, metavar="S", help=told)


def _add_papers(commands: "_SubParsersAction[Parser]") -> None:
    take = _command(commands, "import", translate("Cli", "take the returns of villages in"))
    told = translate("Cli", "returns as .xlsx, .xls, .ods or .csv, taken in together")
    take.add_argument("files", nargs="+", type=Path, metavar="FILE", help=told)
    told = translate("Cli", "the drive they are for, such as 2026Q1")
    take.add_argument("--drive", type=_drive, help=told)
    told = translate("Cli", "only tell what the files hold; record nothing")
    take.add_argument("--dry-run", action="store_true", help=told)
    told = translate("Cli", "most megabytes of memory that reading one file may take")
    take.add_argument(
        "--memory", type=_memory, default=Settings.reading_memory, metavar="MB", help=told
    )
    told = translate("Cli", "most seconds that reading one file may take")
    take.add_argument(
        "--seconds", type=_seconds, default=Settings.reading_seconds, metavar="S", help=told
    )
    take.epilog = translate("Cli", "No backup is made; the command backup makes one.")
    _add_json(take)
    _add_print(_command(commands, "print", translate("Cli", "print a paper into a PDF")))


def _add_print(paper: Parser) -> None:
    told = translate(
        "Cli",
        "which paper: the ledger; dispatch of a month; bulletin of a quarter; yearly; zongzhi, the"
        " screening form of a month or a quarter",
    )
    paper.add_argument("paper", choices=["ledger", *MADE_FOR], help=told)
    told = translate("Cli", "where to; a paper of figures may also be an .xlsx")
    paper.add_argument("out", type=Path, metavar="OUT.pdf", help=told)
    told = translate("Cli", "2026Q1, 2026-03 or 2026; the ledger without it: all cases")
    paper.add_argument("--period", default="", help=told)
    told = translate("Cli", "figures: count what happened until this day; else the last that came")
    paper.add_argument("--until", default="", metavar="DAY", help=told)
    told = translate("Cli", "which columns of the ledger")
    paper.add_argument("--view", choices=views.NAMES, default=views.NAMES[0], help=told)
    told = translate("Cli", "what is hidden; none asks for a purpose")
    paper.add_argument(
        "--mask", choices=[mask.value for mask in Mask], default="meeting", help=told
    )
    told = translate("Cli", "what for, entered in the book")
    paper.add_argument("--purpose", default="", help=told)


def _add_asking(commands: "_SubParsersAction[Parser]") -> None:
    told = translate("Cli", "tell the figures of a period")
    figures = _command(commands, "indicators", told)
    add_arguments(figures)
    _add_json(figures)
    find = _command(commands, "find", translate("Cli", "list the cases that hold some words"))
    find.add_argument("text", help=translate("Cli", "words, names, numbers or pinyin initials"))
    _add_json(find)
    show = _command(commands, "show", translate("Cli", "tell all of a case"))
    show.add_argument("no", help=translate("Cli", "number of the case"))
    _add_json(show)
    check = _command(commands, "check", translate("Cli", "prove that the ledger is whole"))
    told = translate("Cli", "make the tables anew from the book first")
    check.add_argument("--rebuild", action="store_true", help=told)
    told = translate("Cli", "a head from the foot of a paper, which the book must hold")
    check.add_argument("--head", default="", metavar="SEQ:HEX", help=told)
    _add_json(check)


def _add_keeping(commands: "_SubParsersAction[Parser]") -> None:
    backup = _command(commands, "backup", translate("Cli", "make a verified copy in a folder"))
    backup.add_argument("folder", type=Path, metavar="DIR", help=translate("Cli", "where to"))
    told = translate("Cli", "make a backup the ledger; the present files are put aside")
    restore = commands.add_parser("restore", help=told, description=told)
    told = translate("Cli", "folder of the backup")
    restore.add_argument("backup", type=Path, metavar="BACKUP", help=told)
    told = translate("Cli", "last case number on paper; may be given several times")
    restore.add_argument("--last-no", action="append", default=[], metavar="NO", help=told)
    _add_ledger(restore)


def _command(commands: "_SubParsersAction[Parser]", name: str, told: str) -> Parser:
    parser = commands.add_parser(name, help=told, description=told)
    _add_ledger(parser)
    return parser


def _add_ledger(parser: Parser) -> None:
    told = translate("Cli", "folder of the ledger")
    parser.add_argument("ledger", type=Path, metavar="LEDGER", help=told)
    told = translate("Cli", "who signs in; else the first account")
    parser.add_argument("--account", default="", metavar="NAME", help=told)
    told = translate("Cli", "file with the password; else LOOPBOOK_PASSWORD, else it is asked for")
    parser.add_argument("--password-file", type=Path, metavar="FILE", help=told)


def _add_json(parser: Parser) -> None:
    told = translate("Cli", "one JSON document on the standard output")
    parser.add_argument("--json", action="store_true", help=told)


def _count(text: str) -> int:
    count = int(text)
    if not 0 <= count <= _MOST_DEMO_CASES:
        raise ValueError(text)
    return count


def _drive(text: str) -> str:
    if not is_drive(text.upper()):
        raise _wrong(errors.sentence(Refused("no_such_drive", drive=text)))
    return text.upper()


def _memory(text: str) -> int:
    return _within(READING_MEMORY, text)


def _seconds(text: str) -> int:
    return _within(READING_SECONDS, text)


def _within(allowed: range, text: str) -> int:
    number = int(text) if text.isascii() and text.isdecimal() else -1
    if number not in allowed:
        told = translate("Cli", "{text}: a number from {least} to {most} is wanted.")
        raise _wrong(told.format(text=text, least=allowed[0], most=allowed[-1]))
    return number


def _wrong(sentence: str) -> ArgumentTypeError:
    """Return what makes the parser say a sentence of ours."""
    return ArgumentTypeError(_OURS + sentence)


def _speak() -> None:
    """Write UTF-8 whatever the console's code page is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
