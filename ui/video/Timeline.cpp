// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/Timeline.h"

#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/video/TimeScale.h"
#include "ui/video/VideoThumbnails.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPicturesPx = VideoThumbnails::kHeightPx;
constexpr int kRowPx = 16;
constexpr int kBarPx = 12;
constexpr int kMostRows = 6;
constexpr int kLeastBarPx = 4;
/// Beside the first and the last frame: room for half of a mark.
constexpr int kSidePx = kGapPx;
/// Half of a best frame's mark.
constexpr int kMarkPx = 4;
/// A number needs so much beside it.
constexpr int kNumberGapPx = 3;
constexpr int kTickPx = 3;

QString numberText(std::size_t track)
{
    return QString::number(track + 1);
}

} // namespace

Timeline::Timeline(QWidget* parent)
    : QWidget(parent), m_index(std::make_shared<const imagery::FrameIndex>())
{
    setObjectName(u"videoTimeline"_s);
    setAccessibleName(tr("Timeline"));
    setToolTip(tr("Click or drag to go to a frame; bars are faces with their numbers, marks on "
                  "them the best frames; "
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
    giveSelectedARow();
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
    m_wantedRows.clear();
    std::vector<std::size_t> lastFrames;
    if (m_found) {
        for (const matching::FaceTrack& track : m_found->tracked.tracks) {
            const auto free = std::ranges::find_if(
                lastFrames, [&track](std::size_t last) { return last < track.firstFrame(); });
            m_wantedRows.push_back(int(free - lastFrames.begin()));
            if (free == lastFrames.end())
                lastFrames.push_back(track.lastFrame());
            else
                *free = track.lastFrame();
        }
    }
    m_rowCount = std::min(int(lastFrames.size()), kMostRows);
    giveSelectedARow();
}

/// Where it has none, the last one is cleared for it.
void Timeline::giveSelectedARow()
{
    const bool isLastTaken =
        m_selected && *m_selected < m_wantedRows.size() && m_wantedRows[*m_selected] >= kMostRows;
    const int rows = isLastTaken ? kMostRows - 1 : kMostRows;
    m_rows.clear();
    for (const int wanted : m_wantedRows)
        m_rows.push_back(wanted < rows ? std::optional(wanted) : std::nullopt);
    if (isLastTaken)
        m_rows[*m_selected] = kMostRows - 1;
}

QString Timeline::restText() const
{
    const auto rest = std::ranges::count_if(
        m_rows, [](const std::optional<int>& row) { return !row.has_value(); });
    //: Below the bars of a video's faces: so many have no bar
    return rest == 0 ? QString() : tr("and %n more, in the list of faces", nullptr, int(rest));
}

QSize Timeline::sizeHint() const
{
    const bool hasRest = !restText().isEmpty();
    return {400, rowsTop() + (std::max(1, m_rowCount) + (hasRest ? 1 : 0)) * kRowPx};
}

QSize Timeline::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

int Timeline::xOf(std::size_t frame) const
{
    const double length = m_index->durationSeconds();
    if (m_index->isEmpty() || length <= 0)
        return kSidePx;
    const double seconds = m_index->secondsOf(std::min(frame, m_index->size() - 1));
    return kSidePx + int(seconds / length * innerWidth());
}

int Timeline::innerWidth() const
{
    return std::max(1, width() - 2 * kSidePx);
}

std::size_t Timeline::frameAt(double x) const
{
    const double share = std::clamp((x - kSidePx) / innerWidth(), 0.0, 1.0);
    return m_index->at(share * m_index->durationSeconds()).value_or(0);
}

QRect Timeline::barOf(std::size_t track) const
{
    if (!m_rows[track])
        return {};
    const matching::FaceTrack& one = m_found->tracked.tracks[track];
    const int left = xOf(one.firstFrame());
    const int right = std::max(left + kLeastBarPx, xOf(one.lastFrame()));
    return {left, rowsTop() + *m_rows[track] * kRowPx, right - left, kBarPx};
}

QFont Timeline::smallFont() const
{
    QFont small = font();
    small.setPixelSize(kBarPx - 1);
    return small;
}

int Timeline::scalePx() const
{
    return kTickPx + QFontMetrics(smallFont()).height();
}

int Timeline::rowsTop() const
{
    return kPicturesPx + kGapPx + scalePx();
}

std::vector<QRect> Timeline::partsOf(std::size_t track) const
{
    const QRect bar = barOf(track);
    std::vector<QRect> parts;
    // Between its stretches the face was not seen.
    for (const auto& [first, last] : matching::stretchesOf(m_found->tracked.tracks[track])) {
        const int left = xOf(first);
        const int right = std::max(left + kLeastBarPx, xOf(last));
        parts.emplace_back(left, bar.top(), right - left, bar.height());
    }
    return parts;
}

std::optional<QRect> Timeline::numberOf(std::size_t track) const
{
    if (!m_rows[track])
        return std::nullopt;
    const int widePx = QFontMetrics(smallFont()).horizontalAdvance(numberText(track));
    std::vector<int> marks;
    for (const matching::BestFrame& best : m_found->best[track])
        marks.push_back(xOf(best.point.frame));
    std::ranges::sort(marks);
    for (const QRect& part : partsOf(track)) {
        int left = part.left() + kNumberGapPx;
        const auto fits = [&](int end) { return left + widePx + kNumberGapPx <= end; };
        for (const int mark : marks) {
            if (mark + kMarkPx < left)
                continue;
            if (fits(std::min(mark - kMarkPx, part.right())))
                break;
            left = mark + kMarkPx + kNumberGapPx;
        }
        if (fits(part.right()))
            return QRect(left, part.top(), widePx, part.height());
    }
    return besideBar(track, widePx);
}

/// Left or right of the bar, where no other one of its row stands.
std::optional<QRect> Timeline::besideBar(std::size_t track, int widePx) const
{
    const QRect bar = barOf(track);
    const int away = kMarkPx + kNumberGapPx;
    for (const int left : {bar.right() + away, bar.left() - away - widePx}) {
        const QRect place(left, bar.top(), widePx, bar.height());
        bool isFree = left >= 0 && place.right() <= width();
        for (std::size_t other = 0; isFree && other < m_rows.size(); ++other)
            isFree = other == track || !m_rows[other] ||
                     !barOf(other).adjusted(-away, 0, away, 0).intersects(place);
        if (isFree)
            return place;
    }
    return std::nullopt;
}

std::optional<std::size_t> Timeline::trackAt(QPointF point) const
{
    for (std::size_t track = m_rows.size(); track-- > 0;) {
        if (m_rows[track] && barOf(track).adjusted(-2, -2, 2, 2).contains(point.toPoint()))
            return track;
    }
    return std::nullopt;
}

std::optional<std::pair<std::size_t, std::size_t>> Timeline::markAt(QPointF point) const
{
    constexpr double kReachPx = kMarkPx + 1;
    std::optional<std::pair<std::size_t, std::size_t>> nearest;
    double nearestPx = kReachPx;
    for (std::size_t track = 0; track < m_rows.size(); ++track) {
        if (!m_rows[track] || std::abs(point.y() - barOf(track).center().y()) > kReachPx)
            continue;
        for (const matching::BestFrame& best : m_found->best[track]) {
            const double awayPx = std::abs(point.x() - xOf(best.point.frame));
            if (awayPx > nearestPx || (nearest && awayPx == nearestPx))
                continue;
            nearestPx = awayPx;
            nearest = {track, best.point.frame};
        }
    }
    return nearest;
}

void Timeline::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_index->isEmpty())
        return;
    m_markX.reset();
    if (const auto mark = markAt(event->position())) {
        m_markX = event->position().x();
        Q_EMIT trackWanted(mark->first);
        Q_EMIT frameWanted(mark->second);
        return;
    }
    if (const auto track = trackAt(event->position()))
        Q_EMIT trackWanted(*track);
    Q_EMIT frameWanted(frameAt(event->position().x()));
}

