"""The same things without a window: each command does its work and returns what is to be said."""

import re
from argparse import Namespace
from collections.abc import Callable
from dataclasses import asdict, fields
from typing import Final

from PySide6.QtCore import QCoreApplication

from db import demo
from db.errors import LoopbookError, Refused
from db.exchange.copies import Restoring, make_backup, restore_backup
from db.exchange.imports import Offer, read_offer, record_offer
from db.exchange.reading_kinds import Return
from db.exchange.returns_json import to_json
from db.ledger import Ledger
from db.model import codes
from db.model.case import Case
from db.model.entry import HEAD_DIGITS
from db.model.line import Told
from db.model.mask import FREE_TEXTS, Hiding, Mask, mask_row
from db.model.selection import Selection
from db.store.founding import suggested_code
from db.store.paging import CaseRow
from desktop import errors, labels
from desktop.exchange import quarter, words
from desktop.exchange.tally import tally
from desktop.faults import fault_words
from desktop.figure_commands import indicators
from desktop.figure_papers.command import print_figures
from desktop.figure_papers.saving import PDF
from desktop.printing.period import period
from desktop.printing.saving import save_paper
from desktop.printing.sheet import PAPER, Order
from desktop.said import Said
from desktop.settings import limits
from desktop.signing import choose_password, password_for, signed_in

translate = QCoreApplication.translate
# What a case keeps for figures alone.
FOR_FIGURES: Final = frozenset(
    {"registrations", "evaluations", "endings", "pacts", "past", "led_from", "tried_from",
     "reached_from", "statute_from", "contested_from", "risk_from", "due_from"}
)  # fmt: skip
_HIDDEN: Final = FOR_FIGURES | {"applicants", "respondents", "subject", "station", "batch"}
_INDENT: Final = "  "
_HEAD: Final = re.compile(rf"[0-9]{{1,18}}:[0-9a-fA-F]{{{HEAD_DIGITS}}}")


def new(asked: Namespace) -> Said:
    """Make a ledger with its first head account and tell the recovery code, once."""
    station_code = (asked.code or suggested_code(asked.station)).strip().upper()
    password = choose_password(asked)
    head = asked.account or translate("Cli", "Head of station")
    ledger, recovery = Ledger.create(asked.ledger, asked.station, station_code, (), head, password)
    ledger.close()
    return Said(
        (
            translate("Cli", "Made {ledger}; cases are numbered {code}…").format(
                ledger=asked.ledger, code=station_code
            ),
            translate("Cli", "Account: {name}").format(name=head),
            translate("Cli", "Recovery code, shown this once; print it for the safe:"),
            recovery,
        )
    )


def import_(asked: Namespace) -> Said:
    """Take returns in together, or with --dry-run only tell what they hold."""
    with signed_in(asked) as ledger:
        allowed = limits(asked.memory, asked.seconds)
        offer = read_offer(ledger, asked.files, asked.drive or "", limits=allowed)
        taken = {} if asked.dry_run else _take_in(ledger, offer)
    documents, lines = [], []
    for index, ret in enumerate(offer.returns):
        document = to_json(ret) | taken.get(index, {})
        if ret.error is not None:
            document["error"] = errors.sentence(ret.error)
        documents.append(document)
        obstacle = "" if offer.is_news(index) else words.obstacle(offer, index)[1]
        lines += _told_return(ret, document, obstacle)
    lines += _told_drive(offer)
    unread = any(ret.error is not None for ret in offer.returns)
    refused = any("refused" in document for document in documents)
    return Said(tuple(lines), documents, int(unread or (refused and not asked.json)))


def _take_in(ledger: Ledger, offer: Offer) -> dict[int, dict[str, object]]:
    """Record what is new and return for each file that could be read what became of it."""
    news = offer.news()
    taken: dict[int, dict[str, object]] = {
        index: {"recorded": 0} for index, ret in enumerate(offer.returns) if ret.error is None
    }
    for index in offer.before or {}:
        taken[index]["refused"] = words.obstacle(offer, index)[1]
    if not news:
        return taken
    try:
        batch = record_offer(ledger, offer).batch
    except LoopbookError as error:
        told: dict[str, object] = {"refused": errors.sentence(error)}
    else:
        told = {"batch": batch}
    for index in news:
        count = len(offer.returns[index].accepted) if "batch" in told else 0
        taken[index] = {"recorded": count} | told
    return taken


