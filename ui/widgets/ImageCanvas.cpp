// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ImageCanvas.h"

#include "ui/format/NumberText.h"
#include "ui/widgets/CanvasAccessibility.h"
#include "ui/widgets/ImagePainter.h"
#include "ui/widgets/LandmarkPainter.h"
#include "ui/widgets/LinePainter.h"
#include "ui/widgets/Readouts.h"
#include "ui/widgets/ZoomSteps.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReadoutMarginPx = 8;
/// This near to a whole number of percent counts as one.
constexpr double kWholePercent = 0.05;

QRectF toQt(const RectPx& rect)
{
    return {rect.x, rect.y, rect.width, rect.height};
}

QString placeWords(const PointPx& centre, SizePx image)
{
    const int column = std::clamp(static_cast<int>(3 * centre.x / image.width), 0, 2);
    const int row = std::clamp(static_cast<int>(3 * centre.y / image.height), 0, 2);
    const QString words[3][3] = {{ImageCanvas::tr("upper left"), ImageCanvas::tr("upper middle"),
                                  ImageCanvas::tr("upper right")},
                                 {ImageCanvas::tr("middle left"), ImageCanvas::tr("centre"),
                                  ImageCanvas::tr("middle right")},
                                 {ImageCanvas::tr("lower left"), ImageCanvas::tr("lower middle"),
                                  ImageCanvas::tr("lower right")}};
    return words[row][column];
}

} // namespace

