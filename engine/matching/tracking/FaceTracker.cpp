// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/FaceTracker.h"

#include "matching/detection/WorkShare.h"
#include "matching/pipeline/FacePipeline.h"
#include "matching/tracking/LikenessReading.h"
#include "matching/tracking/QuickMerit.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <thread>

namespace semblance::matching {

namespace {

/// How many frames are looked at together, while as many are decoded: the more, the less often
/// threads wait for each other, and the more memory. Few at first, so that something is seen soon.
class BatchSize
{
public:
    explicit BatchSize(unsigned threads)
        : m_least(together(threads * 2)), m_most(together(threads * 6)), m_now(m_least)
    {
    }

    bool isReached(std::size_t frames, std::size_t pixelBytes) const
    {
        constexpr std::size_t kBytes = 16 << 20;
        const bool isEnough = frames >= m_least && frames == together(frames);
        return frames >= m_now || (isEnough && pixelBytes >= kBytes);
    }
    void grow() { m_now = std::min(m_most, m_now + m_least); }

private:
    /// No fewer, as many as LikenessReading takes together.
    static std::size_t together(std::size_t frames)
    {
        constexpr std::size_t kTogether = LikenessReading::kLooksTogether;
        return (frames + kTogether - 1) / kTogether * kTogether;
    }

    std::size_t m_least;
    std::size_t m_most;
    std::size_t m_now;
};

struct FrameToSee
{
    std::size_t frame = 0;
    double seconds = 0;
    /// Empty where the frame cannot be decoded.
    Image image;
    std::optional<imagery::FrameDoubt> doubt = {};
};

/// The frames to look at, a batch at a time.
class FrameBatches
{
public:
    FrameBatches(FrameSource& frames, const TrackingRules& rules, std::size_t every, BatchSize size)
        : m_frames(frames), m_every(every), m_size(size), m_next(rules.first),
          m_end(std::min(rules.last, frames.count()))
    {
    }

    /// Empty at the end.
    Result<std::vector<FrameToSee>> next(const StopToken& stop)
    {
        std::vector<FrameToSee> batch;
        std::size_t bytes = 0;
        for (; !m_size.isReached(batch.size(), bytes) && m_next < m_end; m_next += m_every) {
            auto one = m_frames.frame(m_next, stop);
            if (!one && one.error().code != ErrorCode::FrameNotFound)
                return passOn(one);
            const SourceFrame shown = one ? *one : SourceFrame{};
            bytes += std::size_t(shown.image.strideBytes() * shown.image.heightPx());
            batch.push_back({m_next, m_frames.secondsOf(m_next), shown.image, shown.doubt});
        }
        m_size.grow();
        return batch;
    }

private:
    FrameSource& m_frames;
    std::size_t m_every;
    BatchSize m_size;
    std::size_t m_next;
    std::size_t m_end;
};

/// What is done with the frames of a batch, by several threads at once.
class BatchLook
{
public:
    BatchLook(const FaceFinder& finder, const FaceLikeness& likeness, const TrackingRules& rules,
              std::string name, unsigned threads)
        : m_finder(finder), m_name(std::move(name)), m_threads(threads)
    {
        if (likeness)
            m_reading.emplace(likeness, rules.link.join.same, rules.mostCompared, threads);
    }

    /// Of each frame. Batches in rising order, each but the last of an even number.
    Result<std::vector<FrameLook>> looks(const std::vector<FrameToSee>& batch,
                                         const StopToken& stop)
    {
        const std::size_t pairs = (batch.size() + 1) / 2;
        auto seen =
            sharedWork<std::vector<FrameLook>>(pairs, m_threads, stop, [&](std::size_t pair) {
                return pairIn(batch, pair * 2, stop);
            });
        if (!seen)
            return passOn(seen);
        std::vector<FrameLook> looks;
        for (auto& pair : *seen)
            std::ranges::move(pair, std::back_inserter(looks));
        if (!m_reading)
            return looks;
        if (const auto read = m_reading->read(looks, stop); !read)
            return passOn(read);
        return looks;
    }

private:
    /// Of two frames one after the other; of the last one alone.
    Result<std::vector<FrameLook>> pairIn(const std::vector<FrameToSee>& batch, std::size_t first,
                                          const StopToken& stop) const
    {
        std::vector<FrameLook> looks;
        std::optional<std::vector<DetectedFace>> before;
        for (std::size_t i = first; i < std::min(first + 2, batch.size()); ++i) {
            const FrameToSee& seen = batch[i];
            looks.push_back({{seen.image, Orientation::TopLeft, {}, m_name}, seen.doubt});
            if (seen.image.isEmpty())
                continue;
            auto faces = before && m_finder.follow
                             ? m_finder.follow(looks.back().frame, *before, stop)
                             : m_finder.look(looks.back().frame, stop);
            if (!faces)
                return passOn(faces);
            for (const DetectedFace& face : *faces)
                looks.back().sightings.push_back(
                    {{seen.frame, seen.seconds, face, quickMerit(seen.image, face), seen.doubt},
                     {}});
            if (!seen.doubt)
                before = std::move(*faces);
        }
        return looks;
    }

