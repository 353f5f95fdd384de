// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/search/GallerySearch.h"

#include "matching/templates/ScoreRange.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <tuple>

namespace semblance::matching {

namespace {

/// Rows scanned between two looks at the stop token.
constexpr std::size_t kRowsPerStep = 4096;

/// A person's best row so far.
struct Best
{
    double fused = 0;
    std::size_t row = 0;
};

using BestByPerson = std::vector<std::optional<Best>>;

/// The written order within one person: higher score, then image name, then reference id.
bool isBetter(const Best& a, const Best& b, const GallerySnapshot& gallery)
{
    if (a.fused != b.fused)
        return a.fused > b.fused;
    return std::forward_as_tuple(gallery.image(a.row), gallery.reference(a.row)) <
           std::forward_as_tuple(gallery.image(b.row), gallery.reference(b.row));
}

void keepBetter(std::optional<Best>& kept, const Best& other, const GallerySnapshot& gallery)
{
    if (!kept || isBetter(other, *kept, gallery))
        kept = other;
}

/// One probe against rows of one gallery.
class Scan
{
public:
    Scan(const FaceTemplates& probe, const GallerySnapshot& gallery, const ScoreFusion& fusion)
        : m_probe(probe), m_gallery(gallery), m_fusion(fusion)
    {
    }

    std::vector<double> engineScores(std::size_t row) const
    {
        std::vector<double> scores(m_probe.size());
        for (std::size_t engine = 0; engine < m_probe.size(); ++engine) {
            if (m_fusion.hasWeight(engine))
                scores[engine] = m_fusion.engineScore(engine, m_probe[engine].values.data(),
                                                      m_gallery.row(engine, row));
        }
        return scores;
    }

    double fused(std::size_t row) const { return m_fusion.fuse(engineScores(row)); }

private:
    const FaceTemplates& m_probe;
    const GallerySnapshot& m_gallery;
    const ScoreFusion& m_fusion;
};

Result<void> checkModels(const FaceTemplates& probe, const GallerySnapshot& gallery,
                         const ScoreFusion& fusion)
{
    const auto& embedders = fusion.embedders();
    bool fits = probe.size() == embedders.size() && gallery.models().size() == embedders.size();
    for (std::size_t engine = 0; fits && engine < embedders.size(); ++engine) {
        const int dimension = embedders[engine].outputSize;
        fits = probe[engine].model == fusion.models()[engine] &&
               static_cast<int>(probe[engine].values.size()) == dimension &&
               gallery.models()[engine] == fusion.models()[engine] &&
               gallery.dimension(engine) == dimension;
    }
    if (!fits)
        return failure(ErrorCode::TemplatesMissing, Stage::Search, "probe",
                       "probe, gallery and engine use different models");
    return {};
}

/// Every person's best row, over `threads` ranges of rows; empty when stopped.
std::optional<BestByPerson> bestRows(const Scan& scan, const GallerySnapshot& gallery,
                                     const StopToken& stop, const ProgressSink& progress,
                                     unsigned threads)
{
    const std::size_t rows = gallery.referenceCount();
    std::atomic<std::size_t> done = 0;
    std::vector<BestByPerson> partial(threads, BestByPerson(gallery.personCount()));
    const auto scanRange = [&](BestByPerson& best, std::size_t first, std::size_t last) {
        for (std::size_t row = first; row < last && !stop.stop_requested();) {
            const std::size_t end = std::min(last, row + kRowsPerStep);
            const std::size_t count = end - row;
            for (; row < end; ++row)
                keepBetter(best[gallery.person(row)], {scan.fused(row), row}, gallery);
            const std::size_t now = done += count;
            if (progress)
                progress({now, rows});
        }
    };
    {
        std::vector<std::jthread> workers;
        for (unsigned i = 1; i < threads; ++i)
            workers.emplace_back(scanRange, std::ref(partial[i]), rows * i / threads,
                                 rows * (i + 1) / threads);
        scanRange(partial[0], 0, rows / threads);
    }
    if (stop.stop_requested())
        return std::nullopt;
    BestByPerson& all = partial[0];
    for (unsigned i = 1; i < threads; ++i) {
        for (std::size_t person = 0; person < all.size(); ++person) {
            if (partial[i][person])
                keepBetter(all[person], *partial[i][person], gallery);
        }
    }
    return std::move(all);
}

std::vector<std::uint32_t> aboveThreshold(const BestByPerson& best, double threshold)
{
    std::vector<std::uint32_t> people;
    for (std::uint32_t person = 0; person < best.size(); ++person) {
        if (best[person] && best[person]->fused >= threshold)
            people.push_back(person);
    }
    return people;
}

/// The best `limit` of `people`, best first.
std::vector<std::uint32_t> ranked(std::vector<std::uint32_t> people, const BestByPerson& best,
                                  int limit)
{
    const auto higher = [&best](std::uint32_t a, std::uint32_t b) {
        if (best[a]->fused != best[b]->fused)
            return best[a]->fused > best[b]->fused;
        return a < b; // people are numbered in the order of their subject
    };
    const std::size_t listed =
        std::min(people.size(), static_cast<std::size_t>(std::max(0, limit)));
    std::partial_sort(people.begin(), people.begin() + static_cast<std::ptrdiff_t>(listed),
                      people.end(), higher);
    people.resize(listed);
    return people;
}

std::vector<int> imagesPerPerson(const GallerySnapshot& gallery)
{
    std::vector<int> images(gallery.personCount());
    for (std::size_t row = 0; row < gallery.referenceCount(); ++row)
        ++images[gallery.person(row)];
    return images;
}

PairScore pairScore(const Scan& scan, const Best& best, const ScoreFusion& fusion)
{
    PairScore score;
    score.fused = best.fused;
    const std::vector<double> scores = scan.engineScores(best.row);
    for (std::size_t engine = 0; engine < scores.size(); ++engine) {
        if (!fusion.hasWeight(engine))
            continue;
        const ModelManifest& embedder = fusion.embedders()[engine];
        score.engines.push_back(
            {embedder.id, withoutRoundingBeyondRange(embedder.metric, scores[engine])});
    }
    return score;
}

} // namespace

Result<CandidateList> searchGallery(const FaceTemplates& probe, const GallerySnapshot& gallery,
                                    const ScoreFusion& fusion, const SearchParameters& parameters,
                                    const StopToken& stop, const ProgressSink& progress,
                                    unsigned threads)
{
    if (const auto checked = checkModels(probe, gallery, fusion); !checked)
        return passOn(checked);
    const unsigned available = std::max(1U, std::thread::hardware_concurrency());
    const Scan scan(probe, gallery, fusion);
    const auto best = bestRows(scan, gallery, stop, progress, threads ? threads : available);
    if (!best)
        return failure(ErrorCode::Cancelled, Stage::Search, {});

    const std::vector<int> images = imagesPerPerson(gallery);
    CandidateList list;
    list.peopleCompared = gallery.personCount();
    list.referencesCompared = gallery.referenceCount();
    list.parameters = parameters;
    const auto above = aboveThreshold(*best, parameters.threshold);
    list.peopleAboveThreshold = above.size();
    for (const std::uint32_t person : ranked(above, *best, parameters.limit)) {
        const Best& row = *(*best)[person];
        list.candidates.push_back({static_cast<int>(list.candidates.size()) + 1,
                                   gallery.subject(person), gallery.reference(row.row),
                                   gallery.image(row.row), pairScore(scan, row, fusion),
                                   images[person]});
    }
    return list;
}

} // namespace semblance::matching
