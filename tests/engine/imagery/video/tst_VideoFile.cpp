// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/FrameOrigin.h"
#include "imagery/video/FramePng.h"
#include "imagery/video/VideoFile.h"
#include "support/SyntheticClip.h"
#include "support/SyntheticImage.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <numeric>
#include <random>
#include <thread>

using namespace semblance;
using namespace semblance::imagery;
using tests::ClipRecipe;

namespace {

struct Row
{
    ClipRecipe recipe;
    /// "mp4"; of the file's name.
    std::string ending = "mp4";
};

std::vector<std::int64_t> unevenTimes(int frames)
{
    std::vector<std::int64_t> times;
    std::int64_t time = 0;
    for (int i = 0; i < frames; ++i) {
        times.push_back(time);
        time += 1 + (i * 7) % 5;
    }
    return times;
}

std::map<std::string, Row> rows()
{
    std::map<std::string, Row> all;
    all["H.264 in MP4"] = {{}, "mp4"};
    all["H.264 in MP4 with many B-frames"] = {
        {.keyEvery = 30, .bFrames = 5, .encoderOptions = {{"x264-params", "b-pyramid=normal"}}},
        "mp4"};
    all["H.264 with open groups"] = {{.keyEvery = 10,
                                      .bFrames = 3,
                                      .encoderOptions = {{"x264-params", "open-gop=1:scenecut=0"}}},
                                     "mp4"};
    all["H.264 with open groups in MKV"] = {
        {.container = "matroska",
         .keyEvery = 10,
         .bFrames = 3,
         .encoderOptions = {{"x264-params", "open-gop=1:scenecut=0"}}},
        "mkv"};
    all["H.264 in a transport stream"] = {{.container = "mpegts", .keyEvery = 10, .bFrames = 3},
                                          "ts"};
    all["H.264 as a bare stream"] = {{.container = "h264", .keyEvery = 10, .bFrames = 3}, "h264"};
    all["H.264 with one key frame"] = {
        {.frames = 90, .keyEvery = 100000, .encoderOptions = {{"x264-params", "scenecut=0"}}},
        "mp4"};
    all["H.264 refreshed bit by bit"] = {
        {.frames = 90,
         .keyEvery = 20,
         .bFrames = 0,
         .encoderOptions = {{"x264-params", "intra-refresh=1:scenecut=0"}}},
        "mkv"};
    all["H.264 of key frames only"] = {{.keyEvery = 1, .bFrames = 0}, "mp4"};
    all["H.264 interlaced"] = {{.isInterlaced = true}, "mp4"};
    all["H.264 at a variable rate"] = {{.times = unevenTimes(60), .ticksPerFrame = 4}, "mp4"};
    all["H.264 at a variable rate in MKV"] = {
        {.container = "matroska", .times = unevenTimes(60), .ticksPerFrame = 4}, "mkv"};
    all["H.264 in AVI, order not said"] = {{.container = "avi", .keyEvery = 10, .bFrames = 2},
                                           "avi"};
    all["H.264 beside sound"] = {{.container = "mov", .hasSound = true}, "mov"};
    all["H.265 in MP4"] = {{.encoder = "libx265", .keyEvery = 12, .bFrames = 3}, "mp4"};
    all["H.265 with open groups in MKV"] = {
        {.encoder = "libx265", .container = "matroska", .keyEvery = 8, .bFrames = 3}, "mkv"};
    all["MJPEG in AVI"] = {{.encoder = "mjpeg",
                            .container = "avi",
                            .bFrames = 0,
                            .pixelFormat = "yuvj420p",
                            .isFullRange = true},
                           "avi"};
    all["MPEG-4 in AVI"] = {{.encoder = "mpeg4", .container = "avi", .bFrames = 0}, "avi"};
    all["MPEG-4 with B-frames in AVI"] = {{.encoder = "mpeg4", .container = "avi", .bFrames = 2},
                                          "avi"};
    all["MPEG-4 with B-frames in MP4"] = {{.encoder = "mpeg4", .bFrames = 2}, "mp4"};
    all["MPEG-2 in a programme stream"] = {
        {.encoder = "mpeg2video", .container = "vob", .bFrames = 2}, "mpg"};
    all["FFV1 in MKV"] = {{.encoder = "ffv1", .container = "matroska", .bFrames = 0}, "mkv"};
    return all;
}

std::string why(const Error& error)
{
    return std::string(name(error.code)) + ": " + error.detail;
}

QString factOf(const Error& error, std::string_view key)
{
    const auto fact = std::ranges::find(error.facts, key, &ErrorFact::key);
    return fact == error.facts.end() ? QString() : QString::fromStdString(fact->value);
}

/// How the file changed that was refused; empty where it was not refused for that.
template <typename T>
QString changeIn(const Result<T>& result)
{
    return result ? QString() : factOf(result.error(), "changed");
}

} // namespace

