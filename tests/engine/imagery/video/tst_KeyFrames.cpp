// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipFolder.h"

#include <QTest>

#include <cstdint>

using namespace semblance;
using namespace semblance::imagery;
using tests::ClipRecipe;

namespace {

/// Of a table: its name, version and flags, then numbers of 4 bytes.
std::size_t numberAt(const std::string& bytes, const char* table, std::size_t which)
{
    return bytes.find(table) + 8 + 4 * which;
}

std::uint32_t bigEndian(const std::string& bytes, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | std::uint8_t(bytes[at + i]);
    return value;
}

void setBigEndian32(std::string& bytes, std::size_t at, std::uint32_t value)
{
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = char(value >> 8 * (3 - i) & 0xFF);
}

/// An MP4 file of one chunk, whose first frame has no data by its table of sizes.
std::string withoutFirst(std::string bytes)
{
    const std::size_t size = numberAt(bytes, "stsz", 2);
    const std::size_t chunk = numberAt(bytes, "stco", 1);
    setBigEndian32(bytes, chunk, bigEndian(bytes, chunk) + bigEndian(bytes, size));
    setBigEndian32(bytes, size, 0);
    return bytes;
}

} // namespace

/// Frames before the first key frame are built on what nobody has.
class TestKeyFrames : public QObject, private tests::ClipFolder
{
    Q_OBJECT

private Q_SLOTS:
    void framesBeforeTheFirst_data()
    {
        QTest::addColumn<ClipRecipe>("recipe");
        QTest::addColumn<bool>("lacksFirst");
        QTest::addColumn<int>("keyless");
        QTest::newRow("none") << ClipRecipe{.bFrames = 0} << false << 0;
        QTest::newRow("all") << ClipRecipe{.keyEvery = 60, .bFrames = 0} << true << 59;
        QTest::newRow("a few") << ClipRecipe{.keyEvery = 12, .bFrames = 0} << true << 11;
        QTest::newRow("of pictures that stand alone") << ClipRecipe{.encoder = "mjpeg",
                                                                    .container = "mov",
                                                                    .bFrames = 0,
                                                                    .pixelFormat = "yuvj420p"}
                                                      << true << 0;
    }

    void framesBeforeTheFirst()
    {
        QFETCH(ClipRecipe, recipe);
        QFETCH(bool, lacksFirst);
        QFETCH(int, keyless);
        const std::string whole = tests::content(clip(recipe, "whole"));
        const auto video =
            VideoFile::open(written(lacksFirst ? withoutFirst(whole) : whole, "broken"));
        QVERIFY2(video, video ? "" : video.error().detail.c_str());
        const auto index = (*video)->scan();
        QVERIFY(index);
        QCOMPARE((*index)->size(), std::size_t(lacksFirst ? 59 : 60));
        QCOMPARE((*index)->damage().keyless, std::size_t(keyless));
        QCOMPARE((*index)->damage().isWhole(), keyless == 0);
    }

    /// They are built on one that is there, and is not to be shown.
    void anEditListMayHideTheFirst()
    {
        std::string bytes = tests::content(clip({.keyEvery = 60, .bFrames = 0}, "whole.mp4"));
        constexpr int kTicksOfFrame = 512;
        constexpr int kTime = 5 * kTicksOfFrame;
        const std::size_t at = bytes.find("elst") + 16;
        bytes[at + 2] = char(kTime >> 8);
        bytes[at + 3] = char(kTime & 0xFF);
        const auto video = VideoFile::open(written(bytes, "edited.mp4"));
        QVERIFY(video);
        const auto index = (*video)->scan();
        QVERIFY(index);
        QCOMPARE((*index)->size(), std::size_t(55));
        QCOMPARE((*index)->damage().keyless, std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestKeyFrames)
#include "tst_KeyFrames.moc"
