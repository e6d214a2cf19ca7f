"""Compound files, the folders in a file that old Office programs wrote ([MS-CFB])."""

import struct
from array import array
from collections.abc import Iterator
from typing import Final

SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NONE: Final = 0xFFFFFFFA
"""Sector and entry numbers from here on name nothing."""
_ENTRY: Final = 128
_STREAM: Final = 2


class Compound:
    """The streams at the top of a compound file, by name; what is embedded deeper is left out.

    Raises ValueError, struct.error or IndexError where the file is damaged.
    """

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._shift, self._small_shift = struct.unpack_from("<HH", raw, 30)
        if not 7 <= self._shift <= 20 or self._small_shift >= self._shift:
            raise ValueError("no compound file")
        start, _, self._cutoff, small_start, _, far, _ = struct.unpack_from("<7I", raw, 48)
        self._table = self._sector_table(far)
        self._entries = self._chain(start, self._table)
        root = self._entry(0)
        self._small_table = _numbers(self._chain(small_start, self._table))
        self._small = self._chain(root[2], self._table)
        self.streams = {name: (first, size) for name, first, size in self._top(root[3])}

    def read(self, name: str) -> bytes:
        """Return the bytes of a stream; KeyError if there is none of that name."""
        start, size = self.streams[name]
        if size >= self._cutoff:
            return self._chain(start, self._table)[:size]
        return self._small_chain(start)[:size]

    def _sector(self, number: int) -> bytes:
        begin = (number + 1) << self._shift
        sector = self._raw[begin : begin + (1 << self._shift)]
        if not sector:
            raise ValueError("cut short")
        return sector

    def _sector_table(self, far: int) -> "array[int]":
        places = list(struct.unpack_from("<109I", self._raw, 76))
        seen = 0
        while far < _NONE and seen <= len(self._raw) >> self._shift:
            more = _numbers(self._sector(far))
            places.extend(more[:-1])
            far = more[-1]
            seen += 1
        return _numbers(b"".join(self._sector(place) for place in places if place < _NONE))

    def _chain(self, start: int, table: "array[int]") -> bytes:
        return b"".join(self._sector(number) for number in _follow(start, table))

    def _small_chain(self, start: int) -> bytes:
        size = 1 << self._small_shift
        pieces = (number * size for number in _follow(start, self._small_table))
        return b"".join(self._small[begin : begin + size] for begin in pieces)

    def _entry(self, number: int) -> tuple[str, int, int, int, int, int, int]:
        """Return name, kind, first sector, child, left and right neighbour, size of an entry."""
        entry = self._entries[number * _ENTRY : (number + 1) * _ENTRY]
        length, kind = struct.unpack_from("<HB", entry, 64)
        left, right, child = struct.unpack_from("<3I", entry, 68)
        first, size = struct.unpack_from("<2I", entry, 116)
        name = entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        return name, kind, first, child, left, right, size

    def _top(self, first: int) -> Iterator[tuple[str, int, int]]:
        waiting, seen = [first], set[int]()
        while waiting:
            number = waiting.pop()
            if number >= _NONE or number in seen:
                continue
            seen.add(number)
            name, kind, start, _, left, right, size = self._entry(number)
            waiting += [left, right]
            if kind == _STREAM:
                yield name, start, size


def _numbers(raw: bytes) -> "array[int]":
    return array("I", struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4]))


def _follow(start: int, table: "array[int]") -> Iterator[int]:
    """Give the sectors of a chain; ValueError where it runs in a circle or out of the file."""
    for _ in range(len(table) + 1):
        if start >= _NONE:
            return
        if start >= len(table):
            raise ValueError("out of the file")
        yield start
        start = table[start]
    raise ValueError("a circle")
