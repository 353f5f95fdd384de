// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/PlainToolTips.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QToolTip>

using namespace semblance::ui;

class TestPlainToolTips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreNoMarkup();
};

namespace {

QLabel* shownTip(const QString& text)
{
    QToolTip::showText({10, 10}, text);
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<QLabel*>(widget);
    }
    return nullptr;
}

} // namespace

void TestPlainToolTips::namesAreNoMarkup()
{
    usePlainToolTips(*static_cast<QApplication*>(QApplication::instance()));
    // The second is shown in the label of the first.
    for (const char* name : {"<i>x.jpg</i>", "<b>y.jpg</b>\n26 Nov"}) {
        const QLabel* tip = shownTip(QLatin1String(name));
        QVERIFY(tip);
        QCOMPARE(tip->text(), QLatin1String(name));
        QCOMPARE(tip->textFormat(), Qt::PlainText);
    }
}

QTEST_MAIN(TestPlainToolTips)
#include "tst_PlainToolTips.moc"
