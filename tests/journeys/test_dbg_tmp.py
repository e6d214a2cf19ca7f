from tests.journeys.test_safety import *
def test_x(person, tmp_path, qtbot):
    e=person.entrance
    print("active", e.isActiveWindow(), QApplication.activeWindow())
    e.activateWindow(); qtbot.wait(50)
    print("active", e.isActiveWindow(), QApplication.activeWindow())
    e.show_wizard(); w=e.door(); w._show(1); w.villages.box.setPlainText("青石桥村"); w.villages.box.setFocus()
    print(w.foot.on.shortcut(), w.foot.on.isEnabled(), w.foot.on.isVisible())
    QTest.keyClick(w.villages.box, Qt.Key.Key_Return, CTRL); print(w.panel.stack.currentIndex(), repr(w.villages.box.toPlainText()))
    w._show(1); QTest.keyClick(w, Qt.Key.Key_Return, CTRL); print(w.panel.stack.currentIndex())
    w._show(1); QTest.keyClick(w.villages.box, Qt.Key.Key_Enter, CTRL|Qt.KeyboardModifier.KeypadModifier); print(w.panel.stack.currentIndex())
    w._show(1); QTest.keyClick(w.villages.box, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier); print(w.panel.stack.currentIndex())
    w._show(2); QTest.keyClick(w, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier); print(w.panel.stack.currentIndex())
