// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/MeasureTable.h"

#include "ui/format/QualityText.h"

#include <QHeaderView>
#include <QResizeEvent>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column
{
    kMeasure,
    kMeasured,
    kValue,
    kFormula,
    kColumnCount,
};

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
    setHorizontalHeaderLabels({tr("Measure"), tr("Measured"), tr("0–100"),
                               //: Column: whose formula the measure follows
                               tr("Formula")});
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
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
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
    //: A measure that could not be computed
    const QString absent = tr("not measured");
    setItem(row, kMeasure, cell(text.measure));
    setItem(row, kMeasured,
            cell(measurement.raw ? rawValueText(measurement) : absent, Qt::AlignRight));
    setItem(row, kValue,
            cell(measurement.value ? QString::number(*measurement.value) : u"–"_s, Qt::AlignRight));
    //: Short names in a narrow column: formula of ISO/IEC 29794-5, or Semblance's own measure
    setItem(row, kFormula, cell(isIso ? tr("ISO") : tr("own")));
    const QString tip = text.headline + u'\n' + text.meaning + u"\n("_s
                        + referenceText(measurement.reference) + u')';
    for (int column = 0; column < kColumnCount; ++column)
        item(row, column)->setToolTip(tip);
}

void MeasureTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeight();
}

void MeasureTable::fitHeight()
{
    resizeRowsToContents();
    setFixedHeight(horizontalHeader()->sizeHint().height() + verticalHeader()->length()
                   + 2 * frameWidth());
}

} // namespace semblance::ui
