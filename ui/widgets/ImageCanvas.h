// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/alignment/Landmarks.h"
#include "matching/quality/MeasureLines.h"
#include "ui/widgets/CanvasTool.h"
#include "ui/widgets/FaceMarkList.h"
#include "ui/widgets/ImagePyramid.h"
#include "ui/widgets/MarkHandles.h"
#include "ui/widgets/MarkPainter.h"
#include "ui/widgets/ViewTransform.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>

namespace semblance::ui {

/// Every image view of the program. Wheel zooms at the pointer, drag pans, 0 fits, 1 is 100 %, +
/// and − step, R resets, F fills the screen, L asks to link, comma and full stop turn; Tab walks
/// over the faces, Enter selects, N draws one that was missed, E lets the arrows move the selected
/// box. The image and its marks are never changed by looking. GUI thread.
class ImageCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit ImageCanvas(QWidget* parent = nullptr);
    ~ImageCanvas() override;

    /// Shows the whole image; null clears.
    void showImage(std::shared_ptr<const ImagePyramid> image);
    const ImagePyramid* image() const { return m_image.get(); }
    /// Shown in the middle while there is no image.
    void setPlaceholder(const QString& text);

    /// Borrowed; null for a canvas without faces. Whether a person may draw and correct.
    void setMarks(FaceMarkList* marks, bool isEditable = true);
    FaceMarkList* marks() const { return m_marks; }
    /// The face that Tab has reached.
    std::optional<int> currentMark() const { return m_currentMark; }
    void setCurrentMark(std::optional<int> mark);
    /// Logical widget pixels.
    QRect markRect(int mark) const;
    /// "120 by 150 pixels, upper left": for people who do not see the box.
    QString markDescription(const FaceMark& mark) const;

    /// The points found on a face, shown over the image and moved by nobody; empty: none.
    void setLandmarks(const std::optional<matching::Landmarks>& landmarks);
    const std::optional<matching::Landmarks>& landmarks() const { return m_landmarks; }

    /// What somebody points at, drawn over the image; pixels of the stored raster. Empty: nothing.
    void setLines(std::vector<matching::Polyline> lines);
    const std::vector<matching::Polyline>& lines() const { return m_lines; }

    /// Over the image until another one comes; borrowed, null: none.
    void setTool(CanvasTool* tool);
    CanvasTool* tool() const { return m_tool; }

    const ViewTransform& view() const { return m_view; }
    /// Emits viewChanged.
    void setView(const ViewTransform& view);
    /// Where R leads and what a resized canvas returns to as long as nobody moved it; empty: the
    /// whole image.
    void setHome(std::optional<ViewTransform> home);
    /// Of the picture that the image shows in fewer pixels: places and zoom are told in its pixels.
    /// Empty, as for every new image: the image is the picture itself.
    void setPictureSize(std::optional<SizePx> size);
    /// Pixels of the image to those of the picture, along a side.
    double pictureScale() const;
    /// The end of the zoom readout: what else is true of this view; may be empty.
    void setViewNote(const QString& note);
    /// Pixels are shown as they are at every zoom: beside another image that is shown so, a blended
    /// one would look like other skin.
    void setUnsmoothed(bool isUnsmoothed);
    bool isSmoothed() const { return m_view.isSmoothed() && !m_isUnsmoothed; }
    void zoomTo(double zoom, QPointF widgetPoint);
    /// How far comma and full stop turn the view; 1° at first.
    void setTurnStep(double deg) { m_turnStepDeg = deg; }
    /// Whom F lays over the screen; borrowed, holds this canvas. The canvas itself at first.
    void setFullScreenTarget(QWidget* target) { m_fullScreenTarget = target; }
    bool isFillingScreen() const;
    /// While the arrows move and resize the selected box instead of the image.
    bool isEditing() const { return m_isEditing; }
    bool isAtHome() const { return m_isAtHome; }
    QSizeF sizeDevicePx() const;
    /// Where the pointer is over the canvas; empty: elsewhere.
    const std::optional<QPointF>& pointer() const { return m_pointer; }
    /// Image pixels (upright view) to logical widget pixels.
    QTransform imageToWidget() const;

