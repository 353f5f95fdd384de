// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse, wheel and keys do on the canvas.
#include "ui/widgets/ImageCanvas.h"
#include "ui/widgets/ZoomSteps.h"

#include <QApplication>
#include <QKeyEvent>
#include <QUndoStack>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace semblance::ui {

namespace {

constexpr int kWheelStepEighths = 120;
constexpr double kPanStepPx = 64;
constexpr double kFarNudgePx = 10;
constexpr int kArrowGesture = 1;

} // namespace

void ImageCanvas::startDrawing()
{
    if (!m_image || !m_isEditable || m_isDrawing)
        return;
    m_isDrawing = true;
    setCursor(Qt::CrossCursor);
    update();
    Q_EMIT drawingChanged(true);
}

void ImageCanvas::stopDrawing()
{
    if (!m_isDrawing)
        return;
    m_isDrawing = false;
    unsetCursor();
    update();
    Q_EMIT drawingChanged(false);
}

void ImageCanvas::placeBox()
{
    constexpr double kShareOfView = 0.25;
    m_drag = Drag::None;
    stopDrawing();
    const QRectF seen = imageToWidget().inverted().mapRect(QRectF(rect())) & imageRect();
    const double side = kShareOfView * std::min(seen.width(), seen.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(seen.center());
    const auto mark = m_marks->draw(storedBox(box.toRect()));
    if (!mark)
        return;
    setCurrentMark(mark);
    setEditing(true);
}

void ImageCanvas::setEditing(bool isEditing)
{
    if (isEditing && !m_isEditing) {
        ++m_edit;
        m_undoneTo = m_marks->undoStack().index();
    }
    m_isEditing = isEditing;
    update();
}

void ImageCanvas::giveUpEditing()
{
    QUndoStack& changes = m_marks->undoStack();
    changes.setIndex(std::min(changes.index(), m_undoneTo));
    setEditing(false);
}

void ImageCanvas::wheelEvent(QWheelEvent* event)
{
    m_wheelEighths += event->angleDelta().y();
    double zoom = m_view.zoom;
    for (; m_wheelEighths >= kWheelStepEighths; m_wheelEighths -= kWheelStepEighths)
        zoom = nextZoom(zoom);
    for (; m_wheelEighths <= -kWheelStepEighths; m_wheelEighths += kWheelStepEighths)
        zoom = previousZoom(zoom, smallestZoom());
    zoomTo(zoom, event->position());
    event->accept();
}

void ImageCanvas::mousePressEvent(QMouseEvent* event)
{
    if (!m_image || event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_pressedAt = m_lastAt = event->position();
    m_hasMoved = false;
    if (m_tool && !m_isDrawing && m_tool->press(*this, event->position())) {
        m_drag = Drag::Tool;
        return;
    }
    m_drag = m_isDrawing ? Drag::Draw : Drag::Pan;
    if (m_drag != Drag::Pan || !m_isEditable || !m_marks->selected())
        return;
    const QRectF box = uprightBox(*m_marks->find(*m_marks->selected()));
    if (const auto sides = handleAt(box, imageToWidget(), event->position())) {
        m_drag = Drag::Box;
        m_dragSides = *sides;
        m_dragBox = box;
    }
}

void ImageCanvas::mouseMoveEvent(QMouseEvent* event)
{
    trackPointer(event->position());
    if (m_drag == Drag::None) {
        updateCursor(event->position());
        return;
    }
    if ((event->position() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        m_hasMoved = true;
    const QPointF step = event->position() - m_lastAt;
    if (m_drag == Drag::Pan && m_hasMoved) {
        const double ratio = devicePixelRatioF();
        const QPointF whole = m_lastAt == m_pressedAt ? event->position() - m_pressedAt : step;
        apply(m_view.panned({whole.x() * ratio, whole.y() * ratio}), false);
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_drag == Drag::Tool && m_hasMoved)
        m_tool->drag(*this, event->position());
    if (m_drag == Drag::Box && m_hasMoved) {
        const QTransform back = imageToWidget().inverted();
        const FaceMark& mark = *m_marks->find(*m_marks->selected());
        m_dragBox = dragged(uprightBox(mark), m_dragSides,
                            back.map(event->position()) - back.map(m_pressedAt), imageRect());
    }
    if (m_drag != Drag::Pan || m_hasMoved)
        m_lastAt = event->position();
    update();
}

void ImageCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_drag == Drag::None) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    m_lastAt = event->position();
    finishDrag(event->position());
    m_drag = Drag::None;
    m_dragBox.reset();
    updateCursor(event->position());
    update();
}

void ImageCanvas::finishDrag(QPointF widgetPoint)
{
    if (m_drag == Drag::Tool) {
        m_tool->release(*this, widgetPoint);
    } else if (m_drag == Drag::Pan && !m_hasMoved && m_tool) {
        m_tool->click(*this, widgetPoint);
    } else if (m_drag == Drag::Draw) {
        const QRectF drawn = QRectF(m_pressedAt, widgetPoint).normalized();
        stopDrawing();
        if (const auto mark = m_marks->draw(storedBox(imageToWidget().inverted().mapRect(drawn))))
            setCurrentMark(mark);
    } else if (m_drag == Drag::Box && m_hasMoved) {
        m_marks->correct(*m_marks->selected(), storedBox(*m_dragBox));
    } else if (!m_hasMoved && m_marks) {
        const std::optional<int> mark = markAt(widgetPoint);
        setCurrentMark(mark);
        if (mark)
            m_marks->select(mark);
    }
}

void ImageCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event);
}

