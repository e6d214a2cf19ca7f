"""The invented life of one case: acts that every rule of the loop accepts, up to a given day."""

import json
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

from db.model import case_kinds as k
from db.model.case import Case
from db.model.kinds import Act
from db.model.needs import AGREEMENT_OUTCOMES
from db.model.party import Party
from db.model.station import Village

_RISKS: Final = {"blue": 40, "yellow": 38, "orange": 16, "red": 6}
_SOURCES: Final = {"grid": 30, "village": 22, "drive": 26, "visit": 8, "phone": 6, "hotline": 4,
                   "mediator": 4}  # fmt: skip
# What a drive finds stands in a return, and is not keyed by hand.
_KEYED_SOURCES: Final = {"grid": 43, "village": 35, "visit": 8, "phone": 6, "hotline": 4,
                         "mediator": 4}  # fmt: skip
_OUTCOMES: Final = {"written_agreement": 46, "settlement": 10, "oral_agreement": 14,
                    "demand_met": 16, "lawfully_declined": 4, "withdrawn": 4, "litigated": 4,
                    "unfounded": 2}  # fmt: skip
_STATES: Final = {"": 20, "handling": 30, "held": 10, "diverted": 5, "resolved": 35}
_SATISFACTION: Final = {"satisfied": 62, "mostly": 24, "dissatisfied": 6, "unrated": 4,
                        "unreached": 4}  # fmt: skip
_REVISITING: Final = {"phone": 50, "visit": 30, "station": 8, "cadre": 12}
_REOPENED: Final = 0.06
_NOTED: Final = 0.2
_COMPOUND: Final = 0.02
_NO_PHONE: Final = 0.2
_PETITIONS: Final = frozenset({"visit", "phone", "hotline"})
_FIRST_OR_REPEAT: Final = {"first": 80, "repeat": 20}
_EARLY: Final = 0.35
# How many of a hundred cases wait at each stage: of the last months, and of long ago.
_RECENT_DAYS: Final = 120
_WAITING_RECENT: Final = {"": 34, "screened": 12, "assessed": 12, "resolving": 20, "resolved": 12,
                          "closed_out": 10}  # fmt: skip
_WAITING_OLD: Final = {"": 94, "resolving": 4, "resolved": 1, "closed_out": 1}


@lru_cache(maxsize=1)
def texts() -> dict[str, Any]:
    """Return the words that invented cases are made of."""
    raw = files("resources").joinpath("texts", "demo.json").read_text("utf-8")
    document: dict[str, Any] = json.loads(raw)
    return document


class _Waits(Exception):
    """The case goes no further for now."""


def invent(
    chance: random.Random, village: Village, found: date, today: date, *, keyed: bool
) -> list[Act]:
    """Return the acts of one case found on a day, the first one keyed by hand or taken over.

    The same `chance` gives the same case. No act is later than `today`.
    """
    life = _Life.begin(chance, village, found, today)
    with suppress(_Waits):
        _live(life, keyed=keyed)
    return sorted(life.acts, key=lambda act: str(getattr(act, "on", "")))


def _live(life: "_Life", *, keyed: bool) -> None:
    stage = "screened"
    if keyed:
        life.screen()
    else:
        stage = life.take_over()
    if stage == "screened":
        life.assess()
        life.assign()
    if stage != "resolved":
        life.resolve()
    life.close_out()
    if life.chance.random() < _REOPENED:
        life.reopen()
        life.resolve()
        life.close_out()
    life.archive()


