"""The kinds of entry about a quarter's screening: the drive itself and the villages' returns."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.model.kinds import Act, kind, personal


@kind("排查批次", "drive")
@dataclass(frozen=True, slots=True)
class DrivePlanned(Act):
    """A quarter's screening is set: the days it runs, and by when villages hand in."""

    starts_on: str = ""
    ends_on: str = ""
    due_on: str = ""


@kind("上报本批", "drive")
@dataclass(frozen=True, slots=True)
class DriveReported(Act):
    """The drive went up to the district; `explanation` says why a village is missing."""

    on: str = ""
    handed_in: int = 0
    zero: int = 0
    missing: int = 0
    explanation: str = personal()


@kind("收到上报表", "return")
@dataclass(frozen=True, slots=True)
class ReturnReceived(Act):
    """A file was taken in; `file` is its SHA-256, and rows = accepted + queried + excluded.

    `left_out` counts the excluded rows by reason; its `no_header` counts sheets and no rows.
    `village` is the one that all rows are of; `villages` are those of which it brought a row.
    """

    drive: str = ""
    village: str = ""
    on: str = ""
    file: str = ""
    name: str = personal()
    rows: int = 0
    accepted: int = 0
    queried: int = 0
    excluded: int = 0
    left_out: Mapping[str, object] = field(default_factory=dict)
    villages: tuple[str, ...] = ()


@kind("零报告", "return")
@dataclass(frozen=True, slots=True)
class ZeroReported(Act):
    """A village says that it screened and found nothing new (零报告); from a file, or by hand."""

    drive: str = ""
    village: str = ""
    on: str = ""
    file: str = ""
    name: str = personal()
    reporter: str = personal()
