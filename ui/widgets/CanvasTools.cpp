// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CanvasTools.h"

#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/widgets/ImageCanvas.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace semblance::ui {

using namespace Qt::StringLiterals;

CanvasTools::CanvasTools(QWidget* parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(kGapPx, kSmallGapPx, kGapPx, kSmallGapPx);
    // The row is the least width of an exhibit's page.
    m_layout->setSpacing(0);
}

void CanvasTools::addViewTools(const std::function<ImageCanvas&()>& target)
{
    const auto add = [this, &target](const QString& iconName, const QString& name,
                                     const QString& key, void (ImageCanvas::*act)()) {
        connect(addTool(iconName, name, key), &QToolButton::clicked, this,
                [target, act] { (target().*act)(); });
    };
    add(u"zoom-fit"_s, tr("Whole image"), u"0"_s, &ImageCanvas::fit);
    add(u"zoom-actual"_s, tr("One image pixel on one screen pixel"), u"1"_s,
        &ImageCanvas::showActualSize);
    add(u"zoom-in"_s, tr("Zoom in"), u"+"_s, &ImageCanvas::zoomIn);
    add(u"zoom-out"_s, tr("Zoom out"), u"−"_s, &ImageCanvas::zoomOut);
    add(u"full-screen"_s, tr("Full screen"), u"F"_s, &ImageCanvas::toggleFullScreen);
}

QToolButton* CanvasTools::addTool(const QString& iconName, const QString& name, const QString& key)
{
    auto* button = new QToolButton(this);
    button->setObjectName(iconName + u"Button"_s);
    button->setIcon(icon(iconName));
    button->setIconSize({kIconPx - 4, kIconPx - 4});
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    //: Tool tip: what a button does, then its key
    button->setToolTip(key.isEmpty() ? name : tr("%1 (%2)").arg(name, key));
    m_layout->addWidget(button);
    return button;
}

void CanvasTools::addGap()
{
    m_layout->addSpacing(kGapPx);
}

void CanvasTools::addRest(QWidget* widget)
{
    m_layout->addWidget(widget, 1);
}

} // namespace semblance::ui
