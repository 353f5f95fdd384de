// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/QualityPanel.h"

#include "matching/quality/QualityIds.h"
#include "ui/format/QualityText.h"
#include "ui/quality/ConcernRow.h"
#include "ui/quality/MeasureTable.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* kMeasureOfRow = "measure";
/// Warnings are all shown, notices up to so many of both.
constexpr std::size_t kFewConcerns = 4;

} // namespace

QualityPanel::QualityPanel(QWidget* parent)
    : QWidget(parent), m_unified(new QLabel(this)), m_reason(new QLabel(this)),
      m_concerns(new QVBoxLayout), m_others(new QLabel(this)), m_allButton(new QToolButton(this)),
      m_table(new MeasureTable(this)), m_detail(new QLabel(this))
{
    setObjectName(u"qualityPanel"_s);
    m_unified->setObjectName(u"unifiedQuality"_s);
    m_unified->setWordWrap(true);
    m_reason->setWordWrap(true);
    m_reason->setObjectName(u"qualityReason"_s);
    setTextRole(m_reason, TextRole::Caption);
    m_concerns->setSpacing(kGapPx + kSmallGapPx);
    m_others->setObjectName(u"otherConcerns"_s);
    setTextRole(m_others, TextRole::Caption);
    m_allButton->setObjectName(u"allMeasuresButton"_s);
    m_allButton->setCheckable(true);
    m_allButton->setAutoRaise(true);
    m_allButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_allButton->setIcon(icon(u"expand"_s));
    connect(m_allButton, &QToolButton::toggled, this, [this](bool isOpen) {
        m_table->setVisible(isOpen);
        refreshDetail();
        m_allButton->setIcon(icon(isOpen ? u"collapse"_s : u"expand"_s));
    });
    m_table->hide();
    m_detail->setObjectName(u"measureDetail"_s);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    setTextRole(m_detail, TextRole::Caption);
    connect(m_table, &MeasureTable::itemSelectionChanged, this, &QualityPanel::refreshDetail);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_unified);
    layout->addWidget(m_reason);
    layout->addLayout(m_concerns);
    layout->addWidget(m_others);
    layout->addWidget(m_allButton, 0, Qt::AlignLeft);
    layout->addWidget(m_table);
    layout->addWidget(m_detail);
    showReason({});
}

void QualityPanel::showReport(const matching::QualityReport& report)
{
    clearConcerns();
    const auto concerns = concernsInWords(report);
    std::size_t shown = 0;
    for (const matching::QualityMeasurement& concern : concerns) {
        if (concern.concern == matching::QualityConcern::Notice && shown >= kFewConcerns)
            break;
        addConcern(concern);
        ++shown;
    }
    const auto others = static_cast<int>(concerns.size() - shown);
    m_others->setText(tr("%n more notice(s) among all measures", nullptr, others));
    m_others->setVisible(others > 0);
    // Where it is a concern itself, its row says it.
    const auto* unified = report.find(matching::quality::kUnifiedQuality);
    m_unified->setText(unifiedQualityText(report));
    m_unified->setVisible(unified && unified->concern == matching::QualityConcern::None);
    m_reason->setText(tr("Nothing that is measured stands out.") + u' ' + unmeasuredText());
    m_reason->setVisible(concerns.empty());
    m_table->showReport(report);
    m_allButton->setText(
        tr("All %n measures", nullptr, static_cast<int>(report.measurements.size())));
    m_allButton->show();
    m_table->setVisible(m_allButton->isChecked());
    refreshDetail();
}

void QualityPanel::addConcern(const matching::QualityMeasurement& concern)
{
    auto* row = new ConcernRow(concern, this);
    row->setProperty(kMeasureOfRow, QString::fromStdString(concern.id));
    row->installEventFilter(this);
    m_concerns->addWidget(row);
}

bool QualityPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Enter)
        Q_EMIT measurePointedAt(watched->property(kMeasureOfRow).toString());
    else if (event->type() == QEvent::Leave || event->type() == QEvent::Hide)
        Q_EMIT measurePointedAt(chosenMeasure());
    return QWidget::eventFilter(watched, event);
}

QString QualityPanel::chosenMeasure() const
{
    return m_table->isHidden() ? QString() : m_table->currentMeasure();
}

void QualityPanel::showReason(const QString& reason)
{
    clearConcerns();
    m_unified->hide();
    m_others->hide();
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_allButton->hide();
    m_table->hide();
    refreshDetail();
}

void QualityPanel::refreshDetail()
{
    const QString detail = m_table->currentDetail();
    m_detail->setText(detail.isEmpty() ? tr("Choose a row: what it means and what can be done "
                                            "stands here.")
                                       : detail);
    m_detail->setVisible(m_allButton->isChecked() && !m_allButton->isHidden());
    Q_EMIT measurePointedAt(chosenMeasure());
}

void QualityPanel::clearConcerns()
{
    while (QLayoutItem* item = m_concerns->takeAt(0)) {
        // Hidden at once: a row that waits for its deletion would still be painted over the new
        // ones.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace semblance::ui
