// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/TipText.h"

#include <QTest>

using namespace semblance::ui;

class TestTipText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreNoMarkup_data();
    void namesAreNoMarkup();
};

void TestTipText::namesAreNoMarkup_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tip");
    QTest::newRow("plain") << QStringLiteral("a & b.jpg\n26 Nov")
                           << QStringLiteral("a & b.jpg\n26 Nov");
    QTest::newRow("markup") << QStringLiteral("<i>x.jpg\nmore")
                            << QStringLiteral("<p style='white-space:pre-wrap'>"
                                              "&lt;i&gt;x.jpg\nmore</p>");
}

void TestTipText::namesAreNoMarkup()
{
    QFETCH(QString, text);
    QTEST(plainTip(text), "tip");
}

QTEST_GUILESS_MAIN(TestTipText)
#include "tst_TipText.moc"
