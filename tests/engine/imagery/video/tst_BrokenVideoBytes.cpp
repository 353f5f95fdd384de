// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipFolder.h"
#include "imagery/video/VideoFile.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace semblance;
using namespace semblance::imagery;
using tests::ClipRecipe;
using tests::content;
using tests::fateOf;

/// Whatever becomes of the bytes, the same comes of them each time.
class TestBrokenVideoBytes : public QObject, private tests::ClipFolder
{
    Q_OBJECT

private Q_SLOTS:
    void truncatedAnywhere_data() { kinds(); }

    void truncatedAnywhere()
    {
        QFETCH(ClipRecipe, recipe);
        const std::string bytes = content(clip(recipe, "short"));
        for (int step = 1; step < 16; ++step) {
            const auto path =
                written(bytes.substr(0, bytes.size() * std::size_t(step) / 16), "cut");
            const std::string fate = fateOf(path);
            QCOMPARE(fateOf(path), fate);
        }
    }

    void flippedAnywhere_data() { kinds(); }

    void flippedAnywhere()
    {
        QFETCH(ClipRecipe, recipe);
        const std::string bytes = content(clip(recipe, "short"));
        std::mt19937 random(11);
        for (int trial = 0; trial < 24; ++trial) {
            std::string broken = bytes;
            // The first bytes are what a container is taken apart by.
            const std::size_t reach =
                trial % 2 == 0 ? std::min<std::size_t>(600, bytes.size()) : bytes.size();
            for (int flip = 0; flip < 6; ++flip)
                broken[random() % reach] = char(random());
            const auto path = written(broken, "broken");
            const std::string fate = fateOf(path);
            QCOMPARE(fateOf(path), fate);
        }
    }

private:
    static void kinds()
    {
        QTest::addColumn<ClipRecipe>("recipe");
        QTest::newRow("H.264 in MP4")
            << ClipRecipe{.size = {80, 48},
                          .frames = 12,
                          .keyEvery = 5,
                          .containerOptions = {{"movflags", "faststart"}}};
        QTest::newRow("H.264 in MKV")
            << ClipRecipe{.container = "matroska", .size = {80, 48}, .frames = 12, .keyEvery = 5};
        QTest::newRow("H.264 in a transport stream")
            << ClipRecipe{.container = "mpegts", .size = {80, 48}, .frames = 12, .keyEvery = 5};
        QTest::newRow("MPEG-4 in AVI")
            << ClipRecipe{.encoder = "mpeg4", .container = "avi", .size = {80, 48}, .frames = 12};
        QTest::newRow("MJPEG in AVI") << ClipRecipe{.encoder = "mjpeg",
                                                    .container = "avi",
                                                    .size = {80, 48},
                                                    .frames = 12,
                                                    .bFrames = 0,
                                                    .pixelFormat = "yuvj420p"};
        QTest::newRow("H.265 in MP4")
            << ClipRecipe{.encoder = "libx265",
                          .size = {80, 64},
                          .frames = 12,
                          .keyEvery = 5,
                          .containerOptions = {{"movflags", "faststart"}}};
    }
};

QTEST_APPLESS_MAIN(TestBrokenVideoBytes)
#include "tst_BrokenVideoBytes.moc"
