"""What a case shows of the numbers in its texts before anybody asked."""

from dataclasses import replace

from db.model.case import BLANK
from desktop.case.veil import Veil, has_secrets
from tests.ledgers import AGREED, ASSESSED, SCREENED

STORY = "当事人电话13900000199，身份证429021199001010017。"


def test_numbers_are_taken_out_of_texts_and_it_is_known_that_they_were() -> None:
    veil = Veil(BLANK, shown=False)
    assert veil.text("2026-03-05 在村委会调解") == "2026-03-05 在村委会调解"
    assert not veil.hid
    assert veil.text(STORY) == "当事人电话〔号码略〕，身份证〔号码略〕。"
    assert veil.hid


def test_the_recorded_number_of_a_party_is_known_in_parts() -> None:
    case = replace(BLANK, applicants=SCREENED.applicants)
    assert "0000117" not in Veil(case, shown=False).text("打尾号0000117无人接")


def test_a_lifted_veil_hides_nothing() -> None:
    veil = Veil(BLANK, shown=True)
    assert veil.text(STORY) == STORY
    assert not veil.hid


def test_secrets_of_an_entry_are_contacts_and_numbers_in_texts() -> None:
    assert has_secrets(SCREENED)
    assert not has_secrets(ASSESSED)
    assert has_secrets(replace(ASSESSED, opinion=STORY))
    assert not has_secrets(replace(AGREED, agreement_no="云人调字〔2026〕3号"))
