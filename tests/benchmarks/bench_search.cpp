// SPDX-License-Identifier: GPL-3.0-or-later
// bench_search DIM FOLDER PEOPLE …: a search of a store of PEOPLE synthetic people in FOLDER,
// beside the plain reading of the bytes that it scans and, where the program was built with FAISS,
// beside FAISS's IndexFlatIP over the same templates, for one probe and for 64, in the same run.
#include "matching/evaluation/PlainReading.h"
#include "matching/evaluation/SearchBench.h"
#include "matching/store/RowStore.h"

#ifdef SEMBLANCE_FAISS
#include <faiss/IndexFlat.h>
#endif

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>

using namespace semblance;
using namespace semblance::matching;

namespace {

constexpr std::size_t kListed = 50;
constexpr std::size_t kManyProbes = 64;
/// FAISS keeps the floats in memory of its own: beyond this many people there is no room beside.
[[maybe_unused]] constexpr std::uint32_t kMostOfPeer = 2'000'000;

double elapsedMs(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template <typename Value>
Value orExit(Result<Value> result)
{
    if (result)
        return std::move(*result);
    std::fprintf(stderr, "%s: %s %s\n", std::string(name(result.error().code)).c_str(),
                 result.error().subject.c_str(), result.error().detail.c_str());
    std::exit(1);
}

#ifdef SEMBLANCE_FAISS
std::vector<std::uint64_t> rowsOf(const StoredCandidates& candidates)
{
    std::vector<std::uint64_t> rows;
    for (const StoredCandidate& one : candidates.listed)
        rows.push_back(one.row);
    return rows;
}

/// The same people, as FAISS searches them.
class Peer
{
public:
    Peer(const SyntheticTemplates& templates, std::uint32_t people)
        : m_index(templates.fusion().embedders().front().outputSize)
    {
        FaceTemplates face = templates.blank();
        const auto size = static_cast<std::size_t>(m_index.d);
        std::vector<float> numbers;
        for (std::uint32_t person = 0; person < people; ++person) {
            templates.fill(face, person);
            numbers.insert(numbers.end(), face[0].values.begin(), face[0].values.end());
            if (numbers.size() < 65536 * size && person + 1 < people)
                continue;
            m_index.add(static_cast<faiss::Index::idx_t>(numbers.size() / size), numbers.data());
            numbers.clear();
        }
    }
    std::vector<std::uint64_t> search(const FaceTemplates& probe) const
    {
        std::vector<float> scores(kListed);
        std::vector<faiss::Index::idx_t> rows(kListed);
        m_index.search(1, probe[0].values.data(), kListed, scores.data(), rows.data());
        rows.erase(std::remove(rows.begin(), rows.end(), -1), rows.end());
        return {rows.begin(), rows.end()};
    }

private:
    faiss::IndexFlatIP m_index;
};
#endif

/// One size, everything in turns.
class Comparison
{
public:
    Comparison(const SyntheticTemplates& templates, const SyntheticStore& store,
               std::uint32_t people)
        : m_templates(templates), m_store(store),
          m_rows(orExit(RowStore::open(store.file(), store.layout().rows()))),
          m_view(m_rows->view())
    {
        m_parameters.limit = kListed;
        m_parameters.people = people;
        m_probes.assign(kManyProbes, templates.blank());
        for (std::size_t i = 0; i < kManyProbes; ++i)
            templates.fill(m_probes[i], people + i);
        // Checksums of every block, once.
        orExit(readPlainly(*m_view, store.layout()));
    }

    StoreSearchAnswer search(std::size_t first, std::size_t count) const
    {
        return orExit(searchStore(*m_view, m_store.layout(), m_templates.fusion(),
                                  std::span(m_probes).subspan(first, count), m_parameters, {}));
    }

    void run(std::uint32_t people)
    {
        const int rounds = people > 2'000'000 ? 3 : 9;
#ifdef SEMBLANCE_FAISS
        const Peer peer(m_templates, people <= kMostOfPeer ? people : 0);
#endif
        std::vector<double> single, reading, many, sixtyFour;
        [[maybe_unused]] std::vector<double> theirs;
        [[maybe_unused]] bool isSame = true;
        for (int round = 0; round < rounds; ++round) {
            const auto probe = static_cast<std::size_t>(round);
            StoreSearchAnswer answer;
            reading.push_back(elapsedMs([&] { orExit(readPlainly(*m_view, m_store.layout())); }));
            single.push_back(elapsedMs([&] { answer = search(probe, 1); }));
            m_bytes = answer.bytesScanned;
#ifdef SEMBLANCE_FAISS
            if (people > kMostOfPeer)
                continue;
            std::vector<std::uint64_t> found;
            theirs.push_back(elapsedMs([&] { found = peer.search(m_probes[probe]); }));
            isSame = isSame && found == rowsOf(answer.probes.front());
#endif
        }
        for (int round = 0; round < (rounds + 2) / 3; ++round) {
            many.push_back(elapsedMs([&] { search(0, kManyProbes); }));
            sixtyFour.push_back(elapsedMs([&] {
                for (std::size_t probe = 0; probe < kManyProbes; ++probe)
                    search(probe, 1);
            }));
        }
        print(people, median(single), median(reading), median(many), median(sixtyFour));
#ifdef SEMBLANCE_FAISS
        if (!theirs.empty())
            std::printf(" %10.1f %8.1f %s", median(theirs), median(theirs) / median(single),
                        isSame ? "same" : "DIFFERENT");
#endif
        std::printf("\n");
        std::fflush(stdout);
    }

private:
    void print(std::uint32_t people, double single, double reading, double many,
               double sixtyFour) const
    {
        std::printf("%10u %9.2f %9.2f %8.2f %8.2f %9.2f %9.1f %10.1f %8.2f", people, single,
                    reading, single / reading, static_cast<double>(m_bytes) / reading / 1e6,
                    single * 1e6 / people, many, sixtyFour, sixtyFour / many);
    }

    const SyntheticTemplates& m_templates;
    const SyntheticStore& m_store;
    std::unique_ptr<RowStore> m_rows;
    std::shared_ptr<const RowView> m_view;
    std::vector<FaceTemplates> m_probes;
    StoreSearchParameters m_parameters;
    std::uint64_t m_bytes = 0;
};

} // namespace

int main(int argc, char** argv)
{
    if (argc < 4) {
        std::fprintf(stderr, "bench_search DIM FOLDER PEOPLE ...\n");
        return 2;
    }
    const auto templates = orExit(SyntheticTemplates::create({std::atoi(argv[1])}, 1));
    std::printf("    people search/ms   read/ms    ratio  GB/s    ns/person  64 at once  64 singles"
                "   ratio   FAISS/ms    ratio top 50\n");
#ifndef SEMBLANCE_FAISS
    std::printf("built without FAISS (libfaiss-dev): nothing to compare with\n");
#endif
    for (int i = 3; i < argc; ++i) {
        const auto people = static_cast<std::uint32_t>(std::strtoul(argv[i], nullptr, 10));
        const SyntheticStore store = orExit(SyntheticStore::create(templates, people, argv[2], {}));
        Comparison(templates, store, people).run(people);
    }
}