void ImageCanvas::leaveEvent(QEvent* event)
{
    m_pointer.reset();
    update();
    QWidget::leaveEvent(event);
}

void ImageCanvas::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (event->matches(QKeySequence::Undo) && m_isEditable)
        m_marks->undoStack().undo();
    else if (event->matches(QKeySequence::Redo) && m_isEditable)
        m_marks->undoStack().redo();
    else if (!m_image
             || (!(m_tool && m_tool->key(*this, *event))
                 && !(isPlain && viewKey(event->key())) && !markKey(event) && !arrowKey(event)))
        QWidget::keyPressEvent(event);
}

bool ImageCanvas::viewKey(int key)
{
    switch (key) {
    case Qt::Key_0:
        fit();
        return true;
    case Qt::Key_1:
        showActualSize();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_R:
        resetView();
        return true;
    case Qt::Key_F:
        toggleFullScreen();
        return true;
    case Qt::Key_L:
        Q_EMIT linkToggleRequested();
        return true;
    case Qt::Key_Comma:
        turnLeft();
        return true;
    case Qt::Key_Period:
        turnRight();
        return true;
    default:
        return false;
    }
}

bool ImageCanvas::markKey(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_N:
        startDrawing();
        return m_isEditable;
    case Qt::Key_E:
        if (!m_isEditable || !m_marks->selected())
            return false;
        if (!m_isEditing)
            bringSelectedIntoView();
        setEditing(!m_isEditing);
        return true;
    case Qt::Key_Escape:
        if (m_isDrawing) {
            m_drag = Drag::None;
            stopDrawing();
            return true;
        }
        if (m_isEditing) {
            giveUpEditing();
            return true;
        }
        if (isFillingScreen()) {
            toggleFullScreen();
            return true;
        }
        if (m_marks && m_marks->selected()) {
            m_marks->select(std::nullopt);
            return true;
        }
        return false;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_isDrawing) {
            placeBox();
            return true;
        }
        if (m_isEditing) {
            setEditing(false);
            return true;
        }
        if (!m_currentMark || m_marks->selected() == m_currentMark)
            return false;
        m_marks->select(m_currentMark);
        return true;
    case Qt::Key_Delete:
        if (!m_isEditable || !m_marks->selected())
            return false;
        m_marks->removeDrawn(*m_marks->selected());
        return true;
    default:
        return false;
    }
}

