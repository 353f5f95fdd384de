// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/TrackPortraits.h"

#include "matching/alignment/FaceAligner.h"

#include <QFile>

namespace semblance::ui {

namespace {

struct MadePortrait
{
    std::shared_ptr<SharedVideo> video;
    /// Null where the frame cannot be decoded any more.
    QImage image;
};

QImage portraitIn(const Image& frame, const matching::LocatedFace& face)
{
    Photograph photograph;
    photograph.stored = frame;
    const Image chip =
        matching::portrait(photograph, face.landmarks,
                           {TrackPortraits::kSizePx.width(), TrackPortraits::kSizePx.height()})
            .chip;
    return QImage(chip.data(), chip.widthPx(), chip.heightPx(), chip.strideBytes(),
                  QImage::Format_RGB888)
        .copy();
}

Result<MadePortrait> madePortrait(std::shared_ptr<SharedVideo> video, const std::string& path,
                                  const std::shared_ptr<const imagery::FrameIndex>& index,
                                  const matching::BestFrame& best, const StopToken& stop)
{
    if (!video) {
        auto opened = openAgain(path, index, stop);
        if (!opened)
            return passOn(opened);
        video = std::make_shared<SharedVideo>(std::move(*opened));
    }
    const auto frame = video->frame(index, best.point.frame, stop);
    if (!frame)
        return MadePortrait{video, {}};
    return MadePortrait{video, portraitIn(frame->image, best.located)};
}

} // namespace

TrackPortraits::TrackPortraits(Workplace& workplace, VideoClip& clip, VideoFaces& faces,
                               QObject* parent)
    : QObject(parent), m_workplace(workplace), m_clip(clip), m_faces(faces)
{
    connect(&faces, &VideoFaces::stateChanged, this, &TrackPortraits::follow);
}

TrackPortraits::~TrackPortraits()
{
    if (m_job)
        m_workplace.jobs().cancel(*m_job);
}

QImage TrackPortraits::of(std::size_t track) const
{
    const auto portrait = m_portraits.find(track);
    return portrait == m_portraits.end() ? QImage() : portrait->second;
}

void TrackPortraits::forget()
{
    if (m_job)
        m_workplace.jobs().cancel(*m_job);
    ++m_session;
    m_job.reset();
    m_video.reset();
    m_portraits.clear();
    m_next = 0;
}

void TrackPortraits::follow()
{
    if (m_found == m_faces.found())
        return;
    forget();
    m_found = m_faces.found();
    makeNext();
}

const matching::BestFrame* TrackPortraits::bestOf(std::size_t track) const
{
    const auto& best = m_found->best[track];
    return best.empty() ? nullptr : &best.front();
}

void TrackPortraits::makeNext()
{
    const std::size_t count = m_found ? m_found->best.size() : 0;
    while (m_next < count && !bestOf(m_next))
        ++m_next;
    if (m_next >= count) {
        // The last one is made: its decoder is no longer needed.
        m_video.reset();
        return;
    }
    const std::size_t track = m_next++;
    m_job = m_workplace.jobs().startQuietly<MadePortrait>(
        [video = m_video, index = m_clip.index(), best = *bestOf(track),
         path = QFile::encodeName(m_clip.path()).toStdString()](const StopToken& stop) {
            return madePortrait(video, path, index, best, stop);
        },
        this,
        [this, track, session = m_session](const Result<MadePortrait>& portrait) {
            if (session != m_session)
                return;
            m_job.reset();
            if (portrait) {
                m_video = portrait->video;
                m_portraits.insert_or_assign(track, portrait->image);
                Q_EMIT made(track);
            }
            makeNext();
        });
}

} // namespace semblance::ui