ImageCanvas::ImageCanvas(QWidget* parent) : QWidget(parent)
{
    installCanvasAccessibility();
    setObjectName(u"imageCanvas"_s);
    setAccessibleName(tr("Image"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(120, 120);
}

ImageCanvas::~ImageCanvas() = default;

void ImageCanvas::showImage(std::shared_ptr<const ImagePyramid> image)
{
    m_image = std::move(image);
    m_pictureSize.reset();
    m_home.reset();
    m_drag = Drag::None;
    m_dragBox.reset();
    m_landmarks.reset();
    m_lines.clear();
    stopDrawing();
    setCurrentMark(std::nullopt);
    goHome();
    update();
    Q_EMIT imageChanged();
}

void ImageCanvas::setPlaceholder(const QString& text)
{
    m_placeholder = text;
    update();
}

void ImageCanvas::setMarks(FaceMarkList* marks, bool isEditable)
{
    if (m_marks)
        m_marks->disconnect(this);
    m_marks = marks;
    m_isEditable = isEditable && marks;
    if (marks) {
        connect(marks, &FaceMarkList::marksChanged, this, [this] {
            if (m_currentMark && !m_marks->find(*m_currentMark))
                setCurrentMark(std::nullopt);
            update();
        });
        connect(marks, &FaceMarkList::selectionChanged, this, [this] {
            setEditing(false);
            // The box that was held is not the selected one any more.
            if (m_drag == Drag::Box)
                m_drag = Drag::None;
            m_dragBox.reset();
        });
    }
    update();
}

void ImageCanvas::setCurrentMark(std::optional<int> mark)
{
    if (mark == m_currentMark)
        return;
    m_currentMark = mark;
    announceCurrentMark();
    update();
    Q_EMIT currentMarkChanged();
}

void ImageCanvas::setLandmarks(const std::optional<matching::Landmarks>& landmarks)
{
    m_landmarks = landmarks;
    update();
}

void ImageCanvas::setLines(std::vector<matching::Polyline> lines)
{
    m_lines = std::move(lines);
    update();
}

void ImageCanvas::setTool(CanvasTool* tool)
{
    if (tool == m_tool)
        return;
    if (m_tool)
        m_tool->disconnect(this);
    m_tool = tool;
    if (m_drag == Drag::Tool)
        m_drag = Drag::None;
    if (tool)
        connect(tool, &CanvasTool::changed, this, qOverload<>(&ImageCanvas::update));
    unsetCursor();
    update();
}

QRect ImageCanvas::markRect(int mark) const
{
    const FaceMark* found = m_marks ? m_marks->find(mark) : nullptr;
    if (!found || !m_image)
        return {};
    return imageToWidget().mapRect(uprightBox(*found)).toAlignedRect();
}

QString ImageCanvas::markDescription(const FaceMark& mark) const
{
    if (!m_image)
        return {};
    const QRectF box = uprightBox(mark);
    //: %1 and %2: width and height in pixels; %3: where in the image, such as "upper left"
    const QString place =
        tr("%1 by %2 pixels, %3")
            .arg(qRound(box.width()))
            .arg(qRound(box.height()))
            .arg(placeWords({box.center().x(), box.center().y()}, m_image->uprightSize()));
    //: Of a face's box; %1: its size and where it is in the image
    return mark.isComputed ? tr("%1, not seen there but computed").arg(place) : place;
}

void ImageCanvas::setView(const ViewTransform& view)
{
    apply(view, false);
}

void ImageCanvas::setHome(std::optional<ViewTransform> home)
{
    m_home = home;
    if (m_isAtHome)
        goHome();
}

void ImageCanvas::setViewNote(const QString& note)
{
    m_viewNote = note;
    update();
}

void ImageCanvas::setPictureSize(std::optional<SizePx> size)
{
    m_pictureSize = size;
    update();
}

double ImageCanvas::pictureScale() const
{
    if (!m_image || !m_pictureSize || m_pictureSize->width <= 0)
        return 1;
    return double(m_image->uprightSize().width) / m_pictureSize->width;
}

void ImageCanvas::setUnsmoothed(bool isUnsmoothed)
{
    if (isUnsmoothed == m_isUnsmoothed)
        return;
    m_isUnsmoothed = isUnsmoothed;
    update();
}

QSizeF ImageCanvas::sizeDevicePx() const
{
    return QSizeF(size()) * devicePixelRatioF();
}

QTransform ImageCanvas::imageToWidget() const
{
    return m_view.toWidget(size(), devicePixelRatioF());
}

QString ImageCanvas::pixelText(QPointF widgetPoint) const
{
    if (!m_image)
        return {};
    const QPointF at = imageToWidget().inverted().map(widgetPoint);
    const QPoint pixel(static_cast<int>(std::floor(at.x())), static_cast<int>(std::floor(at.y())));
    if (!m_image->level(0).valid(pixel))
        return {};
    const QRgb value = m_image->level(0).pixel(pixel);
    const double scale = pictureScale();
    if (scale < 1)
        //: The same of an image that is shown in fewer pixels than it has: the colour is a mean
        return tr("x %1, y %2 · about R %3 G %4 B %5")
            .arg(static_cast<int>(std::floor(at.x() / scale)))
            .arg(static_cast<int>(std::floor(at.y() / scale)))
            .arg(qRed(value))
            .arg(qGreen(value))
            .arg(qBlue(value));
    const PointPx stored = m_image->map().toStored(PointPx{pixel.x() + 0.5, pixel.y() + 0.5});
    //: Pixel under the pointer: place in the stored image, then red, green and blue, 0 to 255
    return tr("x %1, y %2 · R %3 G %4 B %5")
        .arg(static_cast<int>(std::floor(stored.x)))
        .arg(static_cast<int>(std::floor(stored.y)))
        .arg(qRed(value))
        .arg(qGreen(value))
        .arg(qBlue(value));
}

QString ImageCanvas::zoomText() const
{
    if (!m_image)
        return {};
    const double percent = m_view.zoom * pictureScale() * 100;
    // A whole number only where it is one: 199.6 is not yet the 200 from which nothing is smoothed.
    const int decimals = std::abs(percent - std::round(percent)) < kWholePercent ? 0 : 1;
    QString text = tr("%1 %").arg(decimalText(percent, decimals));
    if (!isSmoothed() && (m_view.zoom > 1 || m_view.isSmoothed()))
        //: Shown beside the zoom when image pixels are drawn as squares without smoothing
        text += tr(" · not smoothed");
    else if (isSmoothed() && m_view.zoom >= 1)
        //: Shown beside the zoom when what is between the image's pixels is blended
        text += tr(" · smoothed");
    if (std::abs(m_view.rotationDeg) >= 0.05)
        //: Shown beside the zoom: the view is turned by this angle
        text += tr(" · turned %1°").arg(decimalText(m_view.rotationDeg, 1));
    if (!m_viewNote.isEmpty())
        text += u" · "_s + m_viewNote;
    return text;
}

void ImageCanvas::fit()
{
    if (!m_image)
        return;
    apply(ViewTransform::fitted(m_image->uprightSize(), sizeDevicePx()), !m_home);
    Q_EMIT wholeImageShown();
}

void ImageCanvas::showActualSize()
{
    const bool isMarked = m_image && m_marks && m_marks->selected();
    if (isMarked) {
        ViewTransform view = m_view;
        view.zoom = 1;
        const QPointF centre = uprightBox(*m_marks->find(*m_marks->selected())).center();
        view.centre = {centre.x(), centre.y()};
        apply(view, false);
        Q_EMIT actualSizeShown(QRectF(rect()).center());
        return;
    }
    const QPointF point = m_pointer.value_or(QRectF(rect()).center());
    zoomTo(1, point);
    Q_EMIT actualSizeShown(point);
}

void ImageCanvas::zoomIn()
{
    zoomTo(nextZoom(m_view.zoom), QRectF(rect()).center());
}

void ImageCanvas::zoomOut()
{
    zoomTo(previousZoom(m_view.zoom, smallestZoom()), QRectF(rect()).center());
}

void ImageCanvas::resetView()
{
    goHome();
    Q_EMIT viewChanged(m_view);
    Q_EMIT viewReset();
}

void ImageCanvas::turnView(double byDeg)
{
    if (m_image)
        apply(m_view.turned(byDeg), false);
}

bool ImageCanvas::isFillingScreen() const
{
    const QWidget* target = m_fullScreenTarget ? m_fullScreenTarget.data() : this;
    return target->isWindow() && target->isFullScreen();
}

void ImageCanvas::toggleFullScreen()
{
    QWidget* target = m_fullScreenTarget ? m_fullScreenTarget.data() : this;
    const bool isFull = isFillingScreen();
    if (target->isWindow() && !isFull && !target->parentWidget()) {
        target->showFullScreen();
        return;
    }
    // A widget with a parent becomes a window of its own and keeps its place in the layout for the
    // way back.
    target->setWindowFlag(Qt::Window, !isFull);
    if (isFull)
        target->showNormal();
    else
        target->showFullScreen();
    setFocus();
}

bool ImageCanvas::event(QEvent* event)
{
    // Escape leaves drawing first, even where the window has it as a shortcut.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool isOwn = m_isDrawing || m_isEditing || (m_tool && m_tool->takesEscape());
        if (isOwn && key->key() == Qt::Key_Escape)
            key->accept();
    }
    return QWidget::event(event);
}

void ImageCanvas::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    if (!m_image) {
        paintEmpty(painter);
        return;
    }
    paintImage(painter, size(), devicePixelRatioF(), *m_image, m_view, isSmoothed());
    if (m_tool)
        m_tool->paint(painter, *this);
    if (m_landmarks)
        paintLandmarks(painter, imageToWidget(), m_image->map(), *m_landmarks);
    paintLines(painter, imageToWidget(), m_image->map(), m_lines,
               palette().color(QPalette::Active, QPalette::Highlight));
    paintMarks(painter);
    paintReadouts(painter);
}

