// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/ImageDecoder.h"
#include "imagery/video/FrameOrigin.h"
#include "imagery/video/FramePng.h"
#include "support/SyntheticImage.h"

#include <QTest>

using namespace semblance;
using namespace semblance::imagery;

class TestFramePng : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pixelsAndFactsComeBack()
    {
        const Image image = tests::syntheticTexture({61, 37}, 5);
        const std::vector<OriginFact> facts = {{"Semblance:Clip", "Überwachung 3.mp4"},
                                               {"Semblance:Frame", "17"},
                                               {"Semblance:Time-Code", ""}};
        const auto png = writeFramePng(image, facts);
        QVERIFY(png);
        const auto back = decodeImage(*png, "frame.png");
        QVERIFY2(back, back ? "" : back.error().detail.c_str());
        QVERIFY(back->stored == image);
        QVERIFY(back->encoding.complaint.empty());
        const auto read = pngFacts(*png);
        QCOMPARE(read.size(), facts.size());
        for (std::size_t i = 0; i < facts.size(); ++i) {
            QCOMPARE(read[i].key, facts[i].key);
            QCOMPARE(read[i].value, facts[i].value);
        }
    }

    /// As the file says of itself: which recording it is of, when, and what is against that.
    void theFileNamesItsRecording_data()
    {
        QTest::addColumn<int>("doubt");
        for (const TimeDoubt doubt : kTimeDoubts)
            QTest::newRow(std::string(name(doubt)).c_str()) << int(doubt);
    }

    void theFileNamesItsRecording()
    {
        QFETCH(int, doubt);
        FrameOrigin origin;
        origin.clipName = "kitchen.mp4";
        origin.clip = Sha256::of(Bytes{std::byte{7}});
        origin.frame = 12;
        origin.seconds = 3.25;
        origin.timeDoubt = TimeDoubt(doubt);
        const auto png = writeFramePng(tests::syntheticTexture({8, 8}, 1), factsOf(origin));
        QVERIFY(png);
        const auto said = statedOrigin(*png);
        QVERIFY(said);
        QCOMPARE(said->clipName, origin.clipName);
        QVERIFY(said->clip == origin.clip);
        QCOMPARE(said->frame, origin.frame);
        QCOMPARE(said->seconds, origin.seconds);
        QCOMPARE(int(said->timeDoubt), doubt);
    }

    void whatIsNoFrameNamesNone()
    {
        const Image image = tests::syntheticTexture({8, 8}, 1);
        QVERIFY(!statedOrigin(*writeFramePng(image, {})));
        QVERIFY(!statedOrigin(
            *writeFramePng(image, {{"Semblance:Clip", "a.mp4"}, {"Semblance:Frame", "x"}})));
        QVERIFY(!statedOrigin(Bytes()));
    }

    void theClipsOwnClock_data()
    {
        QTest::addColumn<qint64>("pts");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("doubt");
        QTest::addColumn<double>("clock");
        const int none = int(TimeDoubt::None);
        QTest::newRow("from zero") << qint64(5000) << 5.0 << none << -1.0;
        QTest::newRow("hardly later") << qint64(5080) << 5.0 << none << -1.0;
        QTest::newRow("sound comes first") << qint64(8844) << 5.0 << none << 8.844;
        QTest::newRow("made up") << qint64(8844) << 5.0 << int(TimeDoubt::OneTime) << -1.0;
    }

    void theClipsOwnClock()
    {
        QFETCH(qint64, pts);
        QFETCH(double, seconds);
        QFETCH(int, doubt);
        QFETCH(double, clock);
        FrameOrigin origin;
        origin.pts = pts;
        origin.timeBase = {1, 1000};
        origin.seconds = seconds;
        origin.timeDoubt = TimeDoubt(doubt);
        QCOMPARE(clockSecondsOf(origin).value_or(-1), clock);
    }

    void sameBytesAgain()
    {
        const Image image = tests::syntheticTexture({20, 20}, 1);
        QVERIFY(*writeFramePng(image, {{"a", "b"}}) == *writeFramePng(image, {{"a", "b"}}));
    }

    void noPixels()
    {
        const auto png = writeFramePng(Image(), {});
        QVERIFY(!png);
        QCOMPARE(png.error().code, ErrorCode::InvalidInput);
    }

    void factsOfWhatIsNone()
    {
        auto png = *writeFramePng(tests::plainImage({4, 4}, 1, 2, 3), {{"key", "value"}});
        for (std::size_t length = 0; length < png.size(); ++length)
            QVERIFY(pngFacts({png.data(), length}).size() <= 1);
        for (std::size_t at = 0; at < png.size(); ++at) {
            Bytes broken = png;
            broken[at] = std::byte{0xFF};
            QVERIFY(pngFacts(broken).size() <= 1);
        }
    }
};

QTEST_APPLESS_MAIN(TestFramePng)
#include "tst_FramePng.moc"
