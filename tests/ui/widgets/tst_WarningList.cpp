// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/QualityIds.h"
#include "ui/widgets/WarningList.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace semblance;
using matching::QualityConcern;

namespace {

/// Of the measures in the order of the report, so many at once.
matching::QualityReport withWarnings(int count)
{
    matching::QualityReport report;
    const std::vector<std::string> ids{std::string(matching::quality::kInterEyeDistance),
                                       std::string(matching::quality::kSharpness),
                                       std::string(matching::quality::kFaceOcclusion),
                                       std::string(matching::quality::kNoise),
                                       std::string(matching::quality::kMouthClosed),
                                       std::string(matching::quality::kDynamicRange),
                                       std::string(matching::quality::kMotionBlur),
                                       std::string(matching::quality::kCompression)};
    for (int i = 0; i < count; ++i) {
        matching::QualityMeasurement one;
        one.id = ids.at(std::size_t(i));
        one.raw = 5;
        one.value = 5;
        one.concern = QualityConcern::Warning;
        report.measurements.push_back(one);
    }
    return report;
}

} // namespace

class tst_WarningList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongListIsFolded_data()
    {
        QTest::addColumn<int>("warnings");
        QTest::addColumn<int>("folded");
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("a button in place of one line is no gain") << 5 << 5;
        QTest::newRow("six") << 6 << 4;
        QTest::newRow("eight") << 8 << 4;
    }

    void aLongListIsFolded()
    {
        QFETCH(int, warnings);
        QFETCH(int, folded);
        ui::WarningList list;
        list.showReport(withWarnings(warnings));
        list.show();
        auto* button = list.findChild<QToolButton*>(QStringLiteral("otherWarnings"));
        QVERIFY(button);
        QTRY_COMPARE(linesOf(list), folded);
        QCOMPARE(button->isVisible(), folded < warnings);
        if (folded == warnings)
            return;
        QVERIFY2(button->text().contains(QString::number(warnings - folded)),
                 qPrintable(button->text()));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_COMPARE(linesOf(list), warnings);
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_COMPARE(linesOf(list), folded);
    }

    void anotherReportIsFoldedAgain()
    {
        ui::WarningList list;
        list.showReport(withWarnings(8));
        list.show();
        list.findChild<QToolButton*>(QStringLiteral("otherWarnings"))->click();
        list.showReport(withWarnings(7));
        QTRY_COMPARE(linesOf(list), 4);
    }

private:
    /// Those with words, of which each line has one.
    static int linesOf(const ui::WarningList& list)
    {
        int lines = 0;
        for (const QLabel* label : list.findChildren<QLabel*>())
            lines += label->isVisible() && !label->text().isEmpty();
        return lines;
    }
};

QTEST_MAIN(tst_WarningList)
#include "tst_WarningList.moc"
