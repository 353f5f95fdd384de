// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/FileBytes.h"
#include "matching/layers/FasterLayers.h"
#include "matching/networks/TfliteNetwork.h"
#include "support/SharedData.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <array>
#include <random>

using namespace semblance;
using namespace semblance::matching;

namespace {

constexpr int kSidePx = 112;
constexpr int kNumbers = 192;

/// Pixel (7x + 13y + 31c) mod 256 of channel c, as (v − 127.5) / 127.5.
cv::Mat ramp()
{
    cv::Mat blob({1, 3, kSidePx, kSidePx}, CV_32F);
    auto* to = blob.ptr<float>();
    for (int c = 0; c < 3; ++c) {
        for (int y = 0; y < kSidePx; ++y) {
            for (int x = 0; x < kSidePx; ++x)
                *to++ = (float((7 * x + 13 * y + 31 * c) % 256) - 127.5F) / 127.5F;
        }
    }
    return blob;
}

cv::Mat answerOf(cv::dnn::Net net)
{
    net.setInput(ramp());
    return net.forward().clone();
}

} // namespace

class TestTfliteNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void numbersAreThoseOfAnotherReader();
    void notSuchAFile_data();
    void notSuchAFile();
    void cutOffAnywhereIsAReason();
    void damagedAnywhereIsAReasonOrANetwork();

private:
    Bytes m_file;
};

void TestTfliteNetwork::initTestCase()
{
    const auto models = tests::defaultModels();
    if (!models)
        QSKIP(tests::kNoModels);
    const auto bytes = readFile(*models / "MobileFaceNet.tflite");
    QVERIFY2(bytes, "MobileFaceNet.tflite is not here: run packaging/setup.sh");
    m_file = *bytes;
    useFasterLayers();
}

void TestTfliteNetwork::numbersAreThoseOfAnotherReader()
{
    const cv::Mat answer = answerOf(readTfliteNetwork(m_file));
    QCOMPARE(int(answer.total()), kNumbers);
    // From an interpreter of the same file written for this test in NumPy, in double precision: it
    // goes step by step, images × rows × columns × channels, and joins nothing.
    QVERIFY(std::abs(cv::norm(answer) - 21.071899) < 1e-3);
    const std::array<float, 6> first = {-0.06449F, 0.501722F,  0.388063F,
                                        0.073463F, -1.077582F, -1.082773F};
    const std::array<float, 3> last = {-2.721934F, -1.179798F, -0.355047F};
    const auto* numbers = answer.ptr<float>();
    for (std::size_t i = 0; i < first.size(); ++i)
        QVERIFY2(std::abs(numbers[i] - first[i]) < 2e-4F, qPrintable(QString::number(numbers[i])));
    for (std::size_t i = 0; i < last.size(); ++i)
        QVERIFY(std::abs(numbers[kNumbers - 3 + i] - last[i]) < 2e-4F);
}

void TestTfliteNetwork::notSuchAFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("a network, it says");
    QTest::newRow("name alone") << QByteArray("\x08\0\0\0TFL3", 8);
    QTest::newRow("root outside") << QByteArray("\xff\xff\xff\x7fTFL3", 8);
    QTest::newRow("another kind") << QByteArray("\x08\0\0\0TFL2\0\0\0\0", 12);
}

void TestTfliteNetwork::notSuchAFile()
{
    QFETCH(QByteArray, content);
    const auto* bytes = reinterpret_cast<const std::byte*>(content.constData());
    QVERIFY_EXCEPTION_THROWN(readTfliteNetwork({bytes, static_cast<std::size_t>(content.size())}),
                             std::runtime_error);
}

void TestTfliteNetwork::cutOffAnywhereIsAReason()
{
    const std::span<const std::byte> file = m_file;
    for (std::size_t size = 0; size < file.size(); size += file.size() / 97)
        QVERIFY_EXCEPTION_THROWN(readTfliteNetwork(file.first(size)), std::exception);
}

void TestTfliteNetwork::damagedAnywhereIsAReasonOrANetwork()
{
    std::mt19937 random(20'240'611);
    // Numbers of weights make up nearly all of the file: its structure lies at the end.
    const std::size_t structure = m_file.size() - 64 * 1024;
    int reasons = 0;
    for (int round = 0; round < 60; ++round) {
        Bytes damaged = m_file;
        for (int i = 0; i < 4; ++i)
            damaged[structure + random() % (m_file.size() - structure)] = std::byte(random());
        try {
            answerOf(readTfliteNetwork(damaged));
        } catch (const std::exception&) {
            ++reasons;
        }
    }
    QVERIFY2(reasons > 5, qPrintable(QString::number(reasons)));
}

QTEST_APPLESS_MAIN(TestTfliteNetwork)
#include "tst_TfliteNetwork.moc"