class TestVideoFile : public QObject
{
    Q_OBJECT

private:
    std::filesystem::path clip(const ClipRecipe& recipe, const std::string& name)
    {
        const std::filesystem::path path =
            m_folder.filePath(QString::fromStdString(name)).toStdString();
        const std::string fault = tests::writeClip(path, recipe);
        if (!fault.empty())
            qFatal("%s: %s", name.c_str(), fault.c_str());
        return path;
    }

    static std::unique_ptr<VideoFile> opened(const std::filesystem::path& path)
    {
        auto video = VideoFile::open(path);
        if (!video)
            qFatal("%s: %s", path.c_str(), why(video.error()).c_str());
        const auto index = (*video)->scan();
        if (!index)
            qFatal("%s: %s", path.c_str(), why(index.error()).c_str());
        (*video)->useIndex(*index);
        return std::move(*video);
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void everyFrameInAnyOrder_data()
    {
        QTest::addColumn<QString>("row");
        for (const auto& [name, row] : rows())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

    /// Read one after the other, backwards, and at random: each time exactly the same.
    void everyFrameInAnyOrder()
    {
        QFETCH(QString, row);
        const Row made = rows().at(row.toStdString());
        if (!tests::hasEncoder(made.recipe.encoder))
            QSKIP("this computer has no such encoder");
        const auto path = clip(made.recipe, "clip." + made.ending);
        const auto video = opened(path);
        QCOMPARE(int(video->index().size()), made.recipe.frames);
        QVERIFY(video->index().damage().isWhole());

        std::vector<Image> inOrder;
        for (std::size_t i = 0; i < video->index().size(); ++i) {
            const auto frame = video->frame(i);
            QVERIFY2(frame, frame ? "" : why(frame.error()).c_str());
            QCOMPARE(tests::numberIn(frame->image).value_or(-1), int(i));
            QVERIFY(!frame->isConcealed);
            inOrder.push_back(frame->image);
        }
        std::vector<std::size_t> order(inOrder.size());
        std::iota(order.begin(), order.end(), 0);
        std::reverse(order.begin(), order.end());
        std::vector<std::size_t> shuffled = order;
        std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(7));
        order.insert(order.end(), shuffled.begin(), shuffled.end());
        // Without a cache every one of them must be looked for.
        auto other = VideoFile::open(path, {{}, 1});
        QVERIFY(other);
        (*other)->useIndex(*(*other)->scan());
        for (const std::size_t number : order) {
            const auto frame = (*other)->frame(number);
            QVERIFY2(frame, frame ? "" : why(frame.error()).c_str());
            QVERIFY2(frame->image == inOrder[number],
                     qPrintable(QStringLiteral("frame %1 shows %2")
                                    .arg(number)
                                    .arg(tests::numberIn(frame->image).value_or(-1))));
            QVERIFY(!frame->isConcealed);
        }
    }

    void aFreshFileGivesTheSameFrame()
    {
        const auto path = clip({.keyEvery = 10,
                                .bFrames = 3,
                                .encoderOptions = {{"x264-params", "open-gop=1:scenecut=0"}}},
                               "fresh.mp4");
        const auto video = opened(path);
        for (std::size_t i = 0; i < video->index().size(); i += 7) {
            const auto alone = opened(path)->frame(i);
            const auto after = video->frame(i);
            QVERIFY(alone && after);
            QVERIFY(alone->image == after->image);
        }
    }

    void framesOfAPartAreThoseOfTheWhole()
    {
        const auto path = clip({.frames = 400, .keyEvery = 12, .bFrames = 3}, "parts.mp4");
        auto video = VideoFile::open(path);
        QVERIFY(video);
        std::vector<std::shared_ptr<const FrameIndex>> parts;
        const auto whole = (*video)->scan({}, {}, [&](std::shared_ptr<const FrameIndex> part) {
            parts.push_back(std::move(part));
        });
        QVERIFY(whole);
        QVERIFY((*whole)->isComplete());
        QVERIFY(!parts.empty());
        for (const auto& part : parts) {
            QVERIFY(!part->isComplete());
            QVERIFY(part->size() > 0 && part->size() <= (*whole)->size());
            for (std::size_t i = 0; i < part->size(); ++i)
                QVERIFY((*part)[i] == (**whole)[i]);
        }
        (*video)->useIndex(parts.front());
        const auto early = (*video)->frame(9);
        QVERIFY(early);
        QCOMPARE(tests::numberIn(early->image).value_or(-1), 9);
    }

    void whatTheFileSays()
    {
        const auto path = clip({.container = "mov",
                                .tags = {{"timecode", "10:00:00:00"}},
                                .matrix = 1,
                                .hasSound = true},
                               "facts.mov");
        const auto video = opened(path);
        const VideoFacts& facts = video->facts();
        QVERIFY(facts.container.find("mov") != std::string::npos);
        QCOMPARE(facts.codec, std::string("h264"));
        QCOMPARE(facts.size, (SizePx{160, 96}));
        QCOMPARE(facts.averageRate.value(), 25.0);
        QCOMPARE(facts.fieldOrder, FieldOrder::Progressive);
        QCOMPARE(facts.colour.matrix, std::string("bt709"));
        QCOMPARE(facts.colour.range, std::string("tv"));
        QCOMPARE(facts.startTimeCode, std::string("10:00:00:00"));
        QCOMPARE(facts.audioStreams, 1);
        QCOMPARE(facts.videoStreams, 1);
        QCOMPARE(facts.fileBytes, std::filesystem::file_size(path));
        QVERIFY(std::abs(facts.durationSeconds.value_or(0) - 2.4) < 0.05);
        QCOMPARE(video->index().intervals().areVariable, false);
        const auto frame = video->frame(30);
        QVERIFY(frame);
        QCOMPARE(frame->timeCode.value_or(""), std::string("10:00:01:05"));
        QCOMPARE(frame->matrix, std::string("bt709"));
        QVERIFY(!frame->isMatrixAssumed);
        QVERIFY(std::abs(frame->seconds - 1.2) < 1e-6);
    }

    void interlacedSaysSo()
    {
        const auto video = opened(clip({.isInterlaced = true}, "interlaced.mp4"));
        QCOMPARE(video->facts().fieldOrder, FieldOrder::TopFirst);
        const auto frame = video->frame(3);
        QVERIFY(frame);
        QVERIFY(frame->isInterlaced);
        QCOMPARE(frame->fieldOrder, FieldOrder::TopFirst);
    }

    void variableRateSaysSo()
    {
        const auto video =
            opened(clip({.times = unevenTimes(60), .ticksPerFrame = 4}, "variable.mp4"));
        QVERIFY(video->index().intervals().areVariable);
        for (std::size_t i = 0; i < video->index().size(); ++i) {
            const auto at = video->index().at(video->index().secondsOf(i));
            QCOMPARE(at.value_or(999), i);
        }
    }

    void colours_data()
    {
        QTest::addColumn<int>("matrix");
        QTest::addColumn<bool>("isFullRange");
        QTest::newRow("BT.601") << 6 << false;
        QTest::newRow("BT.709") << 1 << false;
        QTest::newRow("BT.601, full range") << 6 << true;
        QTest::newRow("BT.709, full range") << 1 << true;
        QTest::newRow("not said") << 2 << false;
    }

    /// Of a plain surface nothing is lost but rounding.
    void colours()
    {
        QFETCH(int, matrix);
        QFETCH(bool, isFullRange);
        const std::vector<std::array<std::uint8_t, 3>> wanted = {
            {200, 40, 40}, {40, 180, 60}, {30, 60, 210}, {128, 128, 128}, {235, 210, 180}};
        const auto path = clip({.encoder = "ffv1",
                                .container = "matroska",
                                .frames = 5,
                                .bFrames = 0,
                                .matrix = matrix,
                                .isFullRange = isFullRange,
                                .picture =
                                    [&](int i) {
                                        const auto& c = wanted[std::size_t(i)];
                                        return tests::plainImage({160, 96}, c[0], c[1], c[2]);
                                    }},
                               "colours.mkv");
        const auto video = opened(path);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const auto frame = video->frame(i);
            QVERIFY(frame);
            const std::uint8_t* pixel = frame->image.row(40) + 80 * Image::kChannels;
            for (std::size_t c = 0; c < 3; ++c)
                QVERIFY2(std::abs(int(pixel[c]) - int(wanted[i][c])) <= 2,
                         qPrintable(QStringLiteral("frame %1, channel %2: %3 for %4")
                                        .arg(i)
                                        .arg(c)
                                        .arg(pixel[c])
                                        .arg(wanted[i][c])));
            QCOMPARE(frame->isMatrixAssumed, matrix == 2);
        }
    }

