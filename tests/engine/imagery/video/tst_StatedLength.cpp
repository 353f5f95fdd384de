// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/VideoFile.h"
#include "support/SyntheticClip.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace semblance;
using namespace semblance::imagery;
using tests::ClipRecipe;

/// The length is what the file states, and not what FFmpeg reckons from what is left of it.
class TestStatedLength : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path cut(const ClipRecipe& recipe, double share) const
    {
        const std::filesystem::path path = m_folder.filePath(QStringLiteral("clip")).toStdString();
        const std::string fault = tests::writeClip(path, recipe);
        if (!fault.empty())
            qFatal("%s", fault.c_str());
        std::filesystem::resize_file(
            path, std::uintmax_t(double(std::filesystem::file_size(path)) * share));
        return path;
    }

private Q_SLOTS:
    void ofAFile_data()
    {
        QTest::addColumn<ClipRecipe>("recipe");
        QTest::addColumn<double>("share");
        QTest::addColumn<std::optional<double>>("stated");
        const ClipRecipe mjpeg{
            .encoder = "mjpeg", .container = "avi", .bFrames = 0, .pixelFormat = "yuvj420p"};
        const ClipRecipe mp4{.containerOptions = {{"movflags", "faststart"}}};
        const ClipRecipe transport{.encoder = "mpeg2video", .container = "mpegts", .bFrames = 0};
        using Seconds = std::optional<double>;
        QTest::newRow("AVI, whole") << mjpeg << 1.0 << Seconds(2.4);
        QTest::newRow("AVI, cut off") << mjpeg << 0.6 << Seconds(2.4);
        QTest::newRow("MP4, whole") << mp4 << 1.0 << Seconds(2.4);
        QTest::newRow("MP4, cut off") << mp4 << 0.6 << Seconds(2.4);
        QTest::newRow("MKV, the pictures' own, not the sound's")
            << ClipRecipe{.container = "matroska", .hasSound = true} << 1.0 << Seconds(2.4);
        QTest::newRow("a stream states none") << transport << 1.0 << Seconds();
    }
    void ofAFile()
    {
        QFETCH(ClipRecipe, recipe);
        QFETCH(double, share);
        QFETCH(std::optional<double>, stated);
        const auto video = VideoFile::open(cut(recipe, share));
        QVERIFY2(video, video ? "" : video.error().detail.c_str());
        const std::optional<double> length = (*video)->facts().durationSeconds;
        QCOMPARE(length.has_value(), stated.has_value());
        if (stated)
            QVERIFY2(std::abs(*length - *stated) < 0.001, qPrintable(QString::number(*length)));
    }
};

QTEST_GUILESS_MAIN(TestStatedLength)
#include "tst_StatedLength.moc"
