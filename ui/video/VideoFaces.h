// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/tracking/BestFrames.h"
#include "matching/tracking/FaceTracker.h"
#include "ui/models/Workplace.h"
#include "ui/video/VideoClip.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace semblance::ui {

/// The faces of a video through its frames and the best frames of each.
struct FoundTracks
{
    matching::TrackedFaces tracked;
    /// Of each track, best first.
    std::vector<std::vector<matching::BestFrame>> best;
};

/// Follows the faces of the clip in the background as soon as its frames are listed and the engine
/// is there. GUI thread; the work runs in a job.
class VideoFaces : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        /// The video or the engine is not there yet.
        Waiting,
        Looking,
        Found,
        /// A person stopped it, or it failed.
        Stopped,
    };

    static constexpr std::size_t kBestFrames = 5;

    /// Borrowed.
    VideoFaces(Workplace& workplace, VideoClip& clip, QObject* parent = nullptr);
    ~VideoFaces() override;

    State state() const { return m_state; }
    std::optional<JobId> job() const { return m_job; }
    /// Null until they are found.
    std::shared_ptr<const FoundTracks> found() const { return m_found; }
    /// Once more, where it was stopped or failed.
    void look();

Q_SIGNALS:
    void stateChanged();
    void failed(const semblance::Error& error);

private:
    void follow();
    void forget();
    void take(const Result<std::shared_ptr<const FoundTracks>>& found);
    void setState(State state);

    Workplace& m_workplace;
    VideoClip& m_clip;
    State m_state = State::Waiting;
    std::optional<JobId> m_job;
    std::shared_ptr<const FoundTracks> m_found;
    int m_request = 0;
};

} // namespace semblance::ui
