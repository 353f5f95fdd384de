// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/VideoText.h"

#include <QTest>

using namespace semblance;
using namespace semblance::imagery;

/// How much of a video is doubtful, in one sentence.
class TestFaultSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsDoubtfulIsCounted_data()
    {
        QTest::addColumn<std::vector<DoubtfulFrames>>("doubtful");
        QTest::addColumn<QString>("said");
        using Frames = std::vector<DoubtfulFrames>;
        const DoubtfulFrames damaged{10, 19, FrameDoubt::Damaged};
        const DoubtfulFrames built{20, 40, FrameDoubt::MaybeBuiltOnDamage, 5};
        const DoubtfulFrames lost{50, 51, FrameDoubt::Lost};
        QTest::newRow("none") << Frames() << QString();
        QTest::newRow("of one kind")
            << Frames{damaged, {30, 30, FrameDoubt::Damaged}}
            << QStringLiteral("Of the frames that were looked at (120) are reported damaged: 11.");
        QTest::newRow("of every kind, those between left out")
            << Frames{damaged, built, lost}
            << QStringLiteral("Of the frames that were looked at (120) are reported damaged: 10, "
                              "perhaps built on damaged or missing ones: 5, not to be decoded: 2.");
    }

    void whatIsDoubtfulIsCounted()
    {
        QFETCH(std::vector<DoubtfulFrames>, doubtful);
        FrameFaults faults;
        faults.doubtful = doubtful;
        QTEST(ui::frameFaultSummary(faults, 120), "said");
    }

    void theLibrarysWordsCanBeLeftOut()
    {
        VideoFacts facts;
        facts.complaints = {{"Invalid NAL unit 7.", 3}, {"no frame!", 1}};
        const FrameIndex index;
        const QString whole = ui::videoDamageText(facts, index).join(u'|');
        QVERIFY2(whole.contains(QStringLiteral("Invalid NAL unit 7")), qPrintable(whole));
        const QString plain =
            ui::videoDamageText(facts, index, ui::LibraryWords::LeftOut).join(u'|');
        QCOMPARE(plain, QStringLiteral("While it was read, faults were met with (4)."));
        const QStringList words{QStringLiteral("Invalid NAL unit 7"), QStringLiteral("no frame!")};
        QCOMPARE(ui::libraryWordsOf(facts, index), words);
    }
};

QTEST_GUILESS_MAIN(TestFaultSummary)
#include "tst_FaultSummary.moc"
