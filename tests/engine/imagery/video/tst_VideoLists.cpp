// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipFolder.h"
#include "imagery/video/VideoFile.h"

#include <QTest>

#include <random>
#include <set>

using namespace semblance;
using namespace semblance::imagery;
using tests::ClipRecipe;
using tests::content;

namespace {

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

} // namespace

/// Lists of frames that say other than what the file holds.
class TestVideoLists : public QObject, private tests::ClipFolder
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_APPLESS_MAIN(TestVideoLists)
#include "tst_VideoLists.moc"
