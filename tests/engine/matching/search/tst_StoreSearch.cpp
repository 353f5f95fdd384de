// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/matching/search/TemplateFile.h"
#include "matching/scan/TemplateCode.h"
#include "matching/search/GallerySearch.h"
#include "matching/search/StoreSearch.h"

#include <QTest>

#include <atomic>
#include <cstdio>
#include <fstream>

using namespace semblance;
using namespace semblance::matching;
using namespace semblance::tests;

namespace {

std::vector<FaceTemplates> randomRows(const ScoreFusion& fusion, int count, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<FaceTemplates> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back(randomTemplates(fusion, random));
    return rows;
}

QString difference(const StoredCandidates& a, const StoredCandidates& b)
{
    if (a.peopleAtThreshold != b.peopleAtThreshold)
        return QStringLiteral("people at the threshold");
    if (a.listed.size() != b.listed.size())
        return QStringLiteral("%1 instead of %2").arg(a.listed.size()).arg(b.listed.size());
    for (std::size_t i = 0; i < a.listed.size(); ++i) {
        const StoredCandidate& x = a.listed[i];
        const StoredCandidate& y = b.listed[i];
        if (x.row != y.row || x.person != y.person || x.reference != y.reference ||
            x.score.fused != y.score.fused || x.score.engines != y.score.engines)
            return QStringLiteral("rank %1").arg(i + 1);
    }
    return {};
}

} // namespace

class TestStoreSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_rows = randomRows(m_fusion, 9000, 1);
        // Ties, within people and between them.
        for (std::size_t i = 500; i < 600; ++i)
            m_rows[i + 700] = m_rows[i];
        m_rows[31] = m_rows[30];
        m_probes = randomRows(m_fusion, 3, 77);
        m_probes.push_back(m_rows[555]);
        m_probes.push_back(m_rows[30]);
        m_file.append({m_rows.begin(), m_rows.begin() + 6000}, 3);
        m_file.append({m_rows.begin() + 6000, m_rows.end()}, 3);
        m_view = m_file.view();
        m_parameters.people = 3000;
    }

    void equalsTheGallerySearch()
    {
        std::vector<SnapshotEntry> entries;
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            entries.push_back(
                {ReferenceId{static_cast<std::int64_t>(row + 1000)},
                 QStringLiteral("%1").arg(row / 3, 6, 10, QLatin1Char('0')).toStdString(), "image",
                 m_rows[row]});
        const auto gallery = GallerySnapshot::create(m_fusion.models(), {192, 128, 50}, entries);
        QVERIFY(gallery);
        StoreSearchParameters parameters = m_parameters;
        parameters.limit = 200;
        parameters.threshold = -0.6;
        const auto found = search(parameters);
        QVERIFY(found);
        for (std::size_t probe = 0; probe < m_probes.size(); ++probe) {
            const auto expected =
                searchGallery(m_probes[probe], *gallery, m_fusion, {200, -0.6}, {});
            QVERIFY(expected);
            const StoredCandidates& candidates = found->probes[probe];
            QCOMPARE(*candidates.peopleAtThreshold, std::uint64_t(expected->peopleAboveThreshold));
            QCOMPARE(candidates.listed.size(), expected->candidates.size());
            for (std::size_t i = 0; i < candidates.listed.size(); ++i) {
                QCOMPARE(candidates.listed[i].reference, expected->candidates[i].reference);
                QCOMPARE(candidates.listed[i].score.fused, expected->candidates[i].score.fused);
                QVERIFY(candidates.listed[i].score.engines ==
                        expected->candidates[i].score.engines);
            }
        }
    }

    void equalsTheExhaustiveSearch_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<bool>("isTurned");
        QTest::addColumn<bool>("hasFilter");
        QTest::newRow("fifty") << 50 << false << false;
        QTest::newRow("one") << 1 << false << false;
        QTest::newRow("a thousand") << 1000 << false << false;
        QTest::newRow("none") << 0 << false << false;
        QTest::newRow("other written orders") << 50 << true << false;
        QTest::newRow("some rows only") << 50 << false << true;
    }

    void equalsTheExhaustiveSearch()
    {
        QFETCH(int, limit);
        QFETCH(bool, isTurned);
        QFETCH(bool, hasFilter);
        StoreSearchParameters parameters = m_parameters;
        parameters.limit = std::size_t(limit);
        const std::vector<std::uint64_t> filter(200, 0xF0F0F0F0F0F0F0F0);
        if (hasFilter)
            parameters.onlyRows = filter;
        if (isTurned) {
            parameters.isPersonBefore = [](std::uint32_t a, std::uint32_t b) { return a > b; };
            parameters.isRowBefore = [](RowNumber a, RowNumber b) { return a > b; };
        }
        compare(parameters, *m_view);
    }

    void equalsItForCoarseProbes_data()
    {
        QTest::addColumn<double>("interEyePx");
        QTest::newRow("fine") << 60.0;
        QTest::newRow("half") << 18.0;
        QTest::newRow("coarse, one engine without weight") << 12.0;
    }

    void equalsItForCoarseProbes()
    {
        QFETCH(double, interEyePx);
        const ScoreFusion fusion = m_fusion.forProbe(interEyePx);
        compare(m_parameters, *m_view, fusion);
        const auto found =
            searchStore(*m_view, m_file.layout(), fusion, m_probes, m_parameters, {});
        QCOMPARE(found->probes[0].listed[0].score.engines.size(), interEyePx > 16 ? 3U : 2U);
        const auto all = search(m_parameters);
        QCOMPARE(found->bytesScanned < all->bytesScanned, interEyePx <= 16);
    }

    void removedRowsAreNotFound()
    {
        TemplateFile file(m_fusion);
        file.append({m_rows.begin(), m_rows.begin() + 3000}, 1);
        file.remove({30, 31, 555, 1255, 2999, 0});
        StoreSearchParameters parameters = m_parameters;
        parameters.limit = 100;
        const auto view = file.view();
        compare(parameters, *view);
        const auto found = searchStore(*view, file.layout(), m_fusion, m_probes, parameters, {});
        QVERIFY(found);
        QVERIFY(found->probes[3].listed.front().score.fused < 0.9);
    }

    void aFlippedBitIsFound_data()
    {
        QTest::addColumn<bool>("isExact");
        QTest::newRow("in codes") << false;
        QTest::newRow("in the template that would be first") << true;
    }

    /// Wherever it is, no answer is given that it could have changed.
    void aFlippedBitIsFound()
    {
        QFETCH(bool, isExact);
        TemplateFile file(m_fusion);
        file.append({m_rows.begin(), m_rows.begin() + 1000}, 1);
        const auto& numbers = m_rows[555][0].values;
        std::string pattern;
        if (isExact) {
            pattern.assign(reinterpret_cast<const char*>(numbers.data()), 64);
        } else {
            std::vector<std::int8_t> codes(codeStride(numbers.size()));
            encode(numbers, codes);
            pattern.assign(reinterpret_cast<const char*>(codes.data()), 64);
        }
        flip(file.path(), pattern);
        const std::vector<FaceTemplates> probe = {m_rows[555]};
        const auto view = file.view();
        const auto found = searchStore(*view, file.layout(), m_fusion, probe, m_parameters, {});
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::StoreDamaged);
    }

    void whatIsRefused()
    {
        std::vector<FaceTemplates> foreign = {m_probes[0]};
        foreign[0].pop_back();
        const auto models =
            searchStore(*m_view, m_file.layout(), m_fusion, foreign, m_parameters, {});
        QVERIFY(!models);
        QCOMPARE(models.error().code, ErrorCode::TemplatesMissing);

        std::vector<FaceTemplates> zero = {m_probes[0]};
        std::fill(zero[0][0].values.begin(), zero[0][0].values.end(), 0.0F);
        const auto zeros = searchStore(*m_view, m_file.layout(), m_fusion, zero, m_parameters, {});
        QVERIFY(!zeros);
        QCOMPARE(zeros.error().code, ErrorCode::InvalidInput);

        StoreSearchParameters parameters = m_parameters;
        parameters.limit = 1001;
        QCOMPARE(search(parameters).error().code, ErrorCode::InvalidInput);

        parameters = m_parameters;
        parameters.people = 10; // fewer than rows show
        QCOMPARE(search(parameters).error().code, ErrorCode::InvalidInput);

        const ScoreFusion other = otherFusion();
        std::mt19937 random(1);
        const std::vector<FaceTemplates> probe = {randomTemplates(other, random)};
        const auto layout = TemplateLayout::create(other);
        const auto mixed = searchStore(*m_view, *layout, other, probe, m_parameters, {});
        QVERIFY(!mixed);
        QCOMPARE(mixed.error().code, ErrorCode::TemplatesMissing);
    }

    void anEmptyStoreIsAnEmptyAnswer()
    {
        TemplateFile file(m_fusion);
        const auto view = file.view();
        const auto found = searchStore(*view, file.layout(), m_fusion, m_probes, m_parameters, {});
        QVERIFY(found);
        QCOMPARE(found->probes.size(), m_probes.size());
        QVERIFY(found->probes[0].listed.empty());
    }

    void stopsWhenAsked()
    {
        StopSource stop;
        const auto found =
            searchStore(*m_view, m_file.layout(), m_fusion, m_probes, m_parameters,
                        stop.get_token(), [&stop](const Progress&) { stop.request_stop(); });
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
    }

    void progressReachesTheEnd()
    {
        std::atomic<std::size_t> most = 0;
        const auto found = searchStore(*m_view, m_file.layout(), m_fusion, m_probes, m_parameters,
                                       {}, [&most](const Progress& progress) {
                                           if (progress.done == progress.total)
                                               most = progress.done;
                                       });
        QVERIFY(found);
        QCOMPARE(most.load(), m_rows.size());
    }