def _told_drive(offer: Offer) -> list[str]:
    """Return a line where files are about another quarter than they are taken in for."""
    other, count = quarter.other_than(offer)
    told = translate("Cli", "{count} files are about {quarter}, taken in for: {drive} (--drive)")
    facts = {"count": count, "quarter": labels.drive(other), "drive": words.drive(offer.drive)}
    return [told.format(**facts)] if other else []


def _told_return(ret: Return, document: dict[str, object], obstacle: str) -> list[str]:
    """Return the lines about one file: counts that add up, then each row that is asked about."""
    for key in ("error", "refused"):
        if key in document:
            told = str(document[key])
            return [told if ret.file in told else f"{ret.file}: {told}"]
    counts = tally(ret)
    told = translate(
        "Cli",
        "{file}: {rows} rows read = {taken} accepted + {queried} in doubt + {left_out} left out",
    )
    lines = [told.format(file=ret.file, **asdict(counts))]
    lines += [_INDENT + obstacle] if obstacle else []
    doubt = _INDENT + translate("Cli", "{sheet} row {row}: {reason}")
    for query in ret.queried:
        reason = "；".join(words.query(one) for one in query.doubts)
        lines.append(doubt.format(sheet=query.sheet or ret.file, row=query.row, reason=reason))
    if "recorded" in document:
        recorded = _INDENT + translate("Cli", "{count} cases recorded")
        lines.append(recorded.format(count=document["recorded"]))
        if ret.queried:
            waits = translate("Cli", "{count} rows wait in the ledger for an answer")
            lines.append(_INDENT + waits.format(count=counts.queried))
    return lines


def print_(asked: Namespace) -> Said:
    """Print a paper into a PDF, entered in the book before it is there."""
    if asked.paper != PAPER:
        return print_figures(asked)
    mask = Mask(asked.mask)
    if mask is Mask.NONE and not asked.purpose.strip():
        raise Refused("missing_field", field="purpose")
    if asked.out.suffix.lower() != PDF:
        raise Refused("wrong_suffix", file=asked.out.name, kinds=PDF)
    chosen = period(asked.period) if asked.period else None
    with signed_in(asked) as ledger:
        saved = save_paper(ledger, Order(asked.view, mask, "all", chosen), asked.purpose, asked.out)
    told = translate("Cli", "{out}: {cases} cases, {pages} pages, head {head}")
    facts = {"out": str(asked.out), **asdict(saved)}
    return Said((told.format(**facts),), facts)


def find(asked: Namespace) -> Said:
    """List the cases that hold the words sought."""
    with signed_in(asked) as ledger:
        villages = ledger.reading.village_names()
        found = ledger.reading.rows(ledger.reading.ids(Selection(text=asked.text)))
    rows = [mask_row(row, Mask.NONE) for row in found]
    documents = [_found(row, villages) for row in rows]
    lines = [
        f"{row.no}  {row.found_on}  {labels.stage(row.stage)}  "
        f"{villages.get(row.village, '—')}  {row.title}"
        for row in rows
    ]
    lines.append(translate("Cli", "{count} cases found").format(count=len(rows)))
    return Said(tuple(lines), documents)


def _found(row: CaseRow, villages: dict[str, str]) -> dict[str, object]:
    named = ("no", "stage", "found_on", "title", "category", "risk", "due_on", "resolved_on")
    document: dict[str, object] = {name: getattr(row, name) for name in named}
    return document | {"village": villages.get(row.village, "")}


def show(asked: Namespace) -> Said:
    """Tell all of a case but phones and addresses, and what was entered when and by whom."""
    with signed_in(asked) as ledger:
        row = ledger.reading.by_no(asked.no)
        if row is None:
            raise Refused("no_such_case", no=asked.no)
        line = ledger.reading.case(row.subject)
        names, villages = ledger.reading.account_names(), ledger.reading.village_names()
    document = _case(line.state, villages)
    entries = [_entry(told, names) for told in line.told]
    pair = translate("Cli", "{name}: {value}")
    lines = [
        pair.format(name=labels.field(name), value=_plain(name, document[name]))
        for name in document
    ]
    lines += [f"{entry['at']}  {entry['label']}  {entry['by']}  {entry['on']}" for entry in entries]
    return Said(tuple(lines), document | {"entries": entries})


