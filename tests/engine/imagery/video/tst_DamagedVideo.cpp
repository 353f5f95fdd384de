// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/VideoFile.h"
#include "support/EncodedImage.h"
#include "support/SyntheticClip.h"
#include "support/SyntheticImage.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <random>
#include <set>

using namespace semblance;
using namespace semblance::imagery;
using tests::ClipRecipe;

namespace {

std::string content(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::uint32_t littleEndian(const std::string& bytes, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value |= std::uint32_t(std::uint8_t(bytes[at + i])) << (8 * i);
    return value;
}

void setLittleEndian(std::string& bytes, std::size_t at, std::uint32_t value)
{
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = char(value >> (8 * i) & 0xFFU);
}

/// An AVI file as recorders write it that leave frames out: those entries keep their place in the
/// list and have the length 0.
std::string withEmptied(std::string avi, const std::set<std::size_t>& emptied)
{
    const std::size_t list = avi.find("movi") - 8;
    std::size_t at = list + 12;
    std::uint32_t taken = 0;
    std::vector<std::uint32_t> takenBefore;
    std::vector<std::uint32_t> lengths;
    while (avi.compare(at, 4, "idx1") != 0) {
        const std::uint32_t length = littleEndian(avi, at + 4);
        const std::uint32_t padded = length + length % 2;
        takenBefore.push_back(taken);
        if (emptied.contains(takenBefore.size() - 1)) {
            setLittleEndian(avi, at + 4, 0);
            avi.erase(at + 8, padded);
            taken += padded;
            lengths.push_back(0);
            at += 8;
        } else {
            lengths.push_back(length);
            at += 8 + padded;
        }
    }
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        const std::size_t entry = at + 8 + 16 * i;
        setLittleEndian(avi, entry + 8, littleEndian(avi, entry + 8) - takenBefore[i]);
        setLittleEndian(avi, entry + 12, lengths[i]);
    }
    setLittleEndian(avi, list + 4, littleEndian(avi, list + 4) - taken);
    setLittleEndian(avi, 4, littleEndian(avi, 4) - taken);
    return avi;
}

/// What came of a file, in short; the same for the same bytes.
std::string fateOf(const std::filesystem::path& path)
{
    auto video = VideoFile::open(path);
    if (!video)
        return std::string(name(video.error().code));
    const auto index = (*video)->scan();
    if (!index)
        return std::string(name(index.error().code));
    (*video)->useIndex(*index);
    std::string fate = std::to_string((*index)->size()) + " frames:";
    for (std::size_t i = 0; i < (*index)->size(); ++i) {
        const auto frame = (*video)->frame(i);
        if (!frame) {
            fate += " " + std::string(name(frame.error().code));
            continue;
        }
        std::uint32_t sum = 0;
        for (std::int64_t b = 0; b < frame->image.strideBytes() * frame->image.heightPx(); ++b)
            sum = sum * 31 + frame->image.data()[b];
        fate += " " + std::to_string(sum) + (frame->isConcealed ? "!" : "");
    }
    return fate;
}

} // namespace

