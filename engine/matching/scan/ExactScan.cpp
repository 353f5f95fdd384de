// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/scan/ExactScan.h"

#include "matching/scan/CodeBounds.h"
#include "matching/scan/PeopleCount.h"
#include "matching/scan/Rounding.h"
#include "matching/scan/Shortlist.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <exception>
#include <limits>
#include <memory>
#include <mutex>
#include <thread>

namespace semblance::matching {

namespace {

/// Rows that a thread takes at a time.
constexpr std::size_t kSliceRows = 32 * kChunkRows;

/// Which rows a request asks for.
class RowFilter
{
public:
    explicit RowFilter(std::span<const std::uint64_t> words) : m_words(words) {}

    bool wants(std::uint64_t row) const
    {
        return m_words.empty() ||
               (row / 64 < m_words.size() && (m_words[row / 64] >> row % 64 & 1) != 0);
    }
    /// Whether it may want one of `rows` from `first` on.
    bool wantsAny(std::uint64_t first, std::size_t rows) const
    {
        if (m_words.empty())
            return true;
        const std::uint64_t end = std::min<std::uint64_t>(m_words.size(), (first + rows + 63) / 64);
        for (std::uint64_t word = first / 64; word < end; ++word) {
            if (m_words[word] != 0)
                return true;
        }
        return false;
    }

private:
    std::span<const std::uint64_t> m_words;
};

/// What all threads share of one probe.
struct ProbeState
{
    ScoreFloor floor;
    std::optional<PeopleCount> people;

    explicit ProbeState(const ScanRequest& request, std::uint32_t personCount)
        : floor(request.threshold.value_or(-std::numeric_limits<double>::infinity()))
    {
        if (request.threshold)
            people.emplace(personCount);
    }
};

/// What the threads share.
class SharedWork
{
public:
    SharedWork(const ScanSource& source, std::span<const ScanProbe> probes,
               const ScanRequest& request, const std::stop_token& stop)
        : m_source(source), m_probes(probes), m_request(request), m_filter(request.onlyRows),
          m_stop(stop), m_slicesPerBlock(std::max<std::size_t>(
                            1, (source.rowsPerBlock() + kSliceRows - 1) / kSliceRows))
    {
        for (std::size_t i = 0; i < probes.size(); ++i)
            m_states.push_back(std::make_unique<ProbeState>(request, source.personCount()));
    }

    const ScanSource& source() const { return m_source; }
    std::span<const ScanProbe> probes() const { return m_probes; }
    const ScanRequest& request() const { return m_request; }
    const RowFilter& filter() const { return m_filter; }
    ProbeState& state(std::size_t probe) const { return *m_states[probe]; }
    std::size_t slicesPerBlock() const { return m_slicesPerBlock; }
    std::size_t sliceCount() const { return m_slicesPerBlock * m_source.blockCount(); }

    bool mustEnd() const { return m_isUnreadable || m_stop.stop_requested(); }
    std::optional<double> score(std::size_t probe, std::uint64_t row)
    {
        if (m_stop.stop_requested())
            return std::nullopt;
        const auto score = m_source.score(probe, row);
        if (!score)
            m_isUnreadable = true;
        m_scored.fetch_add(1, std::memory_order_relaxed);
        return score;
    }
    void endUnreadable() { m_isUnreadable = true; }
    void addBytes(std::uint64_t bytes) { m_bytes += bytes; }
    std::uint64_t addRows(std::uint64_t rows) { return m_rows += rows; }

    ScanEnd end() const
    {
        if (m_stop.stop_requested())
            return ScanEnd::Cancelled;
        return m_isUnreadable ? ScanEnd::Unreadable : ScanEnd::Complete;
    }
    std::uint64_t bytes() const { return m_bytes; }
    std::uint64_t scored() const { return m_scored; }

private:
    const ScanSource& m_source;
    std::span<const ScanProbe> m_probes;
    const ScanRequest& m_request;
    RowFilter m_filter;
    std::stop_token m_stop;
    std::size_t m_slicesPerBlock;
    std::vector<std::unique_ptr<ProbeState>> m_states;
    std::atomic<bool> m_isUnreadable = false;
    std::atomic<std::uint64_t> m_bytes = 0;
    std::atomic<std::uint64_t> m_rows = 0;
    std::atomic<std::uint64_t> m_scored = 0;
};

std::uint64_t bytesPerRow(const CodeBlock& block, const ScanProbe& probe)
{
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < block.engines.size(); ++i) {
        const bool isDot = probe.factors(i).curve == ScoreCurve::Dot;
        bytes += block.engines[i].stride + (isDot ? 2 : 3) * sizeof(float);
    }
    return bytes;
}

/// One thread's part of the scan.
class Worker
{
public:
    explicit Worker(SharedWork& work)
        : m_work(work), m_personCount(work.source().personCount())
    {
        const std::size_t engines = work.probes().front().engineCount();
        for (int i = 0; i < 2; ++i)
            m_findings.emplace_back(engines);
        m_products.resize(engines);
        if (work.request().limit == 0)
            return;
        m_shortlists.reserve(work.probes().size());
        for (std::size_t probe = 0; probe < work.probes().size(); ++probe)
            m_shortlists.emplace_back(
                work.source(), work.request().limit, work.state(probe).floor,
                [&work, probe](std::uint64_t row) { return work.score(probe, row); });
    }

