// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/search/GallerySearch.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <random>

using namespace semblance;
using namespace semblance::matching;

namespace {

constexpr int kWide = 48;
constexpr int kNarrow = 16;

ModelManifest embedder(const ModelId& id, int outputSize, double weight)
{
    ModelManifest manifest;
    manifest.id = id;
    manifest.job = ModelJob::Embedding;
    manifest.outputSize = outputSize;
    manifest.ruler = ScoreRuler{0.1, 0.6, weight};
    return manifest;
}

ScoreFusion fusion()
{
    return *ScoreFusion::create({embedder("wide", kWide, 3), embedder("narrow", kNarrow, 1)});
}

const ModelIdentity kWideModel = identityOf(embedder("wide", kWide, 3));
const ModelIdentity kNarrowModel = identityOf(embedder("narrow", kNarrow, 1));

/// Unit vectors from a seeded generator.
class Vectors
{
public:
    explicit Vectors(unsigned seed) : m_random(seed) {}

    std::vector<float> unit(int size)
    {
        std::vector<float> values(static_cast<std::size_t>(size));
        double square = 0;
        for (float& value : values) {
            value = static_cast<float>(static_cast<double>(m_random() % 2001) / 1000.0 - 1.0);
            square += static_cast<double>(value) * static_cast<double>(value);
        }
        for (float& value : values)
            value = static_cast<float>(static_cast<double>(value) / std::sqrt(square));
        return values;
    }

    FaceTemplates templates() { return {{kWideModel, unit(kWide)}, {kNarrowModel, unit(kNarrow)}}; }
    auto next() { return m_random(); }

private:
    std::mt19937 m_random;
};

SnapshotEntry entry(std::int64_t id, const std::string& subject, const std::string& image,
                    FaceTemplates templates)
{
    return {ReferenceId{id}, subject, image, std::move(templates)};
}

GallerySnapshot snapshot(const std::vector<SnapshotEntry>& entries)
{
    return *GallerySnapshot::create({kWideModel, kNarrowModel}, {kWide, kNarrow}, entries);
}

QStringList listed(const CandidateList& list)
{
    QStringList lines;
    for (const Candidate& candidate : list.candidates)
        lines << QStringLiteral("%1 %2 %3 #%4")
                     .arg(candidate.rank)
                     .arg(QString::fromStdString(candidate.subject),
                          QString::fromStdString(candidate.image))
                     .arg(candidate.reference.value);
    return lines;
}

std::vector<SnapshotEntry> randomGallery(int people, int imagesEach, unsigned seed)
{
    Vectors vectors(seed);
    std::vector<SnapshotEntry> entries;
    for (int i = 0; i < people * imagesEach; ++i) {
        const std::string subject = "person-" + std::to_string(i % people);
        entries.push_back(entry(i + 1, subject, "image-" + std::to_string(vectors.next() % 1000),
                                vectors.templates()));
    }
    return entries;
}

constexpr SearchParameters kEverything{1000, -100};

} // namespace

class TestGallerySearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheExhaustiveComparison();
    void sameListOnAnyNumberOfThreads_data();
    void sameListOnAnyNumberOfThreads();
    void tiesFollowTheWrittenOrder();
    void limitAndThreshold_data();
    void limitAndThreshold();
    void emptyGalleryIsAnEmptyList();
    void otherModelsAreRefused_data();
    void otherModelsAreRefused();
    void missingTemplateNamesTheImage();
    void stopsWhenAsked();
    void progressReachesTheEnd();
};

void TestGallerySearch::equalsTheExhaustiveComparison()
{
    const auto entries = randomGallery(70, 3, 1);
    const FaceTemplates probe = Vectors(2).templates();
    const ScoreFusion rule = fusion();

    std::map<std::string, double> best;
    for (const SnapshotEntry& one : entries) {
        const double score = rule.compare(probe, one.templates)->fused;
        const auto [at, isNew] = best.try_emplace(one.subject, score);
        at->second = std::max(at->second, score);
    }
    const auto list = searchGallery(probe, snapshot(entries), rule, kEverything, {});
    QVERIFY(list);
    QCOMPARE(list->peopleCompared, std::size_t{70});
    QCOMPARE(list->referencesCompared, std::size_t{210});
    QCOMPARE(list->candidates.size(), std::size_t{70});
    for (std::size_t i = 0; i < list->candidates.size(); ++i) {
        const Candidate& candidate = list->candidates[i];
        QCOMPARE(candidate.rank, static_cast<int>(i) + 1);
        QCOMPARE(candidate.score.fused, best.at(candidate.subject));
        QCOMPARE(candidate.imagesCompared, 3);
        const auto& shown = entries[static_cast<std::size_t>(candidate.reference.value - 1)];
        const PairScore again = *rule.compare(probe, shown.templates);
        QCOMPARE(candidate.score.engines, again.engines);
        if (i > 0)
            QVERIFY(candidate.score.fused <= list->candidates[i - 1].score.fused);
    }
}

void TestGallerySearch::sameListOnAnyNumberOfThreads_data()
{
    QTest::addColumn<unsigned>("threads");
    QTest::newRow("two") << 2U;
    QTest::newRow("three") << 3U;
    QTest::newRow("as many as there are cores") << 0U;
    QTest::newRow("more than there are references") << 64U;
}

