"""How tests go about the step forms of the case page."""

from pytestqt.qtbot import QtBot

from db.model.kinds import Act
from desktop.case.page import CasePage
from desktop.case.stepform import StepForm


def form_of(page: CasePage) -> StepForm:
    """Return the form that lies over the page."""
    form = page.flow.form
    assert isinstance(form, StepForm)
    return form


def begin(page: CasePage, cls: type[Act]) -> StepForm:
    """Open the form of a step by the menu or, where it comes next, by the button."""
    page.fill_menu()
    primary = page.head.primary
    action = next((a for a in page.menu.actions() if a.data() == cls.__name__), None)
    if action is None:
        primary.click()
    else:
        action.trigger()
    return form_of(page)


def correct(page: CasePage, qtbot: QtBot, entry_id: str) -> StepForm:
    """Open the form that puts an entry right."""
    page.fill_menu()
    next(a for a in page.menu.actions() if a.data() == "Corrected").trigger()
    chooser = page.flow.form
    assert chooser is not None
    chooser.field("entry").set_value(entry_id)
    chooser.field("entry").changed.emit()
    qtbot.waitUntil(lambda: isinstance(page.flow.form, StepForm))
    return form_of(page)


def offered(page: CasePage) -> set[str]:
    """Return the kinds that the menu offers, blocked ones too."""
    page.fill_menu()
    return {str(action.data()) for action in page.menu.actions()}


def choose(form: StepForm, name: str, code: str) -> None:
    """Choose as a user does."""
    form.field(name).set_value(code)
    form.field(name).changed.emit()
