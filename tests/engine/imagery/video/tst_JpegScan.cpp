// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/JpegScan.h"

#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <random>

using namespace semblance;
using namespace semblance::imagery;

namespace {

using Encoded = std::vector<std::uint8_t>;

Encoded encoded(const std::vector<int>& options, cv::Size size = {333, 251}, bool isGrey = false)
{
    cv::Mat noise(size, isGrey ? CV_8UC1 : CV_8UC3);
    cv::RNG random(7);
    random.fill(noise, cv::RNG::UNIFORM, 0, 256);
    cv::GaussianBlur(noise, noise, {}, 3);
    cv::normalize(noise, noise, 0, 255, cv::NORM_MINMAX);
    Encoded bytes;
    cv::imencode(".jpg", noise, bytes, options);
    return bytes;
}

JpegVerdict verdictOf(const Encoded& bytes)
{
    return judgeJpeg(std::as_bytes(std::span(bytes)));
}

/// The coded data begin there.
std::size_t scanOf(const Encoded& bytes)
{
    for (std::size_t i = 0; i + 4 < bytes.size(); ++i) {
        if (bytes[i] == 0xFF && bytes[i + 1] == 0xDA)
            return i + 2 + (std::size_t(bytes[i + 2]) << 8) + bytes[i + 3];
    }
    return bytes.size();
}

} // namespace

/// What the codes of a JPEG picture show of themselves.
class TestJpegScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundPictureFits_data()
    {
        QTest::addColumn<std::vector<int>>("options");
        QTest::addColumn<bool>("isGrey");
        QTest::newRow("usual") << std::vector<int>{} << false;
        QTest::newRow("grey") << std::vector<int>{} << true;
        QTest::newRow("coarse") << std::vector{int(cv::IMWRITE_JPEG_QUALITY), 5} << false;
        QTest::newRow("finest") << std::vector{int(cv::IMWRITE_JPEG_QUALITY), 100} << false;
        QTest::newRow("its own tables") << std::vector{int(cv::IMWRITE_JPEG_OPTIMIZE), 1} << false;
        QTest::newRow("restarts") << std::vector{int(cv::IMWRITE_JPEG_RST_INTERVAL), 7} << false;
        QTest::newRow("restarts, grey")
            << std::vector{int(cv::IMWRITE_JPEG_RST_INTERVAL), 1} << true;
    }

    void aSoundPictureFits()
    {
        QFETCH(std::vector<int>, options);
        QFETCH(bool, isGrey);
        for (const cv::Size size : {cv::Size(333, 251), cv::Size(16, 16), cv::Size(1, 1)}) {
            const Encoded bytes = encoded(options, size, isGrey);
            QVERIFY(verdictOf(bytes) == JpegVerdict::Fits);
            Encoded more = bytes;
            more.insert(more.end(), 37, 0);
            QVERIFY(verdictOf(more) == JpegVerdict::Fits);
            more.insert(more.end(), bytes.begin(), bytes.end());
            QVERIFY(verdictOf(more) == JpegVerdict::Fits);
            const Encoded open(bytes.begin(), bytes.end() - 2);
            QVERIFY(verdictOf(open) == JpegVerdict::Fits);
        }
    }

    void othersAreNotJudged()
    {
        QVERIFY(verdictOf(encoded({cv::IMWRITE_JPEG_PROGRESSIVE, 1})) == JpegVerdict::NotJudged);
        QVERIFY(verdictOf({}) == JpegVerdict::NotJudged);
        QVERIFY(verdictOf({0xFF, 0xD8}) == JpegVerdict::NotJudged);
        QVERIFY(verdictOf(Encoded(100, 'x')) == JpegVerdict::NotJudged);
    }

    void aCutOneIsBroken()
    {
        const Encoded bytes = encoded({});
        const std::size_t from = scanOf(bytes);
        for (std::size_t to = from; to + 3 < bytes.size(); to += 97) {
            const Encoded cut(bytes.begin(), bytes.begin() + std::ptrdiff_t(to));
            QVERIFY2(verdictOf(cut) == JpegVerdict::Broken, qPrintable(QString::number(to)));
        }
    }

    void mostDamageIsSeen_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("least");
        QTest::newRow("a stretch") << 400 << 95;
        QTest::newRow("a few bytes") << 30 << 80;
    }

    void mostDamageIsSeen()
    {
        QFETCH(int, bytes);
        QFETCH(int, least);
        const Encoded whole = encoded({});
        const std::size_t from = scanOf(whole);
        std::mt19937 random(5);
        int seen = 0;
        for (int trial = 0; trial < 100; ++trial) {
            Encoded broken = whole;
            const std::size_t at = from + random() % (broken.size() - from - std::size_t(bytes));
            for (int i = 0; i < bytes; ++i)
                broken[at + std::size_t(i)] = std::uint8_t(random());
            seen += verdictOf(broken) == JpegVerdict::Broken ? 1 : 0;
        }
        QVERIFY2(seen >= least, qPrintable(QString::number(seen)));
    }

    /// Whatever it is given, it comes back, and twice with the same answer.
    void rubbishInTheHead()
    {
        const Encoded whole = encoded({}, {32, 32});
        std::mt19937 random(9);
        for (int trial = 0; trial < 3000; ++trial) {
            Encoded broken = whole;
            for (int flip = 0; flip < 4; ++flip)
                broken[random() % scanOf(whole)] = std::uint8_t(random());
            QVERIFY(verdictOf(broken) == verdictOf(broken));
        }
    }
};

QTEST_APPLESS_MAIN(TestJpegScan)
#include "tst_JpegScan.moc"