bool ImageCanvas::arrowKey(QKeyEvent* event)
{
    QPointF step;
    switch (event->key()) {
    case Qt::Key_Left:
        step = {-1, 0};
        break;
    case Qt::Key_Right:
        step = {1, 0};
        break;
    case Qt::Key_Up:
        step = {0, -1};
        break;
    case Qt::Key_Down:
        step = {0, 1};
        break;
    default:
        return false;
    }
    if (m_isEditing) {
        const double factor = event->modifiers() & Qt::ShiftModifier ? kFarNudgePx : 1;
        nudge(step * factor, event->modifiers() & Qt::ControlModifier);
    } else {
        const double deviceStep = kPanStepPx * devicePixelRatioF();
        apply(m_view.panned({-step.x() * deviceStep, -step.y() * deviceStep}), false);
    }
    return true;
}

void ImageCanvas::bringSelectedIntoView()
{
    const QRectF canvas = rect();
    const QRectF box = imageToWidget().mapRect(uprightBox(*m_marks->find(*m_marks->selected())));
    const bool isTooLarge = box.width() > canvas.width() || box.height() > canvas.height();
    if (canvas.contains(box) || (isTooLarge && canvas.intersects(box)))
        return;
    constexpr double kShareOfCanvas = 0.8;
    ViewTransform view = m_view;
    if (isTooLarge)
        view.zoom *=
            kShareOfCanvas * std::min(canvas.width() / box.width(), canvas.height() / box.height());
    const QPointF centre = uprightBox(*m_marks->find(*m_marks->selected())).center();
    view.centre = {centre.x(), centre.y()};
    apply(view, false);
}

void ImageCanvas::nudge(QPointF delta, bool isResize)
{
    const QRect seen = markRect(*m_marks->selected());
    if (!rect().intersects(seen)) {
        // The first key only shows what the next one moves.
        bringSelectedIntoView();
        return;
    }
    const BoxSides sides = isResize ? BoxSides(BoxSide::Right) | BoxSide::Bottom : kWholeBox;
    const FaceMark& mark = *m_marks->find(*m_marks->selected());
    m_marks->correct(mark.mark, storedBox(dragged(uprightBox(mark), sides, delta, imageRect())),
                     kArrowGesture + m_edit);
}

void ImageCanvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    const bool isTab = event->reason() == Qt::TabFocusReason
                       || event->reason() == Qt::BacktabFocusReason;
    if (isTab && m_marks && !m_marks->marks().empty()) {
        const bool isForward = event->reason() == Qt::TabFocusReason;
        setCurrentMark(isForward ? m_marks->marks().front().mark : m_marks->marks().back().mark);
    }
    update();
}

void ImageCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool ImageCanvas::focusNextPrevChild(bool next)
{
    if (!m_marks || m_marks->marks().empty() || !hasFocus())
        return QWidget::focusNextPrevChild(next);
    const std::vector<FaceMark>& marks = m_marks->marks();
    auto place = std::ranges::find_if(
        marks, [this](const FaceMark& mark) { return m_currentMark == mark.mark; });
    if (place == marks.end()) {
        setCurrentMark(next ? marks.front().mark : marks.back().mark);
        return true;
    }
    if (next ? place + 1 == marks.end() : place == marks.begin())
        return QWidget::focusNextPrevChild(next);
    setCurrentMark(next ? (place + 1)->mark : (place - 1)->mark);
    return true;
}

void ImageCanvas::zoomTo(double zoom, QPointF widgetPoint)
{
    if (m_image)
        apply(m_view.zoomedAt(zoom, screenPoint(widgetPoint)), false);
}

void ImageCanvas::updateCursor(QPointF widgetPoint)
{
    if (m_isDrawing || !m_image)
        return;
    if (m_tool) {
        if (const auto cursor = m_tool->cursorAt(*this, widgetPoint)) {
            setCursor(*cursor);
            return;
        }
    }
    if (m_isEditable && m_marks->selected()) {
        const FaceMark& mark = *m_marks->find(*m_marks->selected());
        if (const auto sides = handleAt(uprightBox(mark), imageToWidget(), widgetPoint)) {
            setCursor(cursorFor(*sides));
            return;
        }
    }
    if (m_marks && markAt(widgetPoint))
        setCursor(Qt::PointingHandCursor);
    else
        setCursor(Qt::OpenHandCursor);
}

void ImageCanvas::trackPointer(QPointF widgetPoint)
{
    m_pointer = widgetPoint;
    update();
}

} // namespace semblance::ui
