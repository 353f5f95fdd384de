// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/MeasureTable.h"

#include "ui/format/QualityText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"

#include <QHeaderView>
#include <QResizeEvent>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column
{
    kMeasure,
    kMeasured,
    kValue,
    kColumnCount,
};

constexpr int kMeasureRole = Qt::UserRole;

QIcon signOf(matching::QualityConcern concern)
{
    return concern == matching::QualityConcern::Warning ? icon(u"warning"_s) : icon(u"notice"_s);
}

/// "Warning: Too dark", what it means, what to do, whose formula it is.
QString detailOf(const matching::QualityMeasurement& measurement)
{
    const QualityText text = qualityText(measurement);
    QStringList lines{
        //: "Warning: Blurred"
        MeasureTable::tr("%1: %2").arg(concernText(measurement.concern), text.headline)};
    for (const QString& line : {text.meaning, text.whatToDo}) {
        if (!line.isEmpty())
            lines << line;
    }
    lines << u'(' + referenceText(measurement.reference) + u')';
    return lines.join(u'\n');
}

QTableWidgetItem* cell(const QString& text, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

MeasureTable::MeasureTable(QWidget* parent) : QTableWidget(0, kColumnCount, parent)
{
    setObjectName(u"measureTable"_s);
    setAccessibleName(tr("All measures"));
    setHorizontalHeaderLabels({tr("Measure"), tr("Measured"), tr("0–100")});
    horizontalHeaderItem(kMeasure)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeaderItem(kMeasured)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeaderItem(kValue)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeaderItem(kValue)->setToolTip(tr("0 is worst, 100 is best"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(kMeasure, QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    // The header settles its columns later than it is asked to, and rows wrap with them.
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &MeasureTable::fitHeight,
            Qt::QueuedConnection);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(true);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MeasureTable::showReport(const matching::QualityReport& report)
{
    setRowCount(static_cast<int>(report.measurements.size()));
    int row = 0;
    for (const matching::QualityMeasurement& measurement : report.measurements)
        showMeasurement(row++, measurement);
    fitHeight();
}

void MeasureTable::showMeasurement(int row, const matching::QualityMeasurement& measurement)
{
    const QualityText text = qualityText(measurement);
    const bool isIso = measurement.reference == matching::QualityReference::IsoFormula;
    const bool isLow = measurement.concern != matching::QualityConcern::None;
    //: A measure that could not be computed
    const QString absent = tr("not measured");
    //: A measure that follows no formula of ISO/IEC 29794-5: Semblance's own; %1 is its name
    QTableWidgetItem* name = cell(isIso ? text.measure : tr("%1 (own)").arg(text.measure));
    if (isLow)
        name->setIcon(signOf(measurement.concern));
    name->setData(kMeasureRole, QString::fromStdString(measurement.id));
    setItem(row, kMeasure, name);
    setItem(row, kMeasured,
            cell(measurement.raw ? rawValueText(measurement) : absent, Qt::AlignRight));
    setItem(row, kValue,
            cell(measurement.value ? QString::number(*measurement.value) : u"–"_s, Qt::AlignRight));
    const QString detail = detailOf(measurement);
    for (int column = 0; column < kColumnCount; ++column) {
        item(row, column)->setToolTip(detail);
        item(row, column)->setData(Qt::AccessibleDescriptionRole, detail);
    }
}

QString MeasureTable::currentMeasure() const
{
    const QTableWidgetItem* chosen = currentRow() < 0 ? nullptr : item(currentRow(), kMeasure);
    return chosen ? chosen->data(kMeasureRole).toString() : QString();
}

QString MeasureTable::currentDetail() const
{
    const QTableWidgetItem* chosen = currentRow() < 0 ? nullptr : item(currentRow(), kMeasure);
    return chosen ? chosen->toolTip() : QString();
}

void MeasureTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeight();
}

void MeasureTable::fitHeight()
{
    // What the chosen row means stands below the table: it stays near the row.
    constexpr int kMostRows = 12;
    resizeRowsToContents();
    const int most = kMostRows * (fontMetrics().lineSpacing() + kGapPx);
    setFixedHeight(horizontalHeader()->sizeHint().height() +
                   std::min(verticalHeader()->length(), most) + 2 * frameWidth());
}

} // namespace semblance::ui
