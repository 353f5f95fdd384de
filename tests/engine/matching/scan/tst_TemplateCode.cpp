// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/scan/TemplateCode.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace semblance::matching;

namespace {

using Numbers = std::vector<float>;

/// With far more digits than the code's own bound.
long double residual(const Numbers& numbers, const std::vector<std::int8_t>& codes, float scale)
{
    long double sum = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const long double off =
            static_cast<long double>(numbers[i]) - static_cast<long double>(scale) * codes[i];
        sum += off * off;
    }
    return std::sqrt(sum);
}

long double squares(const std::vector<std::int8_t>& codes, float scale)
{
    long double sum = 0;
    for (const std::int8_t code : codes)
        sum += static_cast<long double>(code) * code;
    return sum * static_cast<long double>(scale) * static_cast<long double>(scale);
}

Numbers drawn(std::size_t size, float magnitude)
{
    std::mt19937 random(static_cast<unsigned>(size));
    std::uniform_real_distribution<float> uniform(-1, 1);
    Numbers numbers(size);
    for (float& number : numbers)
        number = magnitude * uniform(random);
    return numbers;
}

Numbers dominated(std::size_t size)
{
    Numbers numbers = drawn(size, 1e-4F);
    numbers[size / 2] = -1;
    return numbers;
}

} // namespace

class TestTemplateCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBoundHolds_data()
    {
        QTest::addColumn<Numbers>("numbers");
        QTest::newRow("one number") << Numbers{0.3F};
        QTest::newRow("128") << drawn(128, 0.2F);
        QTest::newRow("192") << drawn(192, 0.2F);
        QTest::newRow("512") << drawn(512, 0.1F);
        QTest::newRow("the most") << drawn(kMostNumbers, 0.1F);
        QTest::newRow("no whole line") << drawn(67, 1);
        QTest::newRow("one dominates") << dominated(256);
        QTest::newRow("huge") << drawn(128, 3e38F);
        QTest::newRow("tiny") << drawn(128, 1e-37F);
        QTest::newRow("denormal") << drawn(128, 1e-40F);
        QTest::newRow("the smallest there is")
            << Numbers{std::numeric_limits<float>::denorm_min(), 0};
        QTest::newRow("the largest there is")
            << Numbers{std::numeric_limits<float>::max(), std::numeric_limits<float>::lowest()};
    }

    void theBoundHolds()
    {
        QFETCH(Numbers, numbers);
        QVERIFY(!codeFault(numbers));
        std::vector<std::int8_t> codes(codeStride(numbers.size()), 99);
        const CodeBound bound = encode(numbers, codes);
        QVERIFY(bound.scale > 0);
        QVERIFY(std::isfinite(bound.scale) && std::isfinite(bound.error));
        QVERIFY(static_cast<long double>(bound.error) >= residual(numbers, codes, bound.scale));
        QVERIFY(static_cast<long double>(bound.squares) <= squares(codes, bound.scale));
        for (std::size_t i = numbers.size(); i < codes.size(); ++i)
            QCOMPARE(int(codes[i]), 0);
        for (const std::int8_t code : codes)
            QVERIFY(code >= -127);

        const ProbeCode probe = encodeProbe(numbers);
        QCOMPARE(probe.codes.size(), codeStride(numbers.size()));
        long double off = 0;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const long double one = static_cast<long double>(numbers[i]) -
                                    static_cast<long double>(probe.scale) * probe.codes[i];
            off += one * one;
            QVERIFY(probe.codes[i] >= -8191 && probe.codes[i] <= 8191);
        }
        QVERIFY(static_cast<long double>(probe.error) >= std::sqrt(off));
    }

    void isTight()
    {
        const Numbers numbers = drawn(512, 1);
        std::vector<std::int8_t> codes(512);
        const CodeBound bound = encode(numbers, codes);
        const long double off = residual(numbers, codes, bound.scale);
        QVERIFY(static_cast<long double>(bound.error) <= off * 1.000001L);
        // Steps of 1/127, evenly off by up to half of one.
        QVERIFY(off < std::sqrt(512.0L / 12) / 127 * 1.1L);
    }

    void aLargestCodeIsUsed()
    {
        std::vector<std::int8_t> codes(64);
        encode(Numbers{0.5F, -0.25F, 0.001F}, codes);
        QCOMPARE(int(codes[0]), 127);
        QCOMPARE(int(codes[1]), -64);
        QCOMPARE(int(codes[2]), 0);
    }

    void whatHasNoCodeIsRefused_data()
    {
        using Limits = std::numeric_limits<float>;
        QTest::addColumn<Numbers>("numbers");
        QTest::addColumn<int>("fault");
        const auto row = [](const char* name, const Numbers& numbers, CodeFault fault) {
            QTest::newRow(name) << numbers << static_cast<int>(fault);
        };
        row("empty", {}, CodeFault::Size);
        row("too many", Numbers(kMostNumbers + 1, 1), CodeFault::Size);
        row("not a number", {1, Limits::quiet_NaN()}, CodeFault::NotFinite);
        row("infinite", {1, Limits::infinity()}, CodeFault::NotFinite);
        row("infinite downwards", {-Limits::infinity(), 1}, CodeFault::NotFinite);
        row("zero", Numbers(128, 0), CodeFault::Zero);
        row("minus zero", Numbers(128, -0.0F), CodeFault::Zero);
    }

    void whatHasNoCodeIsRefused()
    {
        QFETCH(Numbers, numbers);
        QFETCH(int, fault);
        const auto found = codeFault(numbers);
        QVERIFY(found);
        QCOMPARE(static_cast<int>(*found), fault);
    }
};

QTEST_GUILESS_MAIN(TestTemplateCode)
#include "tst_TemplateCode.moc"
