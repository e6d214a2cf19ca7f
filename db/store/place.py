"""Where a ledger's folder lies: on what kind of disk, and on which PC."""

import hashlib
import os
import socket
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import psutil

from db.errors import Environment

# fmt: off
_NETWORK: Final = frozenset(
    {
        "9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.davfs",
        "fuse.glusterfs", "fuse.rclone", "fuse.sshfs", "fuse.vmhgfs-fuse", "glusterfs",
        "lustre", "ncpfs", "nfs", "nfs4", "prl_fs", "smb2", "smb3", "smbfs", "sshfs",
        "vboxsf", "vmhgfs", "webdav",
    }
)
# fmt: on
_WITHOUT_JOURNAL: Final = frozenset({"exfat", "fat", "fat12", "fat16", "fat32", "msdos", "vfat"})
_MULTICAST_BIT: Final = 1 << 40


class Mount(Protocol):
    """What psutil tells of a mounted disk."""

    @property
    def mountpoint(self) -> str:
        """Return the folder that the disk is seen in."""
        ...

    @property
    def fstype(self) -> str:
        """Return the kind of file system."""
        ...

    @property
    def opts(self) -> str:
        """Return the options, joined by commas."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """A disk that a ledger may live on; `removable` asks for the cautious pragmas and a warning."""

    kind: str
    removable: bool


def place_of(folder: Path) -> Place:
    """Return what disk holds `folder`, which need not exist yet.

    Raises `Environment` with `network_share`: the write-ahead log needs shared memory of one PC,
    and locks of shares are not reliable.
    """
    path = folder.resolve()
    if str(path).startswith("\\\\"):
        raise Environment("network_share", path=str(path), kind="UNC")
    mount = _mount_of(str(path), psutil.disk_partitions(all=True))
    if mount is None:
        return Place("", removable=False)
    kind, options = mount.fstype.lower(), mount.opts.lower().split(",")
    if kind in _NETWORK or "remote" in options:
        raise Environment("network_share", path=str(path), kind=mount.fstype)
    return Place(mount.fstype, removable=kind in _WITHOUT_JOURNAL or "removable" in options)


def _mount_of(path: str, mounts: Iterable[Mount]) -> Mount | None:
    """Return the mount with the longest prefix of `path`; of equals the last, which covers."""
    best: Mount | None = None
    wanted = os.path.normcase(path)
    for mount in mounts:
        point = os.path.normcase(mount.mountpoint)
        inside = wanted == point or wanted.startswith(point.rstrip(os.sep) + os.sep)
        if inside and (best is None or len(point) >= len(os.path.normcase(best.mountpoint))):
            best = mount
    return best


def fingerprint(folder: Path) -> str:
    """Return what names this path on this PC; it differs once the folder was moved or copied."""
    card = uuid.getnode()
    told = "" if card & _MULTICAST_BIT else f"{card:012x}"
    place = "\n".join((socket.gethostname(), told, os.path.normcase(folder.resolve())))
    return hashlib.sha256(place.encode("utf-8", "surrogateescape")).hexdigest()