    void turned_data()
    {
        QTest::addColumn<int>("rotation");
        QTest::addColumn<int>("orientation");
        QTest::newRow("not at all") << 0 << int(Orientation::TopLeft);
        QTest::newRow("clockwise") << 90 << int(Orientation::RightTop);
        QTest::newRow("upside down") << 180 << int(Orientation::BottomRight);
        QTest::newRow("anticlockwise") << 270 << int(Orientation::LeftBottom);
    }
    void turned()
    {
        QFETCH(int, rotation);
        QFETCH(int, orientation);
        const auto path = clip({.frames = 3, .rotationDeg = rotation}, "turned.mp4");
        const auto video = opened(path);
        QCOMPARE(int(video->facts().orientation), orientation);
        const auto frame = video->frame(2);
        QVERIFY(frame);
        QCOMPARE(frame->storedSize, (SizePx{160, 96}));
        // Turned back it is what is stored.
        const auto plain = opened(clip({.frames = 3}, "plain.mp4"))->frame(2);
        QVERIFY(frame->image == upright(plain->image, Orientation(orientation)));
    }

    void samplesOfTenBits()
    {
        const auto video = opened(clip({.pixelFormat = "yuv420p10le"}, "ten.mp4"));
        QCOMPARE(video->facts().colour.bitsPerChannel, 10);
        QCOMPARE(tests::numberIn(video->frame(20)->image).value_or(-1), 20);
    }

