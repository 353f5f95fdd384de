// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/quality/QualityReport.h"

#include <QTableWidget>

namespace semblance::ui {

/// Every measure of a face: what was measured, with its unit, its 0–100 value, a sign where it is
/// of concern.
class MeasureTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit MeasureTable(QWidget* parent = nullptr);

    void showReport(const matching::QualityReport& report);
    /// The chosen row's measure, by its id; empty while none is chosen.
    QString currentMeasure() const;
    /// What the chosen row means and what can be done; empty while none is chosen.
    QString currentDetail() const;

protected:
    /// Another width wraps other names.
    void resizeEvent(QResizeEvent* event) override;

private:
    void showMeasurement(int row, const matching::QualityMeasurement& measurement);
    void fitHeight();
};

} // namespace semblance::ui