class TestDamagedVideo : public QObject
{
    Q_OBJECT

private:
    std::filesystem::path place(const std::string& name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    std::filesystem::path clip(const ClipRecipe& recipe, const std::string& name) const
    {
        const std::string fault = tests::writeClip(place(name), recipe);
        if (!fault.empty())
            qFatal("%s: %s", name.c_str(), fault.c_str());
        return place(name);
    }
    std::filesystem::path written(const std::string& bytes, const std::string& name) const
    {
        std::ofstream(place(name), std::ios::binary) << bytes;
        return place(name);
    }
    std::string ofImage() const
    {
        const auto bytes = tests::encoded(tests::syntheticTexture({64, 64}, 3), {});
        return {reinterpret_cast<const char*>(bytes->data()), bytes->size()};
    }

    QTemporaryDir m_folder;

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

    void framesThatARecorderLeftOut_data()
    {
        QTest::addColumn<std::set<std::size_t>>("emptied");
        QTest::addColumn<double>("share");
        QTest::newRow("none") << std::set<std::size_t>{} << 1.0;
        QTest::newRow("some") << std::set<std::size_t>{5, 6, 20} << 1.0;
        QTest::newRow("the last") << std::set<std::size_t>{57, 58, 59} << 1.0;
        QTest::newRow("most") << std::set<std::size_t>{1,  2,  3,  4,  6,  7,  8,  9,  11, 12,
                                                       13, 14, 16, 17, 18, 19, 21, 22, 23, 24}
                              << 1.0;
        QTest::newRow("some, and cut off") << std::set<std::size_t>{5, 6, 20} << 0.6;
        QTest::newRow("none, and cut off") << std::set<std::size_t>{} << 0.6;
        QTest::newRow("without the list at its end") << std::set<std::size_t>{5} << 0.0;
    }

    /// They are no reason to call a file cut off, and do not hide that one is.
    void framesThatARecorderLeftOut()
    {
        QFETCH(std::set<std::size_t>, emptied);
        QFETCH(double, share);
        std::string bytes = content(
            clip({.encoder = "mjpeg", .container = "avi", .bFrames = 0, .pixelFormat = "yuvj420p"},
                 "whole.avi"));
        bytes = withEmptied(bytes, emptied);
        const bool isCut = share > 0 && share < 1;
        const std::size_t length = isCut ? std::size_t(double(bytes.size()) * share)
                                         : (share > 0 ? bytes.size() : bytes.rfind("idx1"));
        auto video = VideoFile::open(written(bytes.substr(0, length), "left-out.avi"));
        QVERIFY2(video, video ? "" : video.error().detail.c_str());
        const auto index = (*video)->scan();
        QVERIFY(index);
        (*video)->useIndex(*index);
        const ClipDamage& damage = (*index)->damage();
        QCOMPARE(damage.endsEarly, isCut);
        if (!isCut)
            QCOMPARE((*index)->size(), 60 - emptied.size());
        QCOMPARE(damage.emptyEntries, emptied.size());
        std::size_t shown = 0;
        for (std::size_t number = 0; number < 60 && shown < (*index)->size(); ++number) {
            if (emptied.contains(number))
                continue;
            const auto frame = (*video)->frame(shown++);
            QVERIFY(frame);
            if (!frame->isConcealed)
                QCOMPARE(tests::numberIn(frame->image).value_or(-1), int(number));
        }
    }

    void aFrameThatAnAviLists_data()
    {
        QTest::addColumn<ClipRecipe>("recipe");
        QTest::addColumn<int>("lost");
        const ClipRecipe jpeg{
            .encoder = "mjpeg", .container = "avi", .bFrames = 0, .pixelFormat = "yuvj420p"};
        QTest::newRow("MJPEG") << jpeg << 30;
        QTest::newRow("MJPEG, the last") << jpeg << 59;
        const ClipRecipe mpeg4{.encoder = "mpeg4", .container = "avi", .keyEvery = 1, .bFrames = 0};
        QTest::newRow("MPEG-4") << mpeg4 << 17;
        auto withSound = mpeg4;
        withSound.hasSound = true;
        QTest::newRow("MPEG-4 with sound") << withSound << 17;
    }

    /// And that is not where it should be: its place is known, and times behind it stay right.
    void aFrameThatAnAviLists()
    {
        QFETCH(ClipRecipe, recipe);
        QFETCH(int, lost);
        const auto wholePath = clip(recipe, "whole.avi");
        std::string bytes = content(wholePath);
        const auto whole = VideoFile::open(wholePath);
        const auto wholeIndex = *(*whole)->scan();
        QVERIFY(wholeIndex->damage().isWhole());
        // Behind its name and length.
        const auto at = std::size_t((*wholeIndex)[std::size_t(lost)].position) - 8;
        QCOMPARE(bytes.substr(at, 4), std::string("00dc"));
        std::mt19937 random(6);
        for (std::size_t i = 0; i < 60; ++i)
            bytes[at + i] = char(random());
        auto video = VideoFile::open(written(bytes, "lost.avi"));
        QVERIFY(video);
        (*video)->useIndex(*(*video)->scan());
        const FrameIndex& index = (*video)->index();
        QCOMPARE(index.size(), std::size_t(59));
        QVERIFY(index.damage().lost == (std::vector<LostFrames>{{std::size_t(lost), 1}}));
        QVERIFY(!index.damage().isWhole());
        QCOMPARE(index.damage().lostSomewhere, std::size_t(0));
        for (const std::size_t i : {58, 3, 40, 16, 17, 18, 29, 30, 31}) {
            const int number = int(i) + (int(i) >= lost ? 1 : 0);
            QVERIFY(std::abs(index.secondsOf(i) - number / 25.0) < 1e-9);
            const auto frame = (*video)->frame(i);
            QVERIFY(frame);
            if (!frame->isConcealed)
                QCOMPARE(tests::numberIn(frame->image).value_or(-1), number);
        }
    }

    void framesThatAnEditListHides_data()
    {
        QTest::addColumn<int>("hidden");
        QTest::newRow("none") << 0;
        QTest::newRow("a few") << 5;
        QTest::newRow("more than from one key frame to the next") << 20;
    }

    void framesThatAnEditListHides()
    {
        QFETCH(int, hidden);
        std::string bytes = content(clip({.bFrames = 0}, "edited.mp4"));
        // Version and flags, how many, length, then the first time that is shown.
        const std::size_t at = bytes.find("elst") + 16;
        QVERIFY(at < bytes.size());
        constexpr int kTicksOfFrame = 512;
        std::uint32_t time = std::uint32_t(hidden * kTicksOfFrame);
        for (std::size_t i = 4; i-- > 0; time >>= 8)
            bytes[at + i] = char(time & 0xFF);
        auto video = VideoFile::open(written(bytes, "trimmed.mp4"));
        QVERIFY(video);
        const auto index = (*video)->scan();
        QVERIFY(index);
        QCOMPARE((*index)->size(), std::size_t(60 - hidden));
        QCOMPARE((*index)->damage().hiddenFrames, std::size_t(hidden));
        QVERIFY((*index)->damage().isWhole());
    }

    void anEditListThatShowsNothingIsNotObeyed_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("firstTime");
        QTest::newRow("no length") << 0 << 800;
        QTest::newRow("no length, from the start") << 0 << 0;
    }

