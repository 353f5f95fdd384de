// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/matching/search/TemplateFile.h"
#include "matching/search/TemplateRows.h"

#include <QTest>

#include <limits>

using namespace semblance;
using namespace semblance::matching;
using namespace semblance::tests;

namespace {

ModelManifest plainEmbedder(int number, int size)
{
    ModelManifest manifest;
    manifest.id = "engine-" + std::to_string(number);
    manifest.outputSize = size;
    manifest.ruler = ScoreRuler{0, 1, 1};
    return manifest;
}

} // namespace

Q_DECLARE_METATYPE(FaceTemplates)

class TestTemplateRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRefused_data()
    {
        using Limits = std::numeric_limits<float>;
        QTest::addColumn<FaceTemplates>("templates");
        QTest::addColumn<int>("code");
        const ScoreFusion fusion = searchFusion();
        std::mt19937 random(1);
        const FaceTemplates sound = randomTemplates(fusion, random);
        const auto row = [&](const char* name, ErrorCode code, auto change) {
            FaceTemplates templates = sound;
            change(templates);
            QTest::newRow(name) << templates << static_cast<int>(code);
        };
        const ErrorCode models = ErrorCode::TemplatesMissing;
        row("a model too few", models, [](FaceTemplates& t) { t.pop_back(); });
        row("a model too many", models, [](FaceTemplates& t) { t.push_back(t.front()); });
        row("none", models, [](FaceTemplates& t) { t.clear(); });
        row("another order", models, [](FaceTemplates& t) { std::swap(t[0], t[1]); });
        row("another file of the same name", models, [](FaceTemplates& t) {
            const std::byte bytes[1] = {};
            t[1].model.fingerprint = Sha256::of(bytes);
        });
        row("another size", models, [](FaceTemplates& t) { t[0].values.pop_back(); });
        row("not a number", ErrorCode::InvalidInput,
            [](FaceTemplates& t) { t[0].values[3] = Limits::quiet_NaN(); });
        row("infinite", ErrorCode::InvalidInput,
            [](FaceTemplates& t) { t[2].values[0] = Limits::infinity(); });
        row("20 times as long", ErrorCode::InvalidInput, [](FaceTemplates& t) {
            for (float& number : t[0].values)
                number *= 20;
        });
        row("zero", ErrorCode::InvalidInput,
            [](FaceTemplates& t) { std::fill(t[1].values.begin(), t[1].values.end(), 0.0F); });
    }

    void whatIsRefused()
    {
        QFETCH(FaceTemplates, templates);
        QFETCH(int, code);
        const ScoreFusion fusion = searchFusion();
        TemplateFile file(fusion);
        TemplateRows rows(fusion, file.layout());
        const auto added = rows.add(ReferenceId{1}, 0, templates);
        QVERIFY(!added);
        QCOMPARE(static_cast<int>(added.error().code), code);
        QCOMPARE(rows.count(), std::size_t(0));

        // What was refused left nothing behind.
        std::mt19937 random(1);
        QVERIFY(rows.add(ReferenceId{1}, 0, randomTemplates(fusion, random)));
        auto writer = RowWriter::open(file.path(), file.layout().rows());
        QVERIFY(writer);
        QVERIFY(rows.appendTo(**writer));
        QCOMPARE(file.view()->rowCount(), RowNumber(1));
    }

    void aStoreOfOtherModelsIsRefused()
    {
        const ScoreFusion fusion = searchFusion();
        const ScoreFusion other = otherFusion();
        TemplateFile file(fusion);
        const auto layout = TemplateLayout::create(other);
        QVERIFY(layout);
        const auto opened = RowStore::open(file.path(), layout->rows());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::TemplatesMissing);
    }

    void sizesAndEnginesWithoutEnd_data()
    {
        QTest::addColumn<int>("engines");
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("isSound");
        QTest::newRow("four engines") << 4 << 512 << true;
        QTest::newRow("eleven engines") << 11 << 128 << true;
        QTest::newRow("the most numbers") << 1 << 2048 << true;
        QTest::newRow("more numbers") << 1 << 2049 << false;
        QTest::newRow("no number") << 1 << 0 << false;
        QTest::newRow("twenty engines") << 20 << 128 << false;
    }

    void sizesAndEnginesWithoutEnd()
    {
        QFETCH(int, engines);
        QFETCH(int, size);
        QFETCH(bool, isSound);
        std::vector<ModelManifest> embedders;
        for (int i = 0; i < engines; ++i)
            embedders.push_back(plainEmbedder(i, size));
        const auto layout = TemplateLayout::create(*ScoreFusion::create(embedders));
        QCOMPARE(layout.has_value(), isSound);
        if (!isSound)
            QCOMPARE(layout.error().code, ErrorCode::ModelIncompatible);
    }
};

QTEST_GUILESS_MAIN(TestTemplateRows)
#include "tst_TemplateRows.moc"
