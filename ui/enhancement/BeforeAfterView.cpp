// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/BeforeAfterView.h"

#include "ui/widgets/ImageCanvas.h"
#include "ui/widgets/SplitDivider.h"
#include "ui/widgets/ViewLink.h"

#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace semblance::ui {

namespace {

/// Whether one is the other in more or fewer pixels.
bool isSameShape(SizePx a, SizePx b)
{
    const double one = double(a.width) * b.height;
    const double other = double(b.width) * a.height;
    return std::abs(one - other) <= 0.02 * std::max(one, other);
}

} // namespace

BeforeAfterView::BeforeAfterView(QWidget* parent)
    : QWidget(parent), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_divider(new SplitDivider(this))
{
    m_before.canvas = new ImageCanvas(m_splitter);
    m_before.canvas->setObjectName(QStringLiteral("beforeCanvas"));
    m_before.canvas->setAccessibleName(tr("Image before the steps"));
    m_before.canvas->hide();
    m_after.canvas = new ImageCanvas(m_splitter);
    m_after.canvas->setObjectName(QStringLiteral("enhancementCanvas"));
    m_link = new ViewLink(*m_before.canvas, *m_after.canvas, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    for (int side : {0, 1})
        m_splitter->setStretchFactor(side, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
}

ImageCanvas& BeforeAfterView::toolCanvas()
{
    return m_mode == PictureMode::SideBySide ? *m_before.canvas : *m_after.canvas;
}

void BeforeAfterView::setMode(PictureMode mode)
{
    m_mode = mode;
    const bool isBeside = mode == PictureMode::SideBySide;
    if (m_before.canvas->isVisibleTo(this) != isBeside) {
        m_before.canvas->setVisible(isBeside);
        if (isBeside)
            m_splitter->setSizes({1'000, 1'000});
    }
    refresh();
}

void BeforeAfterView::showAfter(std::shared_ptr<const ImagePyramid> picture, const QString& note,
                                std::optional<SizePx> size)
{
    m_after = {m_after.canvas, std::move(picture), note, size};
    refresh();
}

void BeforeAfterView::showBefore(std::shared_ptr<const ImagePyramid> picture, const QString& note,
                                 std::optional<SizePx> size)
{
    m_before = {m_before.canvas, std::move(picture), note, size};
    refresh();
}

void BeforeAfterView::setTool(CanvasTool* tool)
{
    m_tool = tool;
    refresh();
}

void BeforeAfterView::clear(const QString& placeholder)
{
    m_tool = nullptr;
    m_before.picture.reset();
    m_after.picture.reset();
    for (ImageCanvas* canvas : {m_before.canvas, m_after.canvas}) {
        canvas->setTool(nullptr);
        canvas->showImage(nullptr);
        canvas->setPlaceholder(placeholder);
    }
}

/// The same part of it is seen as before, where it has the same shape.
void BeforeAfterView::put(const Side& picture, ImageCanvas& canvas)
{
    canvas.setViewNote(picture.note);
    const ImagePyramid* old = canvas.image();
    if (old == picture.picture.get()) {
        canvas.setPictureSize(picture.size);
        return;
    }
    const bool isMoved = old && !canvas.isAtHome();
    const SizePx oldSize = old ? old->uprightSize() : SizePx();
    const ViewTransform view = canvas.view();
    canvas.showImage(picture.picture);
    canvas.setPictureSize(picture.size);
    if (!isMoved || !picture.picture)
        return;
    const SizePx size = picture.picture->uprightSize();
    if (isSameShape(oldSize, size))
        canvas.setView(view.inOtherPixels(oldSize, size));
}

bool BeforeAfterView::isToolAlone() const
{
    return m_tool && m_before.picture && m_mode != PictureMode::SideBySide;
}

void BeforeAfterView::refresh()
{
    const bool isBeside = m_mode == PictureMode::SideBySide;
    // What a followed canvas does to the other is put right below.
    m_link->setLinked(false);
    put(isToolAlone() ? m_before : m_after, *m_after.canvas);
    if (isBeside)
        put(m_before, *m_before.canvas);
    m_before.canvas->setTool(isBeside && m_before.picture ? m_tool : nullptr);
    const bool isDivided =
        m_mode == PictureMode::Divided && !m_tool && m_before.picture && m_after.picture &&
        isSameShape(m_before.picture->uprightSize(), m_after.picture->uprightSize());
    m_divider->show(isDivided ? m_before.picture : nullptr,
                    //: %1: "original ▸ Crop"
                    tr("before: %1").arg(m_before.note), tr("after"));
    m_after.canvas->setTool(isToolAlone() ? m_tool : isDivided ? m_divider : nullptr);
    refreshLink();
}

/// A picture that reaches a step shows another part than the result: each is moved by itself then.
void BeforeAfterView::refreshLink()
{
    const bool isLinked =
        m_mode == PictureMode::SideBySide && !m_tool && m_before.picture && m_after.picture &&
        isSameShape(m_before.picture->uprightSize(), m_after.picture->uprightSize());
    if (!isLinked)
        return;
    if (m_after.canvas->isAtHome()) {
        m_before.canvas->resetView();
    } else {
        const ViewTransform& view = m_after.canvas->view();
        m_link->show(
            view.inOtherPixels(m_after.picture->uprightSize(), m_before.picture->uprightSize()),
            view);
    }
    m_link->setLinked(true);
}

} // namespace semblance::ui