    Shortlist& shortlist(std::size_t probe) { return m_shortlists[probe]; }

    /// False: the scan is to end.
    bool scanSlice(std::size_t slice)
    {
        const auto block = m_work.source().block(slice / m_work.slicesPerBlock());
        if (!block) {
            m_work.endUnreadable();
            return false;
        }
        const std::size_t first = slice % m_work.slicesPerBlock() * kSliceRows;
        const std::size_t end = std::min(block->rows, first + kSliceRows);
        std::uint64_t rowsRead = 0;
        for (std::size_t row = first; row < end; row += kChunkRows) {
            if (m_work.mustEnd())
                return false;
            const std::size_t rows = std::min(kChunkRows, end - row);
            if (!m_work.filter().wantsAny(block->firstRow + row, rows))
                continue;
            rowsRead += rows;
            if (!scanChunk(*block, row, rows))
                return false;
        }
        m_work.addBytes(rowsRead * bytesPerRow(*block, m_work.probes().front()));
        m_rows = end > first ? end - first : 0;
        return true;
    }
    /// Of the last slice.
    std::uint64_t rows() const { return m_rows; }

private:
    double leastUseful(std::size_t probe) const
    {
        const auto& threshold = m_work.request().threshold;
        return threshold ? *threshold : m_work.state(probe).floor.value();
    }

    bool scanChunk(const CodeBlock& block, std::size_t first, std::size_t rows)
    {
        const auto probes = m_work.probes();
        for (std::size_t probe = 0; probe < probes.size(); probe += 2) {
            const std::size_t count = std::min<std::size_t>(2, probes.size() - probe);
            ChunkProbe chunk[2];
            for (std::size_t i = 0; i < count; ++i)
                chunk[i] = {&probes[probe + i], floatNotAbove(leastUseful(probe + i)),
                            &m_findings[i]};
            findRows(block, first, rows, {chunk, count});
            for (std::size_t i = 0; i < count; ++i) {
                if (!takeFindings(block, first, probe + i, m_findings[i]))
                    return false;
            }
        }
        return true;
    }

    bool takeFindings(const CodeBlock& block, std::size_t first, std::size_t probe,
                      const ChunkFindings& findings)
    {
        for (std::size_t i = 0; i < findings.count; ++i) {
            const std::size_t inChunk = findings.rows[i];
            const std::size_t row = first + inChunk;
            if (block.isExcluded(row) || !m_work.filter().wants(block.firstRow + row))
                continue;
            if (block.people[row] >= m_personCount) {
                m_work.endUnreadable();
                return false;
            }
            for (std::size_t engine = 0; engine < m_products.size(); ++engine)
                m_products[engine] = findings.products[engine * kChunkRows + inChunk];
            if (!takeRow({m_work.probes()[probe].bounds(m_products, block, row),
                          block.firstRow + row, block.people[row], false},
                         probe))
                return false;
        }
        return true;
    }

    bool takeRow(Contender row, std::size_t probe)
    {
        ProbeState& state = m_work.state(probe);
        if (state.people && !countPerson(row, probe, *state.people))
            return false;
        if (m_shortlists.empty() || row.bounds.upper < state.floor.value())
            return true;
        return m_shortlists[probe].add(row);
    }

    /// Counts the row's person where the score reaches the threshold, which may take the score.
    bool countPerson(Contender& row, std::size_t probe, PeopleCount& people)
    {
        const double threshold = *m_work.request().threshold;
        if (row.bounds.upper < threshold || people.has(row.person))
            return true;
        if (row.bounds.lower < threshold) {
            const auto score = m_work.score(probe, row.row);
            if (!score)
                return false;
            row.bounds = {*score, *score};
            row.isScored = true;
        }
        if (row.bounds.lower >= threshold)
            people.add(row.person);
        return true;
    }

