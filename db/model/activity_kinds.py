"""The kinds of entry about what the station did (工作纪实) and what it was told to mend (整改)."""

from dataclasses import dataclass

from db.model.kinds import Act, kind, personal


@kind("工作纪实", "activity")
@dataclass(frozen=True, slots=True)
class ActivityLogged(Act):
    """A lecture, a meeting, a lawyer's day: what kind, how often, for how many people.

    `attended` and `served` count 人次, `handed_out` copies; a number that is not stated is None.
    `activity` is the kind in the words of the log, the same word for the same kind.
    """

    on: str = ""
    activity: str = ""
    subject: str = personal()
    place: str = personal()
    times: int | None = None
    attended: int | None = None
    served: int | None = None
    handed_out: int | None = None
    file: str = ""
    row: int | None = None
    remarks: str = personal()


@kind("列入整改", "rectification")
@dataclass(frozen=True, slots=True)
class RectificationOpened(Act):
    """A problem on the rectification list (督办、评查、自查): what to mend, by whom, until when."""

    on: str = ""
    source: str = ""
    problem: str = personal()
    measures: str = personal()
    office: str = ""
    handler: str = personal()
    due_on: str = ""
    remarks: str = personal()
    file: str = ""
    row: int | None = None


@kind("整改办结", "rectification")
@dataclass(frozen=True, slots=True)
class RectificationClosed(Act):
    """The problem is mended, and the supervisor has accepted that."""

    on: str = ""
    result: str = personal()
