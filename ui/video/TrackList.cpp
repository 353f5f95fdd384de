// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/TrackList.h"

#include "imagery/video/ClipTime.h"
#include "matching/tracking/FrameMerit.h"
#include "ui/format/AbsenceText.h"
#include "ui/format/NumberText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"

#include <QIcon>
#include <QPixmap>
#include <QResizeEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyle>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kPortrait(48, 60);

QString seenText(const matching::FaceTrack& track)
{
    const auto all = int(track.points.size());
    const auto doubtful = std::ranges::count_if(
        track.points, [](const matching::TrackPoint& point) { return point.doubt.has_value(); });
    const QString seen = TrackList::tr("seen %n time(s)", nullptr, all);
    if (doubtful == 0)
        return seen;
    if (doubtful == all)
        //: Of a face through a video
        return seen + u" · "_s + TrackList::tr("in damaged or doubtful frames only");
    //: Of a face through a video; %1: "seen 9 times"; %2: how many of them
    return TrackList::tr("%1, of them %2 in damaged or doubtful frames")
        .arg(seen, countText(doubtful));
}

QString bestText(const matching::BestFrame& best)
{
    if (best.merit)
        //: Of the best frame of a face; %1: 0 to 100
        return TrackList::tr("quality %1 of 100").arg(decimalText(*best.merit, 0));
    const std::string reason = matching::whyWithoutMerit(best.quality);
    const QString unmeasured = TrackList::tr("quality of the best frame not measured");
    //: %1: "quality of the best frame not measured"; %2: why, a sentence
    return reason.empty() ? unmeasured
                          : TrackList::tr("%1 (%2)").arg(unmeasured, absenceText(reason));
}

/// Empty where all of them have a quality.
QString orderText(const std::vector<matching::BestFrame>& best)
{
    const bool areMeasured = std::ranges::all_of(
        best, [](const matching::BestFrame& frame) { return frame.merit.has_value(); });
    return areMeasured ? QString()
                       : TrackList::tr("Best frames are taken in the order of their quality; those "
                                       "without one come last, ordered by what is known of their "
                                       "faults.");
}

QString clipTime(double seconds)
{
    return QString::fromStdString(imagery::clipTimeText(seconds));
}

std::optional<std::size_t> trackWith(const FoundTracks& found, const matching::TrackPoint& point)
{
    const auto& tracks = found.tracked.tracks;
    const auto holds = [&point](const matching::FaceTrack& track) {
        return std::ranges::find(track.points, point) != track.points.end();
    };
    const auto at = std::ranges::find_if(tracks, holds);
    return at == tracks.end() ? std::nullopt : std::optional(std::size_t(at - tracks.begin()));
}

} // namespace

QString trackText(const FoundTracks& found, std::size_t track)
{
    const matching::FaceTrack& one = found.tracked.tracks[track];
    QStringList parts{//: One face through a video: %1 its number
                      TrackList::tr("Face %1").arg(track + 1), seenText(one)};
    if (!found.best[track].empty())
        parts << bestText(found.best[track].front());
    if (!one.links.empty()) {
        const auto least = std::ranges::min_element(one.links, {}, &matching::TrackLink::score);
        //: Of a face through a video; %1: how many; %2: a score
        parts << TrackList::tr("%1 stretches put together by likeness, score %2 or more")
                     .arg(countText(qint64(one.links.size()) + 1), decimalText(least->score, 2));
    }
    //: %1 and %2: times
    const QString span =
        TrackList::tr("%1 to %2").arg(clipTime(one.firstSeconds()), clipTime(one.lastSeconds()));
    return parts.join(u" · "_s) + u'\n' + span;
}

TrackList::TrackList(QWidget* parent) : QListWidget(parent)
{
    setObjectName(u"trackList"_s);
    setAccessibleName(tr("Faces in this video"));
    setWordWrap(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setIconSize(kPortrait);
    setVerticalScrollMode(ScrollPerPixel);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT trackSelected(std::size_t(row));
    });
}

void TrackList::setTracks(const std::shared_ptr<const FoundTracks>& found)
{
    // The chosen face stays chosen.
    if (found && found == m_found)
        return;
    const auto chosen = found && m_found && selected()
                            ? trackWith(*found, m_found->tracked.tracks[*selected()].points.front())
                            : std::nullopt;
    const int scrolled = verticalScrollBar()->value();
    m_found = found;
    const QSignalBlocker quiet(this);
    clear();
    updateGeometry();
    if (!found)
        return;
    for (std::size_t track = 0; track < found->tracked.tracks.size(); ++track) {
        auto* row = new QListWidgetItem(icon(u"person"_s), trackText(*found, track));
        row->setToolTip(orderText(found->best[track]));
        addItem(row);
    }
    setCurrentRow(chosen ? int(*chosen) : -1);
    fitRows();
    verticalScrollBar()->setValue(scrolled);
}

void TrackList::setPortrait(std::size_t track, const QImage& portrait)
{
    QListWidgetItem* one = item(int(track));
    if (!one || portrait.isNull())
        return;
    QPixmap pixmap = QPixmap::fromImage(portrait);
    pixmap.setDevicePixelRatio(double(portrait.width()) / kPortrait.width());
    // The same picture when selected: Qt would lay the accent over it.
    QIcon picture(pixmap);
    picture.addPixmap(pixmap, QIcon::Selected);
    const QSignalBlocker quiet(this);
    one->setIcon(picture);
    viewport()->update();
}

void TrackList::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitRows();
}

void TrackList::fitRows()
{
    // Qt's own guess does not break lines. As wide as beside a scroll bar, so that rows stay as
    // they are when it comes and goes.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1;
    const int room = width() - 2 * frameWidth() - bar - kPortrait.width() - 4 * margin;
    for (int row = 0; row < count(); ++row) {
        const QRect text = fontMetrics().boundingRect(
            QRect(0, 0, std::max(1, room), QWIDGETSIZE_MAX), Qt::TextWordWrap, item(row)->text());
        item(row)->setSizeHint({0, std::max(text.height(), kPortrait.height()) + kGapPx});
    }
    updateGeometry();
}

int TrackList::heightFor(int entries) const
{
    int height = 2 * frameWidth();
    for (int row = 0; row < std::min(entries, count()); ++row)
        height += item(row)->sizeHint().height();
    return height;
}

QSize TrackList::minimumSizeHint() const
{
    constexpr int kFew = 3;
    return {QListWidget::minimumSizeHint().width(),
            std::max(heightFor(kFew), 2 * fontMetrics().lineSpacing())};
}

QSize TrackList::sizeHint() const
{
    constexpr int kSeveral = 8;
    return {QListWidget::sizeHint().width(), heightFor(kSeveral)};
}

std::optional<std::size_t> TrackList::selected() const
{
    return currentRow() < 0 ? std::nullopt : std::optional(std::size_t(currentRow()));
}

void TrackList::select(std::size_t track)
{
    setCurrentRow(int(track));
}

void TrackList::selectBeside(int step)
{
    if (count() > 0)
        setCurrentRow(currentRow() < 0 ? 0 : std::clamp(currentRow() + step, 0, count() - 1));
}

} // namespace semblance::ui