    SharedWork& m_work;
    std::uint32_t m_personCount;
    std::vector<Shortlist> m_shortlists;
    std::vector<ChunkFindings> m_findings;
    std::vector<std::int32_t> m_products;
    std::uint64_t m_rows = 0;
};

/// Runs `work(thread)` on all of them; the first exception comes out when all have ended.
template <typename Work>
void onThreads(unsigned threads, const Work& work)
{
    std::mutex mutex;
    std::exception_ptr thrown;
    const auto guardedWork = [&](unsigned thread) {
        try {
            work(thread);
        } catch (...) {
            const std::lock_guard lock(mutex);
            if (!thrown)
                thrown = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        others.reserve(threads);
        for (unsigned thread = 1; thread < threads; ++thread)
            others.emplace_back(guardedWork, thread);
        guardedWork(0);
    }
    if (thrown)
        std::rethrow_exception(thrown);
}

/// Takes from a row of numbered pieces, for all threads.
class Pieces
{
public:
    explicit Pieces(std::size_t count) : m_count(count) {}
    std::optional<std::size_t> next()
    {
        const std::size_t piece = m_next++;
        return piece < m_count ? std::optional(piece) : std::nullopt;
    }
    void takeAll() { m_next = m_count; }

private:
    std::atomic<std::size_t> m_next = 0;
    std::size_t m_count;
};

void scanAll(SharedWork& work, std::vector<Worker>& workers, const ScanProgress& progress)
{
    Pieces slices(work.sliceCount());
    const std::uint64_t rows = work.source().rowCount();
    onThreads(static_cast<unsigned>(workers.size()), [&](unsigned thread) {
        try {
            while (const auto slice = slices.next()) {
                if (work.mustEnd() || !workers[thread].scanSlice(*slice))
                    return;
                const std::uint64_t done = work.addRows(workers[thread].rows());
                if (progress)
                    progress(done, rows);
            }
        } catch (...) {
            slices.takeAll();
            throw;
        }
    });
}

/// All threads' findings of one probe.
bool finish(SharedWork& work, std::vector<Worker>& workers, std::size_t probe, ScanAnswer& answer)
{
    const ProbeState& state = work.state(probe);
    if (state.people)
        answer.peopleAtThreshold = state.people->count();
    if (work.request().limit == 0)
        return true;
    Shortlist& all = workers.front().shortlist(probe);
    for (std::size_t i = 1; i < workers.size(); ++i) {
        if (!all.addAll(workers[i].shortlist(probe)))
            return false;
    }
    auto ranked = all.ranked();
    if (!ranked)
        return false;
    answer.ranked = std::move(*ranked);
    return true;
}

void finishAll(SharedWork& work, std::vector<Worker>& workers, std::vector<ScanAnswer>& answers)
{
    Pieces probes(answers.size());
    const auto threads = std::min(workers.size(), answers.size());
    onThreads(static_cast<unsigned>(threads), [&](unsigned) {
        while (const auto probe = probes.next()) {
            if (work.mustEnd() || !finish(work, workers, *probe, answers[*probe]))
                return;
        }
    });
}

unsigned threadsFor(const ScanRequest& request, const SharedWork& work)
{
    const unsigned wanted =
        request.threads ? request.threads : std::max(1U, std::thread::hardware_concurrency());
    return static_cast<unsigned>(std::clamp<std::size_t>(work.sliceCount(), 1, wanted));
}

} // namespace

ScanResult exactScan(const ScanSource& source, std::span<const ScanProbe> probes,
                     const ScanRequest& request, const std::stop_token& stop,
                     const ScanProgress& progress)
{
    ScanResult result;
    if (probes.empty())
        return result;
    SharedWork work(source, probes, request, stop);
    std::vector<Worker> workers;
    const unsigned threads = threadsFor(request, work);
    workers.reserve(threads);
    for (unsigned i = 0; i < threads; ++i)
        workers.emplace_back(work);
    scanAll(work, workers, progress);
    std::vector<ScanAnswer> answers(probes.size());
    if (!work.mustEnd())
        finishAll(work, workers, answers);
    result.end = work.end();
    if (result.end == ScanEnd::Complete)
        result.answers = std::move(answers);
    result.bytesScanned = work.bytes();
    result.rowsScored = work.scored();
    return result;
}

} // namespace semblance::matching