    /// "x 120, y 80 · R 118 G 90 B 71" in pixels of the stored raster; empty outside the image.
    QString pixelText(QPointF widgetPoint) const;
    QString zoomText() const;

public Q_SLOTS:
    void fit();
    void showActualSize();
    void zoomIn();
    void zoomOut();
    void resetView();
    void turnView(double byDeg);
    /// By one step.
    void turnLeft() { turnView(-m_turnStepDeg); }
    void turnRight() { turnView(m_turnStepDeg); }
    void toggleFullScreen();
    /// The next drag draws a face; Enter places a box instead, which the arrows move.
    void startDrawing();

Q_SIGNALS:
    /// There is another image, or none any more.
    void imageChanged();
    /// By a person's hand or by setView, not by a change of size alone.
    void viewChanged(const semblance::ui::ViewTransform& view);
    /// R, after viewChanged.
    void viewReset();
    /// 0, after viewChanged.
    void wholeImageShown();
    /// 1, after viewChanged. `widgetPoint`: what stayed where it was.
    void actualSizeShown(QPointF widgetPoint);
    void linkToggleRequested();
    /// The canvas has a new size; homes that depend on it are to be set again.
    void resized();
    void drawingChanged(bool isDrawing);
    /// Tab has reached another face, or none.
    void currentMarkChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    enum class Drag
    {
        None,
        Pan,
        Box,
        Draw,
        Tool,
    };

    PointPx screenPoint(QPointF widgetPoint) const;
    /// Upright pixels.
    QRectF imageRect() const;
    QRectF uprightBox(const FaceMark& mark) const;
    RectPx storedBox(const QRectF& upright) const;
    std::optional<int> markAt(QPointF widgetPoint) const;
    double smallestZoom() const;
    void apply(const ViewTransform& view, bool isHome);
    void goHome();
    void stopDrawing();
    /// While drawing: a box in the middle of what is seen, to be moved by arrows.
    void placeBox();
    void setEditing(bool isEditing);
    /// Boxes are as they were before.
    void giveUpEditing();
    void finishDrag(QPointF widgetPoint);
    void updateCursor(QPointF widgetPoint);
    void trackPointer(QPointF widgetPoint);
    void nudge(QPointF delta, bool isResize);
    /// Before keys move the selected box: nobody moves what cannot be seen. A box that is larger
    /// than the canvas stays as it is while a part of it is seen.
    void bringSelectedIntoView();
    bool viewKey(int key);
    bool markKey(QKeyEvent* event);
    bool arrowKey(QKeyEvent* event);
    void paintMarks(QPainter& painter);
    std::vector<MarkLook> markLooks() const;
    void paintReadouts(QPainter& painter);
    QString hintText() const;
    void paintEmpty(QPainter& painter);
    void announceCurrentMark();

    std::shared_ptr<const ImagePyramid> m_image;
    QString m_placeholder;
    QPointer<FaceMarkList> m_marks;
    bool m_isEditable = false;
    std::optional<int> m_currentMark;
    std::optional<matching::Landmarks> m_landmarks;
    std::vector<matching::Polyline> m_lines;
    QPointer<CanvasTool> m_tool;

    ViewTransform m_view;
    std::optional<ViewTransform> m_home;
    QString m_viewNote;
    std::optional<SizePx> m_pictureSize;
    bool m_isUnsmoothed = false;
    QPointer<QWidget> m_fullScreenTarget;
    bool m_isAtHome = true;
    double m_turnStepDeg = 1;

    Drag m_drag = Drag::None;
    bool m_isDrawing = false;
    bool m_isEditing = false;
    /// How many times boxes were edited: the changes of one time are one gesture.
    int m_edit = 0;
    /// Changes to the marks before the editing.
    int m_undoneTo = 0;
    bool m_hasMoved = false;
    QPointF m_pressedAt;
    QPointF m_lastAt;
    std::optional<QPointF> m_pointer;
    BoxSides m_dragSides;
    std::optional<QRectF> m_dragBox;
    int m_wheelEighths = 0;
};

} // namespace semblance::ui
