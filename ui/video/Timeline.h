// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/FrameIndex.h"
#include "ui/video/VideoFaces.h"

#include <QImage>
#include <QWidget>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace semblance::ui {

/// The whole clip from left to right: small pictures, below them a scale of its time and a bar for
/// each face from its first to its last frame with its number and a mark at each of its best
/// frames, and a line at the frame that is shown. By time, not by number, so that it is true at a
/// variable rate. Of very many faces at once those that find no row are counted below the rows; the
/// chosen one always has a row. GUI thread.
class Timeline : public QWidget
{
    Q_OBJECT

public:
    explicit Timeline(QWidget* parent = nullptr);

    /// Not null.
    void setIndex(std::shared_ptr<const imagery::FrameIndex> index);
    void setThumbnails(const std::vector<QImage>& images);
    /// Null: none.
    void setTracks(std::shared_ptr<const FoundTracks> found);
    void setSelectedTrack(std::optional<std::size_t> track);
    void setFrame(std::size_t frame);
    /// Said beside the name: where the line is.
    void setPlaceText(const QString& text);

    /// Where a frame, and a track's bar, stand; logical pixels of the widget. The bar is empty
    /// where the track has no row.
    int xOf(std::size_t frame) const;
    QRect barOf(std::size_t track) const;
    /// Where the number of a track stands: on its bar, clear of its marks, or beside it; empty
    /// where it does not fit.
    std::optional<QRect> numberOf(std::size_t track) const;
    /// "and 3 more, in the list of faces": stands below the rows; empty where every track has one.
    QString restText() const;
    /// Where frames are marked as damaged, perhaps built on damage, or missing.
    std::vector<QRect> doubtfulStretches() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void frameWanted(std::size_t frame);
    void trackWanted(std::size_t track);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    int innerWidth() const;
    std::size_t frameAt(double x) const;
    std::optional<std::size_t> trackAt(QPointF point) const;
    /// Track and frame of the best frame's mark that is nearest; empty where none is within reach.
    std::optional<std::pair<std::size_t, std::size_t>> markAt(QPointF point) const;
    void layOutRows();
    void giveSelectedARow();
    void paintThumbnails(QPainter& painter) const;
    void paintScale(QPainter& painter) const;
    void paintTracks(QPainter& painter) const;
    void paintRest(QPainter& painter) const;
    void paintBar(QPainter& painter, std::size_t track) const;
    void paintNumber(QPainter& painter, std::size_t track) const;
    std::vector<QRect> partsOf(std::size_t track) const;
    std::optional<QRect> besideBar(std::size_t track, int widePx) const;
    QFont smallFont() const;
    int scalePx() const;
    int rowsTop() const;
    void paintDoubts(QPainter& painter) const;
    void paintLine(QPainter& painter) const;

    std::shared_ptr<const imagery::FrameIndex> m_index;
    std::vector<QImage> m_thumbnails;
    std::shared_ptr<const FoundTracks> m_found;
    /// Of each track: those that follow each other share one. As many as it takes.
    std::vector<int> m_wantedRows;
    /// Those that are drawn.
    std::vector<std::optional<int>> m_rows;
    int m_rowCount = 0;
    std::optional<std::size_t> m_selected;
    std::size_t m_frame = 0;
    /// Where a mark was pressed: a hand that trembles does not leave it.
    std::optional<double> m_markX;
};

} // namespace semblance::ui
