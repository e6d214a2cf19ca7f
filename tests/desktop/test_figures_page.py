"""The Figures page: every number is its list, a click opens it, filters narrow all of it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db import demo
from db.exchange import screening
from db.ledger import Ledger
from db.model.indicator import DENOMINATOR, NUMERATOR, indicator
from db.model.period import MONTH, read_period
from db.model.period import QUARTER as A_QUARTER
from db.model.selection import Selection
from db.model.target import target_act, target_key
from desktop.context import Context
from desktop.figures import words
from desktop.figures.asked import Asked, as_long_as, following, offered, usual_period
from desktop.figures.gallery import Gallery
from desktop.figures.page import FiguresPage
from desktop.figures.standing import STRIP, Standing, standings
from desktop.figures.tile import Tile
from desktop.form_dialog import FormDialog
from desktop.settings import SettingsFile
from desktop.theme import Theme, Tone
from tests.conftest import FrozenClock
from tests.desktop.figures_book import QUARTER, shown, six_cases, wait_until_drawn
from tests.ledgers import RESOLVED, SCREENED, another
from tests.signing import sign


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


@pytest.fixture
def subjects(ledger: Ledger) -> list[str]:
    return six_cases(ledger)


@pytest.fixture
def page(context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[FiguresPage]:
    """Show the page without its charts, which take a moment."""
    monkeypatch.setattr(Gallery, "show_asked", lambda *_: None)
    yield from shown(context, qtbot)


@pytest.fixture
def crowded(ledger: Ledger) -> Ledger:
    demo.fill(ledger, 80, seed=4)
    return ledger


def standing(tile: Tile) -> Standing:
    found = tile.standing()
    assert found is not None
    return found


def numbers(tile: Tile) -> tuple[str, str, str]:
    return tile.number.text(), tile.numerator.text(), tile.denominator.text()


def test_without_a_case_it_says_what_belongs_there(page: FiguresPage, qtbot: QtBot) -> None:
    assert page.empty_go.isVisible()
    assert not page.filters.isVisible()
    assert not page.sign_button.isEnabled()
    assert not page.print_button.isEnabled()
    with qtbot.waitSignal(page.cases_asked) as asked:
        page.empty_go.click()
    assert asked.args == [Selection()]


def test_the_first_case_brings_the_figures(
    page: FiguresPage, context: Context, qtbot: QtBot
) -> None:
    context.record(context.ledger.new_case(), SCREENED)
    wait_until_drawn(qtbot, page)
    assert not page.empty_go.isVisible()
    assert numbers(page.strip.tile("screening_resolution_rate")) == ("0.00%", "0", "1")


def test_the_strip_shows_the_quarter_against_targets_and_the_last_one(
    subjects: list[str], page: FiguresPage
) -> None:
    assert page.asked().period.key == QUARTER
    tile = page.strip.tile("screening_resolution_rate")
    assert numbers(tile) == ("66.67%", "4", "6")
    assert tile.target.text() == "aim 95%"
    assert tile.status.text() == "below target, 2 件 more needed"
    assert tile.status.accessibleName().endswith("below target by 28.33 points, 2 件 more needed")
    assert tile.change.text() == "nothing last period"
    linked = page.strip.tile("linked")
    assert linked.number.text() == "0 件"
    assert linked.target.text() == "year's aim 200 件"
    assert linked.status.text() == "0 件 this year so far, 200 件 more needed"
    agreement = page.strip.tile("agreement_rate")
    assert agreement.target.text() == "aim 50%"
    assert agreement.outside.text() == "全省目标 70%", "it says whose number it is"
    assert "typed from outside" in agreement.outside.toolTip()
    assert agreement.status.text() == "✓ on target"
    petitions = page.strip.tile("satisfaction_rate")
    assert numbers(petitions)[0] == "—"
    assert petitions.status.text() == "nothing to count: the denominator is 0"
    assert indicator("agreement_rate").definition_zh in agreement.name.toolTip()


def test_every_number_of_the_strip_is_its_list_and_opens_it(
    crowded: Ledger, page: FiguresPage, qtbot: QtBot
) -> None:
    reading = crowded.reading
    opened = 0
    for key in STRIP:
        tile = page.strip.tile(key)
        standing = tile.standing()
        assert standing is not None
        figure = standing.figure
        sides = [(tile.number, NUMERATOR, figure.numerator)]
        if figure.denominator is not None:
            sides += [
                (tile.numerator, NUMERATOR, figure.numerator),
                (tile.denominator, DENOMINATOR, figure.denominator),
            ]
        for button, side, count in sides:
            members = reading.members(figure.behind(side))
            assert len(members) == count
            if button is not tile.number:
                assert button.text() == f"{len(members):,}"
            assert button.isEnabled() is bool(count)
            if count:
                with qtbot.waitSignal(page.cases_asked) as asked:
                    button.click()
                (selection,) = asked.args
                assert reading.count(selection) == len({one.case for one in members})
                opened += 1
    assert opened > 8


def test_an_indicator_that_the_filters_cannot_narrow_shows_no_number(
    ledger: Ledger, theme: Theme
) -> None:
    tile = Tile(theme)
    aimed, asked = indicator("linked"), Asked(read_period(QUARTER))
    tile.show_standing(aimed, standings(ledger.reading, asked, [aimed])[aimed.name])
    assert tile.bar.toolTip()
    tile.show_standing(indicator("rectification_rate"), None)
    assert tile.number.text() == "—"
    assert not tile.number.isEnabled()
    assert tile.status.text() == "not told apart by these filters"
    left = [part.toolTip() for part in (tile.bar, tile.target, tile.change)]
    assert left == ["", "", ""], "nothing is left of what stood there before"
    assert tile.bar.accessibleDescription() == ""


@pytest.mark.parametrize(
    ("today", "usual", "month"),
    [("2026-04-02", "2026Q1", "2026-03"), ("2026-04-16", "2026Q2", "2026-04")],
)
def test_the_first_fortnight_still_asks_for_the_quarter_before(
    clock: FrozenClock, today: str, usual: str, month: str
) -> None:
    clock.set(today)
    period = usual_period()
    assert period.key == usual
    assert as_long_as(period, MONTH).key == month
    assert as_long_as(read_period(month), A_QUARTER) == period
    assert period in offered(period)
    assert following(read_period("2026Q2")) is None


def test_another_cut_off_day_counts_anew(
    subjects: list[str], page: FiguresPage, qtbot: QtBot
) -> None:
    page.filters.until.click()
    (dialog,) = page.window().findChildren(FormDialog)
    for day in ("2025-12-01", "2026-04-03"):
        dialog.form.set_values({"until": day})
        dialog.primary.click()
        assert dialog.form.field("until").error()
    dialog.form.set_values({"until": "2026-03-10"})
    dialog.primary.click()
    wait_until_drawn(qtbot, page)
    assert numbers(page.strip.tile("screening_resolution_rate")) == ("0.00%", "0", "6")
    assert page.filters.until.text() == "until 3-10"
    assert not page.asked().whole


def test_a_stricter_definition_is_chosen_and_tells_what_it_leaves_out(
    subjects: list[str], page: FiguresPage, context: Context, qtbot: QtBot
) -> None:
    passed_on = replace(RESOLVED, outcome="passed_on", method="mediation")
    context.record(subjects[5], passed_on)
    tile = page.strip.tile("screening_resolution_rate")
    menu = tile.choose_variant()
    assert [action.isChecked() for action in menu.actions()] == [True, False]
    menu.actions()[1].trigger()
    menu.close()
    wait_until_drawn(qtbot, page)
    standing = tile.standing()
    assert standing is not None
    figure = standing.figure
    assert figure.indicator.variant == "closed_out"
    assert tile.name.text() == figure.indicator.zh
    (left_out,) = figure.aside
    assert left_out == ("lapsed", 1)
    assert numbers(tile) == ("0.00%", "0", "5")
    with qtbot.waitSignal(page.cases_asked) as asked:
        tile.aside.click()
    found = context.ledger.reading.rows(context.ledger.reading.ids(asked.args[0]))
    assert [row.subject for row in found] == [subjects[5]]


def test_the_table_of_all_indicators_says_what_each_means_and_opens_it(
    subjects: list[str], page: FiguresPage, context: Context, qtbot: QtBot
) -> None:
    page.strip.tile("agreement_rate").name.click()
    table = page.show_table("agreement_rate")
    assert table.meaning.name.text() == "调解协议率"
    assert indicator("agreement_rate").definition_zh == table.meaning.texts[0].text()
    assert table.table.model().rowCount() > 40
    with qtbot.waitSignal(page.cases_asked) as asked:
        table.meaning.buttons[DENOMINATOR].click()
    assert context.ledger.reading.count(asked.args[0]) == 6
    for dialog in page.window().findChildren(type(table)):
        dialog.close()


def test_what_is_no_case_is_asked_for_too(
    subjects: list[str], page: FiguresPage, context: Context, qtbot: QtBot
) -> None:
    screening.plan(context.ledger, QUARTER)
    table = page.show_table("drives")
    assert table.meaning.buttons[NUMERATOR].text() == "Counted: 1 次"
    with qtbot.waitSignal(page.lines_asked) as asked:
        table.meaning.open_first()
    (counted,) = asked.args
    assert [one.subject for one in context.ledger.reading.members(counted)] == [QUARTER]


def test_filters_are_named_and_take_the_judgement_away(
    subjects: list[str], page: FiguresPage, context: Context, qtbot: QtBot
) -> None:
    assert not page.narrow.isVisible()
    assert page.header.facts.text() == (
        "2026年第一季度 · open before 0 + registered 7 − resolved 4 = open at the end 3"
    )
    page.filters.village.set_code("01")
    page.filters.village.picked.emit()
    name = context.ledger.reading.village_names()["01"]
    assert page.narrow.isVisible()
    assert name in page.narrow.told.text()
    assert page.header.facts.text() == (
        "2026年第一季度 · open before 0 + registered 4 − resolved 2 = open at the end 2"
    )
    tile = page.strip.tile("screening_resolution_rate")
    assert tile.target.text() == ""
    assert tile.status.text() == "narrowed, not held against the target"
    table = page.show_table()
    assert f"of {name} alone" in table.facts.text()
    table.close()
    page.narrow.every.click()
    wait_until_drawn(qtbot, page)
    assert not page.narrow.isVisible()
    assert tile.target.text() == "aim 95%"


def test_the_strip_keeps_those_with_a_target_where_some_give_way(
    subjects: list[str], page: FiguresPage
) -> None:
    strip = page.strip
    six = strip.shown()
    assert len(six) == 6
    aimed = {"screening_resolution_rate", "agreement_rate", "linked", "online_share"}
    assert {strip.tile(key) for key in aimed} <= set(six)
    assert len({tile.y() for tile in six}) == 1, "one row"
    assert len({tile.bar.mapTo(strip, tile.bar.rect().topLeft()).y() for tile in six}) == 1
    hidden = [strip.tile(key) for key in ("timely_acceptance_rate", "repeat_petitions")]
    assert not any(tile.isVisible() for tile in hidden)
    page.resize(1700, 740)
    assert strip.shown() == strip.tiles
    assert all(tile.isVisible() for tile in strip.tiles)
    page.resize(1000, 740)
    assert strip.shown() == six
    assert len({tile.y() for tile in six}) == 2
    assert len({tile.x() for tile in six}) == 3, "no hole"


def test_the_first_screen_holds_six_charts(subjects: list[str], page: FiguresPage) -> None:
    cards, area = page.gallery.cards, page._full.viewport()
    for key in ("months", "categories", "heat", "funnel", "times", "ages"):
        low = cards[key].mapTo(area, cards[key].rect().bottomLeft()).y()
        assert low <= area.height(), key


def test_the_usual_definition_says_which_it_is(subjects: list[str], page: FiguresPage) -> None:
    menu = page.strip.tile("agreement_rate").choose_variant()
    first, second = (action.text() for action in menu.actions()[:2])
    menu.close()
    assert first == "调解协议率 (as reported for 2025)"
    assert second == "调解协议率（A 受理口径）"


def test_a_number_that_was_signed_and_moved_opens_no_other_list(
    subjects: list[str], page: FiguresPage, context: Context, clock: FrozenClock
) -> None:
    again = replace(another(40), source="visit", first_or_repeat="repeat", on="2026-03-02")
    context.record(context.ledger.new_case(), again)
    sign(context.ledger, QUARTER, {})
    clock.set("2026-07-02")
    page.filters.show_period(read_period("2026Q2"))
    tile = page.strip.tile("repeat_petitions")
    assert tile.before.isEnabled()
    context.record(context.ledger.new_case(), replace(again, applicants=another(41).applicants))
    assert tile.before.text() == "last period 1", "as it was signed"
    assert not tile.before.isEnabled()
    assert "as signed" in tile.before.toolTip()


def test_a_long_note_of_a_number_from_outside_leaves_the_number(
    subjects: list[str], page: FiguresPage, context: Context, qtbot: QtBot
) -> None:
    note = "全省信访工作联席会议通报的平均值"
    act = target_act("2026", "agreement_rate", "66.67", outside=True, note=note)
    key = target_key("2026", "agreement_rate", outside=True)
    context.record(context.ledger.new_line("target", key), act)
    tile = page.strip.tile("agreement_rate")
    assert tile.outside.text().endswith("… 66.67%")
    assert tile.outside.text().startswith("全")
    assert note in tile.outside.toolTip()
    qtbot.waitUntil(lambda: tile.outside.sizeHint().width() <= tile.outside.width())


def test_buttons_ask_for_the_papers(subjects: list[str], page: FiguresPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.papers_asked) as asked:
        page.print_button.click()
    assert asked.args == [QUARTER]


def test_every_part_of_a_tile_says_aloud_whose_it_is(
    subjects: list[str], page: FiguresPage
) -> None:
    told = indicator("screening_resolution_rate")
    tile = page.strip.tile(told.key)
    assert tile.name.accessibleName() == told.zh
    assert told.definition_zh in tile.name.accessibleDescription()
    assert tile.numerator.accessibleName() == f"{told.zh}: Open the numerator 4"
    assert tile.denominator.accessibleName() == f"{told.zh}: Open the denominator 6"
    assert tile.number.accessibleName() == f"{told.zh}: Open what was counted 66.67%"
    assert tile.bar.accessibleName() == f"{told.zh}: aim 95%"
    assert "28.33" in tile.bar.accessibleDescription()
    status, _tone = words.status(standing(tile))
    assert tile.status.accessibleName() == f"{told.zh}: {status}"
    assert tile.variant.accessibleName() == f"{told.zh}: another definition"
    names = [card.more.accessibleName() for card in page.gallery.cards.values()]
    assert len(set(names)) == len(names)
    assert "By month: copy or save" in names


def test_below_target_is_amber_with_a_word(subjects: list[str], page: FiguresPage) -> None:
    standing = page.strip.tile("screening_resolution_rate").standing()
    assert standing is not None
    told, tone = words.status(standing)
    assert tone is Tone.WARN
    assert told.startswith("below target")


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_it_fits_the_smallest_screen(
    subjects: list[str], ledger: Ledger, tmp_path: Path, qtbot: QtBot, scale: float
) -> None:
    look = Theme(scale)
    page = FiguresPage(Context(ledger, look, SettingsFile(tmp_path / "w.ini")))
    qtbot.addWidget(page)
    rail = 160 if look.logical(1366) >= 1250 else 72
    page.resize(1366 - look.px(rail), 768 - look.px(28))
    with qtbot.waitExposed(page):
        page.show()
    wait_until_drawn(qtbot, page)
    assert page.minimumSizeHint().width() <= page.width() <= 1366 - look.px(rail)
    assert page.minimumSizeHint().height() <= page.height()
    assert page.strip.width() <= page._full.viewport().width()
    facts = {
        1.0: "2026年第一季度 · open before 0 + registered 7 − resolved 4 = open at the end 3",
        1.25: "2026年第一季度 · 7 registered · 3 open at the end",
        1.5: "7 registered · 3 open at the end",
    }
    assert page.header.facts.text() == facts[scale]
    for tile in page.strip.shown():
        for part in (tile.number, tile.target, tile.outside, tile.denominator):
            assert part.isHidden() or part.sizeHint().width() <= part.width()
    page.close()
