// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workplace.h"
#include "ui/video/SharedVideo.h"
#include "ui/video/VideoClip.h"
#include "ui/video/VideoFaces.h"

#include <QImage>
#include <QObject>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace semblance::ui {

/// Where the portrait of a face is cut out.
struct PortraitPlace
{
    std::size_t frame = 0;
    /// Pixels of the frame.
    RectPx box;
    /// Empty while they were not looked for, and of a head that is turned far, or nobody knows how.
    std::optional<matching::Landmarks> landmarks = {};

    friend bool operator==(const PortraitPlace&, const PortraitPlace&) = default;
};

/// As above for a track: its best frame, else of its first frames, the sound ones where it has any,
/// the one with the most merit; it stays while the track grows.
PortraitPlace portraitPlace(const FoundTracks& found, std::size_t track);

/// A portrait of each face of a video: from its best frame, cut like all portraits where the
/// head is turned by less than 35°, else what its box holds; until that is measured, what its box
/// holds where there is most to see. Made one after the other in the
/// background; what is made is kept while more faces are found. GUI thread; the work runs in quiet
/// jobs.
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

    /// Of a track of those that VideoFaces has found by now; null while it is not made, or cannot
    /// be.
    QImage of(std::size_t track) const;

Q_SIGNALS:
    void made(std::size_t track);

private:
    void follow();
    void forget();
    void makeNext();
    void take(const PortraitPlace& place, const QImage& portrait);

    Workplace& m_workplace;
    VideoClip& m_clip;
    VideoFaces& m_faces;
    std::vector<std::pair<PortraitPlace, QImage>> m_made;
    std::optional<JobId> m_job;
    /// Its own way into the file, so that nobody waits who looks at frames.
    std::shared_ptr<SharedVideo> m_video;
    int m_session = 0;
};

} // namespace semblance::ui
