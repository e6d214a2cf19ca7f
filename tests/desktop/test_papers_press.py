"""How a finished paper is handed over: whole or not at all, and nothing else is touched."""

from pathlib import Path

import pytest

from db.errors import Environment
from desktop.papers.press import deliver


def test_it_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    out, beside = tmp_path / "通报.pdf", tmp_path / "通报.pdf.part"
    out.write_bytes(b"old")
    beside.write_bytes(b"somebody's own")
    deliver(out, b"new")
    assert out.read_bytes() == b"new"
    assert beside.read_bytes() == b"somebody's own"
    assert sorted(tmp_path.iterdir()) == [out, beside]


def test_the_longest_name_that_a_file_may_have_is_taken(tmp_path: Path) -> None:
    out = tmp_path / ("通" * 82 + "ab.pdf")
    assert len(out.name.encode()) == 252
    deliver(out, b"new")
    assert out.read_bytes() == b"new"


def test_a_link_stays_one(tmp_path: Path) -> None:
    target = tmp_path / "kept.pdf"
    target.write_bytes(b"old")
    link = tmp_path / "通报.pdf"
    link.symlink_to(target)
    deliver(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("place", ["file/通报.pdf", "gone/通报.pdf", "folder", "长" * 90 + ".pdf"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(Environment) as told:
        deliver(tmp_path / place, b"new")
    assert told.value.code == "paper_not_written"
    assert told.value.facts["file"] == str(tmp_path / place)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_draft_that_cannot_be_removed_hides_no_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, target: Path) -> None:
        source.unlink()
        source.mkdir()
        raise OSError("no room")

    monkeypatch.setattr("desktop.papers.press.os.replace", full)
    with pytest.raises(Environment) as told:
        deliver(tmp_path / "通报.pdf", b"new")
    assert told.value.facts["why"] == "no room"
