// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipFolder.h"
#include "imagery/video/VideoFile.h"
#include "support/EncodedImage.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace semblance;
using namespace semblance::imagery;
using tests::ClipRecipe;
using tests::content;

/// What is said of a file that is no video, or is cut off or damaged.
class TestDamagedVideo : public QObject, private tests::ClipFolder
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("missing") << "missing" << ErrorCode::FileNotFound;
        QTest::newRow("0 bytes") << "empty" << ErrorCode::ImageEmpty;
        QTest::newRow("a folder") << "folder" << ErrorCode::FileUnreadable;
        QTest::newRow("text") << "text" << ErrorCode::VideoNotRecognised;
        QTest::newRow("zeros") << "zeros" << ErrorCode::VideoNotRecognised;
        QTest::newRow("a picture") << "picture" << ErrorCode::VideoNotRecognised;
        QTest::newRow("a playlist of other files") << "playlist" << ErrorCode::VideoNotRecognised;
        QTest::newRow("sound alone") << "sound" << ErrorCode::VideoWithoutPictures;
        QTest::newRow("an MP4 without its list of frames") << "headless" << ErrorCode::VideoDamaged;
        QTest::newRow("larger than may be decoded") << "huge" << ErrorCode::ImageTooLarge;
    }

    void refused()
    {
        QFETCH(QString, kind);
        QFETCH(ErrorCode, code);
        std::filesystem::path path = place("missing.mp4");
        VideoLimits limits;
        if (kind == QLatin1String("empty"))
            path = written("", "empty.mp4");
        if (kind == QLatin1String("folder"))
            path = m_folder.path().toStdString();
        if (kind == QLatin1String("text"))
            path = written("Dear colleague, the video is on the stick.\n", "letter.mp4");
        if (kind == QLatin1String("zeros"))
            path = written(std::string(100'000, '\0'), "zeros.mp4");
        if (kind == QLatin1String("picture"))
            path = written(ofImage(), "picture.mp4");
        if (kind == QLatin1String("playlist")) {
            const auto other = clip({}, "other.ts");
            path = written("#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:2,\n" + other.string() +
                               "\n#EXT-X-ENDLIST\n",
                           "list.m3u8");
        }
        if (kind == QLatin1String("sound"))
            path = clip({.container = "mov", .isSoundOnly = true}, "sound.mov");
        if (kind == QLatin1String("headless")) {
            const std::string bytes = content(clip({}, "whole.mp4"));
            path = written(bytes.substr(0, bytes.size() / 2), "headless.mp4");
        }
        if (kind == QLatin1String("huge")) {
            path = clip({}, "huge.mp4");
            limits.frame.maxPixels = 1000;
        }
        const auto video = VideoFile::open(path, limits);
        QVERIFY(!video);
        QVERIFY2(video.error().code == code, std::string(name(video.error().code)).c_str());
        QCOMPARE(video.error().subject, path.string());
    }

    void cutOff_data()
    {
        QTest::addColumn<QString>("encoder");
        QTest::addColumn<QString>("container");
        QTest::addColumn<bool>("isListFirst");
        QTest::newRow("MP4 with its list first") << "libx264"
                                                 << "mp4" << true;
        QTest::newRow("MP4 in fragments") << "libx264"
                                          << "mp4 in fragments" << false;
        QTest::newRow("H.265 in MKV") << "libx265"
                                      << "matroska" << false;
        QTest::newRow("AVI") << "mjpeg"
                             << "avi" << false;
        QTest::newRow("MKV") << "libx264"
                             << "matroska" << false;
        QTest::newRow("transport stream") << "libx264"
                                          << "mpegts" << false;
    }

    /// What is there is read, to the last frame that is whole, and what is missing is said.
    void cutOff()
    {
        QFETCH(QString, encoder);
        QFETCH(QString, container);
        QFETCH(bool, isListFirst);
        ClipRecipe recipe{.encoder = encoder.toStdString(), .container = container.toStdString()};
        if (!tests::hasEncoder(recipe.encoder))
            QSKIP("no such encoder here");
        if (container == QLatin1String("mp4 in fragments")) {
            recipe.container = "mp4";
            recipe.containerOptions = {{"movflags", "frag_keyframe+empty_moov"}};
        }
        if (encoder == QLatin1String("mjpeg")) {
            recipe.pixelFormat = "yuvj420p";
            recipe.bFrames = 0;
            recipe.isFullRange = true;
        }
        if (isListFirst)
            recipe.containerOptions = {{"movflags", "faststart"}};
        const std::string bytes = content(clip(recipe, "whole"));
        const auto path = written(bytes.substr(0, bytes.size() * 6 / 10), "cut");
        auto video = VideoFile::open(path);
        QVERIFY2(video, video ? "" : video.error().detail.c_str());
        const auto index = (*video)->scan();
        QVERIFY2(index, index ? "" : index.error().detail.c_str());
        (*video)->useIndex(*index);
        QVERIFY((*index)->size() > 10);
        QVERIFY((*index)->size() < 60);
        if (container != QLatin1String("mpegts")) {
            QVERIFY((*index)->damage().endsEarly);
            QVERIFY(!(*index)->damage().isWhole());
        }
        if (container == QLatin1String("matroska"))
            QCOMPARE((*index)->damage().statedSeconds.value_or(0), 2.4);
        const auto sound = VideoFile::open(place("whole"));
        QVERIFY(!(*(*sound)->scan())->damage().endsEarly);
        // What H.265 lacks no decoder reports.
        if (encoder == QLatin1String("libx265"))
            return;
        int whole = 0;
        for (std::size_t i = 0; i < (*index)->size(); ++i) {
            const auto frame = (*video)->frame(i);
            if (frame && !frame->isConcealed) {
                QCOMPARE(tests::numberIn(frame->image).value_or(-1), int(i));
                ++whole;
            }
        }
        QVERIFY(whole > 10);
    }

    void damagedInTheMiddle()
    {
        std::string bytes =
            content(clip({.container = "mpegts", .frames = 120, .keyEvery = 15}, "mid.ts"));
        for (std::size_t at = bytes.size() / 2; at < bytes.size() / 2 + 600; ++at)
            bytes[at] = char(bytes[at] ^ 0x5A);
        const auto path = written(bytes, "mid-broken.ts");
        auto video = VideoFile::open(path);
        QVERIFY(video);
        (*video)->useIndex(*(*video)->scan());
        // Every frame that is called sound is what it was.
        const auto whole = VideoFile::open(place("mid.ts"));
        (*whole)->useIndex(*(*whole)->scan());
        int sound = 0;
        int concealed = 0;
        for (std::size_t i = 0; i < (*video)->index().size(); ++i) {
            const auto frame = (*video)->frame(i);
            if (!frame)
                continue;
            ++(frame->isConcealed ? concealed : sound);
            const auto at = (*whole)->index().at(frame->seconds);
            if (!frame->isConcealed)
                QVERIFY2(frame->image == (*whole)->frame(at.value_or(0))->image,
                         qPrintable(QStringLiteral("frame %1").arg(i)));
        }
        QVERIFY(sound > 80);
        QVERIFY(concealed > 0);
    }

    void faultsThatDecodersOverlook_data()
    {
        QTest::addColumn<ClipRecipe>("recipe");
        QTest::addColumn<int>("leastSeen");
        QTest::newRow("MJPEG") << ClipRecipe{.encoder = "mjpeg",
                                             .container = "avi",
                                             .size = {320, 192},
                                             .bFrames = 0,
                                             .pixelFormat = "yuvj420p"}
                               << 15;
        QTest::newRow("H.265 with a hash of each picture")
            << ClipRecipe{.encoder = "libx265",
                          .container = "matroska",
                          .size = {320, 192},
                          .encoderOptions = {{"x265-params", "hash=1:"}}}
            << 15;
    }

    /// The data themselves show them; sound frames are not called damaged.
    void faultsThatDecodersOverlook()
    {
        QFETCH(ClipRecipe, recipe);
        QFETCH(int, leastSeen);
        if (!tests::hasEncoder(recipe.encoder))
            QSKIP("no such encoder here");
        const auto damagedIn = [&](const std::filesystem::path& path) {
            auto video = VideoFile::open(path);
            (*video)->useIndex(*(*video)->scan());
            std::set<std::size_t> damaged;
            for (std::size_t i = 0; i < (*video)->index().size(); ++i) {
                const auto frame = (*video)->frame(i);
                if (!frame || frame->isDamaged)
                    damaged.insert(i);
            }
            return damaged;
        };
        const auto path = clip(recipe, "whole");
        QVERIFY(damagedIn(path).empty());
        std::string bytes = content(path);
        auto video = VideoFile::open(path);
        const auto index = *(*video)->scan();
        std::mt19937 random(4);
        std::set<std::size_t> changed;
        for (std::size_t i = 1; i < index->size(); i += 3) {
            const FrameEntry& entry = (*index)[i];
            // Within the coded data of each.
            for (std::size_t at = 0; at < 12; ++at)
                bytes[std::size_t(entry.position) + entry.bytes * 8 / 10 + at] = char(random());
            changed.insert(i);
        }
        const auto damaged = damagedIn(written(bytes, "broken"));
        std::size_t seen = 0;
        for (const std::size_t frame : changed)
            seen += damaged.contains(frame) ? 1 : 0;
        QVERIFY2(seen >= std::size_t(leastSeen), qPrintable(QString::number(seen)));
        if (recipe.encoder == "mjpeg")
            QVERIFY(std::ranges::includes(changed, damaged));
    }

    void lostPacketsOfATransportStream_data()
    {
        QTest::addColumn<int>("lost");
        QTest::newRow("one") << 1;
        QTest::newRow("so many that the counter stands where it stood") << 15;
    }

    void lostPacketsOfATransportStream()
    {
        QFETCH(int, lost);
        std::string bytes = content(clip({.container = "mpegts", .size = {640, 384}}, "all.ts"));
        const auto sound = VideoFile::open(place("all.ts"));
        QCOMPARE((*(*sound)->scan())->damage().brokenPlaces, std::size_t(0));
        constexpr std::size_t kPacket = 188;
        const auto isOfPictures = [&](std::size_t packet) {
            return std::uint8_t(bytes[packet * kPacket + 1] & 0x1F) == 1 &&
                   std::uint8_t(bytes[packet * kPacket + 2]) == 0;
        };
        std::size_t packet = bytes.size() / kPacket / 2;
        const auto areOfPictures = [&](std::size_t first) {
            for (std::size_t i = 0; i < std::size_t(lost) + 1; ++i) {
                if (!isOfPictures(first + i))
                    return false;
            }
            return true;
        };
        while (!areOfPictures(packet))
            ++packet;
        bytes.erase(packet * kPacket, kPacket * std::size_t(lost));
        const auto video = VideoFile::open(written(bytes, "lacking.ts"));
        const auto index = *(*video)->scan();
        QCOMPARE(index->damage().brokenPlaces, std::size_t(1));
        QVERIFY(index->damage().firstBroken.has_value());
        QVERIFY(!index->damage().isWhole());
    }

    void ofAMissingFrameItIsSaid()
    {
        auto error = VideoFile::open(place("nowhere.avi")).error();
        QVERIFY(error.subject.find("nowhere.avi") != std::string::npos);
    }

private:
    std::string ofImage() const
    {
        const auto bytes = tests::encoded(tests::syntheticTexture({64, 64}, 3), {});
        return {reinterpret_cast<const char*>(bytes->data()), bytes->size()};
    }
};

QTEST_APPLESS_MAIN(TestDamagedVideo)
#include "tst_DamagedVideo.moc"
