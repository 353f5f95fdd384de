// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/VideoText.h"
#include "ui/format/VideoTimesText.h"

#include <QLocale>
#include <QTest>

#include <algorithm>

using namespace semblance;
using namespace semblance::ui;
using namespace semblance::imagery;

namespace {

const QString kAssumed = QStringLiteral("The file states no times; these are reckoned at an "
                                        "assumed 25 frames per second.");

/// A frame each 40 ms.
FrameIndex evenFrames(int frames, ClipDamage damage = {}, int stepOfLast = 40)
{
    std::vector<FrameEntry> entries;
    for (int i = 0; i < frames; ++i) {
        FrameEntry entry;
        entry.pts = i * 40 + (i + 1 == frames ? stepOfLast - 40 : 0);
        entry.packet = std::uint32_t(i);
        entry.isKey = 1;
        entries.push_back(entry);
    }
    return FrameIndex(std::move(entries), {1, 1000}, true, false, std::move(damage));
}

QString rowOf(const QList<VideoFactRow>& rows, const QString& what)
{
    const auto row = std::ranges::find(rows, what, &VideoFactRow::what);
    return row == rows.end() ? QString() : row->text;
}

} // namespace

class TestVideoTimesText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void assumedTimesAreSaidWhereverATimeStands()
    {
        VideoFacts facts;
        QVERIFY(assumedTimesText(facts).isEmpty());
        QVERIFY(!frameNotes({}, facts, {}).contains(kAssumed));
        facts.assumedRate = {25, 1};
        QCOMPARE(assumedTimesText(facts), kAssumed);
        QVERIFY(frameNotes({}, facts, {}).contains(kAssumed));
        QVERIFY(videoDamageText(facts, evenFrames(100)).contains(kAssumed));
        const auto rows = videoFactRows(facts, evenFrames(100));
        QCOMPARE(rowOf(rows, QStringLiteral("Rate, as stated")),
                 QStringLiteral("not stated; times are reckoned at an assumed 25 frames per "
                                "second"));
        QCOMPARE(rowOf(rows, QStringLiteral("Rate, as found")), QString());
        QCOMPARE(rowOf(rows, QStringLiteral("Length")),
                 QStringLiteral("00:00:04.000, at an assumed 25 frames per second"));
        QCOMPARE(clipSeconds(facts, evenFrames(1)), 0.04);
    }

    void aLengthThatTheFramesContradict_data()
    {
        QTest::addColumn<FrameIndex>("index");
        QTest::addColumn<double>("stated");
        QTest::addColumn<bool>("isOfFile");
        QTest::addColumn<bool>("isSaid");
        ClipDamage cut;
        cut.endsEarly = true;
        QTest::newRow("about right") << evenFrames(100) << 4.5 << false << false;
        QTest::newRow("far too short") << evenFrames(100) << 1.9 << false << true;
        QTest::newRow("far too long") << evenFrames(100) << 8.1 << false << true;
        QTest::newRow("too long, perhaps the sound's") << evenFrames(100) << 8.1 << true << false;
        QTest::newRow("too short for any stream") << evenFrames(100) << 1.9 << true << true;
        QTest::newRow("cut off, which is said") << evenFrames(100, cut) << 8.1 << false << false;
        QTest::newRow("at a variable rate the last may stand")
            << evenFrames(11, {}, 130) << 9.0 << false << false;
        QTest::newRow("a still") << evenFrames(1) << 5.0 << false << false;
    }

    void aLengthThatTheFramesContradict()
    {
        QFETCH(FrameIndex, index);
        QFETCH(double, stated);
        QFETCH(bool, isOfFile);
        QFETCH(bool, isSaid);
        VideoFacts facts;
        facts.durationSeconds = stated;
        facts.isDurationOfFile = isOfFile;
        const QString said = videoTimeDoubts(facts, index).join(u'|');
        const QString sentence = QStringLiteral("The times found end at 00:00:04.000, the file "
                                                "states 00:00:0%1: do not rely on times.")
                                     .arg(stated, 0, 'f', 3);
        QCOMPARE(said, isSaid ? sentence : QString());
    }

    void aFilePlaysNoLongerThanItsPictures()
    {
        VideoFacts facts;
        facts.durationSeconds = 4;
        facts.playedSeconds = 9;
        QVERIFY(videoTimeDoubts(facts, evenFrames(100)).isEmpty());
        facts.playedSeconds = 1.5;
        QCOMPARE(videoTimeDoubts(facts, evenFrames(100)).join(u'|'),
                 QStringLiteral("The times found end at 00:00:04.000, the file states "
                                "00:00:01.500: do not rely on times."));
    }

    void oneTimeForAllFrames()
    {
        ClipDamage damage;
        damage.hasOneTime = true;
        VideoFacts facts;
        facts.durationSeconds = 1;
        QCOMPARE(videoTimeDoubts(facts, evenFrames(100, damage)).join(u'|'),
                 QStringLiteral("The file states one and the same time for all of its frames: "
                                "those shown here are made up. Do not rely on times."));
        QCOMPARE(frameNotes({}, facts, evenFrames(100, damage)),
                 videoTimeDoubts(facts, evenFrames(100, damage)));
        QCOMPARE(int(timeDoubtOf(facts, evenFrames(100, damage))), int(TimeDoubt::OneTime));
        const auto rows = videoFactRows(facts, evenFrames(100, damage));
        QCOMPARE(rowOf(rows, QStringLiteral("Rate, as found")), QString());
    }

    void aClockThatJumpsBack()
    {
        ClipDamage damage;
        damage.timeJumps = {{40, -2}};
        QCOMPARE(int(timeDoubtOf({}, evenFrames(100, damage))), int(TimeDoubt::ClockJumpsBack));
        QVERIFY(frameNotes({}, {}, evenFrames(100, damage))
                    .join(u'|')
                    .contains(QStringLiteral("time stamps, are counted on from there")));
        damage.timeJumps = {{40, 2}};
        QCOMPARE(int(timeDoubtOf({}, evenFrames(100, damage))), int(TimeDoubt::None));
    }
};

QTEST_GUILESS_MAIN(TestVideoTimesText)
#include "tst_VideoTimesText.moc"
