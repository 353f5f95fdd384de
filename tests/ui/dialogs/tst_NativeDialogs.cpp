// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/Dialogs.h"

#include <QApplication>
#include <QMessageBox>
#include <QTest>
#include <QTimer>

using namespace semblance::ui;

class TestNativeDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionThatIsSettledGoesByItself();
    void aQuestionThatIsNotSettledWaits();
};

void TestNativeDialogs::aQuestionThatIsSettledGoesByItself()
{
    bool hasEnded = false;
    int asked = 0;
    const Confirmation question{QStringLiteral("Change the language"),
                                QStringLiteral("1 job is still running."),
                                QStringLiteral("Stop"), QStringLiteral("Keep working"),
                                [&hasEnded, &asked] {
                                    ++asked;
                                    return hasEnded;
                                }};
    QTimer work;
    connect(&work, &QTimer::timeout, &work, [&] {
        // Whoever reads is given the time that the work takes.
        hasEnded = asked > 1 && QApplication::activeModalWidget() != nullptr;
    });
    work.start(10);
    QVERIFY(makeNativeDialogs()->confirm(nullptr, question));
    QVERIFY(!QApplication::activeModalWidget());
}

void TestNativeDialogs::aQuestionThatIsNotSettledWaits()
{
    const Confirmation question{QStringLiteral("Change the language"),
                                QStringLiteral("1 job is still running."),
                                QStringLiteral("Stop"), QStringLiteral("Keep working"),
                                [] { return false; }};
    QTimer person;
    connect(&person, &QTimer::timeout, &person, [] {
        if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
            QTest::keyClick(box, Qt::Key_Escape);
    });
    person.start(500);
    QVERIFY(!makeNativeDialogs()->confirm(nullptr, question));
}

QTEST_MAIN(TestNativeDialogs)
#include "tst_NativeDialogs.moc"
