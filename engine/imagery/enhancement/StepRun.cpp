// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/StepRun.h"

#include "foundation/crypto/Sha256.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>

namespace semblance::imagery {

namespace {

/// Bands of one piece of work, handed out to threads one after the other.
class BandQueue
{
public:
    /// `advanced` may be empty.
    BandQueue(int rows, int bandRows, const std::function<void(int, int)>& work,
              const StopToken& stop, const std::function<void(double)>& advanced)
        : m_rows(rows), m_bandRows(bandRows), m_count((rows + bandRows - 1) / bandRows),
          m_work(work), m_stop(stop), m_advanced(advanced)
    {
    }

    int count() const { return m_count; }

    void drain()
    {
        try {
            for (int band = m_next++; band < m_count && !isOver(); band = m_next++) {
                const int begin = band * m_bandRows;
                m_work(begin, std::min(m_rows, begin + m_bandRows));
                const int done = ++m_done;
                if (m_advanced)
                    m_advanced(double(done) / m_count);
            }
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            if (!m_thrown)
                m_thrown = std::current_exception();
            m_hasThrown = true;
        }
    }

    bool finish() const
    {
        if (m_thrown)
            std::rethrow_exception(m_thrown);
        return m_done == m_count;
    }

private:
    bool isOver() const { return m_hasThrown || m_stop.stop_requested(); }

    int m_rows;
    int m_bandRows;
    int m_count;
    const std::function<void(int, int)>& m_work;
    const StopToken& m_stop;
    const std::function<void(double)>& m_advanced;
    std::atomic<int> m_next = 0;
    std::atomic<int> m_done = 0;
    std::atomic<bool> m_hasThrown = false;
    std::mutex m_mutex;
    std::exception_ptr m_thrown;
};

/// `wanted` 0: as many as the machine has.
bool inThreads(BandQueue& queue, unsigned wanted)
{
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const unsigned threads =
        std::min(wanted > 0 ? wanted : cores, unsigned(std::max(1, queue.count())));
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i)
            others.emplace_back([&queue] { queue.drain(); });
        queue.drain();
    }
    return queue.finish();
}

} // namespace

std::string_view name(StepWarning warning)
{
    switch (warning) {
    case StepWarning::BitsReduced:
        return "bitsReduced";
    case StepWarning::Mirrored:
        return "mirrored";
    case StepWarning::Enlarged:
        return "enlarged";
    case StepWarning::ProportionsChanged:
        return "proportionsChanged";
    case StepWarning::ShapesBent:
        return "shapesBent";
    case StepWarning::TonesClipped:
        return "tonesClipped";
    case StepWarning::TonesErased:
        return "tonesErased";
    case StepWarning::TonesInverted:
        return "tonesInverted";
    case StepWarning::MayLoseDetail:
        return "mayLoseDetail";
    case StepWarning::MayRing:
        return "mayRing";
    case StepWarning::LinesMixed:
        return "linesMixed";
    case StepWarning::LensCentreMoved:
        return "lensCentreMoved";
    case StepWarning::FrameLeftOut:
        return "frameLeftOut";
    case StepWarning::FrameLaid:
        return "frameLaid";
    case StepWarning::FrameSameGrain:
        return "frameSameGrain";
    case StepWarning::ColoursBalanced:
        return "coloursBalanced";
    case StepWarning::MayHarden:
        return "mayHarden";
    case StepWarning::Reduced:
        return "reduced";
    case StepWarning::LinesMadeUp:
        return "linesMadeUp";
    case StepWarning::CornersLost:
        return "cornersLost";
    case StepWarning::ColoursShifted:
        return "coloursShifted";
    case StepWarning::ChangesNothing:
        return "changesNothing";
    case StepWarning::NotShown:
        return "notShown";
    case StepWarning::ColoursConverted:
        return "coloursConverted";
    case StepWarning::TransparencyLaid:
        return "transparencyLaid";
    case StepWarning::ViewMirrored:
        return "viewMirrored";
    case StepWarning::FrameMirrored:
        return "frameMirrored";
    }
    return {};
}

std::string noteFact(const StepNote& note, std::string_view key)
{
    const auto fact = std::ranges::find(note.facts, key, &ErrorFact::key);
    return fact == note.facts.end() ? std::string() : fact->value;
}

bool isWarning(StepWarning warning)
{
    return warning != StepWarning::FrameLaid;
}

Result<std::optional<Image>> StepRun::frame(const Sha256& sha256) const
{
    if (!m_setup.frame)
        return std::optional<Image>();
    return m_setup.frame(sha256);
}

void StepRun::advance(double share) const
{
    if (m_setup.advanced)
        m_setup.advanced(share);
}

void StepRun::warn(StepWarning warning, std::vector<ErrorFact> facts)
{
    const std::lock_guard lock(m_mutex);
    m_notes.push_back({0, warning, std::move(facts)});
}

std::vector<StepNote> StepRun::takeNotes()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_notes, {});
}

bool StepRun::inBands(int rows, int bandRows, const std::function<void(int, int)>& work) const
{
    BandQueue queue(rows, bandRows, work, m_setup.stop, m_setup.advanced);
    return inThreads(queue, m_setup.threads);
}

bool StepRun::inBandsQuietly(int rows, int bandRows,
                             const std::function<void(int, int)>& work) const
{
    const std::function<void(double)> nobody;
    BandQueue queue(rows, bandRows, work, m_setup.stop, nobody);
    return inThreads(queue, m_setup.threads);
}

tl::unexpected<Error> stepCancelled()
{
    return failure(ErrorCode::Cancelled, Stage::Enhancement, {});
}

} // namespace semblance::imagery
