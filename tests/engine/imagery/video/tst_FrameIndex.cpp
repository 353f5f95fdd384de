// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/FrameIndex.h"

#include <QTest>

#include <cmath>

using namespace semblance::imagery;

namespace {

FrameEntry entry(std::int64_t pts, std::uint32_t packet, bool isKey = false)
{
    FrameEntry one;
    one.pts = pts;
    one.packet = packet;
    one.isKey = isKey;
    return one;
}

FrameIndex indexOf(std::vector<FrameEntry> entries)
{
    return FrameIndex(std::move(entries), {1, 100}, true, false, {});
}

/// Shown as I B P, stored as I P B, twice; the second B (shown before the second I) needs the first
/// group.
FrameIndex openGroups()
{
    return indexOf({entry(100, 0, true), entry(104, 2), entry(108, 1), entry(112, 4),
                    entry(116, 3, true), entry(120, 6), entry(124, 5)});
}

} // namespace

class TestFrameIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesBeginWithTheFirstFrame()
    {
        const FrameIndex index = openGroups();
        QCOMPARE(index.secondsOf(0), 0.0);
        QCOMPARE(index.secondsOf(2), 0.08);
        QCOMPARE(index.durationSeconds(), 0.28);
        QVERIFY(std::abs(index.averageRate() - 25) < 1e-9);
    }

    void frameAtATime_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("frame");
        QTest::newRow("the start") << 0.0 << 0;
        QTest::newRow("within the first") << 0.039 << 0;
        QTest::newRow("as the second begins") << 0.04 << 1;
        QTest::newRow("a time that was rounded down") << 0.0799 << 2;
        QTest::newRow("within the last") << 0.27 << 6;
        QTest::newRow("its end") << 0.28 << 6;
        QTest::newRow("beyond") << 0.29 << -1;
        QTest::newRow("before") << -0.01 << -1;
        QTest::newRow("no number") << std::nan("") << -1;
    }
    void frameAtATime()
    {
        QFETCH(double, seconds);
        QFETCH(int, frame);
        const auto found = openGroups().at(seconds);
        QCOMPARE(found ? int(*found) : -1, frame);
    }

    void frameNearestToATime_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("frame");
        QTest::newRow("before the first") << -3.0 << 0;
        QTest::newRow("no number") << std::nan("") << 0;
        QTest::newRow("nearer to the one before") << 0.059 << 1;
        QTest::newRow("nearer to the next") << 0.061 << 2;
        QTest::newRow("exactly") << 0.08 << 2;
        QTest::newRow("beyond") << 9.0 << 6;
    }
    void frameNearestToATime()
    {
        QFETCH(double, seconds);
        QFETCH(int, frame);
        QCOMPARE(int(openGroups().nearestTo(seconds)), frame);
    }

    void whereDecodingBegins_data()
    {
        QTest::addColumn<int>("frame");
        QTest::addColumn<int>("key");
        QTest::newRow("the key frame itself") << 0 << 0;
        QTest::newRow("behind it") << 2 << 0;
        QTest::newRow("before the next, stored behind it") << 3 << 0;
        QTest::newRow("the next") << 4 << 4;
        QTest::newRow("behind the next") << 5 << 4;
    }
    void whereDecodingBegins()
    {
        QFETCH(int, frame);
        QFETCH(int, key);
        QCOMPARE(int(openGroups().keyFor(std::size_t(frame)).value_or(99)), key);
    }

    void withoutKeyFrames() { QVERIFY(!indexOf({entry(0, 0), entry(4, 1)}).keyFor(1)); }

    void framesAreFoundByPacket()
    {
        const FrameIndex index = openGroups();
        for (const std::size_t hint :
             {std::size_t{0}, std::size_t{3}, std::size_t{6}, std::size_t{900}}) {
            for (std::size_t i = 0; i < index.size(); ++i)
                QCOMPARE(index.find(index[i].packet, hint).value_or(99), i);
            QVERIFY(!index.find(55, hint));
            QVERIFY(!index.find(index[0].packet, 6, 2));
        }
    }

    void intervals_data()
    {
        QTest::addColumn<QList<int>>("times");
        QTest::addColumn<int>("ticksPerSecond");
        QTest::addColumn<bool>("areVariable");
        QTest::newRow("one frame") << QList<int>{7} << 1000 << false;
        QTest::newRow("even") << QList<int>{0, 33, 67, 100, 133} << 1000 << false;
        QTest::newRow("a gap") << QList<int>{0, 33, 67, 133, 167} << 1000 << true;
        QTest::newRow("twice as fast") << QList<int>{0, 40, 80, 120, 140, 160} << 1000 << true;
        QTest::newRow("a tick is a frame, even") << QList<int>{0, 3, 6, 9, 12} << 30 << false;
        QTest::newRow("a tick is a frame, one comes early")
            << QList<int>{0, 3, 6, 7, 10} << 30 << true;
    }
    void intervals()
    {
        QFETCH(QList<int>, times);
        QFETCH(int, ticksPerSecond);
        QFETCH(bool, areVariable);
        std::vector<FrameEntry> entries;
        for (const int time : times)
            entries.push_back(entry(time, std::uint32_t(entries.size()), true));
        const FrameIndex index(std::move(entries), {1, ticksPerSecond}, true, false, {});
        QCOMPARE(index.intervals().areVariable, areVariable);
    }

    void gaps_data()
    {
        QTest::addColumn<std::vector<std::int64_t>>("longSteps");
        QTest::addColumn<std::vector<FrameGap>>("gaps");
        QTest::newRow("even") << std::vector<std::int64_t>{} << std::vector<FrameGap>{};
        QTest::newRow("two gaps") << std::vector<std::int64_t>{520, 80}
                                  << std::vector<FrameGap>{{10, 12}, {20, 1}};
        QTest::newRow("rounded") << std::vector<std::int64_t>{81} << std::vector<FrameGap>{{10, 1}};
        QTest::newRow("no whole frame")
            << std::vector<std::int64_t>{80, 60} << std::vector<FrameGap>{};
        QTest::newRow("too many to be even")
            << std::vector<std::int64_t>{80, 80, 80, 80, 80, 80, 80, 80, 80}
            << std::vector<FrameGap>{};
    }

    /// Of 25 frames a second in thousandths, every tenth step another.
    void gaps()
    {
        QFETCH(std::vector<std::int64_t>, longSteps);
        QFETCH(std::vector<FrameGap>, gaps);
        std::vector<FrameEntry> entries{entry(0, 0)};
        const std::size_t every = longSteps.size() > 5 ? 5 : 10;
        for (std::uint32_t i = 1; i < 60; ++i) {
            const bool isLong = i % every == 0 && i / every <= longSteps.size();
            const std::int64_t step = isLong ? longSteps[i / every - 1] : 40;
            entries.push_back(entry(entries.back().pts + step, i));
        }
        const FrameIndex index(std::move(entries), {1, 1000}, true, false, {});
        QVERIFY(index.gaps() == gaps);
        QCOMPARE(index.intervals().areVariable, !longSteps.empty());
    }

    void evenRate_data()
    {
        QTest::addColumn<int>("missing");
        QTest::addColumn<double>("jump");
        QTest::newRow("even") << 0 << 0.0;
        QTest::newRow("one is missing") << 1 << 0.0;
        QTest::newRow("its clock jumps on") << 0 << 12.4;
    }

    /// Of 29.97 frames a second in thousandths, which most of them round to 33.
    void evenRate()
    {
        QFETCH(int, missing);
        QFETCH(double, jump);
        std::vector<FrameEntry> entries;
        for (std::uint32_t i = 0; i < 160; ++i) {
            const double number = i + (i < 100 ? 0 : missing);
            const double seconds = number * 1001 / 30000 + (i < 100 ? 0 : jump);
            entries.push_back(entry(std::llround(1000 * seconds), i));
        }
        ClipDamage damage;
        if (jump > 0)
            damage.timeJumps = {{100, jump + 0.033}};
        const FrameIndex index(std::move(entries), {1, 1000}, true, false, std::move(damage));
        // A thousandth of a second over 5.3 s.
        QVERIFY(std::abs(index.evenRate() - 30000.0 / 1001) < 0.012);
    }

    void nothingAtAll()
    {
        const FrameIndex index = indexOf({});
        QCOMPARE(index.evenRate(), 0.0);
        QCOMPARE(index.durationSeconds(), 0.0);
        QCOMPARE(index.averageRate(), 0.0);
        QVERIFY(!index.at(0));
    }
};

QTEST_APPLESS_MAIN(TestFrameIndex)
#include "tst_FrameIndex.moc"