void ImageCanvas::paintEmpty(QPainter& painter)
{
    painter.fillRect(rect(), QColor::fromRgb(kSurround));
    painter.setPen(Qt::white);
    painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                     m_placeholder);
}

void ImageCanvas::paintMarks(QPainter& painter)
{
    const QTransform toWidget = imageToWidget();
    const QColor accent = palette().color(QPalette::Active, QPalette::Highlight);
    const std::vector<MarkLook> looks = markLooks();
    for (const MarkLook& look : looks)
        paintMark(painter, toWidget, look, accent);
    const std::vector<QRectF> labels =
        placeLabels(looks, toWidget, QFontMetricsF(painter.font()), rect());
    for (std::size_t i = 0; i < looks.size(); ++i)
        paintMarkLabel(painter, labels[i], looks[i], accent);
    if (m_drag == Drag::Draw)
        paintRubberBand(painter, QRectF(m_pressedAt, m_lastAt).normalized());
}

std::vector<MarkLook> ImageCanvas::markLooks() const
{
    std::vector<MarkLook> looks;
    if (!m_marks)
        return looks;
    for (const FaceMark& mark : m_marks->marks()) {
        const bool isSelected = m_marks->selected() == mark.mark;
        const bool isDragged = isSelected && m_dragBox;
        //: Beside a face's box whose place is computed; %1: such as F-2
        const QString label = mark.isComputed ? tr("%1, computed").arg(mark.label()) : mark.label();
        looks.push_back({isDragged ? *m_dragBox : uprightBox(mark), label, isSelected,
                         hasFocus() && !isSelected && m_currentMark == mark.mark,
                         mark.origin != MarkOrigin::Found, isSelected && m_isEditable,
                         mark.isComputed});
    }
    return looks;
}

