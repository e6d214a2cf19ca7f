"""The parts of a zipped workbook, none of them larger than it says and all of them bounded."""

import copy
import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree

from db.exchange.formats.sheets import UnfitError

MOST_PARTS: Final = 10_000
MOST_UNPACKED: Final = 500 * 2**20
# Sheets of repeated words shrink to a fiftieth; what shrinks further and is large is a bomb.
MOST_SHRUNK: Final = 200
SMALL_BYTES: Final = 20 * 2**20
_CHUNK: Final = 2**20


class Parts:
    """The directory of a zip file, checked; its parts are unpacked one chunk at a time.

    Raises UnfitError `encrypted_workbook` or `too_large`; `zipfile.BadZipFile` and its like where
    the file is damaged.
    """

    def __init__(self, raw: bytes) -> None:
        self._package = zipfile.ZipFile(io.BytesIO(raw))
        parts = self._package.infolist()
        if any(part.flag_bits & 1 for part in parts):
            raise UnfitError("encrypted_workbook")
        unpacked = sum(part.file_size for part in parts)
        packed = max(1, sum(part.compress_size for part in parts))
        bomb = unpacked > SMALL_BYTES and unpacked / packed > MOST_SHRUNK
        if len(parts) > MOST_PARTS or unpacked > MOST_UNPACKED or bomb:
            raise UnfitError("too_large")
        self._parts = {_key(part.filename): part for part in parts}
        self._unproved = dict(self._parts)

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._parts

    def folders(self) -> frozenset[str]:
        """Return the names, in lower case, that stand at the top of the file."""
        return frozenset(name.partition("/")[0] for name in self._parts)

    def stream(self, name: str) -> Iterator[bytes]:
        """Give the bytes of a part; UnfitError `too_large` where it holds more than it says."""
        part = self._parts[_key(name)]
        # Allowed more than it tells, a part that goes on is seen to do so and not just cut off.
        longer = copy.copy(part)
        longer.file_size = part.file_size + 2 * _CHUNK
        seen = 0
        with self._package.open(longer) as opened:
            while chunk := opened.read(_CHUNK):
                seen += len(chunk)
                if seen > part.file_size:
                    raise UnfitError("too_large")
                yield chunk
        self._unproved.pop(_key(name), None)

    def read(self, name: str) -> bytes:
        """Return a whole part, b"" of one that is not there; errors as `stream`."""
        return b"".join(self.stream(name)) if name in self else b""

    def prove_rest(self) -> None:
        """Unpack every part that nobody has read yet to see that it is as large as it says."""
        for name in tuple(self._unproved):
            for _ in self.stream(name):
                pass

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """Return the parts that a part refers to: (kind, name) of each id."""
        folder, _, last = name.rpartition("/")
        raw = self.read(f"{folder}/_rels/{last}.rels")
        if not raw:
            return {}
        return {
            link.get("Id", ""): (
                link.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, link.get("Target", ""))).lstrip("/"),
            )
            for link in ElementTree.fromstring(raw).iterfind("{*}Relationship")
            if link.get("TargetMode") != "External"
        }


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