@dataclass(slots=True)
class _Life:
    """A case on its way round the loop; every step first lets some days go by."""

    chance: random.Random
    today: date
    day: date
    village: Village
    matter: dict[str, Any]
    told: int
    words: dict[str, object]
    money: int
    waits_at: str
    acts: list[Act] = field(default_factory=list)
    risk: str = ""
    perform_by: str = ""
    handler: str = ""
    resolved_on: str = ""

    @classmethod
    def begin(cls, chance: random.Random, village: Village, found: date, today: date) -> "_Life":
        """Return a case about to be found: who quarrels with whom about what."""
        matter = chance.choice(texts()["matters"])
        told = chance.randrange(len(matter["facts"]))
        committee = village.name + ("委会" if village.name.endswith("村") else "居委会")
        waiting = _WAITING_RECENT if (today - found).days < _RECENT_DAYS else _WAITING_OLD
        money = chance.randint(*matter["money"]) // 100 * 100
        bodies = matter.get("bodies", ())
        other = bodies[told % len(bodies)].format(w=committee) if bodies else invented_name(chance)
        words: dict[str, object] = {
            "a": invented_name(chance),
            "b": other,
            "v": village.name,
            "w": committee,
            "g": chance.randint(2, 12),
            "m": f"{money:,}",
        }
        life = cls(chance, today, found, village, matter, told, words, money, _one(chance, waiting))
        life.handler = chance.choice(texts()["cadres"])
        return life

    def screen(self) -> None:
        """Key the case by hand."""
        common = self._found(_KEYED_SOURCES)
        petition = common["source"] in _PETITIONS
        act = k.Screened(
            **common,
            early_sign="" if petition or self.told else "yes",
            first_or_repeat=("first", "first", "repeat", "first")[self.told] if petition else "",
            finder=invented_name(self.chance),
            place=self._filled(self.chance.choice(self.matter["places"])),
        )
        self.acts.append(act)
        if petition:
            self._answer()
        self._waits("screened")

    def take_over(self) -> str:
        """Take the case over from a return; return the stage at which that puts it."""
        state = _one(self.chance, _STATES)
        self.risk = _one(self.chance, _RISKS)
        found = self._found(_SOURCES)
        extra = self._told_in_sheet(str(found["source"]))
        if state:
            due = self.day + timedelta(days=self.chance.randint(20, 60))
            extra |= {
                "office": self._office(),
                "leader": self.chance.choice(texts()["cadres"]),
                "handler": self.handler,
                "due_on": due.isoformat(),
            }
        resolved = self.day + timedelta(days=self.chance.randint(5, 40))
        if state == "resolved":
            self.resolved_on = min(resolved, self.today).isoformat()
            self.day = min(resolved, self.today)
            extra |= {
                "resolved_on": self.resolved_on,
                "method": "mediation",
                "agreement": self.chance.choice(["written", "oral", "none"]),
                "progress": self._general("results"),
            }
        if state == "diverted":
            extra |= {"method": "civil_suit", "referral_result": "pending"}
        self.acts.append(k.TakenOver(**found, risk=self.risk, state=state, **extra))
        stage = {"": "screened", "resolved": "resolved"}.get(state, "resolving")
        self._waits(stage)
        return stage

    def _answer(self) -> None:
        """Accept the petition and tell the petitioner in writing, where these days have come."""
        for cls, after in ((k.Accepted, 1 + self.told), (k.Notified, 4 + 2 * self.told)):
            on = self.day + timedelta(days=after)
            if on <= self.today:
                self.acts.append(cls(on=on.isoformat()))

    def assess(self) -> None:
        """Judge how grave it is."""
        self._later(0, 6)
        self.risk = _one(self.chance, _RISKS)
        self.acts.append(
            k.Assessed(
                on=self._on(), risk=self.risk, method="mediation", opinion=self._general("opinions")
            )
        )
        self._waits("assessed")

    def assign(self) -> None:
        """Say who resolves it and by when."""
        self._later(0, 4)
        due = self.day + timedelta(days=self.chance.choice([20, 30, 45, 60]))
        self.acts.append(
            k.Assigned(
                on=self._on(),
                office=self._office(),
                handler=self.handler,
                leader=self.chance.choice(texts()["cadres"]),
                due_on=due.isoformat(),
                measures=self._general("measures"),
            )
        )

    def resolve(self) -> None:
        """Mediate, agree and resolve."""
        for left in reversed(range(self.chance.randint(1, 3))):
            self._later(2, 14)
            self._note()
            self.acts.append(
                k.Mediated(
                    on=self._on(),
                    place=str(self.words["w"]) if self.chance.random() < 0.5 else "",
                    mediator=self.handler,
                    present="双方当事人",
                    record=self._general("records"),
                    result="continue"
                    if left
                    else self.chance.choice(["reached", "reached", "not_reached"]),
                )
            )
        self._waits("resolving")
        outcome = _one(self.chance, _OUTCOMES)
        self._agree(AGREEMENT_OUTCOMES.get(outcome, ""))
        self._later(0, 6)
        method = "civil_suit" if outcome == "litigated" else "mediation"
        self.acts.append(
            k.Resolved(
                on=self._on(), outcome=outcome, method=method, result=self._general("results")
            )
        )
        self.resolved_on = self._on()
        self._waits("resolved")

    def close_out(self) -> None:
        """Let the head strike it off."""
        self._later(1, 18)
        self.acts.append(k.ClosedOut(on=self._on(), opinion=texts()["closing"]))

    def reopen(self) -> None:
        """Let the peace not hold."""
        self._later(10, 60)
        reason = self.chance.choice(sorted(texts()["reopenings"]))
        detail = str(texts()["reopenings"][reason]).format_map(self.words)
        self.acts.append(k.Reopened(on=self._on(), reason=reason, detail=detail))
        self.perform_by = ""

    def archive(self) -> None:
        """Make the planned revisits, then put the file on the shelf."""
        closed = Case(closed_out_on=self._on(), risk=self.risk, perform_by=self.perform_by)
        last = closed.revisit_plan[-1]
        for planned in closed.revisit_plan:
            self.day = max(self.day, date.fromisoformat(planned))
            self._later(0, 2)
            self._revisit()
            if planned != last:
                self._waits("closed_out")
        self._later(1, 10)
        self.acts.append(k.Archived(on=self._on(), remark=texts()["archiving"]))

    def _agree(self, agreement: str) -> None:
        if not agreement:
            return
        self._later(0, 3)
        until = self.day + timedelta(days=self.chance.choice([0, 15, 30, 60]))
        self.perform_by = until.isoformat()
        number = (
            ""
            if agreement == "oral"
            else f"云调协〔{self.day.year}〕{self.chance.randint(1, 400)}号"
        )
        self.acts.append(
            k.Agreed(
                on=self._on(),
                agreement=agreement,
                agreement_no=number,
                content=self._general("contents", p=f"{until.month}月{until.day}日"),
                perform_by=self.perform_by,
            )
        )

    def _revisit(self) -> None:
        self.acts.append(
            k.Revisited(
                on=self._on(),
                method=_one(self.chance, _REVISITING),
                satisfaction=_one(self.chance, _SATISFACTION),
                performance=self.chance.choice(["performed", "performed", "partly", "not_due"]),
                visitor=self.handler,
                record=self._general("revisits"),
            )
        )

    def _note(self) -> None:
        if self.chance.random() < _NOTED:
            self.acts.append(k.Noted(on=self._on(), text=self._general("notes")))

    def _found(self, sources: dict[str, int]) -> dict[str, Any]:
        """Return the fields that both ways of entering a case share."""
        applicant, other = str(self.words["a"]), str(self.words["b"])
        address = f"{self.village.name}{self.words['g']}组"
        phone = "" if self.chance.random() < _NO_PHONE else self._phone()
        homes = self.chance.choice([None, 2, 2, 3, int(str(self.words["g"]))])
        each = self.chance.choice([None, 1, 2, 2, 3, 4])
        return {
            "on": self._on(),
            "village": self.village.code,
            "source": _one(self.chance, sources),
            "applicants": (Party(applicant, self._phone(), address),),
            "respondents": (Party(other, phone),),
            "households": homes,
            "people": (homes or 2) * each if each else None,
            "amount": self.money * 100 if self.money and self.chance.random() < 0.7 else None,
            "category": self.matter["category"],
            "title": f"{applicant}与{other}{self.matter['title']}",
            "facts": self._filled(self.matter["facts"][self.told]),
            "claim": self._filled(self.matter["claims"][self.told]),
        }

    def _told_in_sheet(self, source: str) -> dict[str, Any]:
        """Return what a sheet tells beside the dispute: an early sign, or a petition's two days."""
        if source not in _PETITIONS:
            return {"early_sign": "yes" if self.chance.random() < _EARLY else "no"}
        told: dict[str, Any] = {"first_or_repeat": _one(self.chance, _FIRST_OR_REPEAT)}
        for name, least in (("accepted_on", 1), ("notified_on", 4)):
            on = self.day + timedelta(days=self.chance.randint(least, least + 6))
            if on <= self.today:
                told[name] = on.isoformat()
        return told

    def _general(self, key: str, **more: object) -> str:
        return self._filled(self.chance.choice(texts()[key]), **more)

    def _filled(self, pattern: str, **more: object) -> str:
        draw: Callable[[int, int], int] = self.chance.randint
        drawn = {"n": draw(2, 9), "d": draw(5, 40), "y": draw(1998, 2023), "k": draw(11, 19) / 10}
        return pattern.format_map({**self.words, **drawn, **more})

    def _office(self) -> str:
        return str(texts()["offices"].get(self.matter["category"], "司法所"))

    def _phone(self) -> str:
        return f"1390000{self.chance.randint(0, 9999):04d}"

    def _on(self) -> str:
        return self.day.isoformat()

    def _later(self, least: int, most: int) -> None:
        self.day += timedelta(days=self.chance.randint(least, most))
        if self.day > self.today:
            raise _Waits

    def _waits(self, stage: str) -> None:
        if self.waits_at == stage:
            raise _Waits


def _one(chance: random.Random, weights: dict[str, int]) -> str:
    return chance.choices(list(weights), list(weights.values()))[0]


def invented_name(chance: random.Random) -> str:
    """Return the name of nobody."""
    words = texts()
    rare = chance.random() < _COMPOUND
    surname = chance.choice(words["compound"] if rare else words["surnames"])
    given = "".join(chance.choice(words["given"]) for _ in range(chance.choice([1, 2, 2, 2])))
    return f"{surname}{given}"
