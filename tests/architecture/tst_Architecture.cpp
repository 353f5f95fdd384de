// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/HouseRules.h"

#include <QTest>

using namespace semblance::tests;

class tst_Architecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTreeKeepsTheRules()
    {
        const SourceTree tree = SourceTree::fromDisk(qEnvironmentVariable("SEMBLANCE_SOURCE_DIR"));
        const House house = readHouse(tree);
        QVERIFY2(house.room(QStringLiteral("foundation")), "the source tree was not read");
        QVERIFY(!house.tests.isEmpty());

        QStringList found;
        for (const Breach& breach : breachesOf(tree))
            found << breach.text();
        QVERIFY2(found.isEmpty(), qPrintable(QLatin1Char('\n') + found.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(tst_Architecture)
#include "tst_Architecture.moc"
