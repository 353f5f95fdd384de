// SPDX-License-Identifier: GPL-3.0-or-later
// What every VideoFrameOrigins must do, and taking frames in, run on each kind of storage.
#include "casework/intake/TakeFrame.h"
#include "support/TestLab.h"

#include <QTest>

using namespace semblance;
using namespace semblance::casework;
using semblance::tests::bytesOf;

namespace {

imagery::FrameOrigin kitchenFrame()
{
    imagery::FrameOrigin origin;
    origin.clipName = "Küche <b>7</b>'.mp4";
    origin.clip = Sha256::of(bytesOf("the clip"));
    origin.frame = 1234;
    origin.frames = 15000;
    origin.pts = -631800;
    origin.timeBase = {1, 12800};
    origin.seconds = 49.36;
    origin.timeCode = "10:00:49;09";
    origin.container = "mov,mp4,m4a,3gp,3g2,mj2";
    origin.codec = "h264";
    origin.storedSize = {1920, 1080};
    origin.orientation = Orientation::RightTop;
    origin.pixelAspect = {16, 15};
    origin.isKey = true;
    origin.isConcealed = true;
    origin.fieldOrder = imagery::FieldOrder::BottomFirst;
    origin.matrix = "bt709";
    origin.isMatrixAssumed = true;
    origin.isFullRange = true;
    origin.timeDoubt = imagery::TimeDoubt::AssumedRate;
    origin.assumedRate = {30000, 1001};
    return origin;
}

imagery::FrameOrigin plainFrame()
{
    imagery::FrameOrigin origin;
    origin.clipName = "a.avi";
    origin.frames = 1;
    origin.storedSize = {8, 8};
    return origin;
}

} // namespace

class TestVideoFrameOrigins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("maker");
        const auto makers = tests::labMakers();
        for (std::size_t i = 0; i < makers.size(); ++i)
            QTest::newRow(makers[i].name.c_str()) << static_cast<int>(i);
    }
    void init()
    {
        QFETCH_GLOBAL(int, maker);
        m_lab = tests::labMakers()[static_cast<std::size_t>(maker)].make();
    }
    void cleanup()
    {
        m_lab.lab.reset();
        m_lab.place.reset();
    }

    void everythingComesBack_data()
    {
        QTest::addColumn<bool>("isPlain");
        QTest::newRow("with everything") << false;
        QTest::newRow("of a file that says little") << true;
    }
    void everythingComesBack()
    {
        QFETCH(bool, isPlain);
        const auto origin = isPlain ? plainFrame() : kitchenFrame();
        const auto taken = take("png", origin);
        QVERIFY(taken);
        QVERIFY(taken->isNew);
        const auto kept = m_lab.lab->videoFrames().of(taken->exhibit.id);
        QVERIFY(kept && *kept);
        QVERIFY(**kept == origin);
        QCOMPARE(m_lab.lab->originals().read(taken->exhibit.original).value(), bytesOf("png"));
    }

    void namedByItsClipAndNumber()
    {
        const auto taken = take("png", kitchenFrame());
        QCOMPARE(taken->exhibit.fileName, QString::fromUtf8("Küche <b>7</b>' index 1234.png"));
    }

    void theSameFrameAgainIsTheSameExhibit()
    {
        const auto first = take("png", kitchenFrame());
        const auto again = take("png", kitchenFrame());
        QVERIFY(first && again);
        QVERIFY(!again->isNew);
        QVERIFY(again->exhibit.id == first->exhibit.id);
    }

    void whatAnInterruptedRunLeftOutIsRecorded()
    {
        const auto taken = takeIn(m_lab.lab->exhibits(), m_lab.lab->originals(), bytesOf("png"),
                                  QStringLiteral("x.png"), m_clock);
        QVERIFY(taken);
        QVERIFY(!m_lab.lab->videoFrames().of(taken->exhibit.id)->has_value());
        QVERIFY(take("png", kitchenFrame()));
        QVERIFY(m_lab.lab->videoFrames().of(taken->exhibit.id)->has_value());
    }

    void anotherOriginIsRefused()
    {
        const auto taken = take("png", kitchenFrame());
        auto other = kitchenFrame();
        other.frame = 1235;
        const auto noted = m_lab.lab->videoFrames().note(taken->exhibit.id, other);
        QVERIFY(!noted);
        QCOMPARE(noted.error().code, ErrorCode::InvalidInput);
        QVERIFY(**m_lab.lab->videoFrames().of(taken->exhibit.id) == kitchenFrame());
    }

    void noSuchExhibit()
    {
        const auto noted = m_lab.lab->videoFrames().note(ExhibitId{77}, kitchenFrame());
        QVERIFY(!noted);
        QCOMPARE(noted.error().code, ErrorCode::InvalidInput);
        const auto none = m_lab.lab->videoFrames().of(ExhibitId{77});
        QVERIFY(none);
        QVERIFY(!*none);
    }

    void otherExhibitsHaveNone()
    {
        const auto taken = takeIn(m_lab.lab->exhibits(), m_lab.lab->originals(), bytesOf("still"),
                                  QStringLiteral("still.png"), m_clock);
        const auto none = m_lab.lab->videoFrames().of(taken->exhibit.id);
        QVERIFY(none);
        QVERIFY(!*none);
    }

    void theCheckReadsThem()
    {
        QVERIFY(take("png", kitchenFrame()));
        const auto check = m_lab.lab->check({});
        QVERIFY(check);
        QVERIFY(check->faults.empty());
    }

private:
    Result<TakenIn> take(const char* png, const imagery::FrameOrigin& origin)
    {
        return takeFrame(m_lab.lab->exhibits(), m_lab.lab->originals(), m_lab.lab->videoFrames(),
                         bytesOf(png), origin, m_clock);
    }

    tests::TestLab m_lab;
    tests::SetClock m_clock;
};

QTEST_GUILESS_MAIN(TestVideoFrameOrigins)
#include "tst_VideoFrameOrigins.moc"
