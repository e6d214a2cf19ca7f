"""What is said on the screen of the lines that made a signed figure another one."""

from PySide6.QtCore import QCoreApplication

from db.exchange.causes import Cause, named
from db.model import codes
from db.model.case import Case
from db.model.case_kinds import Corrected, Reopened, Resolved, Retracted
from db.model.entry import Entry
from db.model.indicator import DENOMINATOR, NUMERATOR
from db.model.kinds import Act, read
from db.model.line import Line
from db.model.mask import SEALED, TITLE_GONE, Hiding
from db.model.period import read_period
from db.store.reading import Reading
from desktop import days, labels
from desktop.counted import aside

translate = QCoreApplication.translate


def cause_words(cause: Cause) -> str:
    """Return what a line is called; of a case its number."""
    if cause.kind == "case":
        if cause.gone:
            return translate("Cause", "{no}, taken back").format(no=cause.no)
        return cause.no
    patterns = {
        "return": translate("Cause", "return of {village}, {day}"),
        "drive": translate("Cause", "screening of {period}"),
        "setting": translate("Cause", "village {village}"),
        "rectification": translate("Cause", "problem of {day}"),
        "activity": translate("Cause", "activity of {day}"),
    }
    period = read_period(cause.drive).label if cause.drive else ""
    day = days.day(cause.on) if cause.on else ""
    told = patterns.get(cause.kind, cause.subject)
    return told.format(village=cause.village, day=day, period=period)


def thing_words(reading: Reading, key: str) -> str:
    """Return what a member that is no case is called: a drive, a village in it, a line."""
    subject, _, part = key.partition("#")
    if ":" in subject:
        return cause_words(named(reading, subject))
    village = reading.village_names().get(part, part)
    return f"{read_period(subject).label} {village}".strip()


def is_sealed(line: Line[Case]) -> bool:
    """Tell whether nothing may be told of a case but its number and what was done.

    One that was taken back is of no category any more; what it ever was decides.
    """
    if line.state.stage is not None:
        return line.state.category in SEALED
    acts = (act for told in line.told for act in (told.act, told.was))
    return any(getattr(act, "category", "") in SEALED for act in acts)


def case_title(line: Line[Case]) -> str:
    """Return what a case is called, with numbers hidden, and nothing of a sealed one."""
    title = line.state.title
    return TITLE_GONE if is_sealed(line) and title else Hiding.of(()).numbers(title)


def entry_words(entry: Entry, by: str, *, plain: bool = False) -> str:
    """Return what an entry says: its kind, the day it is about, why, and who entered it when.

    `plain` leaves out what somebody typed.
    """
    act = _act(entry)
    told = labels.kind(entry.kind)
    on = str(getattr(act, "on", ""))
    if on:
        told = translate("Cause", "{kind} ({day})").format(kind=told, day=days.day(on))
    why = "" if act is None else _why(act, plain=plain)
    if why:
        told = translate("Cause", "{kind}: {why}").format(kind=told, why=why)
    pattern = translate("Cause", "{told}; entered {day} by {name}")
    return pattern.format(told=told, day=days.day(entry.arrived[:10]), name=by)


def _act(entry: Entry) -> Act | None:
    try:
        return read(entry.kind, entry.version, entry.data, entry.personal)
    except ValueError:
        return None


def _why(act: Act, *, plain: bool) -> str:
    """Return the reason that an act gives, and which fields a correction changed."""
    told, typed = "", ""
    if isinstance(act, Reopened):
        told, typed = codes.label("reopen_reason", act.reason), act.detail
    elif isinstance(act, Resolved):
        told = codes.label("outcome", act.outcome)
    elif isinstance(act, Corrected):
        told = "、".join(labels.field(name) for name in (*act.values, *act.private))
        typed = act.reason
    elif isinstance(act, Retracted):
        typed = act.reason
    parts = (told, "" if plain else Hiding.of(()).numbers(typed.strip().rstrip("。")))
    return translate("Cause", ", ").join(part for part in parts if part)


def came(side: str) -> str:
    """Return what stands over that which came to a side, with {count} to fill in."""
    if side == NUMERATOR:
        return translate("Since", "Came to the numerator: {count}")
    if side == DENOMINATOR:
        return translate("Since", "Came to the denominator: {count}")
    return _left_out(translate("Since", "Came to what is left out ({what}): {count}"), side)


def left(side: str) -> str:
    """Return what stands over that which left a side, with {count} to fill in."""
    if side == NUMERATOR:
        return translate("Since", "Left the numerator: {count}")
    if side == DENOMINATOR:
        return translate("Since", "Left the denominator: {count}")
    return _left_out(translate("Since", "Went from what is left out ({what}): {count}"), side)


def _left_out(pattern: str, side: str) -> str:
    return pattern.replace("{what}", aside(side))
