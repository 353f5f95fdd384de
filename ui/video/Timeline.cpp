// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/Timeline.h"

#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/video/VideoThumbnails.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPicturesPx = VideoThumbnails::kHeightPx;
constexpr int kRowPx = 10;
constexpr int kBarPx = 6;
constexpr int kMostRows = 6;
constexpr int kLeastBarPx = 4;

} // namespace

Timeline::Timeline(QWidget* parent)
    : QWidget(parent), m_index(std::make_shared<const imagery::FrameIndex>())
{
    setObjectName(u"videoTimeline"_s);
    setAccessibleName(tr("Timeline"));
    setToolTip(tr("Click or drag to go to a frame; bars are faces, their marks the best frames; "
                  "a hatched line under the pictures marks frames that are damaged, doubtful or "
                  "missing"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Timeline::setIndex(std::shared_ptr<const imagery::FrameIndex> index)
{
    m_index = std::move(index);
    update();
}

void Timeline::setThumbnails(const std::vector<QImage>& images)
{
    m_thumbnails = images;
    update();
}

void Timeline::setTracks(std::shared_ptr<const FoundTracks> found)
{
    if (found && found == m_found)
        return;
    m_found = std::move(found);
    m_selected.reset();
    layOutRows();
    updateGeometry();
    update();
}

void Timeline::setSelectedTrack(std::optional<std::size_t> track)
{
    m_selected = track;
    update();
}

void Timeline::setFrame(std::size_t frame)
{
    m_frame = frame;
    update();
}

void Timeline::setPlaceText(const QString& text)
{
    setAccessibleDescription(text);
}

void Timeline::layOutRows()
{
    m_rows.clear();
    std::vector<std::size_t> lastFrames;
    if (m_found) {
        for (const matching::FaceTrack& track : m_found->tracked.tracks) {
            const auto free = std::ranges::find_if(
                lastFrames, [&track](std::size_t last) { return last < track.firstFrame(); });
            const auto row = free - lastFrames.begin();
            if (free == lastFrames.end())
                lastFrames.push_back(track.lastFrame());
            else
                *free = track.lastFrame();
            // What does not fit lies over the last row.
            m_rows.push_back(std::min(int(row), kMostRows - 1));
        }
    }
    m_rowCount = std::min(int(lastFrames.size()), kMostRows);
}

QSize Timeline::sizeHint() const
{
    return {400, kPicturesPx + kGapPx + std::max(1, m_rowCount) * kRowPx};
}

QSize Timeline::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

int Timeline::xOf(std::size_t frame) const
{
    const double length = m_index->durationSeconds();
    if (m_index->isEmpty() || length <= 0)
        return 0;
    const double seconds = m_index->secondsOf(std::min(frame, m_index->size() - 1));
    return int(seconds / length * width());
}

std::size_t Timeline::frameAt(double x) const
{
    const double share = std::clamp(x / std::max(1, width()), 0.0, 1.0);
    return m_index->at(share * m_index->durationSeconds()).value_or(0);
}

QRect Timeline::barOf(std::size_t track) const
{
    const matching::FaceTrack& one = m_found->tracked.tracks[track];
    const int left = xOf(one.firstFrame());
    const int right = std::max(left + kLeastBarPx, xOf(one.lastFrame()));
    return {left, kPicturesPx + kGapPx + m_rows[track] * kRowPx, right - left, kBarPx};
}

std::optional<std::size_t> Timeline::trackAt(QPointF point) const
{
    for (std::size_t track = m_rows.size(); track-- > 0;) {
        if (barOf(track).adjusted(-2, -2, 2, 2).contains(point.toPoint()))
            return track;
    }
    return std::nullopt;
}

void Timeline::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_index->isEmpty())
        return;
    if (const auto track = trackAt(event->position()))
        Q_EMIT trackWanted(*track);
    Q_EMIT frameWanted(frameAt(event->position().x()));
}

void Timeline::mouseMoveEvent(QMouseEvent* event)
{
    if ((event->buttons() & Qt::LeftButton) != 0 && !m_index->isEmpty())
        Q_EMIT frameWanted(frameAt(event->position().x()));
}

void Timeline::paintThumbnails(QPainter& painter) const
{
    painter.fillRect(0, 0, width(), kPicturesPx, colours().imageSurround);
    const auto made =
        std::ranges::find_if(m_thumbnails, [](const QImage& i) { return !i.isNull(); });
    if (made == m_thumbnails.end())
        return;
    // As many as have room beside each other, evenly chosen from those that there are.
    const int all = int(m_thumbnails.size());
    const int wide = std::max(1, made->width() * kPicturesPx / std::max(1, made->height()));
    const int count = std::clamp(width() / wide, 1, all);
    for (int i = 0; i < count; ++i) {
        const QImage& image = m_thumbnails[std::size_t((2 * i + 1) * all / (2 * count))];
        if (image.isNull())
            continue;
        const QRect part(width() * i / count, 0, width() * (i + 1) / count - width() * i / count,
                         kPicturesPx);
        const QSize size = image.size().scaled(part.size(), Qt::KeepAspectRatio);
        painter.drawImage(QRect(part.center() - QPoint(size.width() / 2, size.height() / 2), size),
                          image);
    }
}

void Timeline::paintTracks(QPainter& painter) const
{
    for (std::size_t track = 0; track < m_rows.size(); ++track) {
        const bool isSelected = m_selected == track;
        const QRect bar = barOf(track);
        painter.setPen(isSelected ? QPen(palette().color(QPalette::WindowText)) : Qt::NoPen);
        painter.setBrush(isSelected ? colours().accent : colours().caption);
        // Between its stretches the face was not seen.
        for (const auto& [first, last] : matching::stretchesOf(m_found->tracked.tracks[track])) {
            const int left = xOf(first);
            const int right = std::max(left + kLeastBarPx, xOf(last));
            painter.drawRoundedRect(QRect(left, bar.top(), right - left, bar.height()), 2, 2);
        }
        painter.setPen(palette().color(QPalette::Window));
        painter.setBrush(palette().color(QPalette::WindowText));
        for (const matching::BestFrame& best : m_found->best[track]) {
            const QPoint at(xOf(best.point.frame), bar.center().y());
            constexpr int kHalf = 4;
            painter.drawPolygon(QPolygon({at - QPoint(0, kHalf), at + QPoint(kHalf, 0),
                                          at + QPoint(0, kHalf), at - QPoint(kHalf, 0)}));
        }
    }
}

std::vector<QRect> Timeline::doubtfulStretches() const
{
    std::vector<QRect> stretches;
    const auto add = [&](std::size_t first, std::size_t last) {
        const int left = xOf(first);
        const int right =
            std::max(left + kLeastBarPx, last + 1 < m_index->size() ? xOf(last + 1) : width());
        stretches.emplace_back(left, kPicturesPx, right - left, kGapPx - 1);
    };
    if (m_index->isEmpty())
        return stretches;
    // Of frames between those that were looked at nothing is known.
    const auto addAll = [&](const imagery::FrameFaults& faults) {
        for (const imagery::DoubtfulFrames& frames : faults.doubtful) {
            for (std::size_t i = frames.first; frames.every > 1 && i <= frames.last;
                 i += frames.every)
                add(i, i);
            if (frames.every == 1)
                add(frames.first, frames.last);
        }
    };
    if (m_index->isByDecoding())
        addAll(m_index->faults());
    else if (m_found)
        addAll(m_found->tracked.faults);
    for (const imagery::FrameGap& gap : m_index->gaps())
        add(gap.frame - 1, gap.frame - 1);
    const auto& entries = m_index->entries();
    for (std::size_t i = 0; m_index->damage().damagedFrames > 0 && i < entries.size(); ++i) {
        if (entries[i].isDamaged)
            add(i, i);
    }
    return stretches;
}

/// Hatched, so that colour alone says nothing.
void Timeline::paintDoubts(QPainter& painter) const
{
    for (const QRect& stretch : doubtfulStretches()) {
        painter.fillRect(stretch, colours().warning);
        painter.fillRect(stretch, QBrush(palette().color(QPalette::Window), Qt::BDiagPattern));
    }
}

void Timeline::paintLine(QPainter& painter) const
{
    const int x = xOf(m_frame);
    painter.setPen(QPen(Qt::black, 3));
    painter.drawLine(x, 0, x, height());
    painter.setPen(QPen(Qt::white, 1));
    painter.drawLine(x, 0, x, height());
}

void Timeline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    paintThumbnails(painter);
    if (m_found)
        paintTracks(painter);
    paintDoubts(painter);
    if (!m_index->isEmpty())
        paintLine(painter);
}

} // namespace semblance::ui