void Timeline::mouseMoveEvent(QMouseEvent* event)
{
    if ((event->buttons() & Qt::LeftButton) == 0 || m_index->isEmpty())
        return;
    const double x = event->position().x();
    if (m_markX && std::abs(x - *m_markX) <= kMarkPx)
        return;
    m_markX.reset();
    Q_EMIT frameWanted(frameAt(x));
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
    const int room = innerWidth();
    const int count = std::clamp(room / wide, 1, all);
    for (int i = 0; i < count; ++i) {
        const QImage& image = m_thumbnails[std::size_t((2 * i + 1) * all / (2 * count))];
        if (image.isNull())
            continue;
        const QRect part(kSidePx + room * i / count, 0, room * (i + 1) / count - room * i / count,
                         kPicturesPx);
        const QSize size = image.size().scaled(part.size(), Qt::KeepAspectRatio);
        painter.drawImage(QRect(part.center() - QPoint(size.width() / 2, size.height() / 2), size),
                          image);
    }
}

void Timeline::paintScale(QPainter& painter) const
{
    constexpr int kLeastApartPx = 72;
    const double length = m_index->durationSeconds();
    const QFontMetrics metrics(smallFont());
    const int top = kPicturesPx + kGapPx;
    painter.setFont(smallFont());
    painter.setPen(colours().caption);
    for (const TimeMark& mark : timeMarks(length, innerWidth(), kLeastApartPx)) {
        const int x = kSidePx + int(mark.seconds / length * innerWidth());
        painter.drawLine(x, top, x, top + kTickPx);
        const int widePx = metrics.horizontalAdvance(mark.label);
        // Clear of the line at the first frame.
        const int left = std::max(kSidePx + kNumberGapPx, x - widePx / 2);
        if (left + widePx <= width())
            painter.drawText(left, top + kTickPx + metrics.ascent(), mark.label);
    }
}

