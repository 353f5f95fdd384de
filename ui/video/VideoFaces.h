// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/tracking/BestFrames.h"
#include "matching/tracking/FaceTracker.h"
#include "ui/models/Workplace.h"
#include "ui/video/VideoClip.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace semblance::ui {

/// The faces of a video through its frames and the best frames of each.
struct FoundTracks
{
    matching::TrackedFaces tracked;
    /// Of each track, best first; none of any while the search has not come so far.
    std::vector<std::vector<matching::BestFrame>> best;
    bool areBestMeasured = false;
};

/// Follows the faces of the clip in the background as soon as its frames are listed and the engine
/// is there; what was found so far is there every few seconds. GUI thread; the work runs in a job.
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
        /// A person stopped it, or it failed; what was found until then stays.
        Stopped,
    };

    static constexpr std::size_t kBestFrames = 5;

    /// Borrowed.
    VideoFaces(Workplace& workplace, VideoClip& clip, QObject* parent = nullptr);
    ~VideoFaces() override;

    State state() const { return m_state; }
    std::optional<JobId> job() const { return m_job; }
    /// Null until some frames were looked at; tracked.isPart until all were.
    std::shared_ptr<const FoundTracks> found() const { return m_found; }
    /// In all of it; nothing happens while a search runs.
    void look();
    /// From the first up to and without the end, by index, in place of what runs or was found. Ends
    /// it before a frame was looked at, what was found before is there again.
    void lookIn(std::size_t first, std::size_t end);

Q_SIGNALS:
    void stateChanged();
    /// On the way: more was found, or was seen to belong together.
    void partFound();
    void failed(const semblance::Error& error);

private:
    /// What the job tells while it runs.
    struct Parts;

    void follow();
    void forget();
    void stop();
    void takePart();
    void take(const Result<std::shared_ptr<const FoundTracks>>& found);
    void setState(State state);
    State endedState() const;

    Workplace& m_workplace;
    VideoClip& m_clip;
    State m_state = State::Waiting;
    std::optional<JobId> m_job;
    std::shared_ptr<const FoundTracks> m_found;
    /// By the search before the one that runs, and how that ended.
    std::shared_ptr<const FoundTracks> m_before;
    State m_stateBefore = State::Stopped;
    std::shared_ptr<Parts> m_parts;
    QTimer m_ticker;
    int m_request = 0;
};

} // namespace semblance::ui
