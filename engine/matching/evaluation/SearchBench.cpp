// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/SearchBench.h"

#include "matching/evaluation/PlainReading.h"
#include "matching/scan/CodeBounds.h"
#include "matching/store/RowStore.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace semblance::matching {

namespace {

using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// 0 where that cannot be told.
std::uint64_t bytesOnDisk(const std::filesystem::path& file)
{
    constexpr std::uint64_t kBlockBytes = 512;
    struct stat status = {};
    return ::stat(file.c_str(), &status) == 0
               ? static_cast<std::uint64_t>(status.st_blocks) * kBlockBytes
               : 0;
}

double residentMib()
{
    std::ifstream file("/proc/self/statm");
    double all = 0;
    double resident = 0;
    file >> all >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

std::vector<FaceTemplates> probesOf(const SyntheticTemplates& templates,
                                    const SearchBenchOptions& options)
{
    std::vector<FaceTemplates> probes(options.probes, templates.blank());
    for (std::size_t i = 0; i < probes.size(); ++i)
        templates.fill(probes[i], options.people + i);
    return probes;
}

bool areSame(const StoreSearchAnswer& a, const StoreSearchAnswer& b)
{
    const auto isSameRow = [](const StoredCandidate& x, const StoredCandidate& y) {
        return x.row == y.row && x.person == y.person && x.reference == y.reference &&
               x.score.fused == y.score.fused && x.score.engines == y.score.engines;
    };
    return std::equal(a.probes.begin(), a.probes.end(), b.probes.begin(), b.probes.end(),
                      [&](const StoredCandidates& x, const StoredCandidates& y) {
                          return x.peopleAtThreshold == y.peopleAtThreshold &&
                                 std::equal(x.listed.begin(), x.listed.end(), y.listed.begin(),
                                            y.listed.end(), isSameRow);
                      });
}

/// Everything that is measured of one store.
class Measurement
{
public:
    Measurement(const SyntheticStore& store, const SyntheticTemplates& templates,
                const SearchBenchOptions& options, const StopToken& stop)
        : m_store(store), m_templates(templates), m_options(options), m_stop(stop),
          m_probes(probesOf(templates, options))
    {
        m_parameters.limit = options.limit;
        m_parameters.people = options.people;
    }

    Result<void> open()
    {
        std::vector<double> elapsed;
        std::unique_ptr<RowStore> opened;
        for (int round = 0; round < m_options.rounds; ++round) {
            const auto start = Clock::now();
            auto store = RowStore::open(m_store.file(), m_store.layout().rows());
            elapsed.push_back(msSince(start));
            if (!store)
                return passOn(store);
            opened = std::move(*store);
        }
        m_figures.openMs = median(elapsed);
        m_view = opened->view();
        return {};
    }

    Result<void> search()
    {
        std::vector<double> searches;
        std::vector<double> readings;
        const auto start = Clock::now();
        if (const auto first = searchOnce(); !first)
            return first;
        m_figures.firstSearchMs = msSince(start);
        for (int round = 0; round < m_options.rounds; ++round) {
            const auto reading = Clock::now();
            if (const auto read = readPlainly(*m_view, m_store.layout()); !read)
                return passOn(read);
            readings.push_back(msSince(reading));
            const auto searching = Clock::now();
            if (const auto searched = searchOnce(); !searched)
                return searched;
            searches.push_back(msSince(searching));
        }
        m_figures.readMs = median(readings);
        m_figures.searchMs = median(searches);
        return {};
    }

    Result<SearchBenchFigures> figures()
    {
        m_figures.bytesScanned = m_answer.bytesScanned;
        m_figures.rowsScored = m_answer.rowsScored;
        m_figures.residentMib = residentMib();
        m_figures.instructions = scanInstructions();
        std::error_code ignored;
        m_figures.fileBytes = std::filesystem::file_size(m_store.file(), ignored);
        m_figures.diskBytes = bytesOnDisk(m_store.file());
        if (!m_options.isChecked)
            return m_figures;
        const auto full = searchStoreExhaustively(*m_view, m_store.layout(), m_templates.fusion(),
                                                  m_probes, m_parameters, m_stop);
        if (!full)
            return passOn(full);
        m_figures.equalsExhaustive = areSame(m_answer, *full);
        return m_figures;
    }

private:
    Result<void> searchOnce()
    {
        auto answer = searchStore(*m_view, m_store.layout(), m_templates.fusion(), m_probes,
                                  m_parameters, m_stop);
        if (!answer)
            return passOn(answer);
        m_answer = std::move(*answer);
        return {};
    }

    const SyntheticStore& m_store;
    const SyntheticTemplates& m_templates;
    const SearchBenchOptions& m_options;
    StopToken m_stop;
    std::vector<FaceTemplates> m_probes;
    StoreSearchParameters m_parameters;
    std::shared_ptr<const RowView> m_view;
    StoreSearchAnswer m_answer;
    SearchBenchFigures m_figures;
};

} // namespace

Result<SearchBenchFigures> measureSearch(const SyntheticStore& store,
                                         const SyntheticTemplates& templates,
                                         const SearchBenchOptions& options, const StopToken& stop)
{
    Measurement measurement(store, templates, options, stop);
    if (const auto opened = measurement.open(); !opened)
        return passOn(opened);
    if (const auto searched = measurement.search(); !searched)
        return passOn(searched);
    return measurement.figures();
}

} // namespace semblance::matching