    const FaceFinder& m_finder;
    std::string m_name;
    unsigned m_threads;
    /// Not where faces are followed by place alone.
    std::optional<LikenessReading> m_reading;
};

/// What was found in the frames that were looked at so far.
class TracksFound
{
public:
    TracksFound(const TrackingRules& rules, const FaceLikeness& likeness, std::size_t every,
                std::size_t count)
        : m_askedEnd(std::max(rules.first, std::min(rules.last, count))),
          m_linker(rules.link, likeness)
    {
        m_result.every = every;
        m_result.first = rules.first;
        m_result.end = rules.first;
    }

    /// `looks`: at each of the frames.
    Result<void> add(const std::vector<FrameToSee>& batch, const std::vector<FrameLook>& looks)
    {
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const FrameToSee& seen = batch[i];
            const auto added = m_linker.add(seen.frame, seen.seconds, looks[i].sightings);
            if (!added)
                return added;
            ++m_result.framesSeen;
            m_result.framesLost += seen.image.isEmpty() ? 1 : 0;
            m_result.end = seen.frame + 1;
            if (seen.image.isEmpty())
                m_notes.addLost(seen.frame);
            else
                m_notes.add(seen.frame, seen.image.size(), seen.doubt);
        }
        return {};
    }

    bool isEmpty() const { return m_result.framesSeen == 0; }
    Progress progress() const
    {
        const std::size_t first = m_result.first;
        return {std::min(m_result.end + m_result.every - 1, m_askedEnd) - first,
                m_askedEnd - first};
    }

    /// Leaves everything as it is.
    Result<TrackedFaces> soFar() const
    {
        TracksFound copy = *this;
        copy.m_result.isPart = true;
        return copy.finished();
    }
    Result<TrackedFaces> whole()
    {
        m_result.end = m_askedEnd;
        return finished();
    }

private:
    Result<TrackedFaces> finished()
    {
        auto tracks = m_linker.finish();
        if (!tracks)
            return passOn(tracks);
        m_result.tracks = std::move(*tracks);
        m_result.faults = m_notes.faults();
        return std::move(m_result);
    }

    std::size_t m_askedEnd;
    TrackLinker m_linker;
    imagery::FaultNotes m_notes;
    TrackedFaces m_result;
};

/// Where it was only stopped, what was found until then.
Result<TrackedFaces> endedBy(const Error& error, const TracksFound& found)
{
    if (error.code == ErrorCode::Cancelled && !found.isEmpty())
        return found.soFar();
    return tl::unexpected<Error>(error);
}

} // namespace

FaceFinder faceFinderOf(const FacePipeline& engine)
{
    return {[&engine](const Photograph& frame, const StopToken& stop) {
                return engine.detect(frame, DetectionEffort::Frame, stop);
            },
            [&engine](const Photograph& frame, const std::vector<DetectedFace>& before,
                      const StopToken& stop) { return engine.follow(frame, before, stop); }};
}

std::size_t stepOf(const FrameSource& frames, const TrackingRules& rules)
{
    if (rules.every > 0)
        return rules.every;
    const std::size_t count = frames.count();
    const double seconds = count < 2 ? 0 : frames.secondsOf(count - 1);
    if (seconds <= 0)
        return 1;
    const double rate = double(count - 1) / seconds;
    return std::size_t(std::max(1.0, std::round(rate / TrackingRules::kLooksPerSecond)));
}

Result<TrackedFaces> trackFaces(FrameSource& frames, const FaceFinder& finder,
                                const TrackingRules& rules, const StopToken& stop,
                                const ProgressSink& progress, const PartSink& part)
{
    return trackFaces(frames, finder, {}, rules, stop, progress, part);
}

Result<TrackedFaces> trackFaces(FrameSource& frames, const FaceFinder& finder,
                                const FaceLikeness& likeness, const TrackingRules& rules,
                                const StopToken& stop, const ProgressSink& progress,
                                const PartSink& part)
{
    const std::string name = frames.name();
    const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t every = stepOf(frames, rules);
    FrameBatches batches(frames, rules, every, BatchSize(threads));
    TracksFound tracks(rules, likeness, every, frames.count());
    BatchLook look(finder, likeness, rules, name, threads);
    auto batch = batches.next(stop);
    while (batch && !batch->empty()) {
        // Ends before this scope does, whatever happens in it.
        auto following = std::async(std::launch::async, [&] {
            return guarded(Stage::Decoding, name, [&] { return batches.next(stop); });
        });
        const auto looks = look.looks(*batch, stop);
        if (!looks)
            return endedBy(looks.error(), tracks);
        if (const auto added = tracks.add(*batch, *looks); !added)
            return passOn(added);
        if (progress)
            progress(tracks.progress());
        batch = following.get();
        if (part && batch && !batch->empty())
            part([&tracks] { return tracks.soFar(); });
    }
    if (!batch)
        return endedBy(batch.error(), tracks);
    if (stop.stop_requested() && tracks.isEmpty())
        return failure(ErrorCode::Cancelled, Stage::Detection, name);
    return tracks.whole();
}

} // namespace semblance::matching
