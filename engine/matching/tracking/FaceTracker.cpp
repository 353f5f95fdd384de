// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/FaceTracker.h"

#include "matching/detection/WorkShare.h"
#include "matching/pipeline/FacePipeline.h"
#include "matching/tracking/QuickMerit.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <thread>

namespace semblance::matching {

namespace {

/// Looked at together, and as many decoded meanwhile.
constexpr std::size_t kFramesPerThread = 2;

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
    FrameBatches(FrameSource& frames, const TrackingRules& rules, std::size_t every,
                 std::size_t batch)
        : m_frames(frames), m_every(every), m_batch(batch), m_next(rules.first),
          m_end(std::min(rules.last, frames.count()))
    {
    }

    /// Empty at the end.
    Result<std::vector<FrameToSee>> next(const StopToken& stop)
    {
        std::vector<FrameToSee> batch;
        for (; batch.size() < m_batch && m_next < m_end; m_next += m_every) {
            auto one = m_frames.frame(m_next, stop);
            if (!one && one.error().code != ErrorCode::FrameNotFound)
                return passOn(one);
            const SourceFrame shown = one ? *one : SourceFrame{};
            batch.push_back({m_next, m_frames.secondsOf(m_next), shown.image, shown.doubt});
        }
        return batch;
    }

private:
    FrameSource& m_frames;
    std::size_t m_every;
    std::size_t m_batch;
    std::size_t m_next;
    std::size_t m_end;
};

std::vector<TrackPoint> pointsOf(const FrameToSee& seen, const std::vector<DetectedFace>& faces)
{
    std::vector<TrackPoint> points;
    for (const DetectedFace& face : faces)
        points.push_back(
            {seen.frame, seen.seconds, face, quickMerit(seen.image, face), seen.doubt});
    return points;
}

Result<std::vector<TrackPoint>> found(const FrameToSee& seen, const FaceFinder& finder,
                                      const std::string& name, const StopToken& stop)
{
    if (seen.image.isEmpty())
        return std::vector<TrackPoint>();
    const auto faces = finder({seen.image, Orientation::TopLeft, {}, name}, stop);
    if (!faces)
        return passOn(faces);
    return pointsOf(seen, *faces);
}

} // namespace

FaceFinder faceFinderOf(const FacePipeline& engine)
{
    return [&engine](const Photograph& frame, const StopToken& stop) {
        return engine.detect(frame, DetectionEffort::Frame, stop);
    };
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
                                const ProgressSink& progress)
{
    const std::string name = frames.name();
    const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    TrackedFaces result;
    result.every = stepOf(frames, rules);
    FrameBatches batches(frames, rules, result.every, threads * kFramesPerThread);
    TrackLinker linker(rules.link);
    imagery::FaultNotes notes;
    auto batch = batches.next(stop);
    while (batch && !batch->empty()) {
        // Ends before this scope does, whatever happens in it.
        auto following = std::async(std::launch::async, [&] {
            return guarded(Stage::Decoding, name, [&] { return batches.next(stop); });
        });
        auto points =
            sharedWork<std::vector<TrackPoint>>(batch->size(), threads, stop, [&](std::size_t i) {
                return found((*batch)[i], finder, name, stop);
            });
        if (!points)
            return passOn(points);
        for (std::size_t i = 0; i < batch->size(); ++i) {
            const FrameToSee& seen = (*batch)[i];
            ++result.framesSeen;
            result.framesLost += seen.image.isEmpty() ? 1 : 0;
            if (seen.image.isEmpty())
                notes.addLost(seen.frame);
            else
                notes.add(seen.frame, seen.image.size(), seen.doubt);
            linker.add(seen.frame, seen.seconds, std::move((*points)[i]));
        }
        if (progress)
            progress(
                {std::min(batch->back().frame + result.every, frames.count()), frames.count()});
        batch = following.get();
    }
    if (!batch)
        return passOn(batch);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, Stage::Detection, name);
    result.tracks = linker.finish();
    result.faults = notes.faults();
    return result;
}

} // namespace semblance::matching
