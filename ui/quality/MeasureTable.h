// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityReport.h"

#include <QTableWidget>

namespace semblance::ui {

/// Every measure of a face: what was measured, with its unit, its 0–100 value and whose formula it is.
class MeasureTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit MeasureTable(QWidget* parent = nullptr);

    void showReport(const matching::QualityReport& report);

protected:
    /// Another width wraps other names.
    void resizeEvent(QResizeEvent* event) override;

private:
    void showMeasurement(int row, const matching::QualityMeasurement& measurement);
    void fitHeight();
};

} // namespace semblance::ui
