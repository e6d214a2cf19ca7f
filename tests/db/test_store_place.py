import socket
import uuid
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from db.errors import Environment
from db.store.place import Place, fingerprint, place_of


@dataclass
class Disk:
    mountpoint: str
    fstype: str
    opts: str = "rw"


@pytest.fixture
def disks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Disk]:
    """The disks that the system tells of: a root, to which a test adds."""
    told = [Disk("/", "ext4")]
    monkeypatch.setattr(psutil, "disk_partitions", lambda all: told)
    return told


def test_this_pc_tells_of_the_disk_of_a_new_folder(tmp_path: Path) -> None:
    place = place_of(tmp_path / "not" / "there yet")
    assert place.kind != ""
    assert place == place_of(tmp_path)


def test_the_longest_mount_holds_the_folder(disks: list[Disk], tmp_path: Path) -> None:
    disks.insert(0, Disk(str(tmp_path / "usb"), "vfat"))
    disks.append(Disk(str(tmp_path), "btrfs"))
    assert place_of(tmp_path / "usb" / "台账") == Place("vfat", removable=True)
    assert place_of(tmp_path / "usb2") == Place("btrfs", removable=False)
    assert place_of(Path("/")) == Place("ext4", removable=False)


def test_what_is_mounted_over_a_disk_covers_it(disks: list[Disk], tmp_path: Path) -> None:
    disks.append(Disk(str(tmp_path), "ext4"))
    disks.append(Disk(str(tmp_path), "exfat"))
    assert place_of(tmp_path).removable


@pytest.mark.parametrize("kind", ["vfat", "exfat", "msdos", "FAT32", "exFAT"])
def test_disks_without_a_journal_ask_for_caution(
    disks: list[Disk], tmp_path: Path, kind: str
) -> None:
    disks.append(Disk(str(tmp_path), kind))
    assert place_of(tmp_path) == Place(kind, removable=True)


def test_a_stick_with_another_file_system(disks: list[Disk], tmp_path: Path) -> None:
    disks.append(Disk(str(tmp_path), "NTFS", "rw,removable"))
    assert place_of(tmp_path).removable


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smbfs", "smb3", "fuse.sshfs", "9p"])
def test_shares_are_refused(disks: list[Disk], tmp_path: Path, kind: str) -> None:
    disks.append(Disk(str(tmp_path), kind))
    with pytest.raises(Environment) as caught:
        place_of(tmp_path / "台账")
    assert caught.value.code == "network_share"
    assert caught.value.facts["kind"] == kind


def test_a_drive_letter_of_a_share(disks: list[Disk], tmp_path: Path) -> None:
    disks.append(Disk(str(tmp_path), "NTFS", "rw,remote"))
    with pytest.raises(Environment, match="network_share"):
        place_of(tmp_path)


def test_a_link_does_not_hide_a_share(disks: list[Disk], tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    (tmp_path / "here").symlink_to(tmp_path / "share")
    disks.append(Disk(str(tmp_path / "share"), "cifs"))
    with pytest.raises(Environment, match="network_share"):
        place_of(tmp_path / "here")


def test_a_path_of_a_windows_share(
    disks: list[Disk], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(Path, "resolve", lambda path: r"\\server\share\台账")
    with pytest.raises(Environment, match="network_share"):
        place_of(tmp_path)


def test_a_system_that_tells_of_no_disk(disks: list[Disk], tmp_path: Path) -> None:
    disks.clear()
    assert place_of(tmp_path) == Place("", removable=False)


def test_the_fingerprint_stays_while_the_folder_does(tmp_path: Path) -> None:
    first = fingerprint(tmp_path)
    (tmp_path / "ledger.db").write_bytes(b"x")
    assert fingerprint(tmp_path) == first
    assert fingerprint(tmp_path / "." / "..") == fingerprint(tmp_path.parent)


def test_it_differs_for_another_path_or_pc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    card = 0x001122334455
    monkeypatch.setattr(uuid, "getnode", lambda: card)
    monkeypatch.setattr(socket, "gethostname", lambda: "office-1")
    here = fingerprint(tmp_path)
    assert fingerprint(tmp_path / "copy") != here
    with monkeypatch.context() as patched:
        patched.setattr(socket, "gethostname", lambda: "office-2")
        assert fingerprint(tmp_path) != here
    monkeypatch.setattr(uuid, "getnode", lambda: card + 1)
    assert fingerprint(tmp_path) != here


def test_a_pc_without_a_network_card_keeps_its_fingerprint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # RFC 4122: the number is then random, other at each start, and has the multicast bit set.
    monkeypatch.setattr(uuid, "getnode", lambda: 0x010000000001)
    first = fingerprint(tmp_path)
    monkeypatch.setattr(uuid, "getnode", lambda: 0x0B0000000002)
    assert fingerprint(tmp_path) == first


def test_the_fingerprint_gives_nothing_away(tmp_path: Path) -> None:
    assert len(fingerprint(tmp_path)) == 64
    assert int(fingerprint(tmp_path), 16) > 0
