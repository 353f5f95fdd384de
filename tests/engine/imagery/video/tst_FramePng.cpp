// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/ImageDecoder.h"
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
