// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/PersonText.h"

#include <QTest>

using namespace semblance;

class TestPersonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverEmpty_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        const QString number = QStringLiteral("P-7");
        QTest::newRow("a name") << number << QStringLiteral("Anna") << QStringLiteral("Anna");
        QTest::newRow("no name") << number << QString() << number;
        QTest::newRow("a blank name") << number << QStringLiteral(" ") << QStringLiteral("“P-7”");
        QTest::newRow("a blank number")
            << QStringLiteral(" ") << QString() << QStringLiteral("“ ”");
    }

    void neverEmpty()
    {
        QFETCH(QString, number);
        QFETCH(QString, name);
        QFETCH(QString, shown);
        QCOMPARE(ui::personText(number, name), shown);
        QCOMPARE(ui::personText({number, name, {}}), shown);
    }
};

QTEST_MAIN(TestPersonText)
#include "tst_PersonText.moc"
