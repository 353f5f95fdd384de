// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/QualityIds.h"
#include "matching/quality/WithheldMeasures.h"

#include <QTest>

using namespace semblance::matching;

namespace {

QualityMeasurement judged(std::string_view id, QualityConcern concern, std::string_view aspect = {})
{
    QualityMeasurement measurement;
    measurement.id = id;
    measurement.raw = 0.5;
    measurement.concern = concern;
    measurement.aspect = aspect;
    return measurement;
}

} // namespace

/// What one measure shows that another cannot tell.
class TestWithheldMeasures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofACoveredEyeNoLidsAreRead_data()
    {
        QTest::addColumn<QualityMeasurement>("eyes");
        QTest::addColumn<QualityConcern>("turn");
        QTest::addColumn<std::string>("lids");
        QTest::addColumn<std::string>("seenOpen");
        const auto row = [](const char* name, QualityConcern concern, std::string_view aspect,
                            QualityConcern turn, const char* lids, const char* seenOpen) {
            QTest::newRow(name) << judged(quality::kEyesVisible, concern, aspect) << turn
                                << std::string(lids) << std::string(seenOpen);
        };
        using enum QualityConcern;
        row("free", None, {}, None, "", "");
        row("covered", Notice, "covered", None, "an eye is covered", "");
        row("covered by a flat area", Notice, quality::kFlatArea, None, "an eye is covered",
            "an eye is covered");
        row("covered or turned away", Warning, "covered", Notice,
            "an eye is covered or turned out of sight", "");
    }

    void ofACoveredEyeNoLidsAreRead()
    {
        QFETCH(QualityMeasurement, eyes);
        QFETCH(QualityConcern, turn);
        QualityReport report{{judged(quality::kPoseSureness, turn),
                              judged(quality::kEyesOpen, QualityConcern::None),
                              judged(quality::kEyesSeenOpen, QualityConcern::None), eyes}};
        withholdWhatCannotBeTold(report, {});
        QTEST(report.find(quality::kEyesOpen)->absentReason, "lids");
        QTEST(report.find(quality::kEyesSeenOpen)->absentReason, "seenOpen");
    }

    void aCoverAtAnEdgeMayBeTheEdge_data()
    {
        QTest::addColumn<QualityConcern>("edge");
        QTest::addColumn<QualityConcern>("turn");
        QTest::addColumn<std::string>("before");
        QTest::addColumn<std::string>("after");
        using enum QualityConcern;
        using Text = std::string;
        QTest::newRow("neither") << None << None << Text("covered") << Text("covered");
        QTest::newRow("cut a little")
            << Notice << None << Text("covered") << Text("cutOffOrCovered");
        QTest::newRow("cut") << Warning << None << Text("covered") << Text("cutOffOrCovered");
        QTest::newRow("cut and turned")
            << Warning << Notice << Text("covered") << Text("cutOffOrCovered");
        QTest::newRow("turned") << None << Notice << Text("covered") << Text("coveredOrTurned");
        QTest::newRow("painted at the edge")
            << Warning << None << Text("flatArea") << Text("flatArea");
    }

    void aCoverAtAnEdgeMayBeTheEdge()
    {
        QFETCH(QualityConcern, edge);
        QFETCH(QualityConcern, turn);
        QFETCH(std::string, before);
        for (const auto id : {quality::kLeftwardCrop, quality::kRightwardCrop,
                              quality::kMarginAbove, quality::kMarginBelow}) {
            QualityReport report{
                {judged(quality::kPoseSureness, turn), judged(id, edge),
                 judged(quality::kFaceOcclusion, QualityConcern::Warning, before)}};
            withholdWhatCannotBeTold(report, {});
            QTEST(report.find(quality::kFaceOcclusion)->aspect, "after");
        }
    }
};

QTEST_APPLESS_MAIN(TestWithheldMeasures)
#include "tst_WithheldMeasures.moc"
