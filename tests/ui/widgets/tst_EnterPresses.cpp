// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EnterPresses.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace semblance::ui;

class TestEnterPresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qApp->installEventFilter(&m_filter); }
    void theFocusedButtonIsPressed_data();
    void theFocusedButtonIsPressed();
    void elsewhereEnterIsTheScreens();
    void disabledButtonsStayQuiet();

private:
    /// A page whose own use of Enter is a shortcut.
    struct Page : QWidget
    {
        Page()
        {
            auto* layout = new QVBoxLayout(this);
            layout->addWidget(push);
            layout->addWidget(tool);
            layout->addWidget(field);
            tool->setFocusPolicy(Qt::TabFocus);
            connect(new QShortcut(Qt::Key_Return, this), &QShortcut::activated, this,
                    [this] { ++searches; });
            show();
        }
        QPushButton* push = new QPushButton(this);
        QToolButton* tool = new QToolButton(this);
        QLineEdit* field = new QLineEdit(this);
        int searches = 0;
    };

    EnterPresses m_filter;
};

void TestEnterPresses::theFocusedButtonIsPressed_data()
{
    QTest::addColumn<bool>("isTool");
    QTest::addColumn<int>("key");
    QTest::newRow("push button, Enter") << false << int(Qt::Key_Return);
    QTest::newRow("push button, Enter of the keypad") << false << int(Qt::Key_Enter);
    QTest::newRow("tool button") << true << int(Qt::Key_Return);
}

void TestEnterPresses::theFocusedButtonIsPressed()
{
    QFETCH(bool, isTool);
    QFETCH(int, key);
    Page page;
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QAbstractButton* button = isTool ? static_cast<QAbstractButton*>(page.tool) : page.push;
    QSignalSpy clicked(button, &QAbstractButton::clicked);
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, static_cast<Qt::Key>(key));
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(page.searches, 0);
}

void TestEnterPresses::elsewhereEnterIsTheScreens()
{
    Page page;
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy clicked(page.push, &QAbstractButton::clicked);
    page.field->setFocus();
    QTest::keyClick(page.field, Qt::Key_Return);
    QCOMPARE(clicked.count(), 0);
    QCOMPARE(page.searches, 1);
}

void TestEnterPresses::disabledButtonsStayQuiet()
{
    Page page;
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy clicked(page.push, &QAbstractButton::clicked);
    page.push->setEnabled(false);
    QTest::keyClick(page.push, Qt::Key_Return);
    QCOMPARE(clicked.count(), 0);
}

QTEST_MAIN(TestEnterPresses)
#include "tst_EnterPresses.moc"