void TestGallerySearch::sameListOnAnyNumberOfThreads()
{
    QFETCH(unsigned, threads);
    const GallerySnapshot gallery = snapshot(randomGallery(20, 2, 3));
    const FaceTemplates probe = Vectors(4).templates();
    const auto one = searchGallery(probe, gallery, fusion(), kEverything, {}, {}, 1);
    const auto several = searchGallery(probe, gallery, fusion(), kEverything, {}, {}, threads);
    QCOMPARE(listed(*several), listed(*one));
}

void TestGallerySearch::tiesFollowTheWrittenOrder()
{
    const FaceTemplates same = Vectors(5).templates();
    const GallerySnapshot gallery = snapshot({
        entry(9, "berta", "b.jpg", same),
        entry(4, "berta", "a.jpg", same),
        entry(3, "berta", "a.jpg", same),
        entry(7, "anton", "z.jpg", same),
    });
    const auto list = searchGallery(same, gallery, fusion(), kEverything, {});
    const QStringList expected{QStringLiteral("1 anton z.jpg #7"),
                               QStringLiteral("2 berta a.jpg #3")};
    QCOMPARE(listed(*list), expected);
}

void TestGallerySearch::limitAndThreshold_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<double>("threshold");
    QTest::addColumn<int>("expected");
    // The probe itself scores 1.8 on the ruler (0.1 … 0.6); the other person is its opposite.
    QTest::newRow("everybody") << 10 << -100.0 << 2;
    QTest::newRow("the limit cuts") << 1 << -100.0 << 1;
    QTest::newRow("limit of nobody") << 0 << -100.0 << 0;
    QTest::newRow("the threshold cuts") << 10 << 1.0 << 1;
    QTest::newRow("nobody reaches the threshold: no candidate") << 10 << 2.0 << 0;
}

void TestGallerySearch::limitAndThreshold()
{
    QFETCH(int, limit);
    QFETCH(double, threshold);
    QFETCH(int, expected);
    const FaceTemplates probe = Vectors(6).templates();
    FaceTemplates opposite = probe;
    for (FaceTemplate& one : opposite)
        std::transform(one.values.begin(), one.values.end(), one.values.begin(),
                       std::negate<float>());
    const GallerySnapshot gallery =
        snapshot({entry(1, "same", "1", probe), entry(2, "other", "2", opposite)});
    const auto list = searchGallery(probe, gallery, fusion(), {limit, threshold}, {});
    QCOMPARE(static_cast<int>(list->candidates.size()), expected);
    QCOMPARE(list->peopleCompared, std::size_t{2});
}

void TestGallerySearch::emptyGalleryIsAnEmptyList()
{
    const auto list = searchGallery(Vectors(7).templates(), snapshot({}), fusion(), {}, {});
    QVERIFY(list);
    QVERIFY(list->candidates.empty());
    QCOMPARE(list->peopleCompared, std::size_t{0});
}

void TestGallerySearch::otherModelsAreRefused_data()
{
    QTest::addColumn<ModelIdentity>("model");
    QTest::addColumn<int>("size");
    QTest::newRow("another model")
        << ModelIdentity{"other", kNarrowModel.fingerprint} << kNarrow;
    QTest::newRow("another file of that name") << ModelIdentity{"narrow"} << kNarrow;
    QTest::newRow("another length") << kNarrowModel << kNarrow - 1;
}

void TestGallerySearch::otherModelsAreRefused()
{
    QFETCH(ModelIdentity, model);
    QFETCH(int, size);
    Vectors vectors(8);
    FaceTemplates probe = vectors.templates();
    probe[1] = {model, vectors.unit(size)};
    const auto list = searchGallery(probe, snapshot(randomGallery(3, 1, 9)), fusion(), {}, {});
    QVERIFY(!list);
    QCOMPARE(list.error().code, ErrorCode::TemplatesMissing);
}

void TestGallerySearch::missingTemplateNamesTheImage()
{
    FaceTemplates half = Vectors(10).templates();
    half.pop_back();
    const auto made = GallerySnapshot::create({kWideModel, kNarrowModel}, {kWide, kNarrow},
                                              {entry(1, "a", "a/1.jpg", half)});
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::TemplatesMissing);
    QCOMPARE(made.error().subject, std::string("a/1.jpg"));
}

void TestGallerySearch::stopsWhenAsked()
{
    StopSource source;
    source.request_stop();
    const auto list = searchGallery(Vectors(11).templates(), snapshot(randomGallery(5, 1, 12)),
                                    fusion(), {}, source.get_token());
    QVERIFY(!list);
    QCOMPARE(list.error().code, ErrorCode::Cancelled);
}

void TestGallerySearch::progressReachesTheEnd()
{
    std::atomic<std::size_t> most = 0;
    const auto sink = [&most](const Progress& progress) {
        if (progress.done == progress.total)
            most = progress.total;
    };
    const auto list = searchGallery(Vectors(13).templates(), snapshot(randomGallery(9, 2, 14)),
                                    fusion(), {}, {}, sink);
    QVERIFY(list);
    QCOMPARE(most.load(), std::size_t{18});
}

QTEST_APPLESS_MAIN(TestGallerySearch)
#include "tst_GallerySearch.moc"
