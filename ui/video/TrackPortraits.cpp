// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/TrackPortraits.h"

#include "matching/alignment/FaceAligner.h"
#include "matching/quality/QualityIds.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <span>

namespace semblance::ui {

namespace {

struct MadePortrait
{
    std::shared_ptr<SharedVideo> video;
    /// Null where the frame cannot be decoded any more.
    QImage image;
};

QImage viewOf(const Image& image)
{
    return QImage(image.data(), image.widthPx(), image.heightPx(), image.strideBytes(),
                  QImage::Format_RGB888);
}

/// With a little around it, in the shape of portraits; grey outside the frame.
QImage cutOut(const Image& frame, const RectPx& box)
{
    constexpr double kAround = 1.3;
    const QSizeF shape = TrackPortraits::kSizePx;
    const double height =
        kAround * std::max(box.height, box.width * shape.height() / shape.width());
    const double width = height * shape.width() / shape.height();
    const QRect part =
        QRectF(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)
            .toAlignedRect();
    QImage cut(part.size(), QImage::Format_RGB888);
    cut.fill(Qt::gray);
    QPainter painter(&cut);
    painter.drawImage(-part.topLeft(), viewOf(frame));
    painter.end();
    return cut.scaled(TrackPortraits::kSizePx, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage portraitIn(const Image& frame, const PortraitPlace& place)
{
    if (!place.landmarks)
        return cutOut(frame, place.box);
    Photograph photograph;
    photograph.stored = frame;
    const auto face =
        matching::portrait(photograph, *place.landmarks,
                           {TrackPortraits::kSizePx.width(), TrackPortraits::kSizePx.height()});
    return viewOf(face.chip).copy();
}

Result<MadePortrait> madePortrait(std::shared_ptr<SharedVideo> video, const SharedVideo& clip,
                                  const std::shared_ptr<const imagery::FrameIndex>& index,
                                  const PortraitPlace& place, const StopToken& stop)
{
    if (!video) {
        auto opened = openAgain(clip, index, stop);
        if (!opened)
            return passOn(opened);
        video = std::make_shared<SharedVideo>(std::move(*opened));
    }
    const auto frame = video->frame(index, place.frame, stop);
    if (!frame)
        return MadePortrait{video, {}};
    return MadePortrait{video, portraitIn(frame->image, place)};
}

/// What is aligned by its eyes looks cut off where the head is turned further.
bool isSeenFromTheFront(const matching::QualityReport& quality)
{
    constexpr double kMostDegrees = 35;
    const matching::QualityMeasurement* yaw = quality.find(matching::quality::kYaw);
    return yaw && yaw->raw && std::abs(*yaw->raw) < kMostDegrees;
}

} // namespace

PortraitPlace portraitPlace(const FoundTracks& found, std::size_t track)
{
    if (track < found.best.size() && !found.best[track].empty()) {
        const matching::BestFrame& best = found.best[track].front();
        PortraitPlace place{best.point.frame, best.point.face.box, std::nullopt};
        if (isSeenFromTheFront(best.quality))
            place.landmarks = best.located.landmarks;
        return place;
    }
    // Not of all: as a track grows the best would change, and be decoded anew, again and again.
    constexpr std::size_t kFirstPoints = 30;
    const std::span all(found.tracked.tracks[track].points);
    const auto points = all.first(std::min(all.size(), kFirstPoints));
    const auto most = std::ranges::max_element(points, {}, [](const matching::TrackPoint& point) {
        return std::pair(!point.doubt.has_value(), point.merit);
    });
    return {most->frame, most->face.box, std::nullopt};
}

TrackPortraits::TrackPortraits(Workplace& workplace, VideoClip& clip, VideoFaces& faces,
                               QObject* parent)
    : QObject(parent), m_workplace(workplace), m_clip(clip), m_faces(faces)
{
    connect(&faces, &VideoFaces::stateChanged, this, &TrackPortraits::follow);
    connect(&faces, &VideoFaces::partFound, this, &TrackPortraits::follow);
}

TrackPortraits::~TrackPortraits()
{
    if (m_job)
        m_workplace.jobs().cancel(*m_job);
}

QImage TrackPortraits::of(std::size_t track) const
{
    const auto found = m_faces.found();
    if (!found || track >= found->tracked.tracks.size())
        return {};
    const auto made = std::ranges::find(m_made, portraitPlace(*found, track),
                                        &std::pair<PortraitPlace, QImage>::first);
    return made == m_made.end() ? QImage() : made->second;
}

void TrackPortraits::forget()
{
    if (m_job)
        m_workplace.jobs().cancel(*m_job);
    ++m_session;
    m_job.reset();
    m_video.reset();
    m_made.clear();
}

void TrackPortraits::follow()
{
    if (m_clip.state() == VideoClip::State::Opening)
        forget();
    if (!m_job)
        makeNext();
}

void TrackPortraits::makeNext()
{
    const auto found = m_faces.found();
    const std::size_t count = found ? found->tracked.tracks.size() : 0;
    std::optional<PortraitPlace> next;
    for (std::size_t track = 0; track < count && !next; ++track) {
        const PortraitPlace place = portraitPlace(*found, track);
        if (std::ranges::find(m_made, place, &std::pair<PortraitPlace, QImage>::first) ==
            m_made.end())
            next = place;
    }
    if (!next) {
        // The last one is made: its decoder is no longer needed.
        m_video.reset();
        return;
    }
    m_job = m_workplace.jobs().startQuietly<MadePortrait>(
        [video = m_video, clip = m_clip.video(), index = m_clip.index(), place = *next](
            const StopToken& stop) { return madePortrait(video, *clip, index, place, stop); },
        this,
        [this, place = *next, session = m_session](const Result<MadePortrait>& portrait) {
            if (session != m_session)
                return;
            m_job.reset();
            if (portrait)
                m_video = portrait->video;
            // What cannot be made is not tried again.
            take(place, portrait ? portrait->image : QImage());
            makeNext();
        });
}

void TrackPortraits::take(const PortraitPlace& place, const QImage& portrait)
{
    m_made.emplace_back(place, portrait);
    const auto found = m_faces.found();
    for (std::size_t track = 0; found && track < found->tracked.tracks.size(); ++track) {
        if (portraitPlace(*found, track) == place)
            Q_EMIT made(track);
    }
}

} // namespace semblance::ui
