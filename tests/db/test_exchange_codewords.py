"""Words in cells and the codes they mean; what is told in sentences is not guessed."""

import pytest

from db.exchange.codewords import find_code, find_first_code, state_told


@pytest.mark.parametrize(
    ("name", "word", "code"),
    [
        ("category", "邻里纠纷类", "neighbour"),
        ("category", "邻里矛盾纠纷", "neighbour"),
        ("category", "3.征地拆迁类", "land_take"),
        ("category", "消费类纠纷", "consumer"),
        ("category", "（7）合同", "contract"),
        ("category", "纠纷", None),
        ("category", "邻里、宅基地", None),
        ("risk", "红色预警", "red"),
        ("risk", "Ⅱ级", "orange"),
        ("risk", "Ｃ", "yellow"),
        ("risk", "绿色", "blue"),
        ("risk", "★★★", None),
        ("state", "已结案", "resolved"),
        ("state", "调解成功", "resolved"),
        ("state", "未结", "handling"),
        ("state", "在办", "handling"),
        ("state", "/", "handling"),
        ("state", "已移交法院", "diverted"),
        ("state", "稳控", "held"),
        ("state", "已上报", None),
        ("state", "已调解", None),
        ("state", "已处理", None),
        ("state", "已调处", None),
        ("state", "完成", None),
        ("state", "调解完成", None),
        ("state", "已汇报", None),
        ("first_or_repeat", "重访", "repeat"),
        ("referral_result", "已办结,不服", "contested"),
        ("referral_result", "已办结", "ended"),
        ("satisfaction", "非常满意", "satisfied"),
        ("satisfaction", "未回访", "unrated"),
    ],
)
def test_whole_word(name: str, word: str, code: str | None) -> None:
    assert find_code(name, word) == code


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("人民调解", ("mediation", False)),
        ("行政调解、人民调解", ("admin_mediation", True)),
        ("人民调解+司法确认", ("mediation", True)),
        ("人民调解、摆平", (None, False)),
        ("摆平", (None, False)),
    ],
)
def test_first_of_several_words(text: str, found: tuple[str | None, bool]) -> None:
    assert find_first_code("method", text) == found


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("已化解", "resolved"),
        ("已化解，双方签订协议", "resolved"),
        ("已化解(3月9日)", "resolved"),
        ("稳控中。每日上门", "held"),
        ("已起诉：等待开庭", "diverted"),
        ("已化解，但李四反悔", None),
        ("已化解，协议尚未履行", None),
        ("经村委会调解，双方已和解", None),
        ("双方已化解", None),
        ("已调解，双方情绪平稳", None),
        ("已组织双方谈了一次，约好下周再谈", None),
        ("", None),
    ],
)
def test_state_is_read_from_the_first_word_only(text: str, state: str | None) -> None:
    assert state_told(text) == state
