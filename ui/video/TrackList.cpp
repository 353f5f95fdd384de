// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/TrackList.h"

#include "imagery/video/ClipTime.h"
#include "ui/format/NumberText.h"

#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

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
                      TrackList::tr("Face %1").arg(track + 1),
                      TrackList::tr("seen %n time(s)", nullptr, int(one.points.size()))};
    if (!found.best[track].empty())
        //: Of the best frame of a face; %1: 0 to 100
        parts << TrackList::tr("best frame %1 of 100")
                     .arg(decimalText(found.best[track].front().merit, 0));
    if (!found.best[track].empty() && found.best[track].front().point.doubt)
        //: Of a face through a video
        parts << TrackList::tr("in damaged frames only");
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
    for (std::size_t track = 0; track < found->tracked.tracks.size(); ++track)
        addItem(trackText(*found, track));
    setCurrentRow(chosen ? int(*chosen) : -1);
    verticalScrollBar()->setValue(scrolled);
}

int TrackList::heightFor(int entries) const
{
    int height = 2 * frameWidth();
    for (int row = 0; row < std::min(entries, count()); ++row)
        height += std::max(sizeHintForRow(row), 2 * fontMetrics().lineSpacing());
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