    void anEditListThatShowsNothingIsNotObeyed()
    {
        QFETCH(int, length);
        QFETCH(int, firstTime);
        std::string bytes = content(clip({}, "shown.mp4"));
        const std::size_t at = bytes.find("elst") + 12;
        QVERIFY(at < bytes.size());
        for (std::size_t i = 0; i < 4; ++i) {
            bytes[at + i] = char(length >> 8 * (3 - i) & 0xFF);
            bytes[at + 4 + i] = char(firstTime >> 8 * (3 - i) & 0xFF);
        }
        auto video = VideoFile::open(written(bytes, "hidden.mp4"));
        QVERIFY(video);
        QVERIFY((*video)->facts().isEditListIgnored);
        const auto index = (*video)->scan();
        QVERIFY(index);
        QCOMPARE((*index)->size(), std::size_t(60));
        QCOMPARE((*index)->damage().hiddenFrames, std::size_t(0));
        QVERIFY((*index)->damage().isWhole());
        QVERIFY(**(*video)->scan() == **index);
        auto again = (*video)->again();
        QVERIFY(again);
        for (const auto* one : {&*video, &*again}) {
            (*one)->useIndex(*index);
            for (const std::size_t i : {41, 3, 59, 0}) {
                const auto frame = (*one)->frame(i);
                QVERIFY(frame);
                QCOMPARE(tests::numberIn(frame->image).value_or(-1), int(i));
            }
        }
        QVERIFY(!(*VideoFile::open(place("shown.mp4")))->facts().isEditListIgnored);
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

    void aClockThatJumpsOn()
    {
        std::vector<std::int64_t> times(40);
        for (std::size_t i = 0; i < times.size(); ++i)
            times[i] = std::int64_t(i) + (i >= 17 ? 250 : 0);
        auto video = VideoFile::open(clip({.frames = 40, .times = times}, "jumps.mp4"));
        QVERIFY(video);
        const auto index = (*video)->scan();
        QVERIFY(index);
        const ClipDamage& damage = (*index)->damage();
        QVERIFY(damage.isWhole());
        QCOMPARE(damage.timeJumps.size(), std::size_t(1));
        QCOMPARE(damage.timeJumps[0].frame, std::size_t(17));
        QVERIFY(std::abs(damage.timeJumps[0].seconds - 251.0 / 25) < 0.01);
    }

    /// Two recordings one after the other in one file, as some recorders leave them.
    void aClockThatJumpsBackAndASizeThatChanges()
    {
        const std::string one = content(clip({.container = "mpegts", .frames = 30}, "one.ts"));
        const std::string other =
            content(clip({.container = "mpegts", .size = {320, 192}, .frames = 20}, "other.ts"));
        auto video = VideoFile::open(written(one + other, "both.ts"));
        QVERIFY(video);
        (*video)->useIndex(*(*video)->scan());
        const FrameIndex& index = (*video)->index();
        QCOMPARE(index.size(), std::size_t(50));
        QCOMPARE(index.damage().timeJumps.size(), std::size_t(1));
        QCOMPARE(index.damage().timeJumps[0].frame, std::size_t(30));
        QVERIFY(index.damage().timeJumps[0].seconds < -1);
        FaultNotes notes;
        for (std::size_t i = 0; i < index.size(); ++i) {
            const auto frame = (*video)->frame(i);
            QVERIFY(frame);
            QCOMPARE(tests::numberIn(frame->image).value_or(-1), int(i < 30 ? i : i - 30));
            notes.add(i, frame->storedSize, frame->doubt());
        }
        QCOMPARE(notes.faults().sizeChanges, (std::vector<SizeChange>{{30, {320, 192}}}));
        // Its clock jumps, so the list was made by decoding, and knows what that showed.
        QVERIFY(index.isByDecoding());
        QCOMPARE(index.faults(), notes.faults());
        FaultNotes looks;
        for (std::size_t i = 0; i < index.size(); i += 8)
            looks.add(i, (*video)->frame(i)->storedSize, std::nullopt);
        QCOMPARE(looks.faults().sizeChanges, (std::vector<SizeChange>{{32, {320, 192}, 7}}));
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

    void withoutAnyKeyFrame()
    {
        // A recording that begins in the middle of a group, as a cut-out piece does.
        const std::string bytes =
            content(clip({.container = "mpegts",
                          .frames = 80,
                          .keyEvery = 100000,
                          .bFrames = 0,
                          .encoderOptions = {{"x264-params", "scenecut=0:repeat-headers=1"}}},
                         "long.ts"));
        constexpr std::size_t kPacket = 188;
        const std::size_t from = bytes.size() / 3 / kPacket * kPacket;
        const auto path = written(bytes.substr(0, kPacket * 3) + bytes.substr(from), "keyless.ts");
        const std::string fate = fateOf(path);
        // Either it is refused with a reason, or frames are listed and none crashes.
        QVERIFY(!fate.empty());
        QCOMPARE(fateOf(path), fate);
    }

    void beginsWithoutItsKeyFrame_data()
    {
        QTest::addColumn<ClipRecipe>("recipe");
        const ClipRecipe stream{.container = "mpegts", .frames = 90, .keyEvery = 40};
        QTest::newRow("H.264, one key frame later") << stream;
        auto recipe = stream;
        recipe.bFrames = 0;
        QTest::newRow("H.264 without B-frames") << recipe;
        recipe = stream;
        recipe.isInterlaced = true;
        recipe.encoderOptions = {{"x264-params", "tff=1"}};
        QTest::newRow("H.264, fields in one picture (MBAFF)") << recipe;
        recipe = stream;
        recipe.container = "h264";
        QTest::newRow("raw H.264") << recipe;
        recipe = stream;
        recipe.encoder = "libx265";
        QTest::newRow("H.265") << recipe;
        recipe = stream;
        recipe.encoder = "mpeg2video";
        QTest::newRow("MPEG-2") << recipe;
        recipe.isInterlaced = true;
        QTest::newRow("MPEG-2, interlaced") << recipe;
        recipe = stream;
        recipe.encoder = "mpeg4";
        QTest::newRow("MPEG-4") << recipe;
    }

    /// Cut out of the middle of a recording: what is called sound is what it was, whichever way it
    /// is come to, and what lacks its key frame is not called sound.
    void beginsWithoutItsKeyFrame()
    {
        QFETCH(ClipRecipe, recipe);
        if (!tests::hasEncoder(recipe.encoder))
            QSKIP("no such encoder here");
        const auto wholePath = clip(recipe, "whole.ts");
        const std::string bytes = content(wholePath);
        constexpr std::size_t kPacket = 188;
        const bool isRaw = recipe.container == "h264";
        std::size_t from = bytes.size() / 4 / kPacket * kPacket;
        if (isRaw)
            from = bytes.find(std::string("\0\0\1", 3), bytes.size() / 4);
        const std::string head = isRaw ? bytes.substr(0, bytes.find(std::string("\0\0\1\x65", 4)))
                                       : bytes.substr(0, kPacket * 3);
        auto video = VideoFile::open(written(head + bytes.substr(from), "keyless.ts"));
        QVERIFY2(video, video ? "" : video.error().detail.c_str());
        (*video)->useIndex(*(*video)->scan());
        auto whole = VideoFile::open(wholePath);
        (*whole)->useIndex(*(*whole)->scan());
        const std::size_t count = (*video)->index().size();
        QVERIFY(count > 20);
        std::vector<Image> pictures(count);
        std::vector<bool> isSound(count);
        std::size_t sound = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const auto frame = (*video)->frame(i);
            if (!frame)
                continue;
            pictures[i] = frame->image;
            isSound[i] = !frame->isConcealed;
            if (!isSound[i])
                continue;
            ++sound;
            const int number = tests::numberIn(frame->image).value_or(-1);
            QVERIFY2(number >= 0, qPrintable(QStringLiteral("frame %1").arg(i)));
            QVERIFY2(frame->image == (*whole)->frame(std::size_t(number))->image,
                     qPrintable(QStringLiteral("frame %1, number %2").arg(i).arg(number)));
        }
        QVERIFY(sound < count);
        if (recipe.keyEvery < 90)
            QVERIFY2(sound > 10, qPrintable(QString::number(sound)));
        std::mt19937 random(3);
        for (int jump = 0; jump < 60; ++jump) {
            const std::size_t number = jump < 20 ? count - 1 - std::size_t(jump) : random() % count;
            const auto frame = (*video)->frame(number);
            QCOMPARE(frame.has_value(), !pictures[number].isEmpty());
            if (!frame)
                continue;
            QVERIFY2(frame->image == pictures[number],
                     qPrintable(QStringLiteral("jump to %1").arg(number)));
            QCOMPARE(!frame->isConcealed, bool(isSound[number]));
        }
    }

    void ofAMissingFrameItIsSaid()
    {
        auto error = VideoFile::open(place("nowhere.avi")).error();
        QVERIFY(error.subject.find("nowhere.avi") != std::string::npos);
    }

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

QTEST_APPLESS_MAIN(TestDamagedVideo)
#include "tst_DamagedVideo.moc"
