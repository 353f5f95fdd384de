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