    void startsLater()
    {
        // As recorders cut: the first picture is shown some time after the file's zero.
        std::vector<std::int64_t> times(60);
        std::iota(times.begin(), times.end(), 5000);
        const auto video = opened(clip({.container = "matroska", .times = times}, "later.mkv"));
        QVERIFY(video->index()[0].pts > 0);
        QCOMPARE(video->index().secondsOf(0), 0.0);
        QCOMPARE(tests::numberIn(video->frame(33)->image).value_or(-1), 33);
    }

    void onePicture()
    {
        const auto video = opened(clip({.frames = 1}, "one.mp4"));
        QCOMPARE(video->index().size(), std::size_t(1));
        QCOMPARE(video->index().at(0).value_or(9), std::size_t(0));
        QCOMPARE(tests::numberIn(video->frame(0)->image).value_or(-1), 0);
    }

    void sizeThatChanges()
    {
        // Two recordings one after the other in one stream, as recorders write after a change.
        const auto small = clip({.container = "mpegts", .frames = 10, .bFrames = 0}, "small.ts");
        const auto large = clip(
            {.container = "mpegts", .size = {320, 192}, .frames = 10, .bFrames = 0}, "large.ts");
        const auto both = std::filesystem::path(m_folder.path().toStdString()) / "both.ts";
        std::ofstream out(both, std::ios::binary);
        for (const auto& part : {small, large})
            out << std::ifstream(part, std::ios::binary).rdbuf();
        out.close();
        const auto video = opened(both);
        QCOMPARE(video->index().size(), std::size_t(20));
        QCOMPARE(video->frame(15)->image.size(), (SizePx{320, 192}));
        QCOMPARE(video->frame(4)->image.size(), (SizePx{160, 96}));
        QCOMPARE(video->frame(16)->image.size(), (SizePx{320, 192}));
        for (std::size_t i = 0; i < 20; ++i)
            QCOMPARE(tests::numberIn(video->frame(i)->image).value_or(-1), int(i % 10));
    }

