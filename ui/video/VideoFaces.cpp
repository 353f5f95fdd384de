// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/VideoFaces.h"

#include "matching/tracking/VideoFrames.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <utility>

namespace semblance::ui {

struct VideoFaces::Parts
{
    std::mutex mutex;
    /// Null: told already.
    std::shared_ptr<const FoundTracks> latest;

    /// Without their best frames.
    void tell(matching::TrackedFaces tracked)
    {
        auto found = std::make_shared<FoundTracks>();
        found->best.resize(tracked.tracks.size());
        found->tracked = std::move(tracked);
        const std::lock_guard lock(mutex);
        latest = std::move(found);
    }
};

namespace {

using FoundOrError = Result<std::shared_ptr<const FoundTracks>>;

/// Tracking as the first seven tenths of the way, measuring as the rest: of a short clip that takes
/// longer, of a long one tracking does.
struct WholeWay
{
    static constexpr std::size_t kTotal = 1000;
    static constexpr std::size_t kTracking = 700;

    const ProgressSink& sink;

    void tell(const Progress& part, std::size_t from, std::size_t to) const
    {
        if (sink && part.total > 0)
            sink({from + (to - from) * part.done / part.total, kTotal});
    }
};

/// Lets what was found so far be made now and then: the more it costs, the more rarely.
class NowAndThen
{
public:
    bool isTime() const { return Clock::now() >= m_next; }
    void took(const std::chrono::steady_clock::duration& time)
    {
        constexpr auto kBetween = std::chrono::seconds(2);
        constexpr int kShare = 20;
        m_next = Clock::now() + std::max<Clock::duration>(kBetween, kShare * time);
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_next = Clock::now();
};

/// Told of tracks without their best frames.
using TrackSink = std::function<void(matching::TrackedFaces)>;

matching::PartSink partsFor(const TrackSink& tell)
{
    return [&tell, pace = NowAndThen()](const matching::TracksSoFar& soFar) mutable {
        if (!pace.isTime())
            return;
        const auto begun = std::chrono::steady_clock::now();
        if (auto tracked = soFar())
            tell(std::move(*tracked));
        pace.took(std::chrono::steady_clock::now() - begun);
    };
}

/// What of a video is looked through, and by what.
struct FaceSearch
{
    std::shared_ptr<SharedVideo> clip;
    std::shared_ptr<const imagery::FrameIndex> index;
    std::shared_ptr<const matching::FacePipeline> engine;
    matching::TrackingRules rules;
};

FoundOrError tracksIn(const FaceSearch& search, const TrackSink& tell, const StopToken& stop,
                      const ProgressSink& progress)
{
    const auto video = openAgain(*search.clip, search.index, stop);
    if (!video)
        return passOn(video);
    const WholeWay way{progress};
    const matching::FacePipeline& engine = *search.engine;
    matching::VideoFrames frames(**video);
    auto tracked = matching::trackFaces(
        frames, matching::faceFinderOf(engine), matching::likenessOf(engine), search.rules, stop,
        [&way](const Progress& part) { way.tell(part, 0, WholeWay::kTracking); }, partsFor(tell));
    if (!tracked)
        return passOn(tracked);
    // Whatever becomes of the measuring.
    tell(*tracked);
    auto best = matching::bestFrames(
        frames, engine, tracked->tracks, VideoFaces::kBestFrames, stop,
        [&way](const Progress& part) { way.tell(part, WholeWay::kTracking, WholeWay::kTotal); });
    if (!best)
        return passOn(best);
    return std::make_shared<const FoundTracks>(
        FoundTracks{std::move(*tracked), std::move(*best), true});
}

} // namespace

VideoFaces::VideoFaces(Workplace& workplace, VideoClip& clip, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_clip(clip)
{
    connect(&clip, &VideoClip::stateChanged, this, &VideoFaces::follow);
    connect(&workplace, &Workplace::engineReady, this, &VideoFaces::follow);
    constexpr int kBetweenLooksMs = 250;
    m_ticker.setInterval(kBetweenLooksMs);
    connect(&m_ticker, &QTimer::timeout, this, &VideoFaces::takePart);
}

VideoFaces::~VideoFaces()
{
    stop();
}

void VideoFaces::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

/// What comes of the job that runs is forgotten.
void VideoFaces::stop()
{
    if (m_job)
        m_workplace.jobs().cancel(*m_job);
    ++m_request;
    m_job.reset();
    m_ticker.stop();
    m_found.reset();
    m_before.reset();
}

void VideoFaces::forget()
{
    stop();
    setState(State::Waiting);
}

void VideoFaces::follow()
{
    if (m_clip.state() == VideoClip::State::Opening)
        forget();
    if (m_state == State::Waiting && m_clip.state() == VideoClip::State::Ready)
        look();
}

void VideoFaces::look()
{
    if (!m_job)
        lookIn(0, m_clip.index()->size());
}

/// Of what is found: of a search that is still running it is no more than a part.
VideoFaces::State VideoFaces::endedState() const
{
    return m_job ? State::Stopped : m_state;
}

void VideoFaces::lookIn(std::size_t first, std::size_t end)
{
    const auto engine = m_workplace.pipeline();
    if (!engine || m_clip.state() != VideoClip::State::Ready)
        return;
    auto before = m_found ? m_found : m_before;
    const State stateBefore = m_found ? endedState() : m_stateBefore;
    stop();
    m_before = std::move(before);
    m_stateBefore = stateBefore;
    FaceSearch search{m_clip.video(), m_clip.index(), engine, {}};
    search.rules.first = first;
    search.rules.last = end;
    m_parts = std::make_shared<Parts>();
    m_job = m_workplace.jobs().start<std::shared_ptr<const FoundTracks>>(
        //: Title of a running job; %1 is a video file
        tr("Find faces in %1").arg(m_clip.fileName()),
        [search, parts = m_parts](const StopToken& stop, const ProgressSink& progress) {
            const TrackSink tell = [&parts](matching::TrackedFaces tracked) {
                parts->tell(std::move(tracked));
            };
            return tracksIn(search, tell, stop, progress);
        },
        this,
        [this, request = m_request](const FoundOrError& found) {
            if (request == m_request)
                take(found);
        });
    m_ticker.start();
    setState(State::Looking);
}

void VideoFaces::takePart()
{
    std::shared_ptr<const FoundTracks> part;
    {
        const std::lock_guard lock(m_parts->mutex);
        part = std::exchange(m_parts->latest, nullptr);
    }
    if (!part)
        return;
    m_found = std::move(part);
    Q_EMIT partFound();
}

void VideoFaces::take(const FoundOrError& found)
{
    m_job.reset();
    m_ticker.stop();
    takePart();
    if (found)
        m_found = *found;
    State state = found ? State::Found : State::Stopped;
    if (!m_found && m_before) {
        m_found = m_before;
        state = m_stateBefore;
    }
    m_before.reset();
    setState(state);
    if (!found && found.error().code != ErrorCode::Cancelled)
        Q_EMIT failed(found.error());
}

} // namespace semblance::ui