void ImageCanvas::paintReadouts(QPainter& painter)
{
    QFont small = font();
    small.setPointSizeF(std::max(7.0, small.pointSizeF() - 1));
    painter.setFont(small);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const QRectF area = QRectF(rect()).adjusted(kReadoutMarginPx, kReadoutMarginPx,
                                                -kReadoutMarginPx, -kReadoutMarginPx);
    const QFontMetricsF metrics(small);
    for (const Readout& readout : placeReadouts(hintText(), zoomText(), metrics, area))
        paintReadout(painter, readout);
}

QString ImageCanvas::hintText() const
{
    if (m_isDrawing)
        return tr("Drag a box around the missed face, or Enter places one · Esc leaves");
    if (m_isEditing)
        return tr("Arrows move the box, Ctrl resizes, Shift goes further · Enter keeps it, Esc "
                  "does not");
    const QString ofTool = m_tool && m_image ? m_tool->hint(*this, m_pointer) : QString();
    if (!ofTool.isEmpty())
        return ofTool;
    return m_pointer ? pixelText(*m_pointer) : QString();
}

void ImageCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_isAtHome)
        goHome();
    Q_EMIT resized();
}

PointPx ImageCanvas::screenPoint(QPointF widgetPoint) const
{
    const QSizeF device = sizeDevicePx();
    return {widgetPoint.x() * devicePixelRatioF() - std::floor(device.width() / 2),
            widgetPoint.y() * devicePixelRatioF() - std::floor(device.height() / 2)};
}

QRectF ImageCanvas::imageRect() const
{
    const SizePx size = m_image->uprightSize();
    return QRectF(0, 0, size.width, size.height);
}

QRectF ImageCanvas::uprightBox(const FaceMark& mark) const
{
    return toQt(m_image->map().toUpright(mark.box));
}

RectPx ImageCanvas::storedBox(const QRectF& upright) const
{
    return m_image->map().toStored(
        RectPx{upright.x(), upright.y(), upright.width(), upright.height()});
}

std::optional<int> ImageCanvas::markAt(QPointF widgetPoint) const
{
    // Of boxes above each other the smallest is meant: the larger ones can still be reached beside
    // it.
    std::optional<int> found;
    double smallest = 0;
    const QPointF at = imageToWidget().inverted().map(widgetPoint);
    for (const FaceMark& mark : m_marks->marks()) {
        if (uprightBox(mark).contains(at) && (!found || mark.box.area() < smallest)) {
            found = mark.mark;
            smallest = mark.box.area();
        }
    }
    return found;
}

double ImageCanvas::smallestZoom() const
{
    if (!m_image)
        return 1;
    return std::min(
        m_view.zoom,
        std::min(1.0, ViewTransform::fitted(m_image->uprightSize(), sizeDevicePx()).zoom) / 2);
}

void ImageCanvas::apply(const ViewTransform& view, bool isHome)
{
    m_isAtHome = isHome;
    if (view == m_view)
        return;
    m_view = view;
    update();
    Q_EMIT viewChanged(m_view);
}

void ImageCanvas::goHome()
{
    m_isAtHome = true;
    if (!m_image)
        return;
    m_view = m_home.value_or(ViewTransform::fitted(m_image->uprightSize(), sizeDevicePx()));
    update();
}

void ImageCanvas::announceCurrentMark()
{
    if (!QAccessible::isActive() || !m_currentMark || !m_marks)
        return;
    const auto& marks = m_marks->marks();
    const auto place = std::ranges::find(marks, *m_currentMark, &FaceMark::mark);
    if (place == marks.end())
        return;
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(static_cast<int>(place - marks.begin()));
    QAccessible::updateAccessibility(&focus);
}

} // namespace semblance::ui
