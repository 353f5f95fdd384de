// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/VideoFaces.h"

#include "matching/tracking/VideoFrames.h"

namespace semblance::ui {

namespace {

using FoundOrError = Result<std::shared_ptr<const FoundTracks>>;

/// Tracking as the first nine tenths of the way, measuring as the last.
struct WholeWay
{
    static constexpr std::size_t kTotal = 1000;
    static constexpr std::size_t kTracking = 900;

    const ProgressSink& sink;

    void tell(const Progress& part, std::size_t from, std::size_t to) const
    {
        if (sink && part.total > 0)
            sink({from + (to - from) * part.done / part.total, kTotal});
    }
};

FoundOrError tracksIn(const SharedVideo& clip,
                      const std::shared_ptr<const imagery::FrameIndex>& index,
                      const matching::FacePipeline& engine, const StopToken& stop,
                      const ProgressSink& progress)
{
    const auto video = openAgain(clip, index, stop);
    if (!video)
        return passOn(video);
    const WholeWay way{progress};
    matching::VideoFrames frames(**video);
    auto tracked = matching::trackFaces(
        frames, matching::faceFinderOf(engine), matching::likenessOf(engine), {}, stop,
        [&way](const Progress& part) { way.tell(part, 0, WholeWay::kTracking); });
    if (!tracked)
        return passOn(tracked);
    auto best = matching::bestFrames(
        frames, engine, tracked->tracks, VideoFaces::kBestFrames, stop,
        [&way](const Progress& part) { way.tell(part, WholeWay::kTracking, WholeWay::kTotal); });
    if (!best)
        return passOn(best);
    return std::make_shared<const FoundTracks>(FoundTracks{std::move(*tracked), std::move(*best)});
}

} // namespace

VideoFaces::VideoFaces(Workplace& workplace, VideoClip& clip, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_clip(clip)
{
    connect(&clip, &VideoClip::stateChanged, this, &VideoFaces::follow);
    connect(&workplace, &Workplace::engineReady, this, &VideoFaces::follow);
}

VideoFaces::~VideoFaces()
{
    if (m_job)
        m_workplace.jobs().cancel(*m_job);
}

void VideoFaces::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void VideoFaces::forget()
{
    if (m_job)
        m_workplace.jobs().cancel(*m_job);
    ++m_request;
    m_job.reset();
    m_found.reset();
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
    const auto engine = m_workplace.pipeline();
    if (m_job || !engine || m_clip.state() != VideoClip::State::Ready)
        return;
    m_found.reset();
    m_job = m_workplace.jobs().start<std::shared_ptr<const FoundTracks>>(
        //: Title of a running job; %1 is a video file
        tr("Find faces in %1").arg(m_clip.fileName()),
        [engine, index = m_clip.index(), clip = m_clip.video()](const StopToken& stop,
                                                                const ProgressSink& progress) {
            return tracksIn(*clip, index, *engine, stop, progress);
        },
        this,
        [this, request = ++m_request](const FoundOrError& found) {
            if (request == m_request)
                take(found);
        });
    setState(State::Looking);
}

void VideoFaces::take(const FoundOrError& found)
{
    m_job.reset();
    if (found) {
        m_found = *found;
        setState(State::Found);
        return;
    }
    setState(State::Stopped);
    if (found.error().code != ErrorCode::Cancelled)
        Q_EMIT failed(found.error());
}

} // namespace semblance::ui
