// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/WarningList.h"

#include "ui/format/QualityText.h"
#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

WarningList::WarningList(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setObjectName(u"warningList"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kSmallGapPx);
}

void WarningList::showReport(const matching::QualityReport& report)
{
    m_report = report;
    rebuild();
}

void WarningList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

void WarningList::rebuild()
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto concerns = concernsInWords(m_report);
    for (const matching::QualityMeasurement& concern : concerns)
        addLine(concern);
    if (!concerns.empty() || m_report.measurements.empty())
        return;
    auto* calm = new QLabel(tr("Nothing that is measured of the image stands out."), this);
    calm->setWordWrap(true);
    calm->setToolTip(unmeasuredText());
    setTextRole(calm, TextRole::Caption);
    m_layout->addWidget(calm);
}

void WarningList::addLine(const matching::QualityMeasurement& concern)
{
    const bool isWarning = concern.concern == matching::QualityConcern::Warning;
    const QualityText text = qualityText(concern);
    auto* line = new QWidget(this);
    line->setToolTip(text.meaning + u'\n' + text.whatToDo);
    auto* sign = new QLabel(line);
    sign->setPixmap(iconPixmap(isWarning ? u"warning"_s : u"notice"_s,
                               isWarning ? colours().warning : colours().caption, kSmallIconPx,
                               devicePixelRatioF()));
    //: "Warning: Blurred"
    auto* words = new QLabel(tr("%1: %2").arg(concernText(concern.concern), text.headline), line);
    words->setWordWrap(true);
    words->setAccessibleDescription(line->toolTip());
    if (isWarning)
        setTextRole(words, TextRole::Warning);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addWidget(words, 1);
    m_layout->addWidget(line);
}

} // namespace semblance::ui