    void aHundredThousandFrames()
    {
        constexpr int kFrames = 100'000;
        const auto video = opened(clip({.encoder = "mpeg4",
                                        .container = "matroska",
                                        .size = {64, 32},
                                        .frames = kFrames,
                                        .keyEvery = 300,
                                        .bFrames = 0},
                                       "day.mkv"));
        QCOMPARE(int(video->index().size()), kFrames);
        // The pictures' numbers have 16 bits.
        for (const std::size_t number : {99'999U, 3U, 65'535U, 40'001U, 40'002U})
            QCOMPARE(tests::numberIn(video->frame(number)->image).value_or(-1),
                     int(number & 0xFFFFU));
    }

    void beyondTheEnd()
    {
        const auto video = opened(clip({.frames = 10}, "ten.mp4"));
        const auto frame = video->frame(10);
        QVERIFY(!frame);
        QCOMPARE(frame.error().code, ErrorCode::FrameNotFound);
        QVERIFY(frame.error().subject.find("ten.mp4") != std::string::npos);
    }

    void sameIndexAgain()
    {
        const auto path = clip({}, "again.mp4");
        QVERIFY(opened(path)->index() == opened(path)->index());
    }

    void hashIsOfTheFile()
    {
        const auto path = clip({}, "hash.mp4");
        std::size_t last = 0;
        const auto hash = opened(path)->sha256({}, [&](const Progress& p) { last = p.done; });
        QVERIFY(hash);
        QVERIFY(*hash == *Sha256::ofFile(path));
        QCOMPARE(last, std::size_t(std::filesystem::file_size(path)));
    }

    void originNamesTheFrame()
    {
        const auto path = clip({.tags = {{"timecode", "01:00:00:00"}}}, "origin.mp4");
        const auto video = opened(path);
        const auto frame = video->frame(26);
        QVERIFY(frame);
        const FrameOrigin origin = originOf(*video, *frame, *video->sha256());
        QCOMPARE(origin.clipName, std::string("origin.mp4"));
        QCOMPARE(origin.frame, std::size_t(26));
        QCOMPARE(origin.frames, std::size_t(60));
        QCOMPARE(origin.timeCode, std::string("01:00:01:01"));
        const auto facts = factsOf(origin);
        const auto pts = std::ranges::find(facts, "Semblance:PTS", &OriginFact::key);
        QVERIFY(pts != facts.end());
        QCOMPARE(pts->value, std::to_string(frame->pts));
    }

    void thePictureNamesItsStreamWhereThereAreSeveral()
    {
        VideoFacts facts;
        for (const OriginFact& fact : pictureFactsOf({}, facts))
            QVERIFY(fact.key != "Semblance:Video-Stream" && fact.key != "Semblance:Edit-List");
        facts.shownStream = 1;
        facts.otherPictures = {{2, "h264", {640, 360}, {}}, {4, "h264", {640, 360}, {}}};
        facts.isEditListIgnored = true;
        const auto said = pictureFactsOf({}, facts);
        const auto valueOf = [&said](const char* key) {
            const auto at = std::ranges::find(said, key, &OriginFact::key);
            return at == said.end() ? std::string() : at->value;
        };
        QCOMPARE(valueOf("Semblance:Video-Stream"), std::string("1"));
        QCOMPARE(valueOf("Semblance:Other-Video-Streams"), std::string("2, 4"));
        QVERIFY(!valueOf("Semblance:Edit-List").empty());
    }

    void stopped()
    {
        const auto path = clip({.frames = 300}, "stopped.mp4");
        StopSource source;
        source.request_stop();
        const auto unopened = VideoFile::open(path, {}, source.get_token());
        QVERIFY(!unopened);
        QCOMPARE(unopened.error().code, ErrorCode::Cancelled);
        const auto video = opened(path);
        const auto index = video->scan(source.get_token());
        QVERIFY(!index);
        QCOMPARE(index.error().code, ErrorCode::Cancelled);
        QCOMPARE(video->sha256(source.get_token()).error().code, ErrorCode::Cancelled);
        const auto frame = video->frame(200, source.get_token());
        QVERIFY(!frame);
        QCOMPARE(frame.error().code, ErrorCode::Cancelled);
        // And goes on as if nothing had been.
        const auto after = video->frame(200);
        QVERIFY2(after, after ? "" : why(after.error()).c_str());
        QCOMPARE(tests::numberIn(after->image).value_or(-1), 200);
    }