def _case(case: Case, villages: dict[str, str]) -> dict[str, object]:
    """Return the fields of a case that say something; parties by name alone.

    Of a sealed case neither parties nor texts are told, nor who deals with it.
    """
    case = mask_row(case, Mask.NONE)
    document: dict[str, object] = {}
    hiding = Hiding.of((*case.applicants, *case.respondents))
    for name in (spec.name for spec in fields(case) if spec.name not in _HIDDEN):
        value = getattr(case, name)
        if name in FREE_TEXTS:
            value = hiding.numbers(value)
        if value not in ("", None, (), False, 0):
            document[name] = value
    document["confirmed"] = case.confirmed
    document["village"] = villages.get(case.village, "")
    document["applicants"] = [each.name for each in case.applicants]
    document["respondents"] = [each.name for each in case.respondents]
    return document


def _plain(name: str, value: object) -> str:
    if isinstance(value, (list, tuple)):
        return "、".join(map(str, value))
    if isinstance(value, bool):
        return labels.yes_no(value)
    if name == "amount" and isinstance(value, int):
        return translate("Cli", "{amount} yuan").format(amount=labels.yuan(value))
    return codes.label(name, str(value))


def _entry(told: Told, names: dict[str, str]) -> dict[str, str]:
    entry = told.entry
    return {
        "id": entry.id,
        "kind": entry.kind,
        "label": labels.kind(entry.kind),
        "on": str(getattr(told.act, "on", "")),
        "at": entry.at,
        "by": names.get(entry.account, ""),
        "status": told.status,
    }


def backup(asked: Namespace) -> Said:
    """Make a verified copy in a folder."""
    with signed_in(asked) as ledger:
        made = make_backup(ledger, asked.folder)
    told = translate("Cli", "Verified backup: {path}").format(path=made.path)
    return Said((told,), {"path": str(made.path), "seq": made.seq, "head": made.head})


def restore(asked: Namespace) -> Said:
    """Make a backup the ledger of a folder; what was there is put aside."""
    name, password = password_for(asked, asked.backup)
    numbers = tuple(no.strip().upper() for no in asked.last_no)
    aside = restore_backup(Restoring(asked.backup, asked.ledger, name, password, numbers))
    told = translate("Cli", "{backup} is now the ledger of {ledger}.")
    lines = [told.format(backup=asked.backup, ledger=asked.ledger)]
    if aside is not None:
        told = translate("Cli", "The files that were there are in {folder}.")
        lines.append(told.format(folder=aside))
    return Said(tuple(lines))


def check(asked: Namespace) -> Said:
    """Prove file, book and tables; with --rebuild make the tables anew first."""
    if asked.head and _HEAD.fullmatch(asked.head) is None:
        raise Refused("not_a_head", head=asked.head)
    with signed_in(asked) as ledger:
        if asked.rebuild:
            ledger.rebuild()
        faults = ledger.check()
        head, wrong_head = str(ledger.head), False
        if asked.head:
            seq, _, chain = asked.head.partition(":")
            wrong_head = not ledger.has_head(int(seq), chain)
    lines = [fault_words(fault) for fault in faults]
    if wrong_head:
        told = translate(
            "Cli",
            "No entry has the head {head}. See first whether it was copied wrongly; if not, the"
            " book was cut or written anew.",
        )
        lines.append(told.format(head=asked.head))
    failed = bool(lines)
    if not failed:
        lines.append(translate("Cli", "The ledger is whole; head {head}").format(head=head))
    document = {
        "faults": [asdict(fault) for fault in faults],
        "head": head,
        "head_found": not wrong_head,
    }
    return Said(tuple(lines), document, int(failed))


def make_demo(asked: Namespace) -> Said:
    """Make an invented station's ledger; its password is known where none is given."""
    given = choose_password(asked, demo.PASSWORD)
    ledger, _code = demo.create(asked.ledger, asked.cases, asked.seed, given)
    name = ledger.account.name
    ledger.close()
    told = translate("Cli", "{ledger}: {cases} invented cases").format(
        ledger=asked.ledger, cases=asked.cases
    )
    account = translate("Cli", "Account: {name}").format(name=name)
    known = translate("Cli", "Password: {password}").format(password=demo.PASSWORD)
    return Said((told, account, *((known,) if given == demo.PASSWORD else ())))


COMMANDS: Final[dict[str, Callable[[Namespace], Said]]] = {
    "new": new,
    "import": import_,
    "print": print_,
    "indicators": indicators,
    "find": find,
    "show": show,
    "backup": backup,
    "restore": restore,
    "check": check,
    "demo": make_demo,
}
