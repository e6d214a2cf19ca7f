"""What made a signed figure another one: the lines written to since, found and named."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from db.model import day
from db.model.activity import fold_rectification
from db.model.activity_kinds import ActivityLogged
from db.model.case_kinds import Screened, TakenOver
from db.model.drive import fold_return
from db.model.drive_kinds import ReturnReceived, ZeroReported
from db.model.entry import Entry
from db.model.kinds import Act
from db.model.line import Told
from db.model.period import Period
from db.model.station import VILLAGE, key_of
from db.store.reading import Reading
from db.store.writing import FOLDS


@dataclass(frozen=True, slots=True)
class Cause:
    """A line as it is named to people: `kind` is that of the line, such as `case`.

    Of a case `no` is its number and `title` what it is called; `gone` tells that it was taken
    back. `village` is a name, `on` a day, `drive` the quarter of a return or a drive.
    """

    subject: str
    kind: str
    no: str = ""
    title: str = ""
    on: str = ""
    village: str = ""
    drive: str = ""
    gone: bool = False


class Causes:
    """Finds which of the lines written to (`touched`) made what came to a figure or left it."""

    def __init__(self, reading: Reading, touched: Sequence[str]) -> None:
        self._reading = reading
        self._touched = dict.fromkeys(touched)

    @property
    def lines(self) -> list[str]:
        """Return the lines that were written to."""
        return list(self._touched)

    def touched_of(self, keys: Iterable[str]) -> list[str]:
        """Return the keys of members that are of lines written to."""
        return [key for key in keys if key.partition("#")[0] in self._touched]

    def of(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Return the lines behind the keys of members, each once."""
        return tuple(dict.fromkeys(line for key in keys for line in self._of(key)))

    def touches(self, keys: Iterable[str]) -> bool:
        """Tell whether some of these members may no longer be what they were."""
        return any(
            subject in self._touched if ":" in subject else self._drives
            for subject in (key.partition("#")[0] for key in keys)
        )

    def of_activity(self, name: str, period: Period) -> tuple[str, ...]:
        """Return the lines of the activity log that are, or were, of a kind and a period."""
        return tuple(
            line
            for line, acts in self._acts("activity").items()
            if any(_is_logged(act, name, period) for act in acts)
        )

    def _of(self, key: str) -> Iterator[str]:
        subject, _, part = key.partition("#")
        if ":" in subject:
            yield from (subject,) if subject in self._touched else ()
            return
        if part:
            yield from (line for line, handed in self._returns.items() if (subject, part) in handed)
            yield from self._named("setting", VILLAGE + part)
        yield from self._named("drive", subject)

    def _named(self, kind: str, key: str) -> Iterator[str]:
        for line in self._touched:
            if line.startswith(f"{kind}:") and key_of(line) == key:
                yield line

    @cached_property
    def _drives(self) -> bool:
        kinds = {line.partition(":")[0] for line in self._touched}
        return bool(kinds & {"drive", "return", "setting"})

    @cached_property
    def _returns(self) -> dict[str, set[tuple[str, str]]]:
        """Return the returns with the drives and villages that each is, or was, of."""
        found: dict[str, set[tuple[str, str]]] = {}
        for line, acts in self._acts("return").items():
            handed = found[line] = set()
            for act in acts:
                if isinstance(act, (ReturnReceived, ZeroReported)):
                    more = act.villages if isinstance(act, ReturnReceived) else ()
                    handed |= {(act.drive, village) for village in (act.village, *more)}
        return found

    def _acts(self, kind: str) -> Mapping[str, list[Act]]:
        """Return what the lines of a kind say, and what they said before it was corrected."""
        lines = [line for line in self._touched if line.startswith(f"{kind}:")]
        entries: dict[str, list[Entry]] = defaultdict(list)
        for entry in self._reading.entries_since(lines, 0):
            entries[entry.subject].append(entry)
        return {line: _said(FOLDS[kind](entries[line]).line().told) for line in lines}


def named(reading: Reading, subject: str) -> Cause:
    """Return a line as it is named to people."""
    kind = subject.partition(":")[0]
    plain = Cause(subject, kind)
    if kind == "case":
        return _case(reading, subject)
    if kind == "return":
        return _return(reading, subject)
    if kind == "rectification":
        matter = fold_rectification(reading.entries_since([subject], 0)).state
        return Cause(subject, kind, on=matter.opened_on or matter.due_on, gone=not matter.subject)
    if kind == "activity":
        acts = _said(FOLDS[kind](reading.entries_since([subject], 0)).line().told)
        days = [act.on for act in acts if isinstance(act, ActivityLogged)]
        return Cause(subject, kind, on=days[0] if days else "")
    if kind == "setting":
        code = key_of(subject).removeprefix(VILLAGE)
        return Cause(subject, kind, village=reading.village_names().get(code, code))
    return Cause(subject, kind, drive=key_of(subject)) if kind == "drive" else plain


def _case(reading: Reading, subject: str) -> Cause:
    line = reading.case(subject)
    state = line.state
    if state.no:
        return Cause(subject, "case", state.no, state.title)
    numbers = [act.no for act in _said(line.told) if isinstance(act, (Screened, TakenOver))]
    return Cause(subject, "case", numbers[0] if numbers else "", gone=True)


def _return(reading: Reading, subject: str) -> Cause:
    line = fold_return(reading.entries_since([subject], 0)).line()
    acts = [act for act in _said(line.told) if isinstance(act, (ReturnReceived, ZeroReported))]
    if not acts:
        return Cause(subject, "return", gone=True)
    act = acts[0]
    codes = act.villages if isinstance(act, ReturnReceived) and not act.village else (act.village,)
    names = reading.village_names()
    villages = "、".join(names.get(code, code) for code in codes)
    gone = not line.state.subject
    return Cause(subject, "return", on=act.on, village=villages, drive=act.drive, gone=gone)


def _said(told: Iterable[Told]) -> list[Act]:
    return [act for item in told for act in (item.act, item.was) if act is not None]


def _is_logged(act: Act, name: str, period: Period) -> bool:
    if not isinstance(act, ActivityLogged) or act.activity != name:
        return False
    known = day.is_day(act.on)
    return not known or (
        day.first(act.on).isoformat() <= period.last
        and day.last(act.on).isoformat() >= period.first
    )
