// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workplace.h"
#include "ui/video/SharedVideo.h"
#include "ui/video/VideoClip.h"
#include "ui/video/VideoFaces.h"

#include <QImage>
#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace semblance::ui {

/// A portrait of each face of a video, from its best frame, cut like all portraits; made one after
/// the other in the background once the faces are found. GUI thread; the work runs in quiet jobs.
class TrackPortraits : public QObject
{
    Q_OBJECT

public:
    /// Portraits are as large as they are shown on a sharp screen, pixels.
    static constexpr QSize kSizePx{96, 120};

    /// Borrowed.
    TrackPortraits(Workplace& workplace, VideoClip& clip, VideoFaces& faces,
                   QObject* parent = nullptr);
    ~TrackPortraits() override;

    /// Of a track of those that are found; null while it is not made, or cannot be.
    QImage of(std::size_t track) const;

Q_SIGNALS:
    void made(std::size_t track);

private:
    void follow();
    void forget();
    void makeNext();
    const matching::BestFrame* bestOf(std::size_t track) const;

    Workplace& m_workplace;
    VideoClip& m_clip;
    VideoFaces& m_faces;
    std::shared_ptr<const FoundTracks> m_found;
    std::map<std::size_t, QImage> m_portraits;
    std::size_t m_next = 0;
    std::optional<JobId> m_job;
    /// Its own way into the file, so that nobody waits who looks at frames.
    std::shared_ptr<SharedVideo> m_video;
    int m_session = 0;
};

} // namespace semblance::ui
