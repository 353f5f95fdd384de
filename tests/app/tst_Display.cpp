// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Display.h"

#include <QTest>

#include <array>
#include <string_view>

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
    QTest::addColumn<QByteArray>("variables");
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<int>("expected");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char* name, const char* variables, const char* argument,
                        DisplayChoice expected, const char* named = "") {
        QTest::newRow(name) << QByteArray(variables) << QByteArray(argument)
                            << static_cast<int>(expected) << QByteArray(named);
    };
    row("X server", "DISPLAY=:alive", "", DisplayChoice::AsItIs);
    row("Wayland", "WAYLAND_DISPLAY=alive", "", DisplayChoice::AsItIs);
    row("named by the environment", "QT_QPA_PLATFORM=offscreen", "", DisplayChoice::AsItIs);
    row("named on the command line", "", "-platform", DisplayChoice::AsItIs);
    row("picture without display", "", "--picture", DisplayChoice::InMemory);
    row("picture with its file", "", "--picture=a.png", DisplayChoice::InMemory);
    row("picture on a display", "DISPLAY=:alive", "--picture", DisplayChoice::AsItIs);
    row("window without display", "", "", DisplayChoice::Missing);
    row("another option that begins alike", "", "--pictures", DisplayChoice::Missing);
    row("silent X server", "DISPLAY=:7", "", DisplayChoice::Silent, ":7");
    row("silent Wayland", "WAYLAND_DISPLAY=wayland-7", "", DisplayChoice::Silent, "wayland-7");
    row("one of two answers", "DISPLAY=:7 WAYLAND_DISPLAY=alive", "", DisplayChoice::AsItIs);
    row("none of two answers", "DISPLAY=:7 WAYLAND_DISPLAY=wayland-7", "", DisplayChoice::Silent,
        ":7");
    row("picture on a silent display", "DISPLAY=:7", "--picture", DisplayChoice::InMemory);
    row("silent, but none is needed", "DISPLAY=:7 QT_QPA_PLATFORM=offscreen", "",
        DisplayChoice::AsItIs);
    row("silent X server that was asked for",
        "DISPLAY=:7 WAYLAND_DISPLAY=alive QT_QPA_PLATFORM=xcb", "", DisplayChoice::Silent, ":7");
    row("asked for and not named", "WAYLAND_DISPLAY=alive QT_QPA_PLATFORM=xcb", "",
        DisplayChoice::Missing);
}

void TestDisplay::chosen()
{
    QFETCH(QByteArray, variables);
    QFETCH(QByteArray, argument);
    QFETCH(int, expected);
    QFETCH(QByteArray, named);
    for (const QByteArray& variable : variables.split(' ')) {
        if (const auto equals = variable.indexOf('='); equals > 0)
            qputenv(variable.left(equals).constData(), variable.mid(equals + 1));
    }
    const std::array<const char*, 2> arguments{"semblance", argument.constData()};
    const auto isAlive = [](const char* display) {
        return std::string_view(display).ends_with("alive");
    };
    const DisplayState state =
        displayState(argument.isEmpty() ? 1 : 2, arguments.data(), {isAlive, isAlive});
    QCOMPARE(static_cast<int>(state.choice), expected);
    QCOMPARE(QByteArray::fromStdString(state.name), named);
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
