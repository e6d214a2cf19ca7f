"""Every field has a word: in the forms, on the command line, in the sentences of errors."""

from dataclasses import fields

import pytest

from db.errors import Refused
from db.model.case import Case
from db.model.kinds import KINDS, Act, columns
from desktop import errors, labels
from desktop.case.specs import SPECS
from desktop.commands import FOR_FIGURES

HIDDEN = FOR_FIGURES | {"subject", "station", "batch"}


@pytest.mark.parametrize("name", sorted({spec.name for spec in fields(Case)} - HIDDEN))
def test_every_field_of_a_case_has_a_label(name: str) -> None:
    assert labels.field(name) != name


@pytest.mark.parametrize("cls", SPECS)
def test_every_field_of_a_form_has_a_label_of_its_own(cls: type[Act]) -> None:
    asked = [ask.name for ask in SPECS[cls].asks]
    told = [labels.field(name, cls.__name__) for name in asked]
    assert not set(told) & set(asked)
    assert len(set(told)) == len(asked)


def test_a_word_of_one_kind_belongs_to_a_field_it_has() -> None:
    for kind, name in labels._OF_KIND:
        assert name in {column.name for column in columns(KINDS[kind])}


@pytest.mark.parametrize(
    ("kind", "name", "word"),
    [
        ("", "method", "Method"),
        ("Revisited", "method", "Revisit method"),
        ("ClosedOut", "opinion", "Opinion on closing out"),
        ("Assessed", "opinion", "Assessment"),
        ("Screened", "on", "Found on"),
        ("Noted", "on", "Date"),
    ],
)
def test_a_kind_narrows_what_a_field_is_called(kind: str, name: str, word: str) -> None:
    assert labels.field(name, kind) == word


def test_an_error_calls_fields_as_the_form_does() -> None:
    error = Refused("missing_field", field="opinion", kind="ClosedOut")
    assert errors.sentence(error) == "Opinion on closing out is needed."
    late = Refused("future_day", field="on", day="2026-05-01")
    assert errors.sentence(late) == "Date: 2026-05-01 has not come yet."
    assert errors.sentence(late, "Revisited") == "Revisited on: 2026-05-01 has not come yet."


def test_a_label_is_found_by_its_initials_in_each_reading() -> None:
    assert {"tj", "dj"} <= set(labels.initials("调解").split())
