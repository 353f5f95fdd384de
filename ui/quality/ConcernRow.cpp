// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/ConcernRow.h"

#include "ui/format/QualityText.h"
#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel* wrappedLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setVisible(!text.isEmpty());
    return label;
}

} // namespace

ConcernRow::ConcernRow(const matching::QualityMeasurement& measurement, QWidget* parent)
    : QWidget(parent), m_concern(measurement.concern), m_sign(new QLabel(this))
{
    const QualityText text = qualityText(measurement);
    setObjectName(u"concernRow"_s);
    //: "Warning: Blurred"
    m_headline = wrappedLabel(tr("%1: %2").arg(concernText(m_concern), text.headline), this);
    m_headline->setObjectName(u"concernHeadline"_s);
    // A warning weighs more than a notice, also for those who do not see its colour.
    if (m_concern == matching::QualityConcern::Warning)
        setTextRole(m_headline, TextRole::Warning);
    QLabel* meaning = wrappedLabel(text.meaning, this);
    QLabel* whatToDo = wrappedLabel(text.whatToDo, this);
    setTextRole(whatToDo, TextRole::Caption);
    setAccessibleName(m_headline->text() + u". "_s + text.meaning + u' ' + text.whatToDo);

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(kGapPx);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_sign, 0, 0, Qt::AlignTop);
    layout->addWidget(m_headline, 0, 1);
    layout->addWidget(meaning, 1, 1);
    layout->addWidget(whatToDo, 2, 1);
    drawSign();
}

void ConcernRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawSign();
}

void ConcernRow::drawSign()
{
    const bool isWarning = m_concern == matching::QualityConcern::Warning;
    m_sign->setPixmap(iconPixmap(isWarning ? u"warning"_s : u"notice"_s,
                                 isWarning ? colours().warning : colours().caption, kSmallIconPx,
                                 devicePixelRatioF()));
}

} // namespace semblance::ui
