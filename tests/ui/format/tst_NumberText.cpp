// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/NumberText.h"

#include <QLocale>
#include <QTest>

using namespace semblance;
using namespace std::chrono_literals;

class tst_NumberText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void decimals_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");
        QTest::newRow("rounded") << 0.876 << 2 << QStringLiteral("0.88");
        QTest::newRow("negative with a minus sign") << -0.25 << 2 << QStringLiteral("−0.25");
        QTest::newRow("no negative zero") << -0.001 << 2 << QStringLiteral("0.00");
        QTest::newRow("whole") << 13.7 << 0 << QStringLiteral("14");
    }

    void decimals()
    {
        QFETCH(double, value);
        QFETCH(int, decimals);
        QTEST(ui::decimalText(value, decimals), "text");
    }

    void germanGrouping()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(ui::countText(12481), QStringLiteral("12.481"));
        QCOMPARE(ui::decimalText(0.5, 2), QStringLiteral("0,50"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void timeLeft_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("seconds") << 59 << QStringLiteral("about 59 s left");
        QTest::newRow("rounded to minutes") << 95 << QStringLiteral("about 2 min left");
        QTest::newRow("hours") << 3 * 3600 + 25 * 60 + 3 << QStringLiteral("about 3 h 25 min left");
    }

    void timeLeft()
    {
        QFETCH(int, seconds);
        QTEST(ui::timeLeftText(std::chrono::seconds(seconds)), "text");
    }

    void unknownIsEmpty()
    {
        QVERIFY(ui::timeLeftText(std::nullopt).isEmpty());
        QVERIFY(ui::rateText(std::nullopt).isEmpty());
    }

    void sizes()
    {
        QCOMPARE(ui::sizeText({4000, 3000}), QStringLiteral("4,000 × 3,000 px"));
        QCOMPARE(ui::pixelText(13.6), QStringLiteral("14 px"));
        QCOMPARE(ui::fileSizeText(3'400'000), QStringLiteral("3.4 MB"));
        QCOMPARE(ui::rateText(31.46), QStringLiteral("31.5 images/s"));
    }
};

QTEST_GUILESS_MAIN(tst_NumberText)
#include "tst_NumberText.moc"