    void aChangedFileIsRefused_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("how");
        for (const char* change : {"grows", "shrinks"})
            QTest::newRow(change) << QString::fromLatin1(change) << QStringLiteral("size");
        QTest::newRow("other bytes, as many")
            << QStringLiteral("content") << QStringLiteral("content");
        QTest::newRow("another file in its place")
            << QStringLiteral("replaced") << QStringLiteral("replaced");
    }

    /// No frame, list or hash of bytes that are not those which were opened.
    void aChangedFileIsRefused()
    {
        QFETCH(QString, change);
        QFETCH(QString, how);
        const auto path = clip({}, "changing.mp4");
        const auto video = opened(path);
        const auto kept = video->frame(5);
        QVERIFY(kept);
        const auto written = std::filesystem::last_write_time(path);
        const auto length = std::filesystem::file_size(path);
        if (change == QStringLiteral("grows")) {
            std::ofstream(path, std::ios::binary | std::ios::app) << "more";
        } else if (change == QStringLiteral("shrinks")) {
            std::filesystem::resize_file(path, length / 2);
        } else if (change == QStringLiteral("content")) {
            std::fstream(path, std::ios::binary | std::ios::in | std::ios::out)
                    .seekp(std::streamoff(length / 2))
                << "other";
            // File systems count time in steps.
            std::filesystem::last_write_time(path, written + std::chrono::seconds(1));
        } else {
            std::filesystem::copy_file(path, path.string() + ".new");
            std::filesystem::rename(path.string() + ".new", path);
        }
        // 5 is kept, 30 is not.
        for (const std::size_t number : {std::size_t(5), std::size_t(30)})
            QCOMPARE(changeIn(video->frame(number)), how);
        QCOMPARE(changeIn(video->sha256()), how);
        QCOMPARE(changeIn(video->scan()), how);
        QCOMPARE(changeIn(video->again()), how);
        // Opened anew it is a file like any other.
        if (change != QStringLiteral("shrinks"))
            QVERIFY(opened(path)->frame(5));
    }

    void aFileThatWasMovedIsStillItself()
    {
        const auto path = clip({}, "moved.mp4");
        const auto video = opened(path);
        const auto frame = video->frame(9);
        const auto hash = video->sha256();
        QVERIFY(frame && hash);
        std::filesystem::remove(path);
        const auto after = video->sha256();
        QVERIFY(after && *after == *hash);
        auto again = video->again();
        QVERIFY2(again, again ? "" : why(again.error()).c_str());
        (*again)->useIndex(*(*again)->scan());
        QVERIFY((*again)->frame(9)->image == frame->image);
    }

    void pictureUnderAVideosName()
    {
        const auto path = m_folder.filePath(QStringLiteral("photo.mp4")).toStdString();
        const auto png = writeFramePng(tests::plainImage({64, 48}, 90, 120, 150), {});
        QVERIFY(png);
        std::ofstream(path, std::ios::binary)
            .write(reinterpret_cast<const char*>(png->data()), std::streamsize(png->size()));
        const auto video = VideoFile::open(path);
        QVERIFY(!video);
        QCOMPARE(video.error().code, ErrorCode::VideoNotRecognised);
        QCOMPARE(factOf(video.error(), "picture"), QStringLiteral("PNG"));
    }

    void aFolder()
    {
        const auto video = VideoFile::open(m_folder.path().toStdString());
        QVERIFY(!video);
        QCOMPARE(video.error().code, ErrorCode::FileUnreadable);
        QCOMPARE(factOf(video.error(), "kind"), QStringLiteral("folder"));
    }

    void scansBesideFrames()
    {
        const auto path = clip({.frames = 200}, "beside.mp4");
        const auto video = opened(path);
        std::thread scanning([&] {
            for (int i = 0; i < 5; ++i)
                QVERIFY(video->scan());
        });
        for (std::size_t i = 0; i < 200; i += 13)
            QCOMPARE(tests::numberIn(video->frame(i)->image).value_or(-1), int(i));
        scanning.join();
    }
};

QTEST_APPLESS_MAIN(TestVideoFile)
#include "tst_VideoFile.moc"
