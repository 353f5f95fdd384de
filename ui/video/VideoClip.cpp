// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/VideoClip.h"

#include "ui/format/PlainText.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <mutex>
#include <utility>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBetweenLooksMs = 50;

} // namespace

struct VideoClip::Listing
{
    std::mutex mutex;
    std::shared_ptr<SharedVideo> video;
    std::shared_ptr<const imagery::FrameIndex> index;
};

VideoClip::VideoClip(Workplace& workplace, QObject* parent)
    : QObject(parent), m_workplace(workplace),
      m_index(std::make_shared<const imagery::FrameIndex>())
{
    m_ticker.setInterval(kBetweenLooksMs);
    connect(&m_ticker, &QTimer::timeout, this, &VideoClip::takeListing);
}

VideoClip::~VideoClip()
{
    // Whoever waits for the list of jobs to end must not wait for a whole video.
    if (m_job)
        m_workplace.jobs().cancel(*m_job);
    if (m_running)
        m_workplace.jobs().cancel(m_running->job);
}

QString VideoClip::fileName() const
{
    return plainText(QFileInfo(m_path).fileName());
}

void VideoClip::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void VideoClip::open(const QString& path)
{
    if (m_job)
        m_workplace.jobs().cancel(*m_job);
    if (m_running)
        m_workplace.jobs().cancel(m_running->job);
    ++m_session;
    m_path = path;
    m_video.reset();
    m_index = std::make_shared<const imagery::FrameIndex>();
    m_hash.reset();
    m_shown.reset();
    m_running.reset();
    m_wanted = 0;
    m_listing = std::make_shared<Listing>();
    m_job = m_workplace.jobs().start<void>(
        //: Title of a running job; %1 is a video file
        tr("Open %1").arg(fileName()),
        [listing = m_listing, file = QFile::encodeName(path).toStdString()](
            const StopToken& stop, const ProgressSink& progress) -> Result<void> {
            auto opened = imagery::VideoFile::open(file, {}, stop);
            if (!opened)
                return passOn(opened);
            const auto video = std::make_shared<SharedVideo>(std::move(*opened));
            const auto tell = [&](std::shared_ptr<const imagery::FrameIndex> index) {
                const std::lock_guard lock(listing->mutex);
                listing->video = video;
                listing->index = std::move(index);
            };
            tell(nullptr);
            auto index = video->file().scan(stop, progress, tell);
            if (!index)
                return passOn(index);
            if ((*index)->isEmpty())
                return failure(ErrorCode::VideoDamaged, Stage::Decoding, file,
                               "it holds no whole frame");
            tell(std::move(*index));
            return {};
        },
        this,
        [this, session = m_session](const Result<void>& result) {
            if (session == m_session)
                finishListing(result);
        });
    m_ticker.start();
    setState(State::Opening);
    Q_EMIT indexChanged();
}

void VideoClip::takeListing()
{
    std::shared_ptr<SharedVideo> video;
    std::shared_ptr<const imagery::FrameIndex> index;
    {
        const std::lock_guard lock(m_listing->mutex);
        video = m_listing->video;
        index = std::exchange(m_listing->index, nullptr);
    }
    if (!video)
        return;
    m_video = std::move(video);
    if (m_state == State::Opening)
        setState(State::Listing);
    if (!index || index->isEmpty())
        return;
    // By decoding frames may have other numbers than the first part said.
    if (index->isByDecoding() != m_index->isByDecoding())
        m_shown.reset();
    m_index = std::move(index);
    m_wanted = std::min(m_wanted, m_index->size() - 1);
    Q_EMIT indexChanged();
    if (!m_shown)
        fetch();
}

void VideoClip::finishListing(const Result<void>& result)
{
    m_job.reset();
    m_ticker.stop();
    takeListing();
    if (!result) {
        // What was listed before somebody stopped it can still be looked at.
        setState(m_index->isEmpty() ? State::Failed : State::Listing);
        if (result.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(result.error());
        return;
    }
    setState(State::Ready);
}

void VideoClip::show(std::size_t number)
{
    if (m_index->isEmpty())
        return;
    m_wanted = std::min(number, m_index->size() - 1);
    const bool isNeighbour =
        m_running && (m_running->number == m_wanted || m_running->number + 1 == m_wanted ||
                      m_wanted + 1 == m_running->number);
    // A long way to a frame that nobody wants any more; steps to the next one are all shown.
    if (m_running && !isNeighbour)
        m_workplace.jobs().cancel(m_running->job);
    fetch();
}

void VideoClip::step(int frames)
{
    if (frames < 0 && m_wanted < std::size_t(-frames))
        show(0);
    else
        show(std::size_t(qint64(m_wanted) + frames));
}

void VideoClip::stepSeconds(double seconds)
{
    if (m_index->isEmpty())
        return;
    // The one that is shown then begins before: at 29.97 frames a second each step would lose one.
    const std::size_t nearest = m_index->nearestTo(m_index->secondsOf(m_wanted) + seconds);
    // Where frames are further apart than that: to the next one all the same.
    if (nearest == m_wanted)
        step(seconds < 0 ? -1 : 1);
    else
        show(nearest);
}

void VideoClip::fetch()
{
    const bool isThere = m_shown && m_shown->frame.number == m_wanted;
    if (m_running || isThere || !m_video || m_index->isEmpty())
        return;
    const std::size_t number = m_wanted;
    m_running =
        Request{number, m_workplace.jobs().startQuietly<ShownFrame>(
                            [video = m_video, index = m_index, number](const StopToken& stop) {
                                return video->shownFrame(index, number, stop);
                            },
                            this,
                            [this, number, session = m_session](const Result<ShownFrame>& frame) {
                                if (session == m_session)
                                    takeFrame(number, frame);
                            })};
}

void VideoClip::takeFrame(std::size_t number, const Result<ShownFrame>& frame)
{
    m_running.reset();
    if (frame) {
        m_shown = *frame;
        Q_EMIT frameShown();
    } else if (frame.error().code != ErrorCode::Cancelled) {
        Q_EMIT failed(frame.error());
        // Asked for again it would fail again.
        if (number == m_wanted)
            return;
    }
    fetch();
}

void VideoClip::keepHash(const Sha256& hash)
{
    m_hash = hash;
    Q_EMIT hashKnown();
}

FrameTaking VideoClip::taking() const
{
    return {m_workplace.sharedLab(), m_video, m_index, &m_workplace.clock(), m_hash};
}

} // namespace semblance::ui
