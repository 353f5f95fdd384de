// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/Degradation.h"
#include "support/SyntheticImage.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace semblance;
using namespace semblance::matching;

namespace {

constexpr double kInterEyePx = 40;

struct Levels
{
    double mean = 0;
    double deviation = 0;
};

Levels levelsOf(const Image& image)
{
    const auto count = static_cast<std::size_t>(image.strideBytes() * image.heightPx());
    double sum = 0;
    double squares = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double level = image.data()[i];
        sum += level;
        squares += level * level;
    }
    const double mean = sum / double(count);
    return {mean, std::sqrt(squares / double(count) - mean * mean)};
}

Result<Image> after(const Image& image, DegradationKind kind, double amount, std::uint64_t seed = 1)
{
    return degraded(image, kInterEyePx, {"test", {{kind, amount}}}, seed);
}

} // namespace

class TestDegradation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shrinksToTheInterEyeDistance();
    void neverEnlarges();
    void noiseHasItsDeviationAndItsSeed();
    void lightAndRange_data();
    void lightAndRange();
    void blurAndCompressionTakeDetail();
    void shippedRecipesAreSound();
    void fault_data();
    void fault();
};

void TestDegradation::shrinksToTheInterEyeDistance()
{
    const auto image =
        after(tests::syntheticTexture({200, 100}, 1), DegradationKind::InterEyeDistance, 10);
    QVERIFY(image);
    QCOMPARE(image->widthPx(), 50);
    QCOMPARE(image->heightPx(), 25);
}

void TestDegradation::neverEnlarges()
{
    const Image before = tests::syntheticTexture({64, 64}, 1);
    const auto image = after(before, DegradationKind::InterEyeDistance, 100);
    QVERIFY(image);
    QVERIFY(*image == before);
}

void TestDegradation::noiseHasItsDeviationAndItsSeed()
{
    const Image grey = tests::plainImage({200, 200}, 128, 128, 128);
    const auto first = after(grey, DegradationKind::Noise, 8, 1);
    const auto again = after(grey, DegradationKind::Noise, 8, 1);
    const auto other = after(grey, DegradationKind::Noise, 8, 2);
    QVERIFY(first && again && other);
    QVERIFY(*first == *again);
    QVERIFY(!(*first == *other));
    QVERIFY(std::abs(levelsOf(*first).mean - 128) < 0.2);
    QVERIFY(std::abs(levelsOf(*first).deviation - 8) < 0.2);
}

void TestDegradation::lightAndRange_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("amount");
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("expected");
    const int darkness = int(DegradationKind::Darkness);
    const int range = int(DegradationKind::Range);
    // A tenth of the light is 0.1^(1/2.2) = 0.351 of the level.
    QTest::newRow("a tenth of the light") << darkness << 0.1 << 200 << 70;
    QTest::newRow("all the light") << darkness << 1.0 << 200 << 200;
    QTest::newRow("black in 51 levels") << range << 51.0 << 0 << 102;
    QTest::newRow("white in 51 levels") << range << 51.0 << 255 << 153;
}

void TestDegradation::lightAndRange()
{
    QFETCH(int, kind);
    QFETCH(double, amount);
    QFETCH(int, level);
    QFETCH(int, expected);
    const auto grey = std::uint8_t(level);
    const auto image = after(tests::plainImage({8, 8}, grey, grey, grey),
                             static_cast<DegradationKind>(kind), amount);
    QVERIFY(image);
    QCOMPARE(int(image->data()[0]), expected);
    QCOMPARE(levelsOf(*image).deviation, 0.0);
}

void TestDegradation::blurAndCompressionTakeDetail()
{
    const Image sharp = tests::syntheticTexture({120, 120}, 3);
    const auto blurred = after(sharp, DegradationKind::Blur, 4);
    QVERIFY(blurred);
    QVERIFY(levelsOf(*blurred).deviation < levelsOf(sharp).deviation);
    const auto distanceTo = [&sharp](const Image& image) {
        double sum = 0;
        for (std::int64_t i = 0; i < image.strideBytes() * image.heightPx(); ++i)
            sum += std::abs(double(image.data()[i]) - double(sharp.data()[i]));
        return sum;
    };
    const auto lost = [&](DegradationKind kind, double amount) {
        return distanceTo(*after(sharp, kind, amount));
    };
    QVERIFY(lost(DegradationKind::Jpeg, 5) > 2 * lost(DegradationKind::Jpeg, 95));
    QVERIFY(lost(DegradationKind::H264, 45) > 2 * lost(DegradationKind::H264, 10));
}

void TestDegradation::shippedRecipesAreSound()
{
    const QDir folder(QStringLiteral("%1/resources/degradations")
                          .arg(qEnvironmentVariable("SEMBLANCE_SOURCE_DIR")));
    const QStringList names = folder.entryList({QStringLiteral("*.json")});
    QVERIFY(names.size() >= 8);
    for (const QString& name : names) {
        const auto recipe = readDegradation(folder.filePath(name).toStdString());
        QVERIFY2(recipe, recipe ? "" : recipe.error().detail.c_str());
        QCOMPARE(QString::fromStdString(recipe->name) + QStringLiteral(".json"), name);
        QVERIFY(!recipe->steps.empty());
    }
}

void TestDegradation::fault_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("field");
    const auto row = [](const char* name, const char* content, const char* field) {
        QTest::newRow(name) << QByteArray(content) << QByteArray(field);
    };
    row("no steps", R"({"format": 1, "name": "x", "steps": []})", "steps");
    row("no name", R"({"format": 1, "steps": [{"do": "blur", "amount": 2}]})", "name");
    row("an unknown step", R"({"format": 1, "name": "x", "steps": [{"do": "melt", "amount": 2}]})",
        "do");
    row("out of range", R"({"format": 1, "name": "x", "steps": [{"do": "jpeg", "amount": 101}]})",
        "amount");
    row("an unknown field",
        R"({"format": 1, "name": "x", "steps": [{"do": "blur", "amount": 2, "by": 3}]})", "by");
}

void TestDegradation::fault()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, field);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("recipe.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const auto recipe = readDegradation(file.fileName().toStdString());
    QVERIFY(!recipe);
    QCOMPARE(recipe.error().code, ErrorCode::ManifestInvalid);
    QVERIFY(!recipe.error().facts.empty());
    QVERIFY2(QByteArray::fromStdString(recipe.error().facts[0].value).contains(field),
             recipe.error().facts[0].value.c_str());
}

QTEST_APPLESS_MAIN(TestDegradation)
#include "tst_Degradation.moc"