void Timeline::paintTracks(QPainter& painter) const
{
    painter.setFont(smallFont());
    for (std::size_t track = 0; track < m_rows.size(); ++track) {
        if (!m_rows[track])
            continue;
        paintBar(painter, track);
        paintNumber(painter, track);
    }
    paintRest(painter);
}

void Timeline::paintRest(QPainter& painter) const
{
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(
        QRect(kSidePx + kNumberGapPx, rowsTop() + m_rowCount * kRowPx, innerWidth(), kRowPx),
        Qt::AlignLeft | Qt::AlignVCenter, restText());
}

void Timeline::paintBar(QPainter& painter, std::size_t track) const
{
    const bool isSelected = m_selected == track;
    painter.setPen(isSelected ? QPen(palette().color(QPalette::WindowText)) : Qt::NoPen);
    painter.setBrush(isSelected ? colours().accent : colours().caption);
    for (const QRect& part : partsOf(track))
        painter.drawRoundedRect(part, 2, 2);
    painter.setPen(palette().color(QPalette::Window));
    painter.setBrush(palette().color(QPalette::WindowText));
    for (const matching::BestFrame& best : m_found->best[track]) {
        const QPoint at(xOf(best.point.frame), barOf(track).center().y());
        painter.drawPolygon(QPolygon({at - QPoint(0, kMarkPx), at + QPoint(kMarkPx, 0),
                                      at + QPoint(0, kMarkPx), at - QPoint(kMarkPx, 0)}));
    }
}

void Timeline::paintNumber(QPainter& painter, std::size_t track) const
{
    const auto place = numberOf(track);
    if (!place)
        return;
    const bool isOnBar = barOf(track).intersects(*place);
    const QColor ground = m_selected == track ? colours().accent : colours().caption;
    constexpr int kMiddle = 127;
    const QColor onBar = qGray(ground.rgb()) > kMiddle ? Qt::black : Qt::white;
    painter.setPen(isOnBar ? onBar : palette().color(QPalette::WindowText));
    painter.drawText(place->adjusted(-1, 0, 1, 0), Qt::AlignCenter, numberText(track));
}

std::vector<QRect> Timeline::doubtfulStretches() const
{
    std::vector<QRect> stretches;
    const auto add = [&](std::size_t first, std::size_t last) {
        const int left = xOf(first);
        const int right =
            std::max(left + kLeastBarPx,
                     last + 1 < m_index->size() ? xOf(last + 1) : kSidePx + innerWidth());
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
    paintScale(painter);
    if (m_found)
        paintTracks(painter);
    paintDoubts(painter);
    if (!m_index->isEmpty())
        paintLine(painter);
}

} // namespace semblance::ui
