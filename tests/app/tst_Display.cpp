// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Display.h"

#include <QTest>

using namespace semblance::app;

class TestDisplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void chosen_data();
    void chosen();
    void information_data();
    void information();
};

void TestDisplay::init()
{
    qunsetenv("QT_QPA_PLATFORM");
    qunsetenv("DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
}

void TestDisplay::chosen_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<int>("expected");
    const auto row = [](const char* name, const char* variable, const char* argument,
                        DisplayChoice expected) {
        QTest::newRow(name) << QByteArray(variable) << QByteArray(argument)
                            << static_cast<int>(expected);
    };
    row("X server", "DISPLAY", "", DisplayChoice::AsItIs);
    row("Wayland", "WAYLAND_DISPLAY", "", DisplayChoice::AsItIs);
    row("named by the environment", "QT_QPA_PLATFORM", "", DisplayChoice::AsItIs);
    row("named on the command line", "", "-platform", DisplayChoice::AsItIs);
    row("picture without display", "", "--picture", DisplayChoice::InMemory);
    row("picture with its file", "", "--picture=a.png", DisplayChoice::InMemory);
    row("picture on a display", "DISPLAY", "--picture", DisplayChoice::AsItIs);
    row("window without display", "", "", DisplayChoice::Missing);
    row("another option that begins alike", "", "--pictures", DisplayChoice::Missing);
}

void TestDisplay::chosen()
{
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, argument);
    QFETCH(int, expected);
    if (!variable.isEmpty()) {
        qputenv(variable.constData(), "x");
    }
    const std::array<const char*, 2> arguments{"semblance", argument.constData()};
    QCOMPARE(static_cast<int>(displayChoice(argument.isEmpty() ? 1 : 2, arguments.data())),
             expected);
}

void TestDisplay::information_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<bool>("expected");
    QTest::newRow("--help") << QByteArray("--help") << true;
    QTest::newRow("-v") << QByteArray("-v") << true;
    QTest::newRow("a lab") << QByteArray("--lab") << false;
}

void TestDisplay::information()
{
    QFETCH(QByteArray, argument);
    QFETCH(bool, expected);
    const std::array<const char*, 2> arguments{"semblance", argument.constData()};
    QCOMPARE(asksForInformation(2, arguments.data()), expected);
}

QTEST_APPLESS_MAIN(TestDisplay)
#include "tst_Display.moc"