private:
    Result<StoreSearchAnswer> search(const StoreSearchParameters& parameters) const
    {
        return searchStore(*m_view, m_file.layout(), m_fusion, m_probes, parameters, {});
    }

    void compare(const StoreSearchParameters& parameters, const RowView& view) const
    {
        compare(parameters, view, m_fusion);
    }

    void compare(StoreSearchParameters parameters, const RowView& view,
                 const ScoreFusion& fusion) const
    {
        for (const bool counts : {false, true}) {
            if (counts)
                parameters.threshold = -0.5;
            const auto found =
                searchStore(view, m_file.layout(), fusion, m_probes, parameters, {});
            const auto expected =
                searchStoreExhaustively(view, m_file.layout(), fusion, m_probes, parameters, {});
            QVERIFY(found);
            QVERIFY(expected);
            QCOMPARE(found->probes.size(), expected->probes.size());
            for (std::size_t i = 0; i < found->probes.size(); ++i)
                QCOMPARE(difference(found->probes[i], expected->probes[i]), QString());
        }
    }

    static void flip(const std::filesystem::path& path, const std::string& pattern)
    {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        const auto at = bytes.find(pattern);
        QVERIFY(at != std::string::npos);
        file.clear();
        file.seekp(static_cast<std::streamoff>(at + 20));
        file.put(static_cast<char>(bytes[at + 20] ^ 4));
    }

    ScoreFusion m_fusion = searchFusion();
    TemplateFile m_file{m_fusion};
    std::vector<FaceTemplates> m_rows;
    std::vector<FaceTemplates> m_probes;
    std::shared_ptr<const RowView> m_view;
    StoreSearchParameters m_parameters;
};

QTEST_GUILESS_MAIN(TestStoreSearch)
#include "tst_StoreSearch.moc"
