// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/HashText.h"
#include "ui/format/TimeText.h"

#include <QTest>

using namespace semblance;

class tst_TimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsAreInUtc()
    {
        const QDateTime time(QDate(2026, 3, 4), QTime(5, 6, 7, 8), Qt::OffsetFromUTC, 2 * 3600);
        QCOMPARE(ui::recordTime(time), QStringLiteral("2026-03-04T03:06:07.008Z"));
    }

    void exactTimeSaysItsOffset()
    {
        const QDateTime time(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC);
        QCOMPARE(ui::exactTimeText(time), QStringLiteral("2026-03-04 05:06:07 UTC+00:00"));
    }

    void screensSayTheWholeYearAndTheMonthByName_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("month");
        QTest::newRow("month first in figures") << QLocale(QLocale::English, QLocale::UnitedStates)
                                                << QStringLiteral("Nov");
        QTest::newRow("two digits of the year")
            << QLocale(QLocale::German, QLocale::Germany) << QStringLiteral("Nov.");
    }

    void screensSayTheWholeYearAndTheMonthByName()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, month);
        const QLocale before;
        QLocale::setDefault(locale);
        const QDateTime time(QDate(2026, 11, 24), QTime(14, 33, 7), Qt::UTC);
        const QString text = ui::localTimeText(time);
        QLocale::setDefault(before);
        QCOMPARE(text, QStringLiteral("24 %1 2026, 14:33").arg(month));
    }

    void shortHashIsItsBeginning()
    {
        const Sha256 hash = Sha256::of({});
        QCOMPARE(ui::shortHash(hash), QStringLiteral("e3b0c442"));
        QVERIFY(ui::wholeHash(hash).startsWith(ui::shortHash(hash)));
        QCOMPARE(ui::wholeHash(hash).size(), 64);
    }
};

QTEST_GUILESS_MAIN(tst_TimeText)
#include "tst_TimeText.moc"
