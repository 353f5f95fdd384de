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
#include <QToolButton>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

/// To so many a longer list is folded.
constexpr std::size_t kFewLines = 4;

/// In place of one line more the button would be no gain.
bool isLong(std::size_t concerns)
{
    return concerns > kFewLines + 1;
}

} // namespace

WarningList::WarningList(QWidget* parent)
    : QWidget(parent), m_lines(new QVBoxLayout), m_fold(new QToolButton(this))
{
    setObjectName(u"warningList"_s);
    m_lines->setSpacing(kSmallGapPx);
    m_fold->setObjectName(u"otherWarnings"_s);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_fold, &QAbstractButton::clicked, this, [this] {
        m_isOpen = !m_isOpen;
        rebuild();
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSmallGapPx);
    layout->addLayout(m_lines);
    layout->addWidget(m_fold, 0, Qt::AlignLeft);
    m_fold->hide();
}

void WarningList::showReport(const matching::QualityReport& report)
{
    m_report = report;
    m_isOpen = false;
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
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto concerns = concernsInWords(m_report);
    const bool isFolded = isLong(concerns.size()) && !m_isOpen;
    for (std::size_t i = 0; i < (isFolded ? kFewLines : concerns.size()); ++i)
        addLine(concerns[i]);
    refreshFold(concerns.size());
    if (!concerns.empty() || m_report.measurements.empty())
        return;
    auto* calm = new QLabel(tr("Nothing that is measured of the image stands out."), this);
    calm->setWordWrap(true);
    calm->setToolTip(unmeasuredText());
    setTextRole(calm, TextRole::Caption);
    m_lines->addWidget(calm);
}

void WarningList::refreshFold(std::size_t concerns)
{
    m_fold->setVisible(isLong(concerns));
    m_fold->setIcon(icon(m_isOpen ? u"collapse"_s : u"expand"_s));
    m_fold->setText(m_isOpen ? tr("Only what harms most")
                             : tr("%n more, which harm less", nullptr, int(concerns - kFewLines)));
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
    m_lines->addWidget(line);
}

} // namespace semblance::ui
