// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/networks/QuantisedWeights.h"

#include <QTest>

using namespace semblance;
using namespace semblance::matching;

namespace {

Bytes bytesOf(const QByteArray& data)
{
    const auto* bytes = reinterpret_cast<const std::byte*>(data.data());
    return Bytes(bytes, bytes + data.size());
}

constexpr const char* kContents = R"([{"weights": [
    {"name": "a", "shape": [2, 2], "quantization": {"dtype": "uint8", "scale": 0.5, "min": -1}},
    {"name": "b", "shape": [1]}]}])";

} // namespace

class TestQuantisedWeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacksBothKinds();
    void fault_data();
    void fault();
};

void TestQuantisedWeights::unpacksBothKinds()
{
    QByteArray numbers("\x00\x02\x04\xff", 4);
    const float plain = 3.25F;
    numbers.append(reinterpret_cast<const char*>(&plain), sizeof plain);
    const auto tensors = readQuantisedWeights(bytesOf(kContents), bytesOf(numbers), "test");
    QVERIFY2(tensors, tensors ? "" : tensors.error().detail.c_str());
    const cv::Mat& a = tensors->at("a");
    QCOMPARE(a.at<float>(0, 0), -1.0F);
    QCOMPARE(a.at<float>(0, 1), 0.0F);
    QCOMPARE(a.at<float>(1, 0), 1.0F);
    QCOMPARE(a.at<float>(1, 1), 126.5F);
    QCOMPARE(tensors->at("b").at<float>(0), 3.25F);
}

void TestQuantisedWeights::fault_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<int>("numbers");
    QTest::newRow("cut off") << QByteArray(kContents) << 7;
    QTest::newRow("too long") << QByteArray(kContents) << 9;
    QTest::newRow("not JSON") << QByteArray("weights") << 8;
    QTest::newRow("no weights") << QByteArray("[{}]") << 8;
    QTest::newRow("negative shape")
        << QByteArray(R"([{"weights": [{"name": "a", "shape": [-2]}]}])") << 8;
    QTest::newRow("more than memory holds")
        << QByteArray(R"([{"weights": [{"name": "a", "shape": [60000, 60000, 60000]}]}])") << 8;
    QTest::newRow("16 bits") << QByteArray(R"([{"weights": [{"name": "a", "shape": [4],
               "quantization": {"dtype": "uint16", "scale": 1, "min": 0}}]}])")
                             << 8;
}

void TestQuantisedWeights::fault()
{
    QFETCH(QByteArray, contents);
    QFETCH(int, numbers);
    const auto tensors =
        readQuantisedWeights(bytesOf(contents), Bytes(static_cast<std::size_t>(numbers)), "test");
    QVERIFY(!tensors);
    QCOMPARE(tensors.error().code, ErrorCode::ModelIncompatible);
    QCOMPARE(tensors.error().subject, std::string("test"));
}

QTEST_APPLESS_MAIN(TestQuantisedWeights)
#include "tst_QuantisedWeights.moc"
