// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FullScreenNotes.h"

#include "ui/widgets/Banner.h"
#include "ui/widgets/ImageCanvas.h"

#include <QEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace semblance::ui {

FullScreenNotes::FullScreenNotes(ImageCanvas& canvas, QWidget& target)
    : QWidget(&target), m_canvas(canvas)
{
    setObjectName(QStringLiteral("fullScreenNotes"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    target.installEventFilter(this);
    hide();
}

void FullScreenNotes::echo(const Banner& source)
{
    auto* banner = new Banner(source.kind(), source.iconName(), this);
    banner->setObjectName(source.objectName() + QStringLiteral("InFullScreen"));
    banner->setLines(source.lines());
    connect(&source, &Banner::linesChanged, banner, &Banner::setLines);
    add(banner);
}

void FullScreenNotes::add(Banner* banner)
{
    banner->setFolded(true);
    layout()->addWidget(banner);
}

bool FullScreenNotes::eventFilter(QObject* watched, QEvent* event)
{
    // The target becomes a window and ceases to be one: it is shown anew each time.
    if (event->type() == QEvent::Show || event->type() == QEvent::WindowStateChange)
        setVisible(m_canvas.isFillingScreen());
    return QWidget::eventFilter(watched, event);
}

void FullScreenNotes::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F)
        m_canvas.toggleFullScreen();
    else
        QWidget::keyPressEvent(event);
}

} // namespace semblance::ui
