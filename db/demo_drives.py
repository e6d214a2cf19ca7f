"""The invented station's quarters: their drives, the villages' returns, and their reports."""

import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from db.demo_case import invented_name, texts
from db.demo_queries import Doubtful, doubtful_rows, queried
from db.exchange.recording import query_no
from db.exchange.screening import current_drive
from db.ledger import Ledger
from db.model import case_kinds as k
from db.model.drive import drive_of, following, planned
from db.model.drive_kinds import DriveReported, ReturnReceived, ZeroReported
from db.model.kinds import Act
from db.model.station import Village
from db.model.station_kinds import Imported

Acts = list[tuple[str, Act]]
Rows = list[tuple[str, k.TakenOver]]
_SHEET: Final = "Sheet1"
_FIRST_ROW: Final = 4
_CARRIED: Final = 0.5
_TOLD_AGAIN: Final = 0.04
_AGAIN_BY: Final = ("visit", "phone", "hotline")
_FEWEST_VILLAGES: Final = 2


@dataclass(slots=True)
class Screening:
    """The drives from the quarter of the first case to the present one, as they are made.

    `missing` is the village that has not handed in for the present drive, None where the station
    has hardly any.
    """

    ledger: Ledger
    chance: random.Random
    villages: Sequence[Village]
    today: date
    present: str
    missing: Village | None
    keys: tuple[str, ...]
    handed: set[tuple[str, str]] = field(default_factory=set)

    @classmethod
    def begin(
        cls, ledger: Ledger, chance: random.Random, villages: Sequence[Village], found: date,
        today: date,
    ) -> "Screening":  # fmt: skip
        """Set up the drives that the ledger does not have yet; `found` is the first day."""
        known = {drive.key for drive in ledger.reading.drives()}
        present = current_drive(ledger)
        keys = [drive_of(found)]
        while keys[-1] < present:
            keys.append(following(keys[-1]))
        made = tuple(key for key in keys if key not in known and key <= present)
        enough = len(villages) >= _FEWEST_VILLAGES and present in made
        missing = chance.choice(villages) if enough else None
        ledger.record_all([(ledger.new_line("drive", key), planned(key)) for key in made])
        return cls(ledger, chance, villages, today, present, missing, made)

    def drive_for(self, village: Village, found: date) -> str:
        """Return the drive in whose return a case stands, "" where its village has none."""
        key = min(drive_of(found), self.present)
        return "" if key == self.present and village == self.missing else key

    def retold(self, village: Village, acts: list[Act]) -> list[Act]:
        """Return the acts of a case with what later drives and later visits said of it."""
        found = date.fromisoformat(_on(acts[0]))
        settled = next((day for act in acts if (day := _settled(act))), "9999")
        key, more = drive_of(found), list[Act]()
        while (key := following(key)) <= self.present:
            on = self._screened_on(key)
            if on >= settled or self.chance.random() >= _CARRIED:
                break
            if not (key == self.present and village == self.missing):
                more.append(k.LinkedTo(on, key, self.chance.choice(texts()["carried"])))
        if self.chance.random() < _TOLD_AGAIN:
            more += self._told_again(village, found)
        told = sorted([*acts[1:], *more], key=_on) if more else acts[1:]
        return [acts[0], *told]

    def take_in(self, rows: dict[str, dict[str, Rows]], *, last: bool) -> None:
        """Write what villages handed in, by drive and village code; one import a drive.

        Some rows of the present drive's returns are in doubt where these are its `last`.
        """
        for key, by_village in sorted(rows.items()):
            doubts = self._doubts(by_village) if last and key == self.present else {}
            acts: Acts = []
            for village in self.villages:
                if village.code in by_village:
                    doubted = doubts.get(village.code, [])
                    acts += self._return(key, village, by_village[village.code], doubted)
            self.ledger.record_all(acts, f"{self.chance.getrandbits(64):016x}")

    def finish(self) -> None:
        """Enter the zero reports of those who handed in nothing, and report what is over."""
        acts: Acts = []
        for key in self.keys:
            zero = [one for one in self.villages if (key, one.code) not in self.handed]
            if key == self.present:
                zero = [one for one in zero if one != self.missing]
            for village in zero:
                reporter = invented_name(self.chance)
                told = ZeroReported(key, village.code, self._received_on(key), reporter=reporter)
                acts.append((self.ledger.new_line("return"), told))
            if key < self.present:
                subject = self.ledger.new_line("drive", key)
                on = date.fromisoformat(planned(key).due_on) - timedelta(self.chance.randrange(3))
                count = len(self.villages)
                acts.append((subject, DriveReported(on.isoformat(), count, len(zero))))
        self.ledger.record_all(acts)

    def _doubts(self, by_village: dict[str, Rows]) -> dict[str, list[Doubtful]]:
        some = sorted(
            (one for one in self.villages if one.code in by_village),
            key=lambda village: -len(by_village[village.code]),
        )
        first = date.fromisoformat(planned(self.present).starts_on)
        rows = [row for village in some for row in by_village[village.code]]
        return doubtful_rows(self.chance, some, self.today, min(first, self.today), rows)

    def _return(self, key: str, village: Village, rows: Rows, doubts: list[Doubtful]) -> Acts:
        """Return the entries of one file: its rows, those in doubt among them, and its receipt."""
        self.handed.add((key, village.code))
        name = str(texts()["import_file"]).format(v=village.name)
        digest = hashlib.sha256(self.chance.randbytes(32)).hexdigest()
        listed: list[tuple[str, k.TakenOver] | Doubtful] = [*rows]
        for doubt in doubts:
            listed.insert(self.chance.randint(0, len(listed)), doubt)
        acts: Acts = []
        for place, row in enumerate(listed):
            number = _FIRST_ROW + place
            if isinstance(row, Doubtful):
                subject = self.ledger.new_line("query", query_no(digest, _SHEET, number))
                at = (digest, _SHEET, number)
                above, below = _nearest(listed[:place][::-1]), _nearest(listed[place:])
                acts.append((subject, queried(row, key, at, name, village, above, below)))
            else:
                subject, act = row
                acts.append((subject, replace(act, file=digest, sheet=_SHEET, row=number)))
        counts = (len(listed), len(rows), len(doubts))
        received = ReturnReceived(key, village.code, self._received_on(key), digest, name, *counts)
        acts.append((self.ledger.new_line("return"), received))
        told = Imported(name, digest, *counts)
        return [*acts, (f"log:{self.ledger.station}/imported", told)]

    def _told_again(self, village: Village, found: date) -> list[Act]:
        on = found + timedelta(days=self.chance.randint(5, 60))
        source, text = self.chance.choice(_AGAIN_BY), self.chance.choice(texts()["told_again"])
        if on > self.today:
            return []
        return [k.Registered(on.isoformat(), source, "repeat", village.code, text=text)]

    def _screened_on(self, key: str) -> str:
        first = date.fromisoformat(planned(key).starts_on)
        return min(first + timedelta(days=self.chance.randint(10, 80)), self.today).isoformat()

    def _received_on(self, key: str) -> str:
        ends = date.fromisoformat(planned(key).ends_on)
        return min(ends + timedelta(days=self.chance.randint(-8, 4)), self.today).isoformat()


def _nearest(rows: Sequence[tuple[str, k.TakenOver] | Doubtful]) -> k.TakenOver | None:
    return next((row[1] for row in rows if not isinstance(row, Doubtful)), None)


def _on(act: Act) -> str:
    return str(getattr(act, "on", ""))


def _settled(act: Act) -> str:
    """Return the day on which an act tells that the case was resolved, "" if it does not."""
    if isinstance(act, k.Resolved):
        return act.on
    return act.resolved_on if isinstance(act, k.TakenOver) else ""
