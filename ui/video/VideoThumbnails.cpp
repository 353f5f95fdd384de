// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/VideoThumbnails.h"

namespace semblance::ui {

namespace {

/// Its own way into the file, so that it keeps nobody waiting who looks at frames.
struct MadeThumbnail
{
    std::shared_ptr<SharedVideo> video;
    QImage image;
};

Result<MadeThumbnail> madeThumbnail(std::shared_ptr<SharedVideo> video, const SharedVideo& clip,
                                    const std::shared_ptr<const imagery::FrameIndex>& index,
                                    std::size_t frame, const StopToken& stop)
{
    if (!video) {
        auto opened = openAgain(clip, index, stop);
        if (!opened)
            return passOn(opened);
        video = std::make_shared<SharedVideo>(std::move(*opened));
    }
    const auto one = video->frame(index, frame, stop);
    if (!one)
        return MadeThumbnail{video, {}};
    const Image& pixels = one->image;
    const QImage whole(pixels.data(), pixels.widthPx(), pixels.heightPx(), pixels.strideBytes(),
                       QImage::Format_RGB888);
    return MadeThumbnail{
        video, whole.scaledToHeight(2 * VideoThumbnails::kHeightPx, Qt::SmoothTransformation)};
}

} // namespace

std::size_t thumbnailFrame(const imagery::FrameIndex& index, std::size_t place, std::size_t count)
{
    const std::size_t first = index.size() * place / count;
    const std::size_t middle = index.size() * (2 * place + 1) / (2 * count);
    const auto key = index.keyFor(middle);
    return key && *key >= first ? *key : middle;
}

VideoThumbnails::VideoThumbnails(Workplace& workplace, VideoClip& clip, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_clip(clip), m_images(kCount)
{
    connect(&clip, &VideoClip::stateChanged, this, &VideoThumbnails::follow);
}

VideoThumbnails::~VideoThumbnails()
{
    if (m_job)
        m_workplace.jobs().cancel(*m_job);
}

void VideoThumbnails::follow()
{
    if (m_clip.state() == VideoClip::State::Opening) {
        if (m_job)
            m_workplace.jobs().cancel(*m_job);
        ++m_session;
        m_job.reset();
        m_video.reset();
        m_next = 0;
        m_images.assign(kCount, {});
        Q_EMIT changed();
    }
    if (m_clip.state() == VideoClip::State::Ready && m_next == 0)
        makeNext();
}

void VideoThumbnails::makeNext()
{
    // The last one is made: its decoder is no longer needed.
    if (!m_job && m_next >= kCount)
        m_video.reset();
    if (m_job || m_next >= kCount || m_clip.index()->isEmpty())
        return;
    const std::size_t place = m_next++;
    const std::size_t frame = thumbnailFrame(*m_clip.index(), place, kCount);
    m_job = m_workplace.jobs().startQuietly<MadeThumbnail>(
        [video = m_video, clip = m_clip.video(), index = m_clip.index(),
         frame](const StopToken& stop) { return madeThumbnail(video, *clip, index, frame, stop); },
        this,
        [this, place, session = m_session](const Result<MadeThumbnail>& made) {
            if (session != m_session)
                return;
            m_job.reset();
            if (made) {
                m_video = made->video;
                m_images[place] = made->image;
                Q_EMIT changed();
            }
            makeNext();
        });
}

} // namespace semblance::ui
